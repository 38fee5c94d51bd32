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

/// How the counts of two rows become the weight of their tie in a one-mode network: sums over the levels k, l that they
/// have of one column, then a division.
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
///
/// In DNA's way cosine divides by a·b, and jaccard the plain counts by m10 + m01 + m11, where m11 is Σ x_k y_k, m10 the
/// sum of x_k where y_k is 0, and m01 its mirror image. Of levels that are names, conflict sums the counts of those
/// that one alone of the two has, on any column.
class tie_rule {
 public:
  /// By the aggregation and normalization of options. @pre the aggregation is not combine, the normalization neither
  /// activity nor prominence
  tie_rule(const network_options& o, const qualifier_scale& q)
      : normalization_{o.normalization}, is_dna_{o.is_dna_compatible}, levels_{q.size()}, factors_(levels_ * levels_) {
    using enum qualifier_aggregation;
    for (std::size_t k = 0; k != levels_; ++k)
      for (std::size_t l = 0; l != levels_; ++l) {
        const double d = q.distance(k, l);
        factors_[k * levels_ + l] = o.aggregation == ignore       ? 1
                                    : o.aggregation == congruence ? 1 - d
                                    : o.aggregation == conflict   ? d
                                                                  : 1 - d - d;
      }
    if (is_dna_ && q.is_nominal && (o.aggregation == conflict || o.aggregation == subtract))
      alone_ = o.aggregation == conflict ? 1 : -1;
  }

  /// What a count counts as. @param x not negative
  [[nodiscard]] double counted(double x) const noexcept {
    return normalization_ == network_normalization::jaccard && !is_dna_ ? (x > 0 ? 1 : 0) : x;
  }
  /// Whether rows without a column in common may be tied.
  [[nodiscard]] bool ties_all() const noexcept { return alone_ != 0; }
  /// Whether shared() is needed.
  [[nodiscard]] bool needs_shared() const noexcept { return normalization_ == network_normalization::jaccard; }
  /// Whether weights follow from how far two rows agree and disagree: weight_of_agreement() then tells them.
  [[nodiscard]] bool is_by_agreement() const noexcept {
    return (levels_ == 1 || levels_ == 2) && alone_ == 0 && !(is_dna_ && needs_shared());
  }
  /// What levels k and l of one column, said x and y times, add to a weight. @param x,y as counted(), not 0
  [[nodiscard]] double term(std::size_t k, std::size_t l, double x, double y) const noexcept {
    if (alone_ == 0) return x * y * factors_[k * levels_ + l];
    if (k != l) return 0;
    return alone_ > 0 ? -(x + y) : x * y + (x + y);
  }
  /// What a level of a column that both have takes from the sum of all counts of the two, for jaccard.
  [[nodiscard]] static double shared(double x, double y) noexcept { return x * y - (x + y); }
  /// The weight, divided; 0 where the divisor is 0.
  [[nodiscard]] double weight(double terms, double shared, const row_sums& a, const row_sums& b) const noexcept {
    const double sum = terms + alone_ * (a.counts + b.counts);
    const double divisor = divisor_of(shared, a, b);
    return divisor == 0 ? 0 : sum / divisor;
  }
  /// The weight, divided, of what counts agree and disagree: products of counts of the same level, and of different
  /// levels, summed over the columns. @pre is_by_agreement()
  [[nodiscard]] double weight_of_agreement(double agreement, double disagreement, const row_sums& a,
                                           const row_sums& b) const noexcept {
    // Of jaccard, counts are 1, and a level that both have is one of those counted twice.
    return weight(factors_.front() * agreement + factors_[levels_ - 1] * disagreement, needs_shared() ? -agreement : 0,
                  a, b);
  }

 private:
  [[nodiscard]] double divisor_of(double shared, const row_sums& a, const row_sums& b) const noexcept {
    switch (normalization_) {
      case network_normalization::average:
        return (a.statements + b.statements) / 2;
      case network_normalization::jaccard:
        return a.counts + b.counts + shared;
      case network_normalization::cosine:
        return is_dna_ ? a.counts * b.counts : std::sqrt(a.squares * b.squares);
      default:
        return 1;
    }
  }

  network_normalization normalization_;
  bool is_dna_;
  double alone_ = 0;  // 1, −1: what one alone of the two has is added, subtracted
  std::size_t levels_;
  std::vector<double> factors_;
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
