// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/table.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("rows produced while writing are the rows of the table", "[report]") {
  sg::report_table table{.columns = {{.key = "n", .type = sg::column_type::integer}}};
  table.produce = [](const sg::report_table::row_consumer& consume) {
    for (int i = 0; i != 3; ++i) consume({{i}, {}});
  };
  std::vector<std::int64_t> seen;
  table.for_each_row([&](const sg::report_row& row) { seen.push_back(std::get<std::int64_t>(row.cells[0].value)); });
  CHECK(seen == std::vector<std::int64_t>{0, 1, 2});
}

TEST_CASE("a row cites the statements given with it, or else those in its cells", "[report]") {
  const sg::report all = sample_report();
  const auto& table = std::get<sg::report_table>(all.parts.front());
  CHECK(sg::statements_behind(table, table.rows[0]) == std::vector<std::string>{"s1", "s2"});
  CHECK(sg::statements_behind(table, table.rows[1]).empty());
  sg::report_row other = table.rows[0];
  other.evidence = {"s9"};
  CHECK(sg::statements_behind(table, other) == std::vector<std::string>{"s9"});
}

TEST_CASE("sentences and notes are computed only when they are written", "[report]") {
  int asked = 0;
  sg::report all;
  all.say([&] { return std::to_string(++asked); }).note([&] { return std::to_string(++asked); });
  CHECK(asked == 0);
  CHECK(std::get<sg::report_sentence>(all.parts.front()).text() == "1");
  CHECK(all.notes.front().text() == "2");
}
