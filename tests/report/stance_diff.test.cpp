// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/stance_diff.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

namespace {

/// Ann's stances on peace and war, by the ids of the statements.
sg::corpus talks(const std::vector<std::pair<std::string, sg::polarity>>& said_on) {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  for (const auto& [position, polarity] : said_on)
    c.add(sg::statement{.id = "on-" + position,
                        .holders = {ann},
                        .position = c.add(sg::position{.id = position, .label = "the " + position}),
                        .polarity = polarity});
  return c;
}

}  // namespace

TEST_CASE("a missing side of a difference has no values, and changes are counted by kind", "[report]") {
  using enum sg::polarity;
  const sg::stance_graph before{talks({{"peace", support}, {"war", support}})};
  const sg::stance_graph after{talks({{"truce", oppose}, {"war", oppose}})};
  const auto report = sg::stance_diff_report(before.records(), after.records(), stance_diff(before, after));
  const auto& table = table_of(report);
  CHECK(rows_of(table) == std::vector<std::string>{"disappeared|ann|peace|support|on-peace||",
                                                   "moved|ann|war|support|on-war|oppose|on-war",
                                                   "appeared|ann|truce|||oppose|on-truce"});
  CHECK(table.rows[0].cells[5].is_missing());
  CHECK(table.rows[0].cells[6].is_missing());
  const std::string text = text_of([&](const auto& write) { sg::write_terminal(report, write); });
  CHECK(text.starts_with("ACTOR  POSITION   BEFORE   AFTER   STATEMENTS BEFORE  STATEMENTS AFTER\n"));
  CHECK(text.ends_with("\n\n1 appeared, 1 disappeared, 1 moved\n"));
}

TEST_CASE("graphs with the same stances have no differences and no counts", "[report]") {
  const sg::stance_graph g{talks({{"peace", sg::polarity::support}})};
  const auto report = sg::stance_diff_report(g.records(), g.records(), stance_diff(g, g));
  CHECK(text_of([&](const auto& write) { sg::write_terminal(report, write); }) == "There are no differences.\n");
}
