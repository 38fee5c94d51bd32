// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "stancegraph/network/detail/shared_columns.hpp"
#include "stancegraph/network/detail/two_numbers.hpp"
#include "stancegraph/network/network_counts.hpp"

namespace stancegraph::detail {

/// How far rows agree and disagree, of counts of one or two levels.
///
/// Where a says a₀ and a₁, b says b₀ and b₁ of a column, a₀b₀ + a₁b₁ and a₀b₁ + a₁b₀ are wanted. Their sum is
/// (a₁ + a₀)(b₁ + b₀) and their difference (a₁ − a₀)(b₁ − b₀), which take half of the multiplications. Whole numbers
/// are summed so, of which nothing is rounded off; others as they are, so that what does not agree at all is not left
/// with a rest of the rounding.
class agreement_sums {
 public:
  /// @param counted what a count counts as
  template <class Counted>
  agreement_sums(const network_counts& x, Counted&& counted)
      : is_whole_{is_exact(x, counted)},
        columns_{x,
                 [](const network_count& a, const network_count& b) { return a.row != b.row || a.column != b.column; },
                 [&](two_numbers& value, const network_count& c) {
                   const double count = counted(c.count);
                   if (is_whole_) {
                     value += {count, c.level == 0 ? -count : count};
                   } else {
                     (c.level == 0 ? value.first : value.second) += count;
                   }
                 }} {}

  /// Calls `add(other row, two numbers)` for each column that a row and another share: of their sums agreement() tells
  /// how far the two agree.
  template <class Add>
  void for_each_pair(std::size_t row, other_rows which, Add&& add) const {
    if (is_whole_) {
      columns_.for_each_pair(
          row, which,
          [](const two_numbers& a) {
            return [a](const two_numbers& b) { return two_numbers{a.first * b.first, a.second * b.second}; };
          },
          add);
    } else {
      columns_.for_each_pair(
          row, which,
          [](const two_numbers& a) {
            return [a](const two_numbers& b) {
              return two_numbers{a.first * b.first + a.second * b.second, a.second * b.first + a.first * b.second};
            };
          },
          add);
    }
  }

  /// Congruence and conflict. @param sum of the numbers of two rows
  [[nodiscard]] two_numbers agreement(const two_numbers& sum) const noexcept {
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
    return of_row.empty() || std::ranges::max(of_row) < 0x1p26;
  }

  bool is_whole_;
  shared_columns<two_numbers> columns_;
};

}  // namespace stancegraph::detail
