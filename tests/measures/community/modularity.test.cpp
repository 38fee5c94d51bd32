// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/modularity.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "stancegraph/measures/community/leiden.hpp"
#include "stancegraph/measures/community/louvain.hpp"

using namespace stancegraph;
using random_networks::below;
using random_networks::symmetric;

namespace {

/// The definition, cell by cell.
double naive_modularity(const sparse_matrix& w, const partition& p, double resolution) {
  const std::size_t n = w.row_count();
  std::vector<double> positive(n), negative(n);
  double all_positive = 0, all_negative = 0;
  for (std::size_t i = 0; i != n; ++i)
    for (std::size_t j = 0; j != n; ++j) {
      positive[i] += std::max(w.at(i, j), 0.0);
      negative[i] += std::max(-w.at(i, j), 0.0);
      all_positive += std::max(w.at(i, j), 0.0);
      all_negative += std::max(-w.at(i, j), 0.0);
    }
  double q = 0;
  for (std::size_t i = 0; i != n; ++i)
    for (std::size_t j = 0; j != n; ++j) {
      if (p.group_of[i] != p.group_of[j]) continue;
      q += w.at(i, j);
      if (all_positive != 0) q -= resolution * positive[i] * positive[j] / all_positive;
      if (all_negative != 0) q += resolution * negative[i] * negative[j] / all_negative;
    }
  return all_positive + all_negative == 0 ? 0 : q / (all_positive + all_negative);
}

/// The ties of Zachary's karate club: members who met outside the club.
sparse_matrix karate_club() {
  const std::vector<std::vector<std::uint32_t>> friends{{1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31},
                                                        {2, 3, 7, 13, 17, 19, 21, 30},
                                                        {3, 7, 8, 9, 13, 27, 28, 32},
                                                        {7, 12, 13},
                                                        {6, 10},
                                                        {6, 10, 16},
                                                        {16},
                                                        {},
                                                        {30, 32, 33},
                                                        {33},
                                                        {},
                                                        {},
                                                        {},
                                                        {33},
                                                        {32, 33},
                                                        {32, 33},
                                                        {},
                                                        {},
                                                        {32, 33},
                                                        {33},
                                                        {32, 33},
                                                        {},
                                                        {32, 33},
                                                        {25, 27, 29, 32, 33},
                                                        {25, 27, 31},
                                                        {31},
                                                        {29, 33},
                                                        {33},
                                                        {31, 33},
                                                        {32, 33},
                                                        {32, 33},
                                                        {32, 33},
                                                        {33},
                                                        {}};
  std::vector<matrix_entry> ties;
  for (std::uint32_t i = 0; i != friends.size(); ++i)
    for (const auto j : friends[i]) ties.push_back({i, j, 1});
  return symmetric(34, ties);
}

}  // namespace

TEST_CASE("two triangles with a tie between them and two opposed camps are found", "[measures]") {
  const auto triangles = symmetric(6, {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {3, 4, 1}, {3, 5, 1}, {4, 5, 1}, {2, 3, 1}});
  const partition halves{{0, 0, 0, 1, 1, 1}, 2};
  CHECK(modularity(triangles, halves) == Approx(12.0 / 14 - 0.5));
  CHECK(modularity(triangles, partition{{0, 0, 0, 0, 0, 0}, 1}) == Approx(0).margin(1e-12));
  CHECK(louvain(triangles) == halves);
  CHECK(leiden(triangles) == halves);
  // Only enmity, between every two nodes of different sides: enemies are apart, and nodes with the same enemies
  // together.
  const auto enemies = symmetric(4, {{0, 2, -1}, {0, 3, -1}, {1, 2, -1}, {1, 3, -1}});
  CHECK(modularity(enemies, partition{{0, 0, 1, 1}, 2}) == Approx(0.5));
  CHECK(louvain(enemies) == partition{{0, 0, 1, 1}, 2});
  CHECK(leiden(enemies) == partition{{0, 0, 1, 1}, 2});
  CHECK(modularity(sparse_matrix{3, 3, {}}, partition{{0, 1, 2}, 3}) == 0);
  CHECK(louvain(sparse_matrix{3, 3, {}}) == partition{{0, 1, 2}, 3});
  CHECK(leiden({}) == partition{});
}

TEST_CASE("both methods find the known optimal partition of the karate club", "[measures]") {
  const auto club = karate_club();
  CHECK(club.cells().size() == 2 * 78);
  CHECK(modularity(club, louvain(club, {.runs = 30})) == Approx(0.4198).margin(0.00005));
  CHECK(modularity(club, leiden(club, {.runs = 30})) == Approx(0.4198).margin(0.00005));
}

TEST_CASE("modularity matches its definition, and no search exceeds the optimum, which most reach", "[measures]") {
  std::mt19937 engine{32};
  int reached = 0;
  constexpr int rounds = 120;
  for (int round = 0; round != rounds; ++round) {
    const std::uint32_t nodes = 1 + below(engine, 7);
    const auto network = random_networks::network(engine, nodes, round % 2 == 0 ? 1 : -3, 3, 60);
    const double resolution = 0.5 + below(engine, 3) / 2.0;
    double best = -2;
    random_networks::for_each_partition(nodes, [&](const partition& p) {
      const double q = modularity(network, p, resolution);
      CHECK(q == Approx(naive_modularity(network, p, resolution)).margin(1e-12));
      best = std::max(best, q);
    });
    const modularity_search o{.resolution = resolution, .seed = 4};
    const auto by_louvain = louvain(network, o);
    const auto by_leiden = leiden(network, o);
    CHECK(by_louvain == louvain(network, o));
    CHECK(by_leiden == leiden(network, o));
    CHECK(modularity(network, by_louvain, resolution) <= best + 1e-9);
    CHECK(modularity(network, by_leiden, resolution) <= best + 1e-9);
    reached += modularity(network, by_louvain, resolution) > best - 1e-9 &&
               modularity(network, by_leiden, resolution) > best - 1e-9;
  }
  CHECK(reached >= rounds * 9 / 10);
}
