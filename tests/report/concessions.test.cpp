// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/concessions.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

TEST_CASE("concessions are listed by party, each with the collisions it dissolves", "[report]") {
  sg::corpus c;
  const auto russia = c.add(sg::actor{.id = "russia", .name = "Russia"});
  const auto nato = c.add(sg::actor{.id = "nato", .name = "NATO"});
  const auto add = [&](const char* id, sg::actor_handle who, sg::position_handle on, sg::polarity polarity) {
    c.add(sg::statement{.id = id, .holders = {who}, .position = on, .polarity = polarity});
  };
  for (const char* const id : {"halt", "lines"}) {
    const auto p = c.add(sg::position{.id = id, .label = std::string{"the "} + id});
    add((std::string{"r-"} + id).c_str(), russia, p, sg::polarity::support);
    add((std::string{"n-"} + id).c_str(), nato, p, sg::polarity::oppose);
  }
  const sg::stance_graph g{std::move(c)};
  const auto report = sg::concessions_report(g.records(), concessions(g, {russia, nato}));
  CHECK(rows_of(table_of(report)) ==
        std::vector<std::string>{"russia|halt|support|russia|r-halt|1|2", "russia|lines|support|russia|r-lines|1|2",
                                 "nato|halt|oppose|nato|n-halt|1|2", "nato|lines|oppose|nato|n-lines|1|2"});
  const std::string text = text_of([&](const auto& write) { sg::write_terminal(report, write); });
  CHECK(text.find("\n        support of the lines") != text.npos);  // the party is named once
  CHECK(text.find("NATO    opposition to the halt") != text.npos);
  CHECK(text.ends_with("\n\n2 collisions in all\n"));
  CHECK(rows_of(table_of(sg::concessions_report(g.records(), concessions(g, {russia, nato}, 1)))).size() == 2);
}
