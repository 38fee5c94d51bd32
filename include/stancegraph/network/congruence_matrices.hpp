// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/detail/unwritten.hpp"
#include "stancegraph/network/network_counts.hpp"

namespace stancegraph {

/// The numbers above the diagonal of a symmetric matrix, row by row.
class upper_triangle {
 public:
  /// A matrix with this number of rows, filled with 0. @throws std::bad_alloc
  explicit upper_triangle(std::size_t rows = 0) : rows_{rows}, cells_(size_of(rows), 0) {}
  /// A matrix with this number of rows whose numbers are not initialized. @throws std::bad_alloc
  [[nodiscard]] static upper_triangle unwritten(std::size_t rows) {
    upper_triangle m;
    m.rows_ = rows;
    m.cells_.resize(size_of(rows));
    return m;
  }

  /// The number of rows.
  [[nodiscard]] std::size_t row_count() const noexcept { return rows_; }
  /// The numbers of row `i` from column `i + 1` on. @pre `i < row_count()`
  [[nodiscard]] double* row(std::size_t i) noexcept { return cells_.data() + start(i); }
  /// @copydoc row
  [[nodiscard]] const double* row(std::size_t i) const noexcept { return cells_.data() + start(i); }
  /// The number in a row and column; 0 on the diagonal. @pre both are less than row_count()
  [[nodiscard]] double at(std::size_t i, std::size_t j) const noexcept {
    if (i == j) return 0;
    return i < j ? row(i)[j - i - 1] : row(j)[i - j - 1];
  }

  /// Equal if the sizes and all numbers are equal.
  friend bool operator==(const upper_triangle&, const upper_triangle&) = default;

 private:
  [[nodiscard]] std::size_t start(std::size_t i) const noexcept { return i * (2 * rows_ - i - 1) / 2; }

  [[nodiscard]] static std::size_t size_of(std::size_t rows) noexcept { return rows < 2 ? 0 : rows * (rows - 1) / 2; }

  std::size_t rows_;
  std::vector<double, detail::unwritten<double>> cells_;
};

/// The congruence and conflict of all pairs of rows. x_ij1 and x_ij0 count the statements of row i for and against
/// column j.
struct congruence_matrices {
  upper_triangle congruence{};  ///< Σ_j x_ij1 x_i'j1 + x_ij0 x_i'j0
  upper_triangle conflict{};    ///< Σ_j x_ij1 x_i'j0 + x_ij0 x_i'j1

  /// Equal if all numbers are equal.
  friend bool operator==(const congruence_matrices&, const congruence_matrices&) = default;
};

/// The congruence and conflict of counts with two levels (for and against), both computed in one pass over the pairs of
/// rows that share a column. The numbers are those of onemode_weights() for each aggregation, kept as full matrices:
/// suited to networks of a few thousand rows in which most pairs share a column.
/// @param x the counts
/// @param threads number of threads; the numbers do not depend on it
/// @returns 0 for pairs of rows that share no column
/// @pre the counts have two levels, against and for, as polarity has
/// @complexity Σ_j n_j² / 2, where n_j is the number of rows with a count in column j; space is the square of the
///   number of rows
/// @see Leifeld, P. (2017). Discourse network analysis: policy debates as dynamic networks. In The Oxford Handbook of
///   Political Networks, 301–326. https://doi.org/10.1093/oxfordhb/9780190228217.013.25
[[nodiscard]] congruence_matrices congruence_matrices_of(const network_counts& x, unsigned threads = 1);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_congruence_matrices)

#include <cassert>

#include "stancegraph/network/detail/congruence_sums.hpp"
#include "stancegraph/network/detail/in_parallel.hpp"
#include "stancegraph/network/detail/paired_sums.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE congruence_matrices congruence_matrices_of(const network_counts& x, unsigned threads) {
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

#endif  // STANCEGRAPH_DEFINES(network_congruence_matrices)
