// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/signed_graph.hpp"

#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "random_signed_graph.hpp"

using namespace stancegraph;

TEST_CASE("undirected ties make a symmetric matrix and are restored from it", "[measures]") {
  random_numbers engine{std::mt19937{31}};
  for (int round = 0; round != 50; ++round) {
    const std::uint32_t n = engine() % 10;
    std::vector<signed_tie> ties = random_ties(engine, n, 50, 50, 4);
    const sparse_matrix g = signed_matrix(n, ties);
    CHECK(is_symmetric(g));
    CHECK(ties_of(g) == ties);
    for (const signed_tie& t : ties) CHECK(g.at(t.to, t.from) == t.weight);
    for (const signed_tie& t : ties) CHECK(directed_signed_matrix(n, ties).at(t.from, t.to) == t.weight);
    CHECK(directed_signed_matrix(n, ties).cells().size() == ties.size());
  }
}

TEST_CASE("parallel ties are added, a loop is entered once, and opposite ties cancel out", "[measures]") {
  const std::vector<signed_tie> ties{{1, 0, 2}, {0, 1, 1}, {2, 2, -3}, {1, 2, 1}, {2, 1, -1}};
  const sparse_matrix g = signed_matrix(3, ties);
  CHECK(ties_of(g) == std::vector<signed_tie>{{0, 1, 3}, {2, 2, -3}});
  CHECK(directed_signed_matrix(3, ties).at(2, 1) == -1);
}

TEST_CASE("a pair of nodes with several ties counts once, or once for each direction if directed", "[measures]") {
  const std::vector<signed_tie> ties{{0, 1, 1}, {1, 0, -1}, {1, 2, 1}, {1, 2, 1}, {1, 2, 3}, {2, 3, 1}};
  CHECK(pairs_with_several(ties, false) == 2);
  CHECK(pairs_with_several(ties, true) == 1);
  CHECK(pairs_with_several({}, false) == 0);
}
