// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/sensitivity.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::vector<sg::varied<sg::value_sensitivity>> values{
    {sg::variation::documents, {.whole = 0.5, .runs = {{"d1", 0.25}, {"d2", 0.75}, {"d3", {}}, {"d4", 0.875}}}},
    {sg::variation::dates, {.whole = 0.5, .runs = {}}}};

std::vector<sg::varied<sg::partition_sensitivity>> partitions() {
  sg::partition_sensitivity s;
  s.whole = {{"a", "b", "c"}, {{0, 1, 0}, 2}};
  s.runs = {{"d1", 0.5}, {"d2", {}}};
  s.of_groups = {0.75, {}};
  s.of_nodes = {1.0, {}, 0.5};
  return {{sg::variation::documents, s}};
}

}  // namespace

TEST_CASE("a sensitivity report of a number has the range under each variation", "[report]") {
  const sg::report report = sg::sensitivity_report(sg::measure::line_balance, values);
  const auto rows = rows_of(table_of(report));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].starts_with("line-balance|0.5|documents|4|1|0.25|"));
  CHECK(rows[0].ends_with("|0.875"));
  CHECK(rows[1] == "line-balance|0.5|dates|0|0|||||");
  CHECK(sentences_of(report) == "line-balance: 0.500\n");
  CHECK(sg::text_for_people(table_of(report).columns.back(), table_of(report).rows[0].cells.back()) ==
        "without d4: 0.875");
  CHECK_THAT(notes_of(report), ContainsSubstring("documents: 1 of 4 runs have no value"));
  CHECK_THAT(notes_of(report), ContainsSubstring("dates: nothing varies"));
}

TEST_CASE("a sensitivity report can list every run", "[report]") {
  const sg::report report = sg::sensitivity_runs_report(sg::measure::frustration, values);
  CHECK(rows_of(table_of(report)) ==
        std::vector<std::string>{"documents|d1|0.25", "documents|d2|0.75", "documents|d3|", "documents|d4|0.875"});
  CHECK(rows_of(table_of(sg::sensitivity_runs_report(sg::measure::sides, partitions()))) ==
        std::vector<std::string>{"documents|d1|0.5", "documents|d2|"});
}

TEST_CASE("a sensitivity report of a partition has a row for each member", "[report]") {
  const sg::report report = sg::sensitivity_report(sg::measure::sides, partitions());
  CHECK(rows_of(table_of(report)) == std::vector<std::string>{"sides|documents|2|0.5|1|0.75|a|1",
                                                              "sides|documents|2|0.5|2||b|",
                                                              "sides|documents|2|0.5|1|0.75|c|0.5"});
  const auto& members = std::get<sg::report_table>(report.parts.back());
  std::string seen;
  for (const sg::report_row& row : members.rows) {
    for (std::size_t i = 0; i != row.cells.size(); ++i)
      seen += sg::text_for_people(members.columns[i], row.cells[i]) + " ";
    seen += "/ ";
  }
  CHECK(seen == "1 (all 2) 0.750 / 1 a 1.000 / 1 c 0.500 / 2 (all 1) - / 2 b - / ");
}
