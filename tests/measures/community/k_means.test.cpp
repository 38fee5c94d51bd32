// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/k_means.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;
using random_networks::below;

TEST_CASE("two clusters are found, identical points form one group, and no points form none", "[measures]") {
  const auto found = k_means({{0, 0}, {0, 2}, {9, 0}, {9, 2}}, 2);
  CHECK(found.groups == partition{{0, 0, 1, 1}, 2});
  CHECK(found.scatter == Approx(4));
  CHECK(k_means({{1}, {1}, {1}}, 2).groups.group_count == 1);
  CHECK(k_means({}, 3).groups == partition{});
}

TEST_CASE("the scatter matches its groups, is usually minimal and depends only on the seed", "[measures]") {
  std::mt19937 engine{43};
  int reached = 0;
  constexpr int rounds = 80;
  for (int round = 0; round != rounds; ++round) {
    const std::uint32_t n = 2 + below(engine, 6);
    const std::size_t k = 1 + below(engine, n);
    std::vector<std::vector<double>> points;
    for (std::uint32_t i = 0; i != n; ++i)
      points.push_back({static_cast<double>(below(engine, 50)), static_cast<double>(below(engine, 50))});
    const auto scatter = [&](const partition& p) {
      double sum = 0;
      for (const auto& group : members_of(p)) {
        double x = 0, y = 0;
        for (const auto i : group) {
          x += points[i][0] / static_cast<double>(group.size());
          y += points[i][1] / static_cast<double>(group.size());
        }
        for (const auto i : group)
          sum += (points[i][0] - x) * (points[i][0] - x) + (points[i][1] - y) * (points[i][1] - y);
      }
      return sum;
    };
    const auto found = k_means(points, k);
    CHECK(found.scatter == Approx(scatter(found.groups)).margin(1e-9));
    CHECK(found.groups == k_means(points, k).groups);
    double best = 1e9;
    random_networks::for_each_partition(n, [&](const partition& p) {
      if (p.group_count <= k) best = std::min(best, scatter(p));
    });
    CHECK(found.scatter >= best - 1e-9);
    reached += found.scatter <= best + 1e-9;
  }
  CHECK(reached >= rounds * 9 / 10);
}

TEST_CASE("k-means obeys a stop signal and counts its starts", "[measures]") {
  const std::vector<std::vector<double>> points{{0, 1}, {0, 2}, {5, 5}, {6, 5}, {6, 6}};
  run_controls::check([&](const run_control& control) { return k_means(points, 2, {.control = control}).groups; });
}
