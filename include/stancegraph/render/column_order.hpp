// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/render/diagram.hpp"

namespace stancegraph {

/// Orders the nodes of a diagram so that few edges cross. Nodes of a cluster are adjacent, and related nodes are close
/// to each other. Each column is written and drawn from top to bottom in the order of its nodes; nodes without a column
/// come last.
/// @returns the same diagram with its nodes in another order; places in edges and clusters are adjusted
/// @complexity O(e²) in each of a few hundred steps with e edges, for at most 200 nodes between the sides; O(n log n)
///   with n nodes beyond that
[[nodiscard]] diagram arranged(diagram d);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_column_order)

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>
#include <vector>

namespace stancegraph {

namespace detail {

/// Orders the nodes within the columns of a diagram. It uses integers only, so the order is the same on every machine.
class column_order {
 public:
  explicit column_order(const diagram& d) : place_(d.nodes.size()), group_(d.nodes.size()), near_(d.nodes.size()) {
    for (std::size_t n = 0; n != d.nodes.size(); ++n) {
      group_[n] = d.clusters.size() + n;
      if (d.nodes[n].column) columns_[static_cast<std::size_t>(*d.nodes[n].column)].push_back(n);
    }
    for (std::size_t k = 0; k != d.clusters.size(); ++k)
      for (const std::size_t n : d.clusters[k].nodes) group_[n] = k;
    for (const diagram_edge& e : d.edges) {
      if (!d.nodes[e.from].column || !d.nodes[e.to].column || e.from == e.to) continue;
      near_[e.from].push_back(e.to);
      near_[e.to].push_back(e.from);
      const std::size_t from = static_cast<std::size_t>(*d.nodes[e.from].column);
      const std::size_t to = static_cast<std::size_t>(*d.nodes[e.to].column);
      if (from == to) {
        ties_.push_back({e.from, e.to});
      } else if (from + 1 == to) {
        gaps_[from].push_back({e.from, e.to});
      } else if (to + 1 == from) {
        gaps_[to].push_back({e.to, e.from});
      }
    }
    number();
  }

  /// Moves each node to the middle of its neighbours, column by column, and keeps the best result; then exchanges
  /// adjacent nodes of a column while that helps.
  void improve() {
    constexpr std::array<std::size_t, 5> outward{2, 1, 3, 0, 4};
    constexpr std::array<std::size_t, 5> inward{0, 4, 1, 3, 2};
    const bool is_small = columns_[1].size() + columns_[2].size() + columns_[3].size() <= 200 && edges() <= 500;
    auto best = columns_;
    std::size_t least = is_small ? cost() : 0;
    for (int round = 0; round != 24 && least != 0; ++round) {
      for (const std::size_t column : round % 2 == 0 ? inward : outward) sort(column);
      if (const std::size_t now = cost(); now < least) best = columns_, least = now;
    }
    if (!is_small)
      for (int round = 0; round != 8; ++round)
        for (const std::size_t column : round % 2 == 0 ? inward : outward) sort(column);
    if (is_small) {
      columns_ = best;
      number();
      for (bool is_better = true; is_better && least != 0;) {
        is_better = false;
        for (std::vector<std::size_t>& column : columns_)
          for (std::size_t i = 0; i + 1 < column.size(); ++i) is_better = swap_if_better(column, i, least) || is_better;
      }
    }
  }

  /// The nodes of each column from top to bottom; columns from left to right.
  [[nodiscard]] const std::array<std::vector<std::size_t>, 5>& columns() const noexcept { return columns_; }

  /// The number of crossing edges, plus a penalty for the distance between connected nodes of one column.
  [[nodiscard]] std::size_t cost() const {
    std::size_t sum = 0;
    for (const auto& gap : gaps_)
      for (std::size_t i = 0; i != gap.size(); ++i)
        for (std::size_t j = i + 1; j != gap.size(); ++j) {
          const auto left = place_[gap[i].first] <=> place_[gap[j].first];
          const auto right = place_[gap[i].second] <=> place_[gap[j].second];
          if (left != 0 && right != 0 && left != right) ++sum;
        }
    for (const auto& [a, b] : ties_)
      sum += 2 * static_cast<std::size_t>(std::max(place_[a], place_[b]) - std::min(place_[a], place_[b]) - 1);
    return sum;
  }

 private:
  using pair = std::pair<std::size_t, std::size_t>;

  [[nodiscard]] std::size_t edges() const {
    std::size_t sum = 0;
    for (const auto& gap : gaps_) sum += gap.size();
    return sum;
  }
  void number() {
    height_.assign(place_.size(), 0);
    for (const std::vector<std::size_t>& column : columns_)
      for (std::size_t i = 0; i != column.size(); ++i) {
        place_[column[i]] = static_cast<std::int64_t>(i);
        height_[column[i]] = static_cast<std::int64_t>((2 * i + 1) * (1u << 20) / (2 * column.size()));
      }
  }
  void sort(std::size_t column) {
    std::vector<std::size_t>& nodes = columns_[column];
    std::vector<std::int64_t> middle(place_.size());
    std::vector<std::pair<std::int64_t, std::int64_t>> of_group(
        group_.empty() ? 0 : *std::max_element(group_.begin(), group_.end()) + 1);
    for (const std::size_t n : nodes) {
      std::int64_t sum = 0;
      for (const std::size_t other : near_[n]) sum += height_[other];
      middle[n] = near_[n].empty() ? height_[n] : sum / static_cast<std::int64_t>(near_[n].size());
      of_group[group_[n]].first += middle[n];
      ++of_group[group_[n]].second;
    }
    const auto key = [&](std::size_t n) {
      const auto& [sum, count] = of_group[group_[n]];
      return std::tuple{sum / count, group_[n], middle[n]};
    };
    std::stable_sort(nodes.begin(), nodes.end(), less_by(key));
    number();
  }
  /// Exchanges the node at `i` with the next one, or the groups of both, if fewer edges cross then.
  bool swap_if_better(std::vector<std::size_t>& column, std::size_t i, std::size_t& least) {
    const std::size_t upper = group_[column[i]];
    const std::size_t lower = group_[column[i + 1]];
    const auto before = column;
    const auto at = [&](std::size_t n) { return column.begin() + static_cast<std::ptrdiff_t>(n); };
    if (upper == lower) {
      std::iter_swap(at(i), at(i + 1));
    } else {
      std::size_t first = i;
      while (first != 0 && group_[column[first - 1]] == upper) --first;
      std::size_t last = i + 2;
      while (last != column.size() && group_[column[last]] == lower) ++last;
      std::rotate(at(first), at(i + 1), at(last));
    }
    number();
    if (const std::size_t now = cost(); now < least) {
      least = now;
      return true;
    }
    column = before;
    number();
    return false;
  }

  std::array<std::vector<std::size_t>, 5> columns_;
  std::array<std::vector<pair>, 4> gaps_;  ///< edges between a column and the next
  std::vector<pair> ties_;                 ///< edges within a column
  std::vector<std::int64_t> place_;        ///< place of each node in its column
  std::vector<std::int64_t> height_;       ///< the same, as a fraction of the column's height in units of 2⁻²⁰
  std::vector<std::size_t> group_;         ///< the cluster of each node, or one of its own
  std::vector<std::vector<std::size_t>> near_;
};

}  // namespace detail

STANCEGRAPH_INLINE diagram arranged(diagram d) {
  detail::column_order order{d};
  order.improve();
  std::vector<std::size_t> sequence;
  for (const auto& column : order.columns()) sequence.insert(sequence.end(), column.begin(), column.end());
  for (std::size_t n = 0; n != d.nodes.size(); ++n)
    if (!d.nodes[n].column) sequence.push_back(n);
  std::vector<std::size_t> new_place(d.nodes.size());
  std::vector<diagram_node> nodes;
  for (std::size_t i = 0; i != sequence.size(); ++i) {
    new_place[sequence[i]] = i;
    nodes.push_back(std::move(d.nodes[sequence[i]]));
  }
  d.nodes = std::move(nodes);
  for (diagram_edge& e : d.edges) e.from = new_place[e.from], e.to = new_place[e.to];
  for (diagram_cluster& cluster : d.clusters) {
    for (std::size_t& n : cluster.nodes) n = new_place[n];
    std::sort(cluster.nodes.begin(), cluster.nodes.end());
  }
  return d;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_column_order)
