// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/qualifier_scale.hpp"
#include "stancegraph/network/tie_rule.hpp"

namespace stancegraph {

/// The one-mode weights of Discourse Network Analyzer 3 (DNA). They differ from make_tie_terms() as follows:
///
/// * **cosine** divides by a·b, the product of the numbers of statements;
/// * **jaccard** divides the plain counts by m10 + m01 + m11, where m11 is Σ x_k y_k, m10 is the sum of x_k over levels
///   with y_k = 0, and m01 is the sum of y_k over levels with x_k = 0;
/// * if levels are names, conflict sums the counts that only one of the two rows has, over all columns.
///
/// @pre as for make_tie_terms()
[[nodiscard]] tie_terms dna_tie_terms(const network_options& o, const qualifier_scale& q);

/// DNA's divisors of the columns for `combine` with `prominence`: for column j the number of cells of *row* j, after
/// DNA has emptied earlier columns whose divisor was 0. DNA returns no numbers unless there are as many rows as
/// columns; here each column is then divided by its own number of cells.
/// @complexity linear in the cells
[[nodiscard]] std::vector<double> dna_combined_prominence(std::size_t rows, std::size_t columns,
                                                          std::span<const matrix_entry> cells);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_dna_tie_terms)

namespace stancegraph {

STANCEGRAPH_INLINE tie_terms dna_tie_terms(const network_options& o, const qualifier_scale& q) {
  tie_terms terms = make_tie_terms(o, q);
  terms.is_presence = false;
  if (o.normalization == network_normalization::cosine) terms.divisor = tie_divisor::product_of_counts;
  using enum qualifier_aggregation;
  if (!q.is_nominal || (o.aggregation != conflict && o.aggregation != subtract)) return terms;
  terms.unshared = o.aggregation == conflict ? 1 : -1;
  for (std::size_t k = 0; k != q.size(); ++k)
    for (std::size_t l = 0; l != q.size(); ++l)
      if (k != l) terms.factors[k * q.size() + l] = 0;
  return terms;
}

STANCEGRAPH_INLINE std::vector<double> dna_combined_prominence(std::size_t rows, std::size_t columns,
                                                               std::span<const matrix_entry> cells) {
  std::vector<double> divisors(columns);
  for (const matrix_entry& e : cells)
    if (rows != columns) {
      ++divisors[e.column];
    } else if (e.column >= e.row || divisors[e.column] != 0) {
      ++divisors[e.row];
    }
  return divisors;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_dna_tie_terms)
