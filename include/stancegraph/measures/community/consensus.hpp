// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"

namespace stancegraph {

/// The distance between two nodes: the share of the partitions that put them in different groups.
/// @param of the partitions
/// @returns a distance from 0 (always together) to 1 (never together) for each pair of nodes
/// @pre there is at least one partition, and all have the same nodes
/// @complexity O(n² p) with n nodes and p partitions
[[nodiscard]] distance_matrix shares_apart(std::span<const partition> of);

/// A consensus of several partitions of the same nodes.
struct consensus_partition {
  partition groups{};    ///< the group of each node
  double agreement = 0;  ///< mean adjusted_rand_index() with the given partitions
};

/// Finds the consensus of several partitions of the same nodes by evidence accumulation: average linkage on
/// shares_apart(). By default the hierarchy is cut at 1/2, so the members of a group share a group in at least half of
/// the partitions, on average over pairs.
/// @param of the partitions
/// @param groups number of groups; 0 (default): as many as there are at the cut
/// @param control progress is in merges of the hierarchy
/// @returns an empty partition if there are no nodes
/// @pre there is at least one partition, all have the same nodes, and groups ≤ number of nodes
/// @throws limit_error if a limit of the control is reached
/// @complexity O(n³ + n² p) with n nodes and p partitions
/// @see Fred, A. L. N. & Jain, A. K. (2005). Combining multiple clusterings using evidence accumulation. IEEE
///   Transactions on Pattern Analysis and Machine Intelligence 27(6), 835–850. https://doi.org/10.1109/TPAMI.2005.113
[[nodiscard]] consensus_partition consensus(std::span<const partition> of, std::size_t groups = 0,
                                            const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_consensus)

#include <cassert>
#include <vector>

#include "stancegraph/measures/community/hierarchical.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE distance_matrix shares_apart(std::span<const partition> of) {
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

STANCEGRAPH_INLINE consensus_partition consensus(std::span<const partition> of, std::size_t groups,
                                                 const run_control& control) {
  const distance_matrix d = shares_apart(of);
  const std::vector<group_merge> hierarchy = hierarchical_clustering(d, linkage::average, control);
  consensus_partition result;
  result.groups = groups != 0 ? cut(hierarchy, d.size(), groups) : cut_at(hierarchy, d.size(), 0.5 + 1e-9);
  for (const partition& p : of)
    result.agreement += adjusted_rand_index(result.groups, p) / static_cast<double>(of.size());
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_consensus)
