// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/k_medoids.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;
using random_networks::below;

TEST_CASE("two clusters on a line get their middle points as medoids", "[measures]") {
  const std::vector<double> points{0, 1, 2, 10, 11, 12};
  distance_matrix d{6};
  for (std::size_t i = 1; i < 6; ++i)
    for (std::size_t j = 0; j != i; ++j) d.set(i, j, std::abs(points[i] - points[j]));
  const auto found = k_medoids(d, 2);
  CHECK(found.groups == partition{{0, 0, 0, 1, 1, 1}, 2});
  CHECK(found.medoids == std::vector<std::uint32_t>{1, 4});
  CHECK(found.cost == 4);
  CHECK(k_medoids(d, 6).cost == 0);
  CHECK(k_medoids(distance_matrix{}, 0).groups == partition{});
}

TEST_CASE("no swap of one medoid improves the result, and another set of medoids rarely does", "[measures]") {
  std::mt19937 engine{42};
  int best_found = 0;
  constexpr int rounds = 100;
  for (int round = 0; round != rounds; ++round) {
    const std::uint32_t n = 2 + below(engine, 7);
    const std::size_t k = 1 + below(engine, n);
    distance_matrix d{n};
    for (std::size_t i = 1; i < n; ++i)
      for (std::size_t j = 0; j != i; ++j) d.set(i, j, 1 + below(engine, 20));
    const auto found = k_medoids(d, k);
    CHECK(found.groups.group_count == k);
    const auto cost = [&](const std::vector<std::uint32_t>& medoids) {
      double sum = 0;
      for (std::uint32_t i = 0; i != n; ++i) {
        double nearest = 1e9;
        for (const auto m : medoids) nearest = std::min(nearest, d.at(i, m));
        sum += nearest;
      }
      return sum;
    };
    CHECK(found.cost == Approx(cost(found.medoids)));
    for (std::size_t g = 0; g != k; ++g) CHECK(found.groups.group_of[found.medoids[g]] == g);
    double best = 1e9;
    for (std::uint32_t bits = 0; bits != (1U << n); ++bits) {
      std::vector<std::uint32_t> medoids;
      for (std::uint32_t i = 0; i != n; ++i)
        if ((bits >> i & 1U) != 0) medoids.push_back(i);
      if (medoids.size() != k) continue;
      best = std::min(best, cost(medoids));
      const auto shared = std::ranges::count_if(
          medoids, [&](auto m) { return std::ranges::find(found.medoids, m) != found.medoids.end(); });
      if (static_cast<std::size_t>(shared) + 1 >= k) CHECK(cost(medoids) >= found.cost - 1e-9);
    }
    best_found += found.cost == Approx(best);
  }
  CHECK(best_found >= rounds * 9 / 10);
}

TEST_CASE("the search for medoids obeys a stop signal and counts the sets it tries", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, -2, 3, 70);
  run_controls::check([&](const run_control& control) { return k_medoids(distances(network), 3, control).groups; },
                      run_controls::total::unknown);
}
