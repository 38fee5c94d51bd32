// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/network_basis.hpp"

namespace stancegraph {

/// For each column of a basis (for example each position), the statements that mention it: each statement once, in the
/// order of time.
/// @param units units of the basis
/// @param columns number of columns of the basis
/// @returns one list per column, in the order of the columns; an empty list for a column without units
/// @complexity linear in the units and columns
[[nodiscard]] std::vector<std::vector<statement_handle>> statements_by_column(std::span<const network_unit> units,
                                                                              std::size_t columns);
/// For each column of a basis, the statements that mention it: each statement once, in the order of time.
/// @returns one list per column, in the order of the columns; an empty list for a column without units
/// @complexity linear in the units and columns
[[nodiscard]] inline std::vector<std::vector<statement_handle>> statements_by_column(const network_basis& b) {
  return statements_by_column(b.units, b.columns.size());
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_column_statements)

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<std::vector<statement_handle>> statements_by_column(std::span<const network_unit> units,
                                                                                   std::size_t columns) {
  std::vector<std::vector<statement_handle>> all(columns);
  for (const network_unit& u : units)  // the units of a statement are adjacent
    if (all[u.column].empty() || all[u.column].back() != u.statement) all[u.column].push_back(u.statement);
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_column_statements)
