// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

#include "stancegraph/measures/community/hierarchical.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"

namespace stancegraph {

/// How far two nodes are apart in several partitions: the share of the partitions that do not put them together.
/// @pre there is a partition, and all are of the same nodes @complexity nodes² × partitions
[[nodiscard]] inline distance_matrix shares_apart(std::span<const partition> of) {
  assert(!of.empty());
  distance_matrix result{of.front().group_of.size()};
  for (std::size_t i = 1; i < result.size(); ++i)
    for (std::size_t j = 0; j != i; ++j) {
      std::size_t apart = 0;
      for (const partition& p : of) apart += p.group_of[i] != p.group_of[j] ? 1U : 0U;
      result.set(i, j, static_cast<double>(apart) / static_cast<double>(of.size()));
    }
  return result;
}

/// What several partitions of the same nodes have in common.
struct consensus_partition {
  partition groups{};    ///< the nodes that most put together
  double agreement = 0;  ///< how like the partitions it is: the mean of adjusted_rand_index() with each
};

/// The consensus of several partitions: groups whose members are, on average over their pairs, together in at least
/// half of the partitions (average linkage on shares_apart(), cut at 1/2), or as many groups as asked for.
/// @param groups how many, or 0: as many as there are at one half
/// @pre there is a partition, all are of the same nodes, and groups ≤ their number
/// @complexity cubic in nodes
[[nodiscard]] inline consensus_partition consensus(std::span<const partition> of, std::size_t groups = 0) {
  const distance_matrix d = shares_apart(of);
  const std::vector<group_merge> hierarchy = hierarchical_clustering(d, linkage::average);
  consensus_partition result;
  result.groups = groups != 0 ? cut(hierarchy, d.size(), groups) : cut_at(hierarchy, d.size(), 0.5 + 1e-9);
  for (const partition& p : of)
    result.agreement += adjusted_rand_index(result.groups, p) / static_cast<double>(of.size());
  return result;
}

}  // namespace stancegraph
