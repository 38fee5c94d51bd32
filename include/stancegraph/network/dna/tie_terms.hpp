// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/qualifier_scale.hpp"
#include "stancegraph/network/tie_rule.hpp"

namespace stancegraph {

/// The one-mode weights of Discourse Network Analyzer 3 (DNA). They differ from make_tie_terms() in that
///
/// * **cosine** divides by a·b, the product of the numbers of statements;
/// * **jaccard** divides the plain counts by m10 + m01 + m11, where m11 is Σ x_k y_k, m10 the sum of x_k where y_k is
///   0, and m01 its mirror image;
/// * of levels that are names, conflict sums the counts that only one of the two has, on any column.
/// @pre as make_tie_terms()
[[nodiscard]] inline tie_terms dna_tie_terms(const network_options& o, const qualifier_scale& q) {
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

/// What DNA divides the columns of `combine` by for `prominence`: for column j the cells of *row* j, after it has
/// emptied the columns before that had nothing to be divided by. DNA has no numbers where there are not as many rows as
/// columns; here they are divided by the cells of the column.
/// @complexity linear in the cells
[[nodiscard]] inline std::vector<double> dna_combined_prominence(std::size_t rows, std::size_t columns,
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
