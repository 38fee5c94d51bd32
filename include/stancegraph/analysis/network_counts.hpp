// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
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

/// Adds counts up that stand for the same place. a_i are their sums; who weighs statements sets them.
/// @param all in any order @complexity n log n in the counts
[[nodiscard]] inline network_counts make_network_counts(std::size_t rows, std::size_t columns, std::size_t levels,
                                                        std::vector<network_count> all) {
  const auto place = [](const network_count& c) { return std::tie(c.row, c.column, c.level); };
  std::ranges::stable_sort(all, {}, place);
  network_counts x{rows, columns, levels, {}, std::vector<double>(rows)};
  for (const network_count& each : all) {
    x.statement_sums[each.row] += each.count;
    if (!x.cells.empty() && place(x.cells.back()) == place(each)) {
      x.cells.back().count += each.count;
    } else {
      x.cells.push_back(each);
    }
  }
  return x;
}

}  // namespace stancegraph
