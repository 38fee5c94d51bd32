// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "stancegraph/measures/signed/signed_graph.hpp"

/// Random numbers of 32 bits, the same with every compiler.
struct random_numbers {
  std::mt19937 engine;
  std::uint32_t operator()() { return static_cast<std::uint32_t>(engine()); }
};

/// Random ties without loops. Each pair has a tie with a probability of `density` percent, and a tie is negative with
/// a probability of `negative` percent.
inline std::vector<stancegraph::signed_tie> random_ties(random_numbers& engine, std::uint32_t nodes, unsigned density,
                                                        unsigned negative, unsigned heaviest = 1) {
  std::vector<stancegraph::signed_tie> ties;
  for (std::uint32_t u = 0; u != nodes; ++u)
    for (std::uint32_t v = u + 1; v < nodes; ++v) {
      if (engine() % 100 >= density) continue;
      const double weight = 1 + static_cast<double>(engine() % heaviest);
      ties.push_back({u, v, engine() % 100 < negative ? -weight : weight});
    }
  return ties;
}

/// The frustration by definition: the minimum over all sides.
inline double naive_frustration(std::size_t nodes, const std::vector<stancegraph::signed_tie>& ties) {
  double least = std::numeric_limits<double>::infinity();
  for (std::uint32_t sides = 0; sides != 1U << nodes; ++sides) {
    double sum = 0;
    for (const stancegraph::signed_tie& t : ties) {
      const bool is_between = ((sides >> t.from) & 1U) != ((sides >> t.to) & 1U);
      if (is_between ? t.weight > 0 : t.weight < 0) sum += std::abs(t.weight);
    }
    least = std::min(least, sum);
  }
  return least;
}
