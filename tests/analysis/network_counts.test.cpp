// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/network_counts.hpp"

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("counts of one place are added up, in any order", "[analysis]") {
  const network_counts x = make_network_counts(2, 3, 2, {{1, 2, 0, 1}, {0, 1, 1, 2}, {1, 2, 0, 0.5}, {1, 2, 1, 4}});
  CHECK(x.cells == std::vector<network_count>{{0, 1, 1, 2}, {1, 2, 0, 1.5}, {1, 2, 1, 4}});
  CHECK(x.statement_sums == std::vector<double>{2, 5.5});
  CHECK(make_network_counts(0, 0, 1, {}).cells.empty());
}
