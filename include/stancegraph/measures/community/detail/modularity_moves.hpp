// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/community/modularity.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph::detail {

/// The numbers 0 to count − 1 in a random order that does not depend on the standard library.
[[nodiscard]] inline std::vector<std::uint32_t> shuffled(std::size_t count, std::mt19937_64& engine) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[engine() % i]);
  return order;
}

/// A network whose nodes may each represent a group, with the sums that modularity needs.
struct weighted_nodes {
  sparse_matrix weights{};
  std::vector<double> positive{};  ///< sum of the positive weights of each node
  std::vector<double> negative{};  ///< sum of its absolute negative weights
  double all_positive = 0;
  double all_negative = 0;
  double resolution = 1;

  weighted_nodes(const sparse_matrix& network, double gamma)
      : weights(network), positive(network.row_count()), negative(network.row_count()), resolution(gamma) {
    for (const matrix_entry& e : network.cells()) (e.value > 0 ? positive : negative)[e.row] += std::abs(e.value);
    all_positive = std::reduce(positive.begin(), positive.end());
    all_negative = std::reduce(negative.begin(), negative.end());
  }

  /// The network in which each group is merged into one node.
  [[nodiscard]] weighted_nodes merged(const partition& p) const {
    weighted_nodes result = *this;
    std::vector<matrix_entry> cells;
    for (const matrix_entry& e : weights.cells()) cells.push_back({p.group_of[e.row], p.group_of[e.column], e.value});
    result.weights = sparse_matrix{p.group_count, p.group_count, std::move(cells)};
    result.positive.assign(p.group_count, 0);
    result.negative.assign(p.group_count, 0);
    for (std::size_t node = 0; node != p.group_of.size(); ++node) {
      result.positive[p.group_of[node]] += positive[node];
      result.negative[p.group_of[node]] += negative[node];
    }
    return result;
  }

  [[nodiscard]] std::size_t size() const noexcept { return positive.size(); }
};

/// Groups of nodes, between which nodes can move.
class moving_groups {
 public:
  moving_groups(const weighted_nodes& nodes, const std::vector<std::uint32_t>& group_of)
      : nodes_(&nodes),
        group_of_(group_of),
        to_(nodes.size()),
        positive_(nodes.size()),
        negative_(nodes.size()),
        size_(nodes.size()) {
    for (std::uint32_t node = 0; node != nodes.size(); ++node) put(node, group_of_[node]);
  }

  [[nodiscard]] const std::vector<std::uint32_t>& group_of() const noexcept { return group_of_; }
  [[nodiscard]] std::uint32_t size_of(std::uint32_t group) const { return size_[group]; }

  /// Moves a node to the group where modularity rises most, if it rises at all. Candidates are the groups of its
  /// neighbours and one empty group; in a signed network all groups, because nodes with common opponents may belong
  /// together. Among equally good groups, it joins the one with the lowest number.
  /// @param may_join tells which groups the node may join
  /// @returns true if the node moved
  template <class MayJoin>
  bool move(std::uint32_t node, MayJoin&& may_join) {
    const std::uint32_t from = group_of_[node];
    take(node, from);
    std::vector<std::uint32_t> candidates{from};
    for (const matrix_entry& e : nodes_->weights.row(node)) {
      if (e.column == node) continue;
      candidates.push_back(group_of_[e.column]);
      to_[group_of_[e.column]] += e.value;
    }
    const auto empty = std::find(size_.begin(), size_.end(), 0U) - size_.begin();
    candidates.push_back(static_cast<std::uint32_t>(empty));
    if (nodes_->all_negative != 0)
      for (std::uint32_t group = 0; group != size_.size(); ++group)
        if (size_[group] != 0) candidates.push_back(group);
    std::sort(candidates.begin(), candidates.end());
    const auto gain = [&](std::uint32_t group) {
      double result = to_[group];
      if (nodes_->all_positive != 0)
        result -= nodes_->resolution * nodes_->positive[node] * positive_[group] / nodes_->all_positive;
      if (nodes_->all_negative != 0)
        result += nodes_->resolution * nodes_->negative[node] * negative_[group] / nodes_->all_negative;
      return result;
    };
    std::uint32_t best = from;
    double most = gain(from);
    // tolerance for rounding errors in sums
    const double margin = 1e-10 * (nodes_->all_positive + nodes_->all_negative);
    for (const std::uint32_t group : candidates)
      if (group != best && may_join(group) && gain(group) > most + margin) {
        best = group;
        most = gain(group);
      }
    for (const matrix_entry& e : nodes_->weights.row(node)) to_[group_of_[e.column]] = 0;
    put(node, best);
    return best != from;
  }

 private:
  void put(std::uint32_t node, std::uint32_t group) {
    group_of_[node] = group;
    positive_[group] += nodes_->positive[node];
    negative_[group] += nodes_->negative[node];
    ++size_[group];
  }
  void take(std::uint32_t node, std::uint32_t group) {
    positive_[group] -= nodes_->positive[node];
    negative_[group] -= nodes_->negative[node];
    --size_[group];
  }

  const weighted_nodes* nodes_;
  std::vector<std::uint32_t> group_of_;
  std::vector<double> to_;  ///< weight of the ties between the moving node and each group
  std::vector<double> positive_;
  std::vector<double> negative_;
  std::vector<std::uint32_t> size_;
};

/// Moves nodes, in random order, until no move raises modularity.
[[nodiscard]] inline partition moved(const weighted_nodes& nodes, const partition& start, std::mt19937_64& engine,
                                     const run_meter& meter) {
  moving_groups groups{nodes, start.group_of};
  const std::vector<std::uint32_t> order = shuffled(nodes.size(), engine);
  for (bool again = true; again;) {
    again = false;
    for (const std::uint32_t node : order) {
      meter.check();
      again = groups.move(node, [](std::uint32_t) { return true; }) || again;
    }
  }
  return partition_of(groups.group_of());
}

/// The partition in which every node is a group of its own.
[[nodiscard]] inline partition singletons(std::size_t count) {
  std::vector<std::uint32_t> all(count);
  std::iota(all.begin(), all.end(), 0U);
  return partition_of(all);
}

/// The partition of the original nodes, given the partition of the merged nodes.
[[nodiscard]] inline partition behind(const partition& merged, const partition& of_merged) {
  std::vector<std::uint32_t> labels;
  for (const std::uint32_t group : merged.group_of) labels.push_back(of_merged.group_of[group]);
  return partition_of(labels);
}

/// Runs a search several times and returns the partition with the highest modularity, the first of several equal ones.
/// @param meter counts the runs
/// @param run a function from a random engine to a partition
template <class Run>
[[nodiscard]] partition best_of_runs(const sparse_matrix& network, double resolution, std::uint64_t seed,
                                     run_meter& meter, std::size_t runs, Run&& run) {
  std::mt19937_64 engine{seed};
  partition best = singletons(network.row_count());
  double most = modularity(network, best, resolution);
  for (std::size_t i = 0; i != runs; ++i) {
    const partition p = run(engine);
    const double q = modularity(network, p, resolution);
    if (q > most + 1e-12) {
      best = p;
      most = q;
    }
    meter.add();
  }
  return best;
}

}  // namespace stancegraph::detail
