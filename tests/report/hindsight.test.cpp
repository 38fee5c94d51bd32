// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/hindsight.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("an unknown earlier stance is null in JSON and shown as nothing in tables", "[report]") {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "Ann"});
  const auto p = c.add(sg::position{.id = "p", .label = "peace"});
  const auto book = c.add(sg::document{.id = "book", .published = sg::date{"2021"}});
  const auto paper = c.add(sg::document{.id = "paper", .published = sg::date{"2020"}});
  const auto add = [&](const char* id, sg::polarity polarity, const char* said, sg::document_handle where) {
    sg::statement s{.id = id, .holders = {a}, .position = p, .polarity = polarity, .said = sg::date{said}};
    s.evidence.document = where;
    c.add(s);
  };
  add("s1", sg::polarity::support, "2020-01-01", book);
  const sg::day then = sg::to_day({2020, 6, 1});
  {
    const sg::stance_graph g{c};
    const auto table = table_of(sg::hindsight_report(c, hindsight(g, then)));
    CHECK(rows_of(table) == std::vector<std::string>{"a|p||support||s1"});
    CHECK(sg::text_for_people(table.columns[2], table.rows.at(0).cells[2]) == "nothing");
    CHECK(sg::statements_behind(table, table.rows[0]) == std::vector<std::string>{"s1"});
  }
  add("s2", sg::polarity::oppose, "2019-01-01", paper);
  const sg::stance_graph g{c};
  CHECK(rows_of(table_of(sg::hindsight_report(c, hindsight(g, then)))) ==
        std::vector<std::string>{"a|p|oppose|support|s2|s1"});
}
