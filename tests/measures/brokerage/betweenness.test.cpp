// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/brokerage/betweenness.hpp"

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

TEST_CASE("the middle of a path lies between its ends in both directions", "[measures]") {
  CHECK(betweenness(symmetric(3, {{0, 1, 7}, {1, 2, 0.5}})) == std::vector<double>{0, 2, 0});
  CHECK(betweenness(sparse_matrix{3, 3, {{0, 1, 1}, {1, 1, 1}, {1, 2, 1}}}) == std::vector<double>{0, 1, 0});
  CHECK(betweenness({}).empty());
}

TEST_CASE("betweenness is the share of all shortest paths through a node", "[measures]") {
  std::mt19937 engine{8};
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t n = 1 + below(engine, 7);
    std::vector<matrix_entry> ties;
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != n; ++j)
        if (below(engine, 3) == 0) ties.push_back({i, j, 1});
    const sparse_matrix m{n, n, ties};
    // Lengths and numbers of shortest paths, by walks of each length.
    std::vector<std::vector<double>> length(n, std::vector<double>(n, -1));
    std::vector<std::vector<double>> paths(n, std::vector<double>(n, 0));
    for (std::size_t s = 0; s != n; ++s) {
      std::vector<double> walks(n);
      walks[s] = 1;
      for (std::size_t steps = 0; steps != n; ++steps) {
        for (std::size_t t = 0; t != n; ++t)
          if (walks[t] != 0 && length[s][t] < 0) {
            length[s][t] = static_cast<double>(steps);
            paths[s][t] = walks[t];
          }
        std::vector<double> next(n);
        for (std::size_t a = 0; a != n; ++a)
          for (std::size_t b = 0; b != n; ++b)
            if (a != b && m.at(a, b) != 0) next[b] += walks[a];
        walks = next;
      }
    }
    const auto found = betweenness(m);
    for (std::size_t v = 0; v != n; ++v) {
      double expected = 0;
      for (std::size_t s = 0; s != n; ++s)
        for (std::size_t t = 0; t != n; ++t) {
          if (s == v || t == v || s == t || length[s][t] < 0 || length[s][v] < 0 || length[v][t] < 0) continue;
          if (length[s][v] + length[v][t] == length[s][t]) expected += paths[s][v] * paths[v][t] / paths[s][t];
        }
      CHECK(found[v] == Approx(expected).margin(1e-9));
    }
  }
}

TEST_CASE("betweenness obeys a stop signal and counts pairs of nodes", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, 1, 3, 40);
  run_controls::check([&](const run_control& control) { return betweenness(network, control); });
}

TEST_CASE("betweenness checks its limits for each source, even where no node reaches another", "[measures]") {
  std::size_t checks = 0;
  const auto count = [&] { return ++checks == 0; };
  CHECK(betweenness(sparse_matrix{100, 100, {{0, 1, 1}}}, {.stop = count}) == std::vector<double>(100));
  CHECK(checks >= 100);
}
