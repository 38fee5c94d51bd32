// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace stancegraph {

/// A number and its place.
struct matrix_entry {
  std::uint32_t row = 0;     ///< from 0
  std::uint32_t column = 0;  ///< from 0
  double value = 0;          ///< what stands there

  /// The same place and number.
  friend bool operator==(const matrix_entry&, const matrix_entry&) = default;
};

/// A matrix of which only the cells are kept that are not 0, row by row. Networks are symmetric ones, signed networks
/// symmetric ones with negative numbers.
class sparse_matrix {
 public:
  /// A matrix without rows.
  sparse_matrix() = default;

  /// From entries in any order. Entries of one place are added in the order in which they stand; a sum of 0 is not
  /// kept.
  /// @pre every row is below `rows` and every column below `columns`
  /// @complexity e log e with e entries; linear where they stand in order
  sparse_matrix(std::size_t rows, std::size_t columns, std::vector<matrix_entry> entries)
      : columns_(columns), starts_(rows + 1) {
    const auto place = [](const matrix_entry& e) { return std::tuple{e.row, e.column}; };
    if (!std::ranges::is_sorted(entries, {}, place)) std::ranges::stable_sort(entries, {}, place);
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

  /// How many rows it has.
  [[nodiscard]] std::size_t row_count() const noexcept { return starts_.empty() ? 0 : starts_.size() - 1; }

  /// How many columns it has.
  [[nodiscard]] std::size_t column_count() const noexcept { return columns_; }

  /// The cells that are not 0, by row, then by column.
  [[nodiscard]] std::span<const matrix_entry> cells() const noexcept { return cells_; }

  /// The cells of a row that are not 0, by column.
  /// @pre the row is there
  [[nodiscard]] std::span<const matrix_entry> row(std::size_t which) const {
    return cells().subspan(starts_[which], starts_[which + 1] - starts_[which]);
  }

  /// What stands in a cell, 0 included.
  /// @pre the row and the column are there
  /// @complexity log k with k cells in the row
  [[nodiscard]] double at(std::size_t which_row, std::size_t which_column) const {
    const std::span<const matrix_entry> all = row(which_row);
    const auto found = std::ranges::lower_bound(all, which_column, {}, &matrix_entry::column);
    return found != all.end() && found->column == which_column ? found->value : 0;
  }

  /// The same size and the same numbers.
  friend bool operator==(const sparse_matrix&, const sparse_matrix&) = default;

 private:
  std::size_t columns_ = 0;
  std::vector<std::size_t> starts_{0};
  std::vector<matrix_entry> cells_{};
};

/// Whether a matrix is its own mirror image.
/// @param rounding how much of its greatest cell two that mirror each other may differ by: sums may have been rounded
/// @complexity c log k with c cells, k at most in a row
[[nodiscard]] inline bool is_symmetric(const sparse_matrix& m, double rounding = 0) {
  double greatest = 0;
  for (const matrix_entry& e : m.cells()) greatest = std::max(greatest, std::abs(e.value));
  return m.row_count() == m.column_count() && std::ranges::all_of(m.cells(), [&](const matrix_entry& e) {
           return std::abs(m.at(e.column, e.row) - e.value) <= rounding * greatest;
         });
}

}  // namespace stancegraph
