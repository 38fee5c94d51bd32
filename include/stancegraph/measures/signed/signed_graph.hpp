// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"

/// @file
/// A signed graph is a matrix of weights: positive for friends, allies, agreement, negative for foes, opponents,
/// conflict, 0 for no tie; symmetric where ties have no direction.

namespace stancegraph {

/// A tie between two nodes.
struct signed_tie {
  std::uint32_t from = 0;  ///< number of the node where it starts
  std::uint32_t to = 0;    ///< number of the other node
  double weight = 1;       ///< how much it counts; negative for a negative tie

  /// The same ends and weight.
  friend bool operator==(const signed_tie&, const signed_tie&) = default;
};

/// The ties of a signed graph without directions, each once, by the smaller row, then by the larger. A loop is told as
/// a tie from a node to itself.
/// @pre the matrix is symmetric
/// @complexity linear
[[nodiscard]] inline std::vector<signed_tie> ties_of(const sparse_matrix& signed_graph) {
  std::vector<signed_tie> ties;
  for (const matrix_entry& e : signed_graph.cells())
    if (e.row <= e.column) ties.push_back({e.row, e.column, e.value});
  return ties;
}

/// The symmetric matrix of ties without directions; the weights of ties between the same two are added, so that a
/// positive and a negative one of the same weight leave none.
/// @pre the ends are below `nodes`
/// @complexity t log t with t ties
[[nodiscard]] inline sparse_matrix signed_matrix(std::size_t nodes, std::span<const signed_tie> ties) {
  std::vector<matrix_entry> entries;
  for (const signed_tie& t : ties) {
    entries.push_back({t.from, t.to, t.weight});
    if (t.from != t.to) entries.push_back({t.to, t.from, t.weight});
  }
  return {nodes, nodes, std::move(entries)};
}

/// The matrix of ties with directions, from the row to the column.
/// @pre the ends are below `nodes`
/// @complexity t log t with t ties
[[nodiscard]] inline sparse_matrix directed_signed_matrix(std::size_t nodes, std::span<const signed_tie> ties) {
  std::vector<matrix_entry> entries;
  for (const signed_tie& t : ties) entries.push_back({t.from, t.to, t.weight});
  return {nodes, nodes, std::move(entries)};
}

/// How many pairs of nodes have more than one tie.
/// @param is_directed whether a tie from a to b and one from b to a belong to different pairs
/// @complexity t log t with t ties
[[nodiscard]] inline std::size_t pairs_with_several(std::span<const signed_tie> ties, bool is_directed) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const signed_tie& t : ties) pairs.push_back(is_directed ? std::pair{t.from, t.to} : std::minmax({t.from, t.to}));
  std::ranges::sort(pairs);
  std::size_t several = 0;
  for (std::size_t i = 1; i < pairs.size(); ++i)
    if (pairs[i] == pairs[i - 1] && (i == 1 || pairs[i] != pairs[i - 2])) ++several;
  return several;
}

}  // namespace stancegraph
