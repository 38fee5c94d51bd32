// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/spectral_clustering.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;
using random_networks::below;
using random_networks::symmetric;

TEST_CASE("two triangles with a tie between them, two opposed camps and an empty network are clustered", "[measures]") {
  CHECK(spectral_clustering(symmetric(6, {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {3, 4, 1}, {3, 5, 1}, {4, 5, 1}, {2, 3, 1}}),
                            2) == partition{{0, 0, 0, 1, 1, 1}, 2});
  CHECK(spectral_clustering(symmetric(4, {{0, 2, -1}, {0, 3, -1}, {1, 2, -1}, {1, 3, -1}, {0, 1, 1}}), 2) ==
        partition{{0, 0, 1, 1}, 2});
  CHECK(spectral_clustering({}, 1) == partition{});
  CHECK(spectral_clustering(sparse_matrix{3, 3, {}}, 2).group_count == 1);
}

TEST_CASE("spectral clustering finds components and the two sides of a balanced signed network", "[measures]") {
  std::mt19937 engine{47};
  for (int round = 0; round != 60; ++round) {
    const std::uint32_t n = 6 + below(engine, 5);
    std::vector<std::uint32_t> labels;
    for (std::uint32_t i = 0; i != n; ++i) labels.push_back(i < 2 ? 0 : i < 4 ? 1 : below(engine, 2));
    std::vector<matrix_entry> friends;
    std::vector<matrix_entry> balanced;
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != i; ++j) {
        const double weight = 1.0 + below(engine, 3);
        if (labels[i] == labels[j]) friends.push_back({i, j, weight});
        balanced.push_back({i, j, labels[i] == labels[j] ? weight : -weight});
      }
    CHECK(spectral_clustering(symmetric(n, friends), 2) == partition_of(labels));
    CHECK(spectral_clustering(symmetric(n, balanced), 2) == partition_of(labels));
  }
}

TEST_CASE("spectral clustering obeys a stop signal and counts its starts", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, -2, 3, 70);
  run_controls::check(
      [&](const run_control& control) { return spectral_clustering(network, 3, {.control = control}); });
}
