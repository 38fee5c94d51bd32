// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/concor.hpp"

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

TEST_CASE("nodes with the same ties are grouped together, even if they are not tied to each other", "[measures]") {
  // 0 and 1 are both tied to 2 and 3, and to no other node.
  CHECK(concor(symmetric(4, {{0, 2, 1}, {0, 3, 1}, {1, 2, 1}, {1, 3, 1}}), 2) == partition{{0, 0, 1, 1}, 2});
  // Two camps of friends.
  CHECK(concor(symmetric(6, {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {3, 4, 1}, {3, 5, 1}, {4, 5, 1}}), 2) ==
        partition{{0, 0, 0, 1, 1, 1}, 2});
  CHECK(concor(sparse_matrix{3, 3, {}}, 1) == partition{{0, 0, 0}, 1});
  CHECK(concor({}, 0) == partition{});
}

TEST_CASE("the first split never separates nodes with equal rows, and groups do not exceed the requested number",
          "[measures]") {
  std::mt19937 engine{44};
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t n = 2 + below(engine, 8);
    std::vector<std::vector<double>> kinds;
    for (int kind = 0; kind != 3; ++kind) {
      kinds.emplace_back();
      for (std::uint32_t j = 0; j != n; ++j) kinds.back().push_back(static_cast<double>(below(engine, 5)) - 2);
      kinds.back()[0] = 3 + kind;  // each varies
      kinds.back()[1] = -3;
    }
    std::vector<std::uint32_t> kind_of;
    std::vector<matrix_entry> ties;
    for (std::uint32_t i = 0; i != n; ++i) {
      kind_of.push_back(below(engine, 3));
      for (std::uint32_t j = 0; j != n; ++j) ties.push_back({i, j, kinds[kind_of[i]][j]});
    }
    const sparse_matrix network{n, n, ties};
    const auto two = concor(network, 2);
    for (std::size_t i = 0; i != n; ++i)
      for (std::size_t j = 0; j != i; ++j)
        if (kind_of[i] == kind_of[j]) CHECK(two.group_of[i] == two.group_of[j]);
    const std::size_t asked = 1 + below(engine, n);
    const auto more = concor(network, asked);
    CHECK(more.group_count <= asked);
    if (asked >= 2)
      for (std::size_t i = 0; i != n; ++i)
        for (std::size_t j = 0; j != i; ++j)
          if (more.group_of[i] == more.group_of[j]) CHECK(two.group_of[i] == two.group_of[j]);
  }
}

TEST_CASE("CONCOR obeys a stop signal and counts the rows it correlates", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, -2, 3, 70);
  run_controls::check([&](const run_control& control) { return concor(network, 3, control); },
                      run_controls::total::unknown);
}
