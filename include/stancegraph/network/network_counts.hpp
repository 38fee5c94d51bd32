// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace stancegraph {

/// How often a row says a level of a column.
struct network_count {
  std::uint32_t row = 0;     ///< from 0
  std::uint32_t column = 0;  ///< from 0
  std::uint32_t level = 0;   ///< of the qualifier, from 0
  double count = 0;          ///< how many statements, or the sum of their weights; not 0

  /// The same place and number.
  friend bool operator==(const network_count&, const network_count&) = default;
};

/// X_ijk: how often row i says level k of column j. What every discourse network is computed from.
struct network_counts {
  std::size_t rows = 0;                  ///< how many rows
  std::size_t columns = 0;               ///< how many columns
  std::size_t levels = 1;                ///< how many levels
  std::vector<network_count> cells{};    ///< those that are not 0, by row, column, level
  std::vector<double> statement_sums{};  ///< a_i: how many statements row i has, weighted ones as much as they weigh

  /// The same counts.
  friend bool operator==(const network_counts&, const network_counts&) = default;
};

/// Adds counts up that stand for the same place, without keeping each: at most some three times as many as there are
/// places.
class network_counter {
 public:
  /// Of nothing as yet. @param levels from 1
  network_counter(std::size_t rows, std::size_t columns, std::size_t levels)
      : x_{rows, columns, levels, {}, std::vector<double>(rows)} {}

  /// Adds a count. @pre its row, column and level are there @complexity log n of n counts, on average
  void add(const network_count& c) {
    x_.statement_sums[c.row] += c.count;
    if (x_.cells.size() == x_.cells.capacity()) sum_up();
    x_.cells.push_back(c);
  }
  /// What was added. a_i are the sums of the counts; who weighs statements sets them.
  [[nodiscard]] network_counts counts() && {
    sum_up();
    x_.cells.shrink_to_fit();
    return std::move(x_);
  }

 private:
  /// Sorts what was added since the last time, and adds to what stands in the same place, one after the other.
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
  std::size_t summed_up_ = 0;  // how many cells, from the first
};

/// Adds counts up that stand for the same place, as network_counter does.
/// @param all in any order @complexity n log n in the counts
[[nodiscard]] inline network_counts make_network_counts(std::size_t rows, std::size_t columns, std::size_t levels,
                                                        const std::vector<network_count>& all) {
  network_counter counter{rows, columns, levels};
  for (const network_count& each : all) counter.add(each);
  return std::move(counter).counts();
}

}  // namespace stancegraph
