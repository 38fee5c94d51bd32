// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <vector>

#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// The modularity of a partition of a network: how much more of its weight lies within groups, and how much less of its
/// negative weight, than if each node's weight were dealt out at random.
///
/// Q = 1 / (2w⁺ + 2w⁻) Σ_ij [w_ij − γ (w_i⁺ w_j⁺ / 2w⁺ − w_i⁻ w_j⁻ / 2w⁻)] δ(group of i, group of j), where w_i⁺ and
/// w_i⁻ are the sums of a row's positive and of its negative weights (without their sign), 2w⁺ and 2w⁻ those of all
/// rows, and γ the resolution. A network without negative weights has the modularity of Newman and Girvan. 0 for a
/// network without weights.
/// @pre the network is symmetric, and the partition is of its nodes @complexity linear in nodes and weights
/// @see Gómez, Jensen & Arenas (2009), Analysis of community structure in networks of correlated data
[[nodiscard]] inline double modularity(const sparse_matrix& network, const partition& p, double resolution = 1) {
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
