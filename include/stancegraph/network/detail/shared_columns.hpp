// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/network/network_counts.hpp"

namespace stancegraph::detail {

/// The other rows with which a row is paired.
enum class other_rows : std::uint8_t {
  later,  ///< rows after it, so that each pair occurs once
  all,    ///< all rows, including the row itself
};

/// Counts sorted by column, so that the counts of other rows in a column are contiguous. A value describes a row and a
/// column; several values of the same row and column are adjacent.
template <class Value>
class shared_columns {
 public:
  /// @param is_new takes a cell and the cell before it; tells whether the cell starts a new value
  /// @param put adds a cell to a value
  /// @pre fewer than 2^32 cells
  template <class IsNew, class Put>
  shared_columns(const network_counts& x, IsNew&& is_new, Put&& put) : row_ends_(x.rows + 1), column_ends_(x.columns) {
    const auto begins = [&](std::size_t c) { return c == 0 || is_new(x.cells[c], x.cells[c - 1]); };
    for (std::size_t c = 0; c != x.cells.size(); ++c) {
      if (!begins(c)) continue;
      ++row_ends_[x.cells[c].row + 1];
      ++column_ends_[x.cells[c].column];
    }
    for (std::size_t i = 0; i != x.rows; ++i) row_ends_[i + 1] += row_ends_[i];
    std::vector<std::uint32_t> next(x.columns);
    for (std::size_t j = 1; j < x.columns; ++j) {
      next[j] = column_ends_[j - 1];
      column_ends_[j] += column_ends_[j - 1];
    }
    column_begins_ = next;
    rows_.resize(row_ends_.back());
    values_.resize(row_ends_.back());
    places_.reserve(row_ends_.back());
    for (std::size_t c = 0; c != x.cells.size(); ++c) {
      const network_count& cell = x.cells[c];
      if (begins(c)) {
        const std::uint32_t at = next[cell.column]++;
        rows_[at] = cell.row;
        places_.push_back({at, cell.column});
      }
      put(values_[places_.back().at], cell);
    }
  }

  /// Calls `add(other row, with(value of the row)(value of the other))` for each column of the row and each pair of
  /// values in it, column by column, with the other rows in ascending order.
  template <class With, class Add>
  void for_each_pair(std::size_t row, other_rows which, With&& with, Add&& add) const {
    for (std::size_t p = row_ends_[row]; p != row_ends_[row + 1]; ++p) {
      const auto [own, column] = places_[p];
      const auto pair = with(values_[own]);
      const std::size_t end = column_ends_[column];
      std::size_t at = column_begins_[column];
      if (which == other_rows::later)
        for (at = own + 1; at != end && rows_[at] == row;) ++at;
      for (; at != end; ++at) add(rows_[at], pair(values_[at]));
    }
  }

 private:
  struct place {
    std::uint32_t at, column;
  };

  std::vector<std::size_t> row_ends_;
  std::vector<std::uint32_t> column_begins_, column_ends_;
  std::vector<place> places_;        // by row, then column
  std::vector<std::uint32_t> rows_;  // by column, then row
  std::vector<Value> values_;        // by column, then row
};

}  // namespace stancegraph::detail
