// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How two rows of a signed two-mode network stand to each other.
enum class projected_sign : std::uint8_t {
  positive,    ///< alike in every column they share
  negative,    ///< opposite in every column they share
  ambivalent,  ///< alike in some, opposite in others
};

/// Two rows with columns in common.
struct projected_tie {
  std::uint32_t one = 0;     ///< the smaller row
  std::uint32_t other = 0;   ///< the larger
  std::size_t alike = 0;     ///< columns in which both have the same sign
  std::size_t opposite = 0;  ///< columns in which they have opposite signs

  /// What the columns say together.
  [[nodiscard]] projected_sign sign() const noexcept {
    if (opposite == 0) return projected_sign::positive;
    return alike == 0 ? projected_sign::negative : projected_sign::ambivalent;
  }
  /// The same rows and numbers.
  friend bool operator==(const projected_tie&, const projected_tie&) = default;
};

/// The signed projection of a two-mode network onto its rows (Schoch 2020): two actors, say, and the positions on which
/// both took a side. Weights count as their signs; a cell of 0 is no side. Rows without a column in common have no tie.
/// @param two_mode rows of one kind, columns of the other; the transposed() one gives the projection onto the columns
/// @return by the smaller row, then by the larger
/// @complexity Σ d² log p over the columns, with d cells in a column and p pairs
[[nodiscard]] inline std::vector<projected_tie> signed_projection(const sparse_matrix& two_mode) {
  std::vector<std::vector<std::pair<std::uint32_t, bool>>> columns(two_mode.column_count());
  for (const matrix_entry& e : two_mode.cells()) columns[e.column].emplace_back(e.row, e.value > 0);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::size_t, std::size_t>> shared;
  for (const auto& column : columns)
    for (std::size_t j = 0; j != column.size(); ++j)
      for (std::size_t i = 0; i != j; ++i) {
        auto& [alike, opposite] = shared[{column[i].first, column[j].first}];
        ++(column[i].second == column[j].second ? alike : opposite);
      }
  std::vector<projected_tie> ties;
  for (const auto& [rows, counts] : shared) ties.push_back({rows.first, rows.second, counts.first, counts.second});
  return ties;
}

/// A matrix with rows and columns exchanged.
/// @complexity c log c with c cells
[[nodiscard]] inline sparse_matrix transposed(const sparse_matrix& m) {
  std::vector<matrix_entry> entries;
  for (const matrix_entry& e : m.cells()) entries.push_back({e.column, e.row, e.value});
  return {m.column_count(), m.row_count(), std::move(entries)};
}

}  // namespace stancegraph
