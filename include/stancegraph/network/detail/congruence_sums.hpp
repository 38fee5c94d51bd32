// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "stancegraph/network/detail/paired_sums.hpp"
#include "stancegraph/network/detail/shared_columns.hpp"
#include "stancegraph/network/network_counts.hpp"

namespace stancegraph::detail {

/// The congruence and conflict of rows, for counts with one or two levels.
///
/// If row a has the counts a₀ and a₁ in a column and row b has b₀ and b₁, the column adds a₀b₀ + a₁b₁ to their
/// congruence and a₀b₁ + a₁b₀ to their conflict. The sum of the two is (a₁ + a₀)(b₁ + b₀) and their difference is (a₁ −
/// a₀)(b₁ − b₀), which takes half the multiplications. Whole numbers are summed in this way because nothing is rounded.
/// Other numbers are summed directly, so that rounding errors cannot produce congruence between rows without any.
class congruence_sums {
 public:
  /// @param counted maps a count to the number used in the sums
  template <class Counted>
  congruence_sums(const network_counts& x, Counted&& counted)
      : is_whole_{is_exact(x, counted)},
        columns_{x,
                 [](const network_count& a, const network_count& b) { return a.row != b.row || a.column != b.column; },
                 [&](paired_sums& value, const network_count& c) {
                   const double count = counted(c.count);
                   if (is_whole_) {
                     value += {count, c.level == 0 ? -count : count};
                   } else {
                     (c.level == 0 ? value.first : value.second) += count;
                   }
                 }} {}

  /// Calls `add(other row, paired sums)` for each column that a row shares with another. Pass the total to
  /// congruence_and_conflict().
  template <class Add>
  void for_each_pair(std::size_t row, other_rows which, Add&& add) const {
    if (is_whole_) {
      columns_.for_each_pair(
          row, which,
          [](const paired_sums& a) {
            return [a](const paired_sums& b) { return paired_sums{a.first * b.first, a.second * b.second}; };
          },
          add);
    } else {
      columns_.for_each_pair(
          row, which,
          [](const paired_sums& a) {
            return [a](const paired_sums& b) {
              return paired_sums{a.first * b.first + a.second * b.second, a.second * b.first + a.first * b.second};
            };
          },
          add);
    }
  }

  /// Computes congruence and conflict. @param sum the total of the paired sums of two rows
  [[nodiscard]] paired_sums congruence_and_conflict(const paired_sums& sum) const noexcept {
    if (!is_whole_) return sum;
    return {(sum.first + sum.second) / 2, (sum.first - sum.second) / 2};
  }

 private:
  template <class Counted>
  [[nodiscard]] static bool is_exact(const network_counts& x, Counted&& counted) {
    std::vector<double> of_row(x.rows);
    for (const network_count& c : x.cells) {
      const double count = counted(c.count);
      if (count != std::floor(count)) return false;
      of_row[c.row] += count;
    }
    return of_row.empty() || *std::max_element(of_row.begin(), of_row.end()) < 0x1p26;
  }

  bool is_whole_;
  shared_columns<paired_sums> columns_;
};

}  // namespace stancegraph::detail
