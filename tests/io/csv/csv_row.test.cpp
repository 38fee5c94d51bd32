// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/csv/csv_row.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;

TEST_CASE("cells are quoted if needed", "[io]") {
  CHECK(sg::csv_row(std::vector<std::string>{"a", "b,c", "d\"e", "f\ng", ""}) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\n");
  CHECK(sg::csv_row(std::vector<std::string>{}) == "\n");
}

TEST_CASE("a list is written in one cell, and its items may contain the separator", "[io]") {
  CHECK(sg::csv_list(std::vector<std::string>{}).empty());
  CHECK(sg::csv_list(std::vector<std::string>{"a", "b;c", "d\\e"}) == "a;b\\;c;d\\\\e");
}
