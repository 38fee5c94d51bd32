// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "stancegraph/network/network_basis.hpp"

namespace stancegraph {

/// The statements on each column (such as each position) that some units of a basis have: each statement once, in the
/// order of time.
/// @param columns how many columns the basis has
/// @returns a list for each column, in their order @complexity linear in the units and columns
[[nodiscard]] inline std::vector<std::vector<statement_handle>> statements_by_column(
    std::span<const network_unit> units, std::size_t columns) {
  std::vector<std::vector<statement_handle>> all(columns);
  for (const network_unit& u : units)  // the units of a statement stand side by side
    if (all[u.column].empty() || all[u.column].back() != u.statement) all[u.column].push_back(u.statement);
  return all;
}
/// The statements on each column of a basis.
[[nodiscard]] inline std::vector<std::vector<statement_handle>> statements_by_column(const network_basis& b) {
  return statements_by_column(b.units, b.columns.size());
}

}  // namespace stancegraph
