// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/network_counts.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/qualifier_scale.hpp"

namespace stancegraph {

/// The parts of the divisor of a weight that depend on one row only.
struct row_sums {
  double statements = 0;  ///< a_i, the number of statements of the row
  double counts = 0;      ///< Σ_jk of the counts used in weights
  double squares = 0;     ///< Σ_jk of their squares
};

/// The divisor of the weights of a one-mode network.
enum class tie_divisor : std::uint8_t {
  one,                 ///< no division
  mean_of_statements,  ///< (a + b) / 2
  counts_of_either,    ///< the counts of both rows, with shared counts included once
  product_of_lengths,  ///< the product of the lengths of the two vectors of counts
  product_of_counts,   ///< the product of the sums of the two vectors of counts
};

/// The constants of a tie_rule: what counts add to a weight, and its divisor.
struct tie_terms {
  std::vector<double> factors{};           ///< f_kl: the factor of x_k y_l, at index k × levels + l
  double unshared = 0;                     ///< what each count adds that only one of the two rows has, over all columns
  bool is_presence = false;                ///< whether counts are reduced to 0 or 1
  tie_divisor divisor = tie_divisor::one;  ///< the divisor of the sum
};

/// The definition of one-mode weights: a sum over the levels k and l that two rows have in a common column, then a
/// division. x_k and y_l are the counts of the two rows in that column, d_kl is the distance of the two levels, and a
/// and b are the numbers of statements of the two rows.
///
/// | aggregation | weight, summed over columns |
/// |---|---|
/// | ignore | Σ_kl x_k y_l |
/// | congruence | Σ_kl x_k y_l (1 − d_kl) |
/// | conflict | Σ_kl x_k y_l d_kl |
/// | subtract | congruence − conflict |
///
/// Divisors: **average** (a + b) / 2; **cosine** the product of the lengths of the two vectors of counts, so that
/// congruence is their cosine; **jaccard** the number of different (column, level) pairs of the two rows, with every
/// count reduced to 0 or 1, so that congruence of names or polarities is |∩| / |∪|. Example: two rows that support the
/// same position, with 3 and 2 statements, have congruence 3 · 2 = 6; if they have no other statements, average divides
/// it by (3 + 2) / 2 = 2.5, which gives 2.4.
/// @pre the aggregation is not combine, the normalization neither activity nor prominence
/// @complexity the square of the number of levels
/// @see Leifeld, P. (2017). Discourse network analysis: policy debates as dynamic networks. In The Oxford Handbook of
///   Political Networks, 301–326. https://doi.org/10.1093/oxfordhb/9780190228217.013.25
[[nodiscard]] tie_terms make_tie_terms(const network_options& o, const qualifier_scale& q);

/// Computes the weight of a tie in a one-mode network from the counts of the two rows. The weight is
///
///     (Σ f_kl x_k y_l  +  u Σ z) / divisor
///
/// The first sum is over the columns and the levels k and l that the two rows have in each. z are the counts of
/// (column, level) pairs that only one of the two rows has. f, u and the divisor come from tie_terms: from
/// make_tie_terms(), unless counting_conventions::ties replaces it.
class tie_rule {
 public:
  /// The rule for the aggregation, normalization and conventions of options. @pre as for make_tie_terms()
  tie_rule(const network_options& o, const qualifier_scale& q)
      : terms_{(o.conventions.ties != nullptr ? o.conventions.ties : &make_tie_terms)(o, q)}, levels_{q.size()} {
    const auto f = [this](std::size_t k, std::size_t l) { return terms_.factors[k * levels_ + l]; };
    is_by_congruence_ = terms_.unshared == 0 && (!needs_shared() || terms_.is_presence) &&
                        (levels_ == 1 || (levels_ == 2 && f(0, 0) == f(1, 1) && f(0, 1) == f(1, 0)));
  }

  /// The number that a count contributes: the count itself, or 1 if only presence matters. @param x not negative
  [[nodiscard]] double counted(double x) const noexcept { return terms_.is_presence ? (x > 0 ? 1 : 0) : x; }
  /// Whether rows without a common column can be tied.
  [[nodiscard]] bool ties_all() const noexcept { return terms_.unshared != 0; }
  /// Whether the divisor needs shared().
  [[nodiscard]] bool needs_shared() const noexcept { return terms_.divisor == tie_divisor::counts_of_either; }
  /// Whether weights can be computed from the congruence and the conflict of two rows by weight_of_congruence().
  [[nodiscard]] bool is_by_congruence() const noexcept { return is_by_congruence_; }
  /// What levels k and l of one column, with x and y statements, add to a weight. @param x,y results of counted(), not
  /// 0
  [[nodiscard]] double term(std::size_t k, std::size_t l, double x, double y) const noexcept {
    const double product = x * y * terms_.factors[k * levels_ + l];
    // weight() treats all counts as unshared, so subtract the shared ones here.
    return terms_.unshared == 0 || k != l ? product : product - terms_.unshared * (x + y);
  }
  /// For jaccard: the correction of the sum of all counts of two rows for a level of a column that both have.
  [[nodiscard]] static double shared(double x, double y) noexcept { return x * y - (x + y); }
  /// The weight after division; 0 if the divisor is 0.
  [[nodiscard]] double weight(double terms, double shared, const row_sums& a, const row_sums& b) const noexcept {
    const double sum = terms + terms_.unshared * (a.counts + b.counts);
    const double divisor = divisor_of(shared, a, b);
    return divisor == 0 ? 0 : sum / divisor;
  }
  /// The weight after division.
  /// @param congruence,conflict products of counts of the same level, and of different levels, summed over the columns
  /// @pre is_by_congruence()
  [[nodiscard]] double weight_of_congruence(double congruence, double conflict, const row_sums& a,
                                            const row_sums& b) const noexcept {
    // For Jaccard every count is 1; a shared level is in both sums, so subtract it once.
    return weight(terms_.factors.front() * congruence + terms_.factors[levels_ - 1] * conflict,
                  needs_shared() ? -congruence : 0, a, b);
  }

 private:
  [[nodiscard]] double divisor_of(double shared, const row_sums& a, const row_sums& b) const noexcept {
    switch (terms_.divisor) {
      case tie_divisor::mean_of_statements:
        return (a.statements + b.statements) / 2;
      case tie_divisor::counts_of_either:
        return a.counts + b.counts + shared;
      case tie_divisor::product_of_lengths:
        return std::sqrt(a.squares * b.squares);
      case tie_divisor::product_of_counts:
        return a.counts * b.counts;
      default:
        return 1;
    }
  }

  tie_terms terms_;
  std::size_t levels_;
  bool is_by_congruence_ = false;
};

/// The sums of each row. @param x counts after counted()
[[nodiscard]] std::vector<row_sums> sums_of_rows(const network_counts& x, const tie_rule& rule);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_tie_rule)

namespace stancegraph {

STANCEGRAPH_INLINE tie_terms make_tie_terms(const network_options& o, const qualifier_scale& q) {
  tie_terms terms;
  for (std::size_t k = 0; k != q.size(); ++k)
    for (std::size_t l = 0; l != q.size(); ++l) {
      using enum qualifier_aggregation;
      const double d = q.distance(k, l);
      terms.factors.push_back(o.aggregation == ignore       ? 1
                              : o.aggregation == congruence ? 1 - d
                              : o.aggregation == conflict   ? d
                                                            : 1 - d - d);
    }
  using enum network_normalization;
  terms.is_presence = o.normalization == jaccard;
  terms.divisor = o.normalization == average   ? tie_divisor::mean_of_statements
                  : o.normalization == jaccard ? tie_divisor::counts_of_either
                  : o.normalization == cosine  ? tie_divisor::product_of_lengths
                                               : tie_divisor::one;
  return terms;
}

STANCEGRAPH_INLINE std::vector<row_sums> sums_of_rows(const network_counts& x, const tie_rule& rule) {
  std::vector<row_sums> sums(x.rows);
  for (std::size_t i = 0; i != x.rows; ++i) sums[i].statements = x.statement_sums[i];
  for (const network_count& each : x.cells) {
    const double counted = rule.counted(each.count);
    sums[each.row].counts += counted;
    sums[each.row].squares += counted * counted;
  }
  return sums;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_tie_rule)
