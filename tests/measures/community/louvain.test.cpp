// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/louvain.hpp"

#include <cstdint>
#include <random>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"
#include "stancegraph/measures/community/modularity.hpp"

using namespace stancegraph;

TEST_CASE("moving a single node never improves a partition found by Louvain", "[measures]") {
  std::mt19937 engine{33};
  for (int round = 0; round != 40; ++round) {
    const std::uint32_t nodes = 20;
    const auto network = random_networks::network(engine, nodes, 1, 3, 12);
    const auto found = louvain(network);
    const double q = modularity(network, found);
    for (std::uint32_t node = 0; node != nodes; ++node)
      for (std::uint32_t to = 0; to != found.group_count + 1; ++to) {
        auto labels = found.group_of;
        labels[node] = to;
        CHECK(modularity(network, partition_of(labels)) <= q + 1e-9);
      }
  }
}

TEST_CASE("the Louvain algorithm obeys a stop signal and counts its starts", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, -2, 3, 70);
  run_controls::check([&](const run_control& control) { return louvain(network, {.control = control}); });
}
