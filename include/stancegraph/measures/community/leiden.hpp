// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "stancegraph/measures/community/detail/modularity_moves.hpp"
#include "stancegraph/measures/community/louvain.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

namespace detail {

/// Each group split anew: its nodes, alone at first, join where they gain most, within the group only.
[[nodiscard]] inline partition refined(const weighted_nodes& nodes, const partition& p, std::mt19937_64& engine) {
  moving_groups groups{nodes, singletons(nodes.size()).group_of};
  for (const std::uint32_t node : shuffled(nodes.size(), engine)) {
    if (groups.size_of(groups.group_of()[node]) != 1) continue;  // who has been joined stays
    std::vector<bool> open(nodes.size());
    for (const matrix_entry& e : nodes.weights.row(node))
      if (e.value > 0 && p.group_of[e.column] == p.group_of[node]) open[groups.group_of()[e.column]] = true;
    groups.move(node, [&](std::uint32_t group) { return open[group]; });
  }
  return partition_of(groups.group_of());
}

/// Each group split into those of its nodes that hang together.
[[nodiscard]] inline partition connected_parts(const sparse_matrix& network, const partition& p) {
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

/// Groups of high modularity() by the method of Leiden: as louvain(), but each group is split anew before it becomes
/// nodes, so that no group hangs together by nodes that have left it: without negative weights every group is
/// connected. The split takes the best join instead of drawing one. Of signed networks, signed modularity.
/// @pre the network is symmetric @returns the best of the runs; one group for each node where there are no weights
/// @complexity about linear in the weights for each run; with negative weights, nodes times groups
/// @see Traag, Waltman & van Eck (2019), From Louvain to Leiden
[[nodiscard]] inline partition leiden(const sparse_matrix& network, const modularity_search& o = {}) {
  assert(is_symmetric(network, 1e-9));
  return detail::best_of_runs(network, o.resolution, o.seed, o.runs, [&](std::mt19937_64& engine) {
    const detail::weighted_nodes all{network, o.resolution};
    partition merged = detail::singletons(network.row_count());  // which nodes have become one
    partition start = merged;                                    // the groups of those
    for (;;) {
      const detail::weighted_nodes nodes = all.merged(merged);
      const partition p = detail::moved(nodes, start, engine);
      const partition parts = detail::refined(nodes, p, engine);
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
