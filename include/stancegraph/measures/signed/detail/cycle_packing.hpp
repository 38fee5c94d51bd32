// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "stancegraph/measures/signed/detail/signed_block.hpp"
#include "stancegraph/measures/signed/detail/switching_search.hpp"

namespace stancegraph::detail {

/// A quick lower bound on frustration from negative cycles that share no weight. Any two sides frustrate at least the
/// weight of each cycle, so the sum of the weights is a lower bound.
class cycle_packing {
 public:
  /// @param side sides with little frustration. Each tie that they frustrate closes a negative cycle with any path of
  ///   ties that they do not frustrate
  cycle_packing(const signed_block& graph, const std::vector<std::uint8_t>& side)
      : graph_{graph}, side_{side}, left_{graph.weights()}, reached_(graph.node_count()), by_(graph.node_count()) {}

  /// The total weight of the cycles. Short cycles are taken first, because they leave more weight for others. If
  /// stopped, the weight found so far; `stop` is called every few thousand ties.
  template <class Stop>
  [[nodiscard]] double weight(Stop&& stop) {
    constexpr auto longest = std::numeric_limits<std::size_t>::max();
    double sum = 0;
    for (const std::size_t length : {std::size_t{2}, std::size_t{3}, std::size_t{4}, longest})
      for (std::uint32_t e = 0; e != left_.size(); ++e) {
        if (e % 4096 == 4095 && stop()) return sum;
        while (left_[e] > 0 && is_frustrated(graph_.ties()[e], side_) && has_path(e, length)) sum += take();
      }
    return sum;
  }

 private:
  /// Is there a path of at most `length` ties between the ends of a tie, none of them frustrated or used up? The path
  /// is stored. The search runs from both ends, continues at the smaller front, examines a limited number of ties per
  /// node, and gives up after a limited total.
  [[nodiscard]] bool has_path(std::uint32_t tie, std::size_t length) {
    constexpr std::size_t many = 100;  // ties examined per node
    std::array<std::vector<std::uint32_t>, 2> fronts;
    std::array<std::size_t, 2> ahead{};  // number of ties at each front
    const auto reach = [&](std::uint32_t v, std::size_t side, signed_arc by) {
      reached_[v] = search_ + side;
      by_[v] = by;
      fronts[side].push_back(v);
      ahead[side] += graph_.arcs(v).size();
    };
    search_ += 2;
    reach(graph_.ties()[tie].from, 0, {});
    reach(graph_.ties()[tie].to, 1, {});
    for (std::size_t seen = 0; length != 0; --length) {
      const std::size_t side = fronts[1].empty() || (!fronts[0].empty() && ahead[0] <= ahead[1]) ? 0 : 1;
      if (fronts[side].empty()) break;
      ahead[side] = 0;
      for (const std::uint32_t v : std::exchange(fronts[side], {})) {
        const auto arcs = graph_.arcs(v);
        for (const signed_arc a : arcs.first(std::min(arcs.size(), many))) {
          if (++seen > 4 * many) return false;
          if (reached_[a.to] == search_ + side || left_[a.tie] <= 0 || is_frustrated(graph_.ties()[a.tie], side_))
            continue;
          if (reached_[a.to] == search_ + 1 - side) {
            path_ = {tie, a.tie};
            for (const std::uint32_t end : {v, a.to}) follow(end, graph_.ties()[tie]);
            return true;
          }
          reach(a.to, side, {v, a.tie});
        }
      }
    }
    return false;
  }

  /// Adds the ties on the path from a node back to the end of the tie from which it was reached.
  void follow(std::uint32_t v, const signed_tie& root) {
    for (; v != root.from && v != root.to; v = by_[v].to) path_.push_back(by_[v].tie);
  }

  /// Removes the weight of the cycle found. @return the weight
  double take() {
    double least = std::numeric_limits<double>::infinity();
    for (const std::uint32_t e : path_) least = std::min(least, left_[e]);
    for (const std::uint32_t e : path_) left_[e] -= least;
    return least;
  }

  const signed_block& graph_;
  const std::vector<std::uint8_t>& side_;
  std::vector<double> left_;  ///< for each tie, the weight not used by a cycle
  /// for each node, the last search that reached it, plus one if from the other end
  std::vector<std::size_t> reached_;
  std::vector<signed_arc> by_;         ///< for each node, the previous node and the tie from it
  std::vector<std::uint32_t> path_{};  ///< ties of the cycle found
  std::size_t search_ = 0;
};

}  // namespace stancegraph::detail
