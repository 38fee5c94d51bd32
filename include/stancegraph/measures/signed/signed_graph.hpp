// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"

/// @file
/// A signed graph is a matrix of weights: positive for friends, allies, agreement, negative for foes, opponents,
/// conflict, 0 for no tie; symmetric where ties have no direction.

namespace stancegraph {

/// A tie between two nodes.
struct signed_tie {
  std::uint32_t from = 0;  ///< row of the node it starts from
  std::uint32_t to = 0;    ///< row of the other
  double weight = 1;       ///< how much it counts; below 0: a negative tie

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

}  // namespace stancegraph
