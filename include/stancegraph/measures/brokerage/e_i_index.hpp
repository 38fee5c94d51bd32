// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// The E–I index: do ties connect different groups or stay within groups?
///
/// EI = (E − I) / (E + I), where E is the total absolute weight of ties between groups and I that of ties within
/// groups. −1: all ties stay within groups; 1: all ties cross groups. Loops are ignored.
/// @param network tie weights; signs are ignored
/// @param groups the group of each node
/// @returns nothing if there are no ties
/// @pre the partition has the same nodes as the network
/// @complexity O(m) with m ties
/// @see Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises: an experimental simulation.
///   Social Psychology Quarterly 51(2), 123–140. https://doi.org/10.2307/2786835
[[nodiscard]] std::optional<double> e_i_index(const sparse_matrix& network, const partition& groups);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_brokerage_e_i_index)

#include <cassert>

namespace stancegraph {

STANCEGRAPH_INLINE std::optional<double> e_i_index(const sparse_matrix& network, const partition& groups) {
  assert(network.row_count() == groups.group_of.size());
  double external = 0;
  double internal = 0;
  for (const matrix_entry& e : network.cells())
    if (e.row != e.column)
      (groups.group_of[e.row] == groups.group_of[e.column] ? internal : external) += e.value < 0 ? -e.value : e.value;
  if (external + internal == 0) return std::nullopt;
  return (external - internal) / (external + internal);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_brokerage_e_i_index)
