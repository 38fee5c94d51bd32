// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// The modularity of a partition: how much more positive weight, and how much less negative weight, lies within groups
/// than expected if each node's weight were distributed at random.
///
/// Q = 1 / (2w⁺ + 2w⁻) Σ_ij [w_ij − γ (w_i⁺ w_j⁺ / 2w⁺ − w_i⁻ w_j⁻ / 2w⁻)] δ(g_i, g_j)
///
/// Here w_ij is the weight of the tie between i and j, w_i⁺ and w_i⁻ are the sums of the positive and of the absolute
/// negative weights in row i, 2w⁺ and 2w⁻ are their sums over all rows, γ is the resolution, g_i is the group of i, and
/// δ is 1 for equal groups and 0 otherwise. Without negative weights this is the modularity of Newman and Girvan.
/// Example: two disjoint ties of weight 1, each a group of its own, give Q = 1/2.
/// @param network tie weights, which may be negative
/// @param p the group of each node
/// @param resolution γ, greater than 0; default 1
/// @returns with resolution 1 a number between −1 and 1; 0 for a network without weights
/// @pre the network is symmetric, and the partition has the same nodes
/// @complexity O(n + m) with n nodes and m ties
/// @see Newman, M. E. J. & Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review E
///   69, 026113. https://doi.org/10.1103/PhysRevE.69.026113
/// @see Gómez, S., Jensen, P. & Arenas, A. (2009). Analysis of community structure in networks of correlated data.
///   Physical Review E 80, 016114. https://doi.org/10.1103/PhysRevE.80.016114
[[nodiscard]] double modularity(const sparse_matrix& network, const partition& p, double resolution = 1);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_modularity)

#include <cassert>
#include <vector>

namespace stancegraph {

STANCEGRAPH_INLINE double modularity(const sparse_matrix& network, const partition& p, double resolution) {
  assert(network.row_count() == p.group_of.size());
  std::vector<double> positive(p.group_count);
  std::vector<double> negative(p.group_count);
  double within = 0;
  double all_positive = 0;
  double all_negative = 0;
  for (const matrix_entry& e : network.cells()) {
    const auto group = p.group_of[e.row];
    (e.value > 0 ? positive[group] : negative[group]) += e.value > 0 ? e.value : -e.value;
    (e.value > 0 ? all_positive : all_negative) += e.value > 0 ? e.value : -e.value;
    if (group == p.group_of[e.column]) within += e.value;
  }
  if (all_positive + all_negative == 0) return 0;
  for (std::size_t group = 0; group != p.group_count; ++group) {
    if (all_positive != 0) within -= resolution * positive[group] * positive[group] / all_positive;
    if (all_negative != 0) within += resolution * negative[group] * negative[group] / all_negative;
  }
  return within / (all_positive + all_negative);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_modularity)
