// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <optional>

#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Whether ties lead out of groups or stay within: (E − I) / (E + I), with the weight of the ties between groups, E,
/// and within them, I. −1: all stay within; 1: all lead out. Weights count without their sign, loops not.
/// @pre the partition is of the network's nodes @returns nothing without ties @complexity linear in ties
/// @see Krackhardt & Stern (1988)
[[nodiscard]] inline std::optional<double> e_i_index(const sparse_matrix& network, const partition& groups) {
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
