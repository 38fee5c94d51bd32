// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/leiden.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;

TEST_CASE("groups found by Leiden are connected", "[measures]") {
  std::mt19937 engine{34};
  for (int round = 0; round != 60; ++round) {
    const auto network = random_networks::network(engine, 20, 1, 3, 12);
    for (const auto& group : members_of(leiden(network))) {
      std::vector<std::uint32_t> reached{group.front()};
      for (std::size_t i = 0; i != reached.size(); ++i)
        for (const auto& e : network.row(reached[i]))
          if (std::ranges::find(group, e.column) != group.end() &&
              std::ranges::find(reached, e.column) == reached.end())
            reached.push_back(e.column);
      CHECK(reached.size() == group.size());
    }
  }
}

TEST_CASE("the Leiden algorithm obeys a stop signal and counts its starts", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, -2, 3, 70);
  run_controls::check([&](const run_control& control) { return leiden(network, {.control = control}); });
}
