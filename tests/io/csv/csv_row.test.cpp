// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/csv/csv_row.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;

TEST_CASE("cells stand in quotes where they need them", "[io]") {
  CHECK(sg::csv_row(std::vector<std::string>{"a", "b,c", "d\"e", "f\ng", ""}) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\n");
  CHECK(sg::csv_row(std::vector<std::string>{}) == "\n");
}

TEST_CASE("a list is one cell, and its separator can be within an item", "[io]") {
  CHECK(sg::csv_list(std::vector<std::string>{}).empty());
  CHECK(sg::csv_list(std::vector<std::string>{"a", "b;c", "d\\e"}) == "a;b\\;c;d\\\\e");
}
