// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// A division of nodes into groups; each node is in exactly one. Examples: coalitions of actors, states of a debate.
struct partition {
  std::vector<std::uint32_t> group_of{};  ///< the group of each node; groups are numbered in order of first appearance
  std::uint32_t group_count = 0;          ///< number of groups; none is empty

  /// True if the same nodes share groups.
  friend bool operator==(const partition&, const partition&) = default;
};

/// Makes a partition from labels: nodes with the same label share a group. Labellings that group the nodes alike give
/// equal partitions.
/// @param labels the label of each node; any numbers
/// @returns an empty partition if there are no labels
/// @complexity O(n log n) with n nodes
[[nodiscard]] partition partition_of(std::span<const std::uint32_t> labels);

/// The nodes of each group, in ascending order; groups in the order of their numbers.
/// @returns one list per group; empty for an empty partition
/// @complexity O(n) with n nodes
[[nodiscard]] inline std::vector<std::vector<std::uint32_t>> members_of(const partition& p) {
  std::vector<std::vector<std::uint32_t>> result(p.group_count);
  for (std::uint32_t node = 0; node != p.group_of.size(); ++node) result[p.group_of[node]].push_back(node);
  return result;
}

/// The adjusted Rand index: how similar two partitions of the same nodes are, corrected for chance.
///
/// ARI = (S − E) / (M − E), where S is the number of pairs of nodes that share a group in both partitions, A and B are
/// the numbers of pairs that share a group in the first and in the second, E = A B / (n (n − 1) / 2) is the value of S
/// expected by chance for n nodes, and M = (A + B) / 2. It is 1 for equal partitions, about 0 for random ones, and can
/// be negative.
///
/// If M = E, for example if both partitions put all nodes into one group, the result is 1.
/// @returns at most 1; 1 for empty partitions
/// @pre both partitions have the same number of nodes
/// @complexity O(n + g h) with n nodes in g and h groups
/// @see Hubert, L. & Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218.
///   https://doi.org/10.1007/BF01908075
[[nodiscard]] double adjusted_rand_index(const partition& a, const partition& b);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_partition)

#include <algorithm>
#include <cassert>

namespace stancegraph {

STANCEGRAPH_INLINE partition partition_of(std::span<const std::uint32_t> labels) {
  std::vector<std::uint32_t> known(labels.begin(), labels.end());
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  const auto none = static_cast<std::uint32_t>(known.size());
  std::vector<std::uint32_t> number(known.size(), none);
  partition result;
  for (const std::uint32_t label : labels) {
    std::uint32_t& n =
        number[static_cast<std::size_t>(std::lower_bound(known.begin(), known.end(), label) - known.begin())];
    if (n == none) n = result.group_count++;
    result.group_of.push_back(n);
  }
  return result;
}

STANCEGRAPH_INLINE double adjusted_rand_index(const partition& a, const partition& b) {
  assert(a.group_of.size() == b.group_of.size());
  const auto pairs = [](double n) { return n * (n - 1) / 2; };
  std::vector<double> both(std::size_t{a.group_count} * b.group_count);
  std::vector<double> in_a(a.group_count);
  std::vector<double> in_b(b.group_count);
  for (std::size_t node = 0; node != a.group_of.size(); ++node) {
    ++both[std::size_t{a.group_of[node]} * b.group_count + b.group_of[node]];
    ++in_a[a.group_of[node]];
    ++in_b[b.group_of[node]];
  }
  const auto sum = [&](const std::vector<double>& sizes) {
    double result = 0;
    for (const double n : sizes) result += pairs(n);
    return result;
  };
  const double all = pairs(static_cast<double>(a.group_of.size()));
  const double together_a = sum(in_a);
  const double together_b = sum(in_b);
  const double expected = all == 0 ? 0 : together_a * together_b / all;
  const double most = (together_a + together_b) / 2;
  return most == expected ? 1 : (sum(both) - expected) / (most - expected);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_partition)
