// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <vector>

#include "stancegraph/network/detail/congruence_sums.hpp"
#include "stancegraph/network/detail/in_parallel.hpp"
#include "stancegraph/network/detail/paired_sums.hpp"
#include "stancegraph/network/detail/unwritten.hpp"
#include "stancegraph/network/network_counts.hpp"

namespace stancegraph {

/// The numbers above the diagonal of a symmetric matrix, row by row.
class upper_triangle {
 public:
  /// A matrix of so many rows, all 0. @throws std::bad_alloc
  explicit upper_triangle(std::size_t rows = 0) : rows_{rows}, cells_(size_of(rows), 0) {}
  /// A matrix of so many rows in which every number is yet to be written. @throws std::bad_alloc
  [[nodiscard]] static upper_triangle unwritten(std::size_t rows) {
    upper_triangle m;
    m.rows_ = rows;
    m.cells_.resize(size_of(rows));
    return m;
  }

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

  [[nodiscard]] static std::size_t size_of(std::size_t rows) noexcept { return rows < 2 ? 0 : rows * (rows - 1) / 2; }

  std::size_t rows_;
  std::vector<double, detail::unwritten<double>> cells_;
};

/// Congruence and conflict of all pairs of rows.
struct congruence_matrices {
  upper_triangle congruence{};  ///< Σ_j x_ij1 x_i'j1 + x_ij0 x_i'j0
  upper_triangle conflict{};    ///< Σ_j x_ij1 x_i'j0 + x_ij0 x_i'j1

  /// The same numbers.
  friend bool operator==(const congruence_matrices&, const congruence_matrices&) = default;
};

/// Congruence and conflict of boolean counts, both in one pass over the pairs of rows that share a column. What
/// onemode_weights() gives for each, kept as full matrices: for networks of some thousand rows of which most pairs
/// share something.
/// @param threads how many share the work; the numbers are the same for any
/// @pre the counts have two levels, against and for, as polarity has
/// @complexity Σ_j n_j² / 2 with the n_j rows that column j has, and the square of the rows in space
[[nodiscard]] inline congruence_matrices congruence_matrices_of(const network_counts& x, unsigned threads = 1) {
  assert(x.levels == 2);
  const detail::congruence_sums by_column{x, [](double count) { return count; }};
  congruence_matrices all{upper_triangle::unwritten(x.rows), upper_triangle::unwritten(x.rows)};
  using row_of_sums = std::vector<detail::paired_sums>;
  std::vector<row_of_sums> scratch(detail::worthwhile_threads(threads, x.cells.size()), row_of_sums(x.rows));
  detail::in_parallel(scratch, 0, x.rows, [&](std::size_t i, row_of_sums& sums) {
    detail::paired_sums* const of = sums.data();
    by_column.for_each_pair(i, detail::other_rows::later,
                            [of](std::size_t other, const detail::paired_sums& more) { of[other] += more; });
    double* const congruence = all.congruence.row(i);
    double* const conflict = all.conflict.row(i);
    for (std::size_t j = i + 1; j < x.rows; ++j) {
      const detail::paired_sums both = by_column.congruence_and_conflict(sums[j]);
      congruence[j - i - 1] = both.first;
      conflict[j - i - 1] = both.second;
      sums[j] = {};
    }
  });
  return all;
}

}  // namespace stancegraph
