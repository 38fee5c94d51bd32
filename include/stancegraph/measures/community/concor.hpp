// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Groups nodes with similar ties (CONCOR: convergence of iterated correlations).
///
/// The rows of the matrix are correlated, then the rows of the correlation matrix, and so on until every value is close
/// to 1 or −1. This divides the nodes into two sides. The largest group that can be divided is then divided in the same
/// way until the requested number of groups is reached; of several equally large ones, the group found
/// first is divided.
///
/// The groups are based on equivalence, not on cohesion: nodes with the same allies and opponents share a group even if
/// they are not tied to each other. A constant row has correlation 0 with every row and is put on the side opposite the
/// first node.
/// @param network ties, which may be signed or directed (the rows are compared)
/// @param groups number of groups
/// @param control progress is in rows correlated, of an unknown total
/// @returns fewer groups only if no group can be divided further; an empty partition for an empty network
/// @pre 0 < groups ≤ number of nodes, or the network is empty
/// @throws limit_error if a limit of the control is reached
/// @complexity O(n³) per round with n nodes, at most 50 rounds per division
/// @see Breiger, R. L., Boorman, S. A. & Arabie, P. (1975). An algorithm for clustering relational data with
///   applications to social network analysis and comparison with multidimensional scaling. Journal of Mathematical
///   Psychology 12(3), 328–383. https://doi.org/10.1016/0022-2496(75)90028-0
[[nodiscard]] partition concor(const sparse_matrix& network, std::size_t groups, const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_concor)

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace stancegraph {

namespace detail {

using dense_rows = std::vector<std::vector<double>>;

/// The Pearson correlation of every pair of rows; 0 if a row is constant.
[[nodiscard]] STANCEGRAPH_INLINE dense_rows correlations(const dense_rows& rows, run_meter& meter) {
  dense_rows standard = rows;
  for (auto& row : standard) {
    double mean = 0;
    for (const double x : row) mean += x / static_cast<double>(row.size());
    double squares = 0;
    for (double& x : row) {
      x -= mean;
      squares += x * x;
    }
    for (double& x : row) x = squares > 1e-24 ? x / std::sqrt(squares) : 0;
  }
  dense_rows result(rows.size(), std::vector<double>(rows.size()));
  for (std::size_t i = 0; i != rows.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double r = 0;
      for (std::size_t x = 0; x != standard[i].size(); ++x) r += standard[i][x] * standard[j][x];
      result[i][j] = result[j][i] = std::clamp(r, -1.0, 1.0);
    }
    meter.add();
  }
  return result;
}

/// Divides the rows into two sides by repeated correlation: true for rows on the side of the first row.
[[nodiscard]] STANCEGRAPH_INLINE std::vector<bool> concor_side(const dense_rows& rows, run_meter& meter) {
  constexpr int most_rounds = 50;
  dense_rows r = correlations(rows, meter);
  const auto is_parted = [&] {
    return std::all_of(r.begin(), r.end(), [](const auto& row) {
      return std::all_of(row.begin(), row.end(), [](double x) { return std::abs(x) > 0.999; });
    });
  };
  for (int round = 0; round != most_rounds && !is_parted(); ++round) r = correlations(r, meter);
  std::vector<bool> side;
  for (const auto& row : r) side.push_back(row.front() > 0);
  side.front() = true;
  return side;
}

}  // namespace detail

STANCEGRAPH_INLINE partition concor(const sparse_matrix& network, std::size_t groups, const run_control& control) {
  const std::size_t n = network.row_count();
  assert(n == 0 || (groups != 0 && groups <= n));
  detail::dense_rows rows(n, std::vector<double>(network.column_count()));
  for (const matrix_entry& e : network.cells()) rows[e.row][e.column] = e.value;
  std::vector<std::vector<std::uint32_t>> blocks(n == 0 ? 0 : 1);
  for (std::uint32_t node = 0; node != n; ++node) blocks.front().push_back(node);
  std::vector<bool> is_whole(1);
  run_meter meter{control, "CONCOR"};
  while (blocks.size() < groups) {
    std::size_t largest = blocks.size();
    for (std::size_t b = 0; b != blocks.size(); ++b)
      if (!is_whole[b] && blocks[b].size() > 1 &&
          (largest == blocks.size() || blocks[b].size() > blocks[largest].size()))
        largest = b;
    if (largest == blocks.size()) break;
    detail::dense_rows part;
    for (const std::uint32_t node : blocks[largest]) part.push_back(rows[node]);
    const std::vector<bool> with_first = detail::concor_side(part, meter);
    std::vector<std::uint32_t> sides[2];
    for (std::size_t i = 0; i != part.size(); ++i) sides[with_first[i] ? 0 : 1].push_back(blocks[largest][i]);
    is_whole[largest] = sides[1].empty();
    if (sides[1].empty()) continue;
    blocks[largest] = sides[0];
    blocks.push_back(sides[1]);
    is_whole.push_back(false);
  }
  std::vector<std::uint32_t> labels(n);
  for (std::uint32_t b = 0; b != blocks.size(); ++b)
    for (const std::uint32_t node : blocks[b]) labels[node] = b;
  return partition_of(labels);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_concor)
