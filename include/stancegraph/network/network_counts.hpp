// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace stancegraph {

/// How often a row makes a statement at one level about a column.
struct network_count {
  std::uint32_t row = 0;     ///< from 0
  std::uint32_t column = 0;  ///< from 0
  std::uint32_t level = 0;   ///< level of the qualifier, from 0
  double count = 0;          ///< number of statements, or the sum of their weights; not 0

  /// Equal if place and number are equal.
  friend bool operator==(const network_count&, const network_count&) = default;
};

/// X_ijk: how often row i makes a statement at level k about column j. Every discourse network is computed from these
/// counts.
struct network_counts {
  std::size_t rows = 0;                  ///< number of rows
  std::size_t columns = 0;               ///< number of columns
  std::size_t levels = 1;                ///< number of levels
  std::vector<network_count> cells{};    ///< counts other than 0, by row, column, level
  std::vector<double> statement_sums{};  ///< a_i: the number of statements of row i, or the sum of their weights

  /// Equal if all counts are equal.
  friend bool operator==(const network_counts&, const network_counts&) = default;
};

/// Sums counts of the same place without storing each of them: it stores at most about three times as many as there are
/// places.
class network_counter {
 public:
  /// A counter without counts. @param levels number of levels, at least 1
  network_counter(std::size_t rows, std::size_t columns, std::size_t levels)
      : x_{rows, columns, levels, {}, std::vector<double>(rows)} {}

  /// Adds a count. @pre its row, column and level are within the sizes @complexity log n on average, for n counts
  void add(const network_count& c) {
    x_.statement_sums[c.row] += c.count;
    if (x_.cells.size() == x_.cells.capacity()) sum_up();
    x_.cells.push_back(c);
  }
  /// The sums. Each a_i is the sum of the counts of its row; a caller that weights statements sets it afterwards.
  [[nodiscard]] network_counts counts() && {
    sum_up();
    x_.cells.shrink_to_fit();
    return std::move(x_);
  }

 private:
  /// Sorts the counts added since the last call and sums those of the same place, in the order of their addition.
  void sum_up() {
    const auto before = [](const network_count& a, const network_count& b) {
      return std::tie(a.row, a.column, a.level) < std::tie(b.row, b.column, b.level);
    };
    std::vector<network_count>& cells = x_.cells;
    const auto added = cells.begin() + static_cast<std::ptrdiff_t>(summed_up_);
    std::stable_sort(added, cells.end(), before);
    std::inplace_merge(cells.begin(), added, cells.end(), before);
    summed_up_ = 0;
    for (const network_count& each : cells) {
      if (summed_up_ != 0 && !before(cells[summed_up_ - 1], each)) {
        cells[summed_up_ - 1].count += each.count;
      } else {
        cells[summed_up_++] = each;
      }
    }
    cells.resize(summed_up_);
    cells.reserve(2 * summed_up_ + few);
  }

  static constexpr std::size_t few = 1 << 16;
  network_counts x_;
  std::size_t summed_up_ = 0;  // number of cells, from the first
};

/// Sums counts of the same place, as network_counter does.
/// @param all counts in any order; may be empty
/// @complexity n log n for n counts
[[nodiscard]] inline network_counts make_network_counts(std::size_t rows, std::size_t columns, std::size_t levels,
                                                        const std::vector<network_count>& all) {
  network_counter counter{rows, columns, levels};
  for (const network_count& each : all) counter.add(each);
  return std::move(counter).counts();
}

}  // namespace stancegraph
