// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/congruence_matrices.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "stancegraph/network/network_projection.hpp"

using namespace stancegraph;

namespace {

network_counts random_counts(std::uint64_t seed, std::size_t rows, std::size_t columns) {
  std::mt19937_64 random{seed};
  std::vector<network_count> all;
  for (std::uint32_t i = 0; i != rows; ++i)
    for (std::uint32_t j = 0; j != columns; ++j)
      for (std::uint32_t k = 0; k != 2; ++k)
        if (random() % 3 == 0) all.push_back({i, j, k, static_cast<double>(1 + random() % 4)});
  return make_network_counts(rows, columns, 2, all);
}

}  // namespace

TEST_CASE("congruence and conflict count how often two actors say the same and the opposite", "[network]") {
  // The first says yes twice to the one and no to the other; the second yes to both, the third nothing.
  const network_counts x = make_network_counts(3, 2, 2, {{0, 0, 1, 2}, {0, 1, 0, 1}, {1, 0, 1, 3}, {1, 1, 1, 5}});
  const congruence_matrices all = congruence_matrices_of(x);
  CHECK(all.congruence.at(0, 1) == 6);
  CHECK(all.conflict.at(1, 0) == 5);
  CHECK(all.congruence.at(0, 2) == 0);
  CHECK(all.conflict.at(1, 1) == 0);
  CHECK(congruence_matrices_of(make_network_counts(0, 0, 2, {})).congruence.row_count() == 0);
  CHECK(congruence_matrices_of(make_network_counts(1, 1, 2, {{0, 0, 0, 1}})).conflict.at(0, 0) == 0);
}

TEST_CASE("fractional counts leave no rounding residue where the true count is zero", "[network]") {
  std::vector<network_count> all;
  for (std::uint32_t j = 0; j != 30; ++j)
    for (std::uint32_t i = 0; i != 2; ++i) all.push_back({i, j, j % 2, 0.1 * (1 + (i + 3 * j) % 7)});
  const congruence_matrices both = congruence_matrices_of(make_network_counts(2, 30, 2, all));
  CHECK(both.congruence.at(0, 1) > 0);
  CHECK(both.conflict.at(0, 1) == 0);
}

TEST_CASE("both matrices equal the one-mode networks of congruence and conflict, with any number of threads",
          "[network]") {
  const qualifier_scale scale{{}, {0, 1}, false};
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    // The last is large enough for threads to be started.
    const network_counts x = seed == 59 ? random_counts(seed, 90, 60) : random_counts(seed, 1 + seed % 9, 1 + seed % 5);
    const congruence_matrices all = congruence_matrices_of(x);
    CHECK(congruence_matrices_of(x, 3) == all);
    network_options o;
    o.type = network_type::onemode;
    for (const auto how : {qualifier_aggregation::congruence, qualifier_aggregation::conflict}) {
      o.aggregation = how;
      const sparse_matrix m = onemode_weights(x, scale, o);
      const upper_triangle& ours = how == qualifier_aggregation::congruence ? all.congruence : all.conflict;
      for (std::size_t i = 0; i != x.rows; ++i)
        for (std::size_t j = 0; j != x.rows; ++j) CHECK(ours.at(i, j) == m.at(i, j));
    }
  }
}
