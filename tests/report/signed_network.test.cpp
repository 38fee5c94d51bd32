// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/signed_network.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "signed_network_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("network ties are rows with ids for programs and names for people", "[report]") {
  const sg::signed_network n = network_of(3, {{0, 1, -2.5}, {1, 2, 1}, {0, 2, 1}});
  const sg::report_table table = sg::ties_report_table(n, std::vector<std::size_t>{0, 2}, "Tie");
  CHECK(rows_of(table) == std::vector<std::string>{"a|b|-1|2.5|s0", "a|c|1|1|s2"});
  CHECK(sg::text_for_people(table.columns[0], table.rows[0].cells[0]) == "Node a");
  CHECK(sg::text_for_people(table.columns[2], table.rows[0].cells[2]) == "-");
}

TEST_CASE("the statements of a tie are missing if the network records none and empty if the tie has none", "[report]") {
  sg::signed_network n = network_of(2, {{0, 1, 1}});
  n.behind.front().clear();
  CHECK_FALSE(sg::tie_cells(n, 0)[4].is_missing());
  n.behind.clear();
  CHECK(sg::tie_cells(n, 0)[4].is_missing());
}

TEST_CASE("a group is a line of names, and an empty group says so", "[report]") {
  const sg::signed_network n = network_of(3, {});
  CHECK(sg::group_in_line("Side", 2, sg::refs_to(n, std::vector<int>{0, 2})) == "Side 2: Node a, Node c");
  CHECK(sg::group_in_line("Class", 1, {}) == "Class 1: nobody");
}
