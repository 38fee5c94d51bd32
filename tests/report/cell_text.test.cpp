// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/cell_text.hpp"

#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;
using enum sg::column_type;

TEST_CASE("people see names and rounded numbers, and programs get ids and full numbers", "[report]") {
  const sg::report_column who{.key = "who", .type = id};
  const sg::report_cell biden{sg::report_ref{"biden", "Joe Biden"}};
  CHECK(sg::text_for_people(who, biden) == "Joe Biden");
  CHECK(sg::items_for_programs(who, biden) == std::vector<std::string>{"biden"});
  const sg::report_column weight{.key = "weight", .type = number, .decimals = 2};
  CHECK(sg::text_for_people(weight, 0.125) == "0.12");
  CHECK(sg::items_for_programs(weight, 0.125) == std::vector<std::string>{"0.125"});
  const sg::report_column rough{.key = "weight", .type = number, .significant = 2};
  CHECK(sg::text_for_people(rough, 0.128) == "0.13");
}

TEST_CASE("missing and infinite values are empty unless a display text is given", "[report]") {
  const sg::report_column column{.key = "x", .type = number};
  CHECK(sg::text_for_people(column, {}).empty());
  CHECK(sg::text_for_people(column, std::numeric_limits<double>::quiet_NaN()).empty());
  CHECK(sg::items_for_programs(column, std::numeric_limits<double>::infinity()).empty());
  CHECK(sg::text_for_people(column, sg::report_cell{}.shown_as("∞")) == "∞");
  CHECK(sg::items_for_programs(column, sg::report_cell{}.shown_as("∞")).empty());
}

TEST_CASE("lists are joined or counted", "[report]") {
  sg::report_column column{.key = "x", .type = statements};
  const sg::report_cell two{std::vector<sg::report_ref>{{"s1", "s1, gazette"}, {"s2", "s2, gazette"}}};
  CHECK(sg::text_for_people(column, two) == "s1, gazette, s2, gazette");
  column.between = "\n";
  CHECK(sg::text_for_people(column, two) == "s1, gazette\ns2, gazette");
  column.is_counted = true;
  CHECK(sg::text_for_people(column, two) == "2");
  CHECK(sg::is_numeric(column));
  CHECK(sg::items_for_programs(column, two) == std::vector<std::string>{"s1", "s2"});
}

TEST_CASE("days are written in the format of dates", "[report]") {
  const sg::report_column column{.key = "x", .type = days};
  const sg::day first = sg::to_day({2021, 12, 7});
  CHECK(sg::text_for_people(column, sg::day_range{first, first}) == "2021-12-07");
  CHECK(sg::text_for_people(column, sg::day_range{first, sg::day::last()}) == "2021-12-07/..");
  CHECK(sg::text_for_people({.key = "x", .type = date}, first) == "2021-12-07");
}

TEST_CASE("a list of mixed values has a text for each value that is not missing", "[report]") {
  sg::report_table values{.columns = {{.key = "value"}}, .shape = sg::json_shape::values};
  values.add({1});
  values.add({{}});
  values.add({"one"});
  const sg::report_column column{.key = "x", .type = texts};
  const sg::report_cell list{std::make_shared<const sg::report_table>(values)};
  CHECK(sg::items_for_programs(column, list) == std::vector<std::string>{"1", "one"});
  CHECK(sg::text_for_people(column, list) == "1, one");
}
