// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/network/detail/in_parallel.hpp"
#include "stancegraph/network/detail/onemode_rows.hpp"
#include "stancegraph/network/network_counts.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/qualifier_scale.hpp"

namespace stancegraph {

/// The symmetric matrix whose cells on and above the diagonal are given, by row, then by column.
/// @param above cells in consecutive pieces; each piece is freed after use
/// @complexity linear in the cells and pieces
[[nodiscard]] sparse_matrix mirrored(std::size_t size, std::vector<std::vector<matrix_entry>> above);

/// The ties of a row that the options keep: none below the threshold, and at most the given number of strongest ties.
/// @param ties of one row; those kept are moved to the front, in the same order @returns the ties kept
/// @complexity linear in the ties, plus k log k for k ties kept
[[nodiscard]] std::span<matrix_entry> strongest_of_row(std::span<matrix_entry> ties, const network_options& o);

/// The ties of a one-mode network that options keep: those that strongest_of_row() keeps for at least one of the two
/// rows. The diagonal does not change.
/// @pre the matrix is symmetric @complexity n log n in the cells
[[nodiscard]] sparse_matrix strongest_ties(sparse_matrix m, const network_options& o);

/// Calls `sink(i, ties)` for each row of the one-mode network of counts, from first to last. `ties` are the ties of the
/// row that strongest_of_row() keeps, by column. Suited to networks that are too large to store: rows are computed in
/// blocks, as many rows at a time as fit into the memory.
///
/// Weights are those of onemode_weights(). With counts that are not whole numbers (kernels), the last digit of a weight
/// may depend on the direction in which the two rows are compared. The order and the numbers do not depend on the
/// memory or the number of threads.
/// @param x the counts
/// @param q scale of the qualifier
/// @param o options of the network
/// @param sink called with a row and its ties
/// @param memory upper bound in bytes for intermediate results. The counts are stored once more, by column, in addition
///   to it (28 bytes each). Each thread needs about 32 bytes per row; only as many threads are used as fit. One thread
///   and one row are processed in any case.
/// @param control progress is in rows
/// @pre as for tie_rule
/// @throws limit_error if a limit of the control is reached
/// @throws whatever the sink throws
/// @complexity Σ_j n_j², where n_j is the number of (row, level) pairs with a count in column j
template <class Sink>
void for_each_onemode_row(const network_counts& x, const qualifier_scale& q, const network_options& o,
                          std::size_t memory, Sink&& sink, const run_control& control = {}) {
  run_meter meter{control, "making a network", x.rows};
  const detail::onemode_rows rows{x, q, o};
  const std::size_t of_row = std::max<std::size_t>(1, std::min(o.top.value_or(x.rows), x.rows)) * sizeof(matrix_entry);
  const std::size_t of_thread = std::max<std::size_t>(1, rows.scratch_bytes() + of_row);
  const auto threads =
      std::clamp<std::size_t>(memory / of_thread, 1, detail::worthwhile_threads(o.threads, x.cells.size()));
  const std::size_t left = memory - std::min(memory, threads * rows.scratch_bytes());
  std::vector<detail::onemode_rows::scratch> scratch(threads, rows.empty());
  std::vector<std::vector<matrix_entry>> block(
      std::clamp<std::size_t>(left / of_row, 1, std::max<std::size_t>(1, x.rows)));
  for (std::size_t first = 0; first < x.rows; first += block.size()) {
    const std::size_t end = std::min(x.rows, first + block.size());
    detail::in_parallel(scratch, first, end, [&](std::size_t i, detail::onemode_rows::scratch& s) {
      if (&s == &scratch.front()) meter.check();
      const auto ties = strongest_of_row(rows.ties(i, detail::other_rows::all, s), o);
      block[i - first].assign(ties.begin(), ties.end());
    });
    for (std::size_t i = first; i != end; ++i) {
      const std::vector<matrix_entry> ties = std::exchange(block[i - first], {});
      sink(i, std::span<const matrix_entry>{ties});
      meter.add();
    }
  }
}

/// The one-mode network of counts: two rows are tied by the columns that they share, with the weight that tie_rule
/// defines. The diagonal is empty. If options have a threshold or a number of strongest ties, the result is that of
/// strongest_ties().
/// @param control progress is in rows
/// @returns a symmetric matrix with the rows of the counts as its rows and columns
/// @pre as for tie_rule
/// @throws limit_error if a limit of the control is reached
/// @complexity Σ_j n_j², where n_j is the number of (row, level) pairs with a count in column j; space is linear in the
///   ties
/// @see Leifeld, P. (2017). Discourse network analysis: policy debates as dynamic networks. In The Oxford Handbook of
///   Political Networks, 301–326. https://doi.org/10.1093/oxfordhb/9780190228217.013.25
[[nodiscard]] sparse_matrix onemode_weights(const network_counts& x, const qualifier_scale& q, const network_options& o,
                                            const run_control& control = {});

/// The two-mode network of counts. x_k is the number of statements of a row about a column at level k, q_k the number
/// of level k, and K the number of levels.
///
/// | aggregation | weight |
/// |---|---|
/// | ignore | Σ_k x_k |
/// | subtract | polarity: for − against; numbers: Σ_k q_k x_k; names: as ignore, since names have no opposite |
/// | combine | Σ 2^(K−1−k) over the levels k with x_k > 0; for polarity: 1 only for, 2 only against, 3 both |
///
/// **activity** divides by a total of the row, **prominence** by a total of the column: the sum of its weights
/// (ignore), the number of its statements (subtract), or the number of its weights other than 0 (combine; for columns
/// counting_conventions::combined_prominence takes precedence). The quotients for combine have no meaning as shares.
/// @returns a matrix with the rows and columns of the counts
/// @pre the aggregation is neither congruence nor conflict; the normalization is no, activity or prominence; for
///   combine there are at most 53 levels
/// @complexity linear in the counts
[[nodiscard]] sparse_matrix twomode_weights(const network_counts& x, const qualifier_scale& q,
                                            const network_options& o);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_network_projection)

#include <atomic>
#include <cmath>
#include <iterator>
#include <tuple>

#include "stancegraph/network/tie_rule.hpp"

namespace stancegraph {

namespace detail {

/// The symmetric matrix of the ties that at least one of the two rows keeps. If both keep a tie, its weight is the one
/// above the diagonal.
[[nodiscard]] STANCEGRAPH_INLINE sparse_matrix ties_of_either(std::size_t size, std::vector<matrix_entry> kept) {
  const auto comes_first = [](const matrix_entry& a, const matrix_entry& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  };
  const auto below = std::partition(kept.begin(), kept.end(), [](const matrix_entry& e) { return e.row <= e.column; });
  std::for_each(below, kept.end(), [](matrix_entry& e) { std::swap(e.row, e.column); });
  std::sort(kept.begin(), below, comes_first);
  std::sort(below, kept.end(), comes_first);
  std::vector<std::vector<matrix_entry>> above(1);
  std::set_union(kept.begin(), below, below, kept.end(), std::back_inserter(above.front()), comes_first);
  return mirrored(size, std::move(above));
}

}  // namespace detail

STANCEGRAPH_INLINE sparse_matrix mirrored(std::size_t size, std::vector<std::vector<matrix_entry>> above) {
  // For each row, first the mirrored cells, then its own.
  std::vector<std::size_t> next(size + 1);
  for (const std::vector<matrix_entry>& piece : above)
    for (const matrix_entry& e : piece) {
      ++next[e.row + 1];
      if (e.column != e.row) ++next[e.column + 1];
    }
  for (std::size_t i = 0; i != size; ++i) next[i + 1] += next[i];
  std::vector<matrix_entry> all(next.back());
  for (std::vector<matrix_entry>& piece : above) {
    for (const matrix_entry& e : piece) {
      if (e.column != e.row) all[next[e.column]++] = {e.column, e.row, e.value};
      all[next[e.row]++] = e;
    }
    piece = {};
  }
  return {size, size, std::move(all)};
}

STANCEGRAPH_INLINE std::span<matrix_entry> strongest_of_row(std::span<matrix_entry> ties, const network_options& o) {
  const auto strength = [](const matrix_entry& e) { return std::abs(e.value); };
  const auto weak =
      std::remove_if(ties.begin(), ties.end(), [&](const matrix_entry& e) { return strength(e) < o.threshold; });
  ties = {ties.begin(), weak};
  if (!o.top || ties.size() <= *o.top) return ties;
  const auto end = ties.begin() + static_cast<std::ptrdiff_t>(*o.top);
  std::nth_element(ties.begin(), end, ties.end(), [&](const matrix_entry& a, const matrix_entry& b) {
    return strength(a) != strength(b) ? strength(a) > strength(b) : a.column < b.column;
  });
  std::sort(ties.begin(), end, [](const matrix_entry& a, const matrix_entry& b) { return a.column < b.column; });
  return {ties.begin(), end};
}

STANCEGRAPH_INLINE sparse_matrix strongest_ties(sparse_matrix m, const network_options& o) {
  if (o.threshold <= 0 && !o.top) return m;
  std::vector<matrix_entry> kept, row;
  for (std::size_t i = 0; i != m.row_count(); ++i) {
    row.clear();
    for (const matrix_entry& e : m.row(i)) (e.column == i ? kept : row).push_back(e);
    const auto strongest = strongest_of_row(row, o);
    kept.insert(kept.end(), strongest.begin(), strongest.end());
  }
  return detail::ties_of_either(m.row_count(), std::move(kept));
}

STANCEGRAPH_INLINE sparse_matrix onemode_weights(const network_counts& x, const qualifier_scale& q,
                                                 const network_options& o, const run_control& control) {
  if (o.threshold > 0 || o.top) {
    constexpr std::size_t memory = std::size_t{1} << 28;
    std::vector<matrix_entry> kept;
    for_each_onemode_row(
        x, q, o, memory,
        [&](std::size_t, std::span<const matrix_entry> ties) { kept.insert(kept.end(), ties.begin(), ties.end()); },
        control);
    return detail::ties_of_either(x.rows, std::move(kept));
  }
  const detail::onemode_rows rows{x, q, o};
  std::vector<detail::onemode_rows::scratch> scratch(detail::worthwhile_threads(o.threads, x.cells.size()),
                                                     rows.empty());
  std::vector<std::vector<matrix_entry>> above(x.rows);
  run_meter meter{control, "making a network", x.rows};
  std::atomic<std::size_t> uncounted = 0;
  detail::in_parallel(scratch, 0, x.rows, [&](std::size_t i, detail::onemode_rows::scratch& s) {
    const auto ties = rows.ties(i, detail::other_rows::later, s);
    above[i].assign(ties.begin(), ties.end());
    ++uncounted;
    // The caller's functions are called in the caller's thread only.
    if (&s == &scratch.front()) meter.add(uncounted.exchange(0));
  });
  meter.add(uncounted);
  return mirrored(x.rows, std::move(above));
}

STANCEGRAPH_INLINE sparse_matrix twomode_weights(const network_counts& x, const qualifier_scale& q,
                                                 const network_options& o) {
  using enum qualifier_aggregation;
  const auto factor = [&](std::size_t k) {
    if (o.aggregation != subtract || q.is_nominal) return 1.0;
    return o.qualifier == network_qualifier::polarity ? 2 * q.values[k] - 1 : q.values[k];
  };
  const bool is_combining = o.aggregation == combine;
  std::vector<matrix_entry> cells;
  for (const network_count& c : x.cells) {
    const double more =
        is_combining ? std::ldexp(1.0, static_cast<int>(x.levels - 1 - c.level)) : factor(c.level) * c.count;
    if (!cells.empty() && cells.back().row == c.row && cells.back().column == c.column) {
      cells.back().value += more;
    } else {
      cells.push_back({c.row, c.column, more});
    }
  }
  if (o.normalization != network_normalization::no) {
    const bool is_of_row = o.normalization == network_normalization::activity;
    const auto place_of = [&](const auto& cell) { return is_of_row ? cell.row : cell.column; };
    std::vector<double> divisors(is_of_row ? x.rows : x.columns);
    if (o.aggregation == subtract) {
      for (const network_count& c : x.cells) divisors[place_of(c)] += c.count;
    } else if (!is_of_row && is_combining && o.conventions.combined_prominence != nullptr) {
      divisors = o.conventions.combined_prominence(x.rows, x.columns, cells);
    } else {
      for (const matrix_entry& e : cells) divisors[place_of(e)] += is_combining ? 1 : e.value;
    }
    for (matrix_entry& e : cells) {
      const double divisor = divisors[place_of(e)];
      e.value = divisor == 0 ? 0 : e.value / divisor;
    }
  }
  return {x.rows, x.columns, std::move(cells)};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_network_projection)
