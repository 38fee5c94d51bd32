// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/network/network_counts.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/qualifier_scale.hpp"

namespace stancegraph {

/// What the weights of a row are divided by, as far as the row alone tells.
struct row_sums {
  double statements = 0;  ///< a_i
  double counts = 0;      ///< Σ_jk of the counts that weights are made of
  double squares = 0;     ///< Σ_jk of their squares
};

/// What the weights of a one-mode network are divided by.
enum class tie_divisor : std::uint8_t {
  one,                 ///< nothing
  mean_of_statements,  ///< (a + b) / 2
  counts_of_either,    ///< the counts of the two, less what they share
  product_of_lengths,  ///< the product of the lengths of the two vectors of counts
  product_of_counts,   ///< the product of the sums of the two vectors of counts
};

/// The numbers of a tie_rule: what counts add to a weight, and what that is divided by.
struct tie_terms {
  std::vector<double> factors{};           ///< f_kl: what x_k y_l adds, at place k × levels + l
  double unshared = 0;                     ///< what a count adds that only one of two rows has, on any column
  bool is_presence = false;                ///< whether counts are 1 where there are any
  tie_divisor divisor = tie_divisor::one;  ///< by what the sum is divided
};

/// The definition of one-mode weights: sums over the levels k, l that two rows have of one column, then a division.
///
/// | aggregation | weight, summed over columns |
/// |---|---|
/// | ignore | Σ_kl x_k y_l |
/// | congruence | Σ_kl x_k y_l (1 − d_kl) |
/// | conflict | Σ_kl x_k y_l d_kl |
/// | subtract | congruence − conflict |
///
/// d_kl is the distance of two levels. Divided by: **average** (a + b) / 2; **cosine** the product of the lengths of
/// the two vectors of counts, so that congruence is their cosine; **jaccard** the number of different (column, level)
/// pairs that the two have, while counts are 1 where there are any, so that congruence of names or polarities is |∩| /
/// |∪|.
/// @pre the aggregation is not combine, the normalization neither activity nor prominence
[[nodiscard]] inline tie_terms make_tie_terms(const network_options& o, const qualifier_scale& q) {
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

/// How the counts of two rows become the weight of their tie in a one-mode network. The weight is
///
///     (Σ f_kl x_k y_l  +  u Σ z) / divisor
///
/// with the first sum over the columns, and the levels k and l that the two rows have of each; z the counts of a level
/// of a column that only one of the two has; f and u from tie_terms. Its definition is make_tie_terms(), unless
/// counting_conventions::ties gives another.
class tie_rule {
 public:
  /// By the aggregation, normalization and conventions of options. @pre as make_tie_terms()
  tie_rule(const network_options& o, const qualifier_scale& q)
      : terms_{(o.conventions.ties != nullptr ? o.conventions.ties : &make_tie_terms)(o, q)}, levels_{q.size()} {
    const auto f = [this](std::size_t k, std::size_t l) { return terms_.factors[k * levels_ + l]; };
    is_by_congruence_ = terms_.unshared == 0 && (!needs_shared() || terms_.is_presence) &&
                        (levels_ == 1 || (levels_ == 2 && f(0, 0) == f(1, 1) && f(0, 1) == f(1, 0)));
  }

  /// What a count counts as. @param x not negative
  [[nodiscard]] double counted(double x) const noexcept { return terms_.is_presence ? (x > 0 ? 1 : 0) : x; }
  /// Whether rows without a column in common may be tied.
  [[nodiscard]] bool ties_all() const noexcept { return terms_.unshared != 0; }
  /// Whether shared() is needed.
  [[nodiscard]] bool needs_shared() const noexcept { return terms_.divisor == tie_divisor::counts_of_either; }
  /// Whether weights follow from the congruence and the conflict of two rows, as weight_of_congruence() computes them.
  [[nodiscard]] bool is_by_congruence() const noexcept { return is_by_congruence_; }
  /// What levels k and l of one column, said x and y times, add to a weight. @param x,y as counted(), not 0
  [[nodiscard]] double term(std::size_t k, std::size_t l, double x, double y) const noexcept {
    const double product = x * y * terms_.factors[k * levels_ + l];
    // weight() takes all counts for unshared: these two are not.
    return terms_.unshared == 0 || k != l ? product : product - terms_.unshared * (x + y);
  }
  /// What a level of a column that both have takes from the sum of all counts of the two, for jaccard.
  [[nodiscard]] static double shared(double x, double y) noexcept { return x * y - (x + y); }
  /// The weight, divided; 0 where the divisor is 0.
  [[nodiscard]] double weight(double terms, double shared, const row_sums& a, const row_sums& b) const noexcept {
    const double sum = terms + terms_.unshared * (a.counts + b.counts);
    const double divisor = divisor_of(shared, a, b);
    return divisor == 0 ? 0 : sum / divisor;
  }
  /// The weight, divided. @param congruence,conflict products of counts of the same level, and of different levels,
  /// summed over the columns @pre is_by_congruence()
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

/// The sums of each row. @param x whose counts are as counted()
[[nodiscard]] inline std::vector<row_sums> sums_of_rows(const network_counts& x, const tie_rule& rule) {
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
