// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"

namespace stancegraph {

/// One cell of a matrix.
struct matrix_entry {
  std::uint32_t row = 0;     ///< from 0
  std::uint32_t column = 0;  ///< from 0
  double value = 0;          ///< value of the cell

  /// True if all fields are equal.
  friend bool operator==(const matrix_entry&, const matrix_entry&) = default;
};

/// A matrix that stores only its non-zero cells, row by row. A network is a symmetric matrix; a signed network also has
/// negative values.
class sparse_matrix {
 public:
  /// A matrix without rows and columns.
  sparse_matrix() = default;

  /// Builds a matrix from entries in any order. Entries with the same row and column are added, in their given order;
  /// cells whose sum is 0 are dropped.
  /// @pre every row is less than `rows` and every column less than `columns`
  /// @complexity O(e log e) with e entries; O(e) if they are sorted
  sparse_matrix(std::size_t rows, std::size_t columns, std::vector<matrix_entry> entries);

  /// The number of rows.
  [[nodiscard]] std::size_t row_count() const noexcept { return starts_.empty() ? 0 : starts_.size() - 1; }

  /// The number of columns.
  [[nodiscard]] std::size_t column_count() const noexcept { return columns_; }

  /// The non-zero cells, sorted by row, then by column.
  [[nodiscard]] std::span<const matrix_entry> cells() const noexcept { return cells_; }

  /// The non-zero cells of one row, sorted by column.
  /// @pre which < row_count()
  [[nodiscard]] std::span<const matrix_entry> row(std::size_t which) const {
    return cells().subspan(starts_[which], starts_[which + 1] - starts_[which]);
  }

  /// The value of a cell; 0 if the cell is not stored.
  /// @pre which_row < row_count() and which_column < column_count()
  /// @complexity O(log k) with k stored cells in the row
  [[nodiscard]] double at(std::size_t which_row, std::size_t which_column) const {
    const std::span<const matrix_entry> all = row(which_row);
    const auto found =
        std::partition_point(all.begin(), all.end(), [=](const matrix_entry& e) { return e.column < which_column; });
    return found != all.end() && found->column == which_column ? found->value : 0;
  }

  /// True if the sizes and all cells are equal.
  friend bool operator==(const sparse_matrix&, const sparse_matrix&) = default;

 private:
  std::size_t columns_ = 0;
  std::vector<std::size_t> starts_{0};
  std::vector<matrix_entry> cells_{};
};

/// Is the matrix symmetric?
/// @param rounding tolerated difference between two mirrored cells, as a share of the greatest absolute value; default
///   0
/// @returns true for an empty matrix; false if the matrix is not square
/// @complexity O(c log k) with c stored cells, at most k of them in one row
[[nodiscard]] bool is_symmetric(const sparse_matrix& m, double rounding = 0);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_matrix_sparse_matrix)

#include <cmath>

namespace stancegraph {

STANCEGRAPH_INLINE bool is_symmetric(const sparse_matrix& m, double rounding) {
  double greatest = 0;
  for (const matrix_entry& e : m.cells()) greatest = std::max(greatest, std::abs(e.value));
  return m.row_count() == m.column_count() && std::ranges::all_of(m.cells(), [&](const matrix_entry& e) {
           return std::abs(m.at(e.column, e.row) - e.value) <= rounding * greatest;
         });
}

STANCEGRAPH_INLINE sparse_matrix::sparse_matrix(std::size_t rows, std::size_t columns,
                                                std::vector<matrix_entry> entries)
    : columns_(columns), starts_(rows + 1) {
  const auto place = [](const matrix_entry& e) { return std::tuple{e.row, e.column}; };
  if (!std::is_sorted(entries.begin(), entries.end(), less_by(place)))
    std::stable_sort(entries.begin(), entries.end(), less_by(place));
  std::size_t kept = 0;
  for (std::size_t i = 0; i != entries.size();) {
    matrix_entry sum = entries[i];
    for (++i; i != entries.size() && entries[i].row == sum.row && entries[i].column == sum.column; ++i)
      sum.value += entries[i].value;
    if (sum.value == 0) continue;
    entries[kept++] = sum;
    ++starts_[sum.row + 1];
  }
  entries.resize(kept);
  cells_ = std::move(entries);
  for (std::size_t row = 0; row != rows; ++row) starts_[row + 1] += starts_[row];
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_matrix_sparse_matrix)
