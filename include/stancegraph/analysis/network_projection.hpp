// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "stancegraph/analysis/network_counts.hpp"
#include "stancegraph/analysis/network_options.hpp"
#include "stancegraph/analysis/normalization.hpp"
#include "stancegraph/analysis/qualifier_scale.hpp"
#include "stancegraph/analysis/sparse_matrix.hpp"

namespace stancegraph {

/// The symmetric matrix of which the cells above the diagonal are given, by row, then by column.
/// @complexity linear in the cells
[[nodiscard]] inline sparse_matrix mirrored(std::size_t size, const std::vector<matrix_entry>& above) {
  // Of each row, first what is mirrored into it, then its own.
  std::vector<std::size_t> next(size + 1);
  for (const matrix_entry& e : above) {
    ++next[e.row + 1];
    ++next[e.column + 1];
  }
  for (std::size_t i = 0; i != size; ++i) next[i + 1] += next[i];
  std::vector<matrix_entry> all(above.size() * 2);
  for (const matrix_entry& e : above) all[next[e.column]++] = {e.column, e.row, e.value};
  for (const matrix_entry& e : above) all[next[e.row]++] = e;
  return {size, size, std::move(all)};
}

/// The one-mode network of counts: the rows tied by the columns that they share, as tie_rule says; nothing on the
/// diagonal.
/// @pre as tie_rule's @complexity Σ_j n_j² with the n_j levels of rows that column j has, and the square of the rows
[[nodiscard]] inline sparse_matrix onemode_weights(const network_counts& x, const qualifier_scale& q,
                                                   const network_options& o) {
  struct entry {
    std::uint32_t row, level;
    double count;
  };
  const tie_rule rule{o, q};
  const std::vector<row_sums> sums = sums_of_rows(x, rule);
  std::vector<std::size_t> ends(x.columns + 1);  // of each column's entries
  for (const network_count& c : x.cells) ++ends[c.column + 1];
  for (std::size_t j = 0; j != x.columns; ++j) ends[j + 1] += ends[j];
  std::vector<std::size_t> later(ends.begin(), ends.end() - 1);  // where those after the present row begin
  std::vector<entry> by_column(x.cells.size());
  for (const network_count& c : x.cells) by_column[later[c.column]++] = {c.row, c.level, rule.counted(c.count)};
  std::copy(ends.begin(), ends.end() - 1, later.begin());

  std::vector<double> terms(x.rows), shared(x.rows);
  std::vector<matrix_entry> above;
  for (std::size_t begin = 0, i = 0; i != x.rows; ++i) {
    std::size_t end = begin;
    for (; end != x.cells.size() && x.cells[end].row == i; ++end) ++later[x.cells[end].column];
    for (; begin != end; ++begin) {
      const auto [row, j, k, count] = x.cells[begin];
      const double mine = rule.counted(count);
      for (std::size_t at = later[j]; at != ends[j + 1]; ++at) {
        const entry& other = by_column[at];
        terms[other.row] += rule.term(k, other.level, mine, other.count);
        if (k == other.level && rule.needs_shared()) shared[other.row] += tie_rule::shared(mine, other.count);
      }
    }
    for (std::size_t other = i + 1; other < x.rows; ++other) {
      if (terms[other] == 0 && !rule.ties_all()) {
        shared[other] = 0;
        continue;
      }
      const double weight =
          rule.weight(std::exchange(terms[other], 0), std::exchange(shared[other], 0), sums[i], sums[other]);
      if (weight != 0) above.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(other), weight});
    }
  }
  return mirrored(x.rows, above);
}

/// The two-mode network of counts.
///
/// | aggregation | weight |
/// |---|---|
/// | ignore | Σ_k x_k |
/// | subtract | of polarity: for − against; of numbers: Σ_k q_k x_k; of names: as ignore, there being nothing against |
/// | combine | Σ_k 2^(K−1−k) over the levels that there are; of polarity: 1 only for, 2 only against, 3 both |
///
/// **activity** divides a row, **prominence** a column: by the sum of its weights (ignore), the number of its
/// statements (subtract), its weights that are not 0 (combine); the latter two are a share of no meaning.
/// @pre the aggregation is neither congruence nor conflict, the normalization no, activity or prominence; to combine,
///   there are at most 53 levels
/// @complexity linear in the counts
[[nodiscard]] inline sparse_matrix twomode_weights(const network_counts& x, const qualifier_scale& q,
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
    // DNA counts row j for column j, and has no numbers where there are not as many of them.
    const bool is_row_counted = is_of_row || (is_combining && o.is_dna_compatible && x.rows == x.columns);
    std::vector<double> divisors(is_of_row ? x.rows : x.columns);
    if (o.aggregation == subtract) {
      for (const network_count& c : x.cells) divisors[is_of_row ? c.row : c.column] += c.count;
    } else {
      for (const matrix_entry& e : cells) divisors[is_row_counted ? e.row : e.column] += is_combining ? 1 : e.value;
    }
    for (matrix_entry& e : cells) {
      const double divisor = divisors[is_of_row ? e.row : e.column];
      e.value = divisor == 0 ? 0 : e.value / divisor;
    }
  }
  return {x.rows, x.columns, std::move(cells)};
}

}  // namespace stancegraph
