// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

namespace detail {

using dense_rows = std::vector<std::vector<double>>;

/// The correlation of each two rows; 0 where a row does not vary.
[[nodiscard]] inline dense_rows correlations(const dense_rows& rows) {
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
  for (std::size_t i = 0; i != rows.size(); ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      double r = 0;
      for (std::size_t x = 0; x != standard[i].size(); ++x) r += standard[i][x] * standard[j][x];
      result[i][j] = result[j][i] = std::clamp(r, -1.0, 1.0);
    }
  return result;
}

/// The two halves into which correlations of correlations part some rows: with the first row, or against it.
[[nodiscard]] inline std::vector<bool> concor_side(const dense_rows& rows) {
  constexpr int most_rounds = 50;
  dense_rows r = correlations(rows);
  const auto is_parted = [&] {
    return std::ranges::all_of(
        r, [](const auto& row) { return std::ranges::all_of(row, [](double x) { return std::abs(x) > 0.999; }); });
  };
  for (int round = 0; round != most_rounds && !is_parted(); ++round) r = correlations(r);
  std::vector<bool> side;
  for (const auto& row : r) side.push_back(row.front() > 0);
  side.front() = true;
  return side;
}

}  // namespace detail

/// Groups of nodes with like ties (convergence of iterated correlations): the nodes' rows are correlated, the
/// correlations correlated, and so on until all are near 1 or −1, which parts the nodes in two. The largest group that
/// can be parted is parted so again, the first of equals, until there are as many as asked for.
///
/// Equivalence, not cohesion: nodes with the same allies and opponents are together, whether or not they are tied to
/// each other. Whose row does not vary correlates 0 with all, and is against the first.
/// @param network ties, also signed or directed (rows are compared)
/// @pre 0 < groups ≤ the number of nodes, or there are no nodes
/// @returns fewer groups only if no group can be parted further @complexity cubic in nodes, about 50 times for each
/// split
/// @see Breiger, Boorman & Arabie (1975), on clustering relational data
[[nodiscard]] inline partition concor(const sparse_matrix& network, std::size_t groups) {
  const std::size_t n = network.row_count();
  assert(n == 0 || (groups != 0 && groups <= n));
  detail::dense_rows rows(n, std::vector<double>(network.column_count()));
  for (const matrix_entry& e : network.cells()) rows[e.row][e.column] = e.value;
  std::vector<std::vector<std::uint32_t>> blocks(n == 0 ? 0 : 1);
  for (std::uint32_t node = 0; node != n; ++node) blocks.front().push_back(node);
  std::vector<bool> is_whole(1);
  while (blocks.size() < groups) {
    std::size_t largest = blocks.size();
    for (std::size_t b = 0; b != blocks.size(); ++b)
      if (!is_whole[b] && blocks[b].size() > 1 &&
          (largest == blocks.size() || blocks[b].size() > blocks[largest].size()))
        largest = b;
    if (largest == blocks.size()) break;
    detail::dense_rows part;
    for (const std::uint32_t node : blocks[largest]) part.push_back(rows[node]);
    const std::vector<bool> with_first = detail::concor_side(part);
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
