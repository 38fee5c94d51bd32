// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

#include "stancegraph/analysis/network_counts.hpp"

namespace stancegraph {

/// The numbers above the diagonal of a symmetric matrix, row by row.
class upper_triangle {
 public:
  /// A matrix of so many rows, all 0. @throws std::bad_alloc
  explicit upper_triangle(std::size_t rows = 0) : rows_{rows}, cells_(rows < 2 ? 0 : rows * (rows - 1) / 2) {}

  /// How many rows.
  [[nodiscard]] std::size_t row_count() const noexcept { return rows_; }
  /// The numbers of row `i` from column `i + 1` on. @pre the row is there
  [[nodiscard]] double* row(std::size_t i) noexcept { return cells_.data() + start(i); }
  /// @copydoc row
  [[nodiscard]] const double* row(std::size_t i) const noexcept { return cells_.data() + start(i); }
  /// The number in a row and column; 0 on the diagonal. @pre both are there
  [[nodiscard]] double at(std::size_t i, std::size_t j) const noexcept {
    if (i == j) return 0;
    return i < j ? row(i)[j - i - 1] : row(j)[i - j - 1];
  }

  /// The same size and numbers.
  friend bool operator==(const upper_triangle&, const upper_triangle&) = default;

 private:
  [[nodiscard]] std::size_t start(std::size_t i) const noexcept { return i * (2 * rows_ - i - 1) / 2; }

  std::size_t rows_;
  std::vector<double> cells_;
};

/// Congruence and conflict of all pairs of rows.
struct agreement_matrices {
  upper_triangle congruence{};  ///< Σ_j x_ij1 x_i'j1 + x_ij0 x_i'j0
  upper_triangle conflict{};    ///< Σ_j x_ij1 x_i'j0 + x_ij0 x_i'j1

  /// The same numbers.
  friend bool operator==(const agreement_matrices&, const agreement_matrices&) = default;
};

namespace detail {

/// How often a row says yes and no to a column, and the sums of a pair of rows: two numbers that are added to at once.
struct two_numbers {
  double first = 0;
  double second = 0;
};

/// The counts by column, so that for each row those that come after it in a column stand in one stretch.
struct counts_by_column {
  std::vector<std::size_t> ends;    // of each column's entries
  std::vector<std::uint32_t> rows;  // rising within a column
  std::vector<two_numbers> counts;  // against, for
};

/// An entry of a row: where those of later rows begin in its column.
struct entry_of_row {
  std::size_t begin = 0;
  std::size_t end = 0;
  two_numbers counts;
};

}  // namespace detail

/// Congruence and conflict of boolean counts, both in one pass over the pairs of rows that share a column. What
/// onemode_weights() gives for each, kept as full matrices: for networks of some thousand rows of which most pairs
/// share something.
/// @param threads how many share the work; the numbers are the same for any
/// @pre the counts have two levels, against and for, as polarity has
/// @complexity Σ_j n_j² / 2 with the n_j rows that column j has, and the square of the rows in space
[[nodiscard]] inline agreement_matrices agreement_of(const network_counts& x, unsigned threads = 1) {
  assert(x.levels == 2);
  // A row's two levels of a column become one entry.
  std::vector<std::size_t> row_ends(x.rows + 1), next(x.columns + 1);
  const auto is_same_place = [](const network_count& a, const network_count& b) {
    return a.row == b.row && a.column == b.column;
  };
  for (std::size_t c = 0; c != x.cells.size(); ++c) {
    if (c != 0 && is_same_place(x.cells[c], x.cells[c - 1])) continue;
    ++row_ends[x.cells[c].row + 1];
    ++next[x.cells[c].column + 1];
  }
  for (std::size_t i = 0; i != x.rows; ++i) row_ends[i + 1] += row_ends[i];
  for (std::size_t j = 0; j != x.columns; ++j) next[j + 1] += next[j];
  detail::counts_by_column by_column{{next.begin() + 1, next.end()}, {}, {}};
  by_column.rows.resize(row_ends.back());
  by_column.counts.resize(row_ends.back());
  std::vector<detail::entry_of_row> entries;
  entries.reserve(row_ends.back());
  for (std::size_t c = 0; c != x.cells.size(); ++c) {
    const network_count& cell = x.cells[c];
    if (c == 0 || !is_same_place(cell, x.cells[c - 1])) {
      const std::size_t at = next[cell.column]++;
      by_column.rows[at] = cell.row;
      entries.push_back({at, by_column.ends[cell.column], {}});
    }
    detail::entry_of_row& entry = entries.back();
    (cell.level == 0 ? entry.counts.first : entry.counts.second) += cell.count;
    by_column.counts[entry.begin] = entry.counts;
  }

  agreement_matrices all{upper_triangle{x.rows}, upper_triangle{x.rows}};
  std::atomic<std::size_t> next_row{0};
  const auto work = [&] {
    std::vector<detail::two_numbers> sums(x.rows);  // congruence, conflict
    for (std::size_t i = next_row++; i < x.rows; i = next_row++) {
      for (std::size_t e = row_ends[i]; e != row_ends[i + 1]; ++e) {
        const auto [against, in_favour] = entries[e].counts;
        for (std::size_t at = entries[e].begin + 1; at != entries[e].end; ++at) {
          detail::two_numbers& sum = sums[by_column.rows[at]];
          const detail::two_numbers& other = by_column.counts[at];
          sum.first += against * other.first + in_favour * other.second;
          sum.second += in_favour * other.first + against * other.second;
        }
      }
      double* const congruence = all.congruence.row(i);
      double* const conflict = all.conflict.row(i);
      for (std::size_t j = i + 1; j < x.rows; ++j) {
        congruence[j - i - 1] = sums[j].first;
        conflict[j - i - 1] = sums[j].second;
        sums[j] = {};
      }
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned t = 1; t < threads; ++t) others.emplace_back(work);
    work();
  }
  return all;
}

}  // namespace stancegraph
