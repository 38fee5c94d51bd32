// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

/// @file
/// A signed graph is a matrix of weights: positive for friends, allies or agreement; negative for foes, opponents or
/// conflict; 0 for no tie. The matrix of an undirected graph is symmetric.

namespace stancegraph {

/// A tie between two nodes.
struct signed_tie {
  std::uint32_t from = 0;  ///< row of the first node; the source in a directed graph
  std::uint32_t to = 0;    ///< row of the second node; the target in a directed graph
  double weight = 1;       ///< weight of the tie; below 0 for a negative tie

  /// True if both ends and the weight are equal.
  friend bool operator==(const signed_tie&, const signed_tie&) = default;
};

/// The ties of an undirected signed graph. Each tie is listed once, sorted by the smaller row, then by the larger. A
/// loop is a tie from a node to itself.
/// @param signed_graph tie weights
/// @returns an empty list for a graph without ties
/// @pre the matrix is symmetric
/// @complexity O(m) with m ties
[[nodiscard]] std::vector<signed_tie> ties_of(const sparse_matrix& signed_graph);

/// The symmetric matrix of an undirected signed graph. Weights of parallel ties are added, so a positive and a negative
/// tie of equal weight cancel out.
/// @param nodes number of nodes
/// @param ties the ties, in any order
/// @returns a symmetric matrix with one row per node
/// @pre the ends are less than `nodes`
/// @complexity O(t log t) with t ties
[[nodiscard]] sparse_matrix signed_matrix(std::size_t nodes, std::span<const signed_tie> ties);

/// The matrix of a directed signed graph; a tie goes from its row to its column. Weights of parallel ties are added.
/// @param nodes number of nodes
/// @param ties the ties, in any order
/// @returns a square matrix with one row per node
/// @pre the ends are less than `nodes`
/// @complexity O(t log t) with t ties
[[nodiscard]] inline sparse_matrix directed_signed_matrix(std::size_t nodes, std::span<const signed_tie> ties) {
  std::vector<matrix_entry> entries;
  for (const signed_tie& t : ties) entries.push_back({t.from, t.to, t.weight});
  return {nodes, nodes, std::move(entries)};
}

/// The number of pairs of nodes that have more than one tie.
/// @param is_directed whether a tie from a to b and one from b to a belong to different pairs
/// @complexity O(t log t) with t ties
[[nodiscard]] std::size_t pairs_with_several(std::span<const signed_tie> ties, bool is_directed);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_signed_signed_graph)

#include <algorithm>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<signed_tie> ties_of(const sparse_matrix& signed_graph) {
  std::vector<signed_tie> ties;
  for (const matrix_entry& e : signed_graph.cells())
    if (e.row <= e.column) ties.push_back({e.row, e.column, e.value});
  return ties;
}

STANCEGRAPH_INLINE sparse_matrix signed_matrix(std::size_t nodes, std::span<const signed_tie> ties) {
  std::vector<matrix_entry> entries;
  for (const signed_tie& t : ties) {
    entries.push_back({t.from, t.to, t.weight});
    if (t.from != t.to) entries.push_back({t.to, t.from, t.weight});
  }
  return {nodes, nodes, std::move(entries)};
}

STANCEGRAPH_INLINE std::size_t pairs_with_several(std::span<const signed_tie> ties, bool is_directed) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const signed_tie& t : ties) pairs.push_back(is_directed ? std::pair{t.from, t.to} : std::minmax({t.from, t.to}));
  std::sort(pairs.begin(), pairs.end());
  std::size_t several = 0;
  for (std::size_t i = 1; i < pairs.size(); ++i)
    if (pairs[i] == pairs[i - 1] && (i == 1 || pairs[i] != pairs[i - 2])) ++several;
  return several;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_signed_signed_graph)
