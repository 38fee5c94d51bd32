// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/community/louvain.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Finds groups with high modularity() by the Leiden algorithm.
///
/// It works like louvain(), but refines each group before the groups are merged into nodes. A group can therefore not
/// be left disconnected by a node that moved away: without negative weights every group is connected. The refinement
/// takes the best join instead of drawing one at random. Signed networks use signed modularity. The result is a local
/// optimum.
/// @param network tie weights, which may be negative
/// @returns the best of all runs; one group per node if there are no weights; an empty partition for an empty network
/// @pre the network is symmetric
/// @throws limit_error if a limit of the control is reached
/// @complexity about O(m) per run with m ties; with negative weights O(n g) per pass, with n nodes and g groups
/// @see Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected
///   communities. Scientific Reports 9, 5233. https://doi.org/10.1038/s41598-019-41695-z
[[nodiscard]] partition leiden(const sparse_matrix& network, const modularity_search& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_leiden)

#include <cassert>
#include <random>
#include <vector>

#include "stancegraph/measures/community/detail/modularity_moves.hpp"

namespace stancegraph {

namespace detail {

/// The refinement step: splits each group. Its nodes start alone and join the part of the same group that raises
/// modularity most.
[[nodiscard]] STANCEGRAPH_INLINE partition refined(const weighted_nodes& nodes, const partition& p,
                                                   std::mt19937_64& engine, const run_meter& meter) {
  moving_groups groups{nodes, singletons(nodes.size()).group_of};
  for (const std::uint32_t node : shuffled(nodes.size(), engine)) {
    meter.check();
    if (groups.size_of(groups.group_of()[node]) != 1) continue;  // a node that another has joined stays
    std::vector<bool> open(nodes.size());
    for (const matrix_entry& e : nodes.weights.row(node))
      if (e.value > 0 && p.group_of[e.column] == p.group_of[node]) open[groups.group_of()[e.column]] = true;
    groups.move(node, [&](std::uint32_t group) { return open[group]; });
  }
  return partition_of(groups.group_of());
}

/// Splits each group into its connected components.
[[nodiscard]] STANCEGRAPH_INLINE partition connected_parts(const sparse_matrix& network, const partition& p) {
  std::vector<std::uint32_t> label(p.group_of.size());
  std::vector<bool> is_reached(p.group_of.size());
  for (std::uint32_t root = 0; root != label.size(); ++root) {
    if (is_reached[root]) continue;
    std::vector<std::uint32_t> reached{root};
    is_reached[root] = true;
    for (std::size_t i = 0; i != reached.size(); ++i) {
      label[reached[i]] = root;
      for (const matrix_entry& e : network.row(reached[i]))
        if (!is_reached[e.column] && p.group_of[e.column] == p.group_of[root]) {
          is_reached[e.column] = true;
          reached.push_back(e.column);
        }
    }
  }
  return partition_of(label);
}

}  // namespace detail

STANCEGRAPH_INLINE partition leiden(const sparse_matrix& network, const modularity_search& o) {
  assert(is_symmetric(network, 1e-9));
  run_meter meter{o.control, "the Leiden algorithm", o.runs};
  return detail::best_of_runs(network, o.resolution, o.seed, meter, o.runs, [&](std::mt19937_64& engine) {
    const detail::weighted_nodes all{network, o.resolution};
    partition merged = detail::singletons(network.row_count());  // the nodes merged so far
    partition start = merged;                                    // the groups of the merged nodes
    for (;;) {
      const detail::weighted_nodes nodes = all.merged(merged);
      const partition p = detail::moved(nodes, start, engine, meter);
      const partition parts = detail::refined(nodes, p, engine, meter);
      if (p.group_count == nodes.size() || parts.group_count == nodes.size()) {
        const partition result = detail::behind(merged, p);
        return all.all_negative == 0 ? detail::connected_parts(network, result) : result;
      }
      std::vector<std::uint32_t> group_of_part(parts.group_count);
      for (std::size_t node = 0; node != nodes.size(); ++node) group_of_part[parts.group_of[node]] = p.group_of[node];
      merged = detail::behind(merged, parts);
      start = partition_of(group_of_part);
    }
  });
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_leiden)
