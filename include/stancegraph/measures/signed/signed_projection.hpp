// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How two rows of a signed two-mode network relate to each other.
enum class projected_sign : std::uint8_t {
  positive,    ///< same sign in every shared column
  negative,    ///< opposite signs in every shared column
  ambivalent,  ///< same sign in some shared columns, opposite signs in others
};

/// Two rows that share columns.
struct projected_tie {
  std::uint32_t one = 0;     ///< the smaller row
  std::uint32_t other = 0;   ///< the larger row
  std::size_t alike = 0;     ///< number of columns in which both rows have the same sign
  std::size_t opposite = 0;  ///< number of columns in which the rows have opposite signs

  /// The sign of the tie, from all shared columns.
  [[nodiscard]] projected_sign sign() const noexcept {
    if (opposite == 0) return projected_sign::positive;
    return alike == 0 ? projected_sign::negative : projected_sign::ambivalent;
  }
  /// True if rows and numbers are equal.
  friend bool operator==(const projected_tie&, const projected_tie&) = default;
};

/// The signed projection of a two-mode network onto its rows: for example, which actors agree and which disagree on the
/// positions they share.
///
/// Two rows are tied if at least one column is non-zero in both. The tie counts the columns with equal and with
/// opposite signs; weights count as their signs. Rows without a shared column have no tie.
/// @param two_mode rows of one kind, columns of another; use transposed() for the projection onto the columns
/// @param control progress is in columns
/// @returns one tie per pair of rows that share a column, sorted by the smaller row, then by the larger
/// @throws limit_error if a limit of the control is reached
/// @complexity O(Σ_c d_c² log p), where column c has d_c non-zero cells, with p pairs of tied rows
/// @see Schoch, D. (2020). Projecting signed two-mode networks. Journal of Mathematical Sociology.
///   https://doi.org/10.1080/0022250X.2019.1711376
[[nodiscard]] std::vector<projected_tie> signed_projection(const sparse_matrix& two_mode,
                                                           const run_control& control = {});

/// The transposed matrix: rows and columns exchanged.
/// @returns an empty matrix for an empty matrix
/// @complexity O(c log c) with c stored cells
[[nodiscard]] inline sparse_matrix transposed(const sparse_matrix& m) {
  std::vector<matrix_entry> entries;
  for (const matrix_entry& e : m.cells()) entries.push_back({e.column, e.row, e.value});
  return {m.column_count(), m.row_count(), std::move(entries)};
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_signed_signed_projection)

#include <map>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<projected_tie> signed_projection(const sparse_matrix& two_mode,
                                                                const run_control& control) {
  std::vector<std::vector<std::pair<std::uint32_t, bool>>> columns(two_mode.column_count());
  for (const matrix_entry& e : two_mode.cells()) columns[e.column].emplace_back(e.row, e.value > 0);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::size_t, std::size_t>> shared;
  run_meter meter{control, "the projection", columns.size()};
  for (const auto& column : columns) {
    for (std::size_t j = 0; j != column.size(); ++j) {
      meter.check();
      for (std::size_t i = 0; i != j; ++i) {
        auto& [alike, opposite] = shared[{column[i].first, column[j].first}];
        ++(column[i].second == column[j].second ? alike : opposite);
      }
    }
    meter.add();
  }
  std::vector<projected_tie> ties;
  for (const auto& [rows, counts] : shared) ties.push_back({rows.first, rows.second, counts.first, counts.second});
  return ties;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_signed_signed_projection)
