// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/partition.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"

using namespace stancegraph;
using random_networks::below;

TEST_CASE("groups are numbered by first appearance, whatever their labels", "[measures]") {
  CHECK(partition_of(std::vector<std::uint32_t>{7, 2, 7, 9, 2}) == partition{{0, 1, 0, 2, 1}, 3});
  CHECK(partition_of(std::vector<std::uint32_t>{}) == partition{});
  CHECK(members_of(partition{{0, 1, 0, 2, 1}, 3}) == std::vector<std::vector<std::uint32_t>>{{0, 2}, {1, 4}, {3}});
}

TEST_CASE("the adjusted Rand index is right for a worked example, equal partitions and partitions without chance",
          "[measures]") {
  // Of 15 pairs 2 are together in both, 3 and 6 in one: (2 − 18/15) / (4.5 − 18/15).
  CHECK(adjusted_rand_index(partition{{0, 0, 1, 1, 2, 2}, 3}, partition{{0, 0, 0, 1, 1, 1}, 2}) ==
        Approx((2 - 1.2) / (4.5 - 1.2)));
  CHECK(adjusted_rand_index(partition{{0, 0, 0}, 1}, partition{{0, 0, 0}, 1}) == 1);
  CHECK(adjusted_rand_index(partition{{0, 1, 2}, 3}, partition{{0, 1, 2}, 3}) == 1);
  CHECK(adjusted_rand_index(partition{{0, 0, 0}, 1}, partition{{0, 1, 2}, 3}) == 0);
  CHECK(adjusted_rand_index(partition{}, partition{}) == 1);
}

TEST_CASE("the adjusted Rand index matches a count of pairs, is symmetric and is 1 for equal partitions",
          "[measures]") {
  std::mt19937 engine{31};
  for (int round = 0; round != 200; ++round) {
    const std::uint32_t n = 2 + below(engine, 7);
    const auto random = [&] {
      std::vector<std::uint32_t> labels;
      for (std::uint32_t i = 0; i != n; ++i) labels.push_back(below(engine, 3));
      return partition_of(labels);
    };
    const partition a = random();
    const partition b = random();
    CHECK(adjusted_rand_index(a, a) == Approx(1));
    CHECK(adjusted_rand_index(a, b) == Approx(adjusted_rand_index(b, a)));
    double in_a = 0, in_b = 0, in_both = 0, all = 0;
    for (std::size_t i = 0; i != n; ++i)
      for (std::size_t j = 0; j != i; ++j) {
        const bool together_a = a.group_of[i] == a.group_of[j];
        const bool together_b = b.group_of[i] == b.group_of[j];
        in_a += together_a;
        in_b += together_b;
        in_both += together_a && together_b;
        ++all;
      }
    const double expected = in_a * in_b / all;
    if ((in_a + in_b) / 2 - expected > 1e-9)
      CHECK(adjusted_rand_index(a, b) == Approx((in_both - expected) / ((in_a + in_b) / 2 - expected)).margin(1e-12));
  }
}
