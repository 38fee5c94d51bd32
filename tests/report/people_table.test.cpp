// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/people_table.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("tables show the columns with a heading, in their own order, without empty optional ones", "[report]") {
  sg::report all = sample_report();
  auto& table = std::get<sg::report_table>(all.parts.front());
  table.columns[0].place = 1;
  const sg::people_table seen = sg::for_people(table);
  std::vector<std::string> headings;
  for (const sg::report_column& each : seen.columns) headings.push_back(sg::heading_of(each));
  CHECK(headings == std::vector<std::string>{"Stance", "Count", "Weight", "Said", "Statements", "Who"});
  REQUIRE(seen.rows.size() == 2);
  CHECK(seen.rows[0] ==
        std::vector<std::string>{"oppose", "2", "0.12", "2021-12-07", "s1, gazette, s2, gazette", "Joe Biden"});
  table.rows[1].cells.back() = "seen";
  CHECK(sg::for_people(table).columns.size() == 7);
}

TEST_CASE("a heading ends with its suffix unchanged", "[report]") {
  CHECK(sg::heading_of({.heading = "Statements of", .suffix = "Joe Biden"}) == "Statements of Joe Biden");
  CHECK(sg::heading_of({.suffix = "anna"}) == "anna");
}
