// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "stancegraph/measures/signed/detail/signed_block.hpp"

namespace stancegraph::detail {

/// The side of each node, and the total absolute weight of the frustrated ties.
struct sides {
  std::vector<std::uint8_t> side{};
  double frustrated = 0;
};

/// Do the sides of its ends frustrate the tie?
[[nodiscard]] inline bool is_frustrated(const signed_tie& t, const std::vector<std::uint8_t>& side) {
  return (side[t.from] != side[t.to]) != (t.weight < 0);
}

/// A tabu search for sides with little frustration: each step moves the node that helps most or harms least, and that
/// has not moved recently.
class switching_search {
 public:
  explicit switching_search(const signed_block& graph) : graph_{graph} {}

  /// The total absolute weight of the ties that these sides frustrate.
  [[nodiscard]] double cost(const std::vector<std::uint8_t>& side) const {
    double sum = 0;
    for (const signed_tie& t : graph_.ties())
      if (is_frustrated(t, side)) sum += std::abs(t.weight);
    return sum;
  }

  /// Searches from these sides and returns the best found. Ends after `patience` steps without improvement.
  template <class Stop>
  [[nodiscard]] sides improved(std::vector<std::uint8_t> side, std::size_t patience, Stop&& stop) {
    const std::size_t n = graph_.node_count();
    // The cost of moving a node: the weight of its ties that are not frustrated, minus that of those that are.
    std::vector<double> price(n, 0.0);
    for (const signed_tie& t : graph_.ties()) {
      const double w = is_frustrated(t, side) ? -std::abs(t.weight) : std::abs(t.weight);
      price[t.from] += w;
      price[t.to] += w;
    }
    double now = cost(side);
    sides best{side, now};
    std::vector<std::size_t> rests_until(n, 0);
    for (std::size_t step = 0, last = 0; step - last < patience; ++step) {
      if (step % 256 == 255 && stop()) break;
      std::size_t chosen = n;
      std::size_t equals = 0;
      for (std::size_t v = 0; v != n; ++v) {
        if (rests_until[v] > step && now + price[v] >= best.frustrated) continue;
        if (chosen == n || price[v] < price[chosen]) {
          chosen = v;
          equals = 1;
        } else if (price[v] == price[chosen] && engine_() % ++equals == 0) {
          chosen = v;
        }
      }
      if (chosen == n) continue;
      now += price[chosen];
      price[chosen] = -price[chosen];
      side[chosen] ^= 1U;
      for (const signed_arc a : graph_.arcs(chosen)) {
        const signed_tie& t = graph_.ties()[a.tie];
        price[a.to] += is_frustrated(t, side) ? -2 * std::abs(t.weight) : 2 * std::abs(t.weight);
      }
      rests_until[chosen] = step + 3 + n / 20 + engine_() % 10;
      if (now >= best.frustrated) continue;
      // Rounding errors accumulate over many steps and could look like progress, so recompute.
      now = cost(side);
      if (now >= best.frustrated) continue;
      best = {side, now};
      last = step;
    }
    return best;
  }

  /// Searches from several starts and returns the best sides. In the first start all nodes are on side 0.
  template <class Stop>
  [[nodiscard]] sides search(std::size_t starts, Stop&& stop) {
    const std::size_t n = graph_.node_count();
    sides best{std::vector<std::uint8_t>(n, 0), std::numeric_limits<double>::infinity()};
    for (std::size_t start = 0; start != starts && (start == 0 || !stop()); ++start) {
      std::vector<std::uint8_t> side = best.side;
      if (start % 3 == 1)
        for (std::uint8_t& s : side) s = static_cast<std::uint8_t>(engine_() % 2);
      if (start % 3 == 2)
        for (std::size_t moves = n / 5 + 1; moves != 0; --moves) side[engine_() % n] ^= 1U;
      if (sides found = improved(std::move(side), 20 * n + 100, stop); found.frustrated < best.frustrated)
        best = std::move(found);
    }
    return best;
  }

 private:
  const signed_block& graph_;
  std::mt19937 engine_{1};
};

}  // namespace stancegraph::detail
