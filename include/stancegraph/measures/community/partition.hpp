// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stancegraph {

/// Nodes in groups, each in exactly one: coalitions of actors, states of a debate.
struct partition {
  std::vector<std::uint32_t> group_of{};  ///< of each node, its group; groups are numbered as they first appear
  std::uint32_t group_count = 0;          ///< how many groups there are, none of them empty

  /// The same nodes together.
  friend bool operator==(const partition&, const partition&) = default;
};

/// A partition from any labels: nodes with the same label are in one group. Two labellings that put the same nodes
/// together give equal partitions.
/// @complexity n log n with n nodes
[[nodiscard]] inline partition partition_of(std::span<const std::uint32_t> labels) {
  std::vector<std::uint32_t> known(labels.begin(), labels.end());
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  const auto none = static_cast<std::uint32_t>(known.size());
  std::vector<std::uint32_t> number(known.size(), none);
  partition result;
  for (const std::uint32_t label : labels) {
    std::uint32_t& n = number[static_cast<std::size_t>(std::ranges::lower_bound(known, label) - known.begin())];
    if (n == none) n = result.group_count++;
    result.group_of.push_back(n);
  }
  return result;
}

/// The nodes of each group, groups in the order of their numbers, nodes in theirs.
[[nodiscard]] inline std::vector<std::vector<std::uint32_t>> members_of(const partition& p) {
  std::vector<std::vector<std::uint32_t>> result(p.group_count);
  for (std::uint32_t node = 0; node != p.group_of.size(); ++node) result[p.group_of[node]].push_back(node);
  return result;
}

/// How far two partitions of the same nodes agree beyond chance: of all pairs of nodes, those that both put together,
/// against those expected of two random partitions with groups of these sizes (adjusted Rand index). 1: they are the
/// same; about 0: as by chance; it can be negative.
///
/// Where chance leaves no room (both put all nodes together, or both all apart), they are the same, and it is 1.
/// @pre both are of the same number of nodes
/// @complexity n + g h with n nodes in g and h groups
/// @see Hubert & Arabie (1985), Comparing partitions
[[nodiscard]] inline double adjusted_rand_index(const partition& a, const partition& b) {
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
