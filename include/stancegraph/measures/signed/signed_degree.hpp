// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Which ties of a node are counted.
enum class tie_direction : std::uint8_t {
  out,  ///< ties that start at the node; in an undirected graph all ties
  in,   ///< ties that end at the node
};

/// The number and weight of a node's ties, by sign.
struct signed_degree {
  std::size_t positive = 0;      ///< number of positive ties
  std::size_t negative = 0;      ///< number of negative ties
  double positive_strength = 0;  ///< total weight of the positive ties
  double negative_strength = 0;  ///< total absolute weight of the negative ties

  /// Positive ties minus negative ties.
  [[nodiscard]] double net() const noexcept { return static_cast<double>(positive) - static_cast<double>(negative); }
  /// The share of positive ties; empty for a node without ties.
  [[nodiscard]] std::optional<double> ratio() const noexcept {
    if (positive + negative == 0) return std::nullopt;
    return static_cast<double>(positive) / static_cast<double>(positive + negative);
  }
};

/// The signed degree of each node, in the order of the rows. A loop counts once.
/// @param direction which ties to count; for undirected graphs both choices give the same
/// @returns one result per node; empty for an empty graph
/// @pre the matrix is square
/// @complexity O(n + m) with n nodes and m ties
[[nodiscard]] std::vector<signed_degree> signed_degrees(const sparse_matrix& signed_graph,
                                                        tie_direction direction = tie_direction::out);

/// The signed Laplacian L = D − A, where A is the matrix of tie weights and D the diagonal matrix of its absolute row
/// sums. Its least eigenvalue is 0 exactly if some connected component is balanced.
/// @param signed_graph tie weights
/// @returns a matrix of the same size
/// @pre the matrix is symmetric
/// @complexity O(c log c) with c stored cells
/// @see Kunegis, J. et al. (2010). Spectral analysis of signed graphs for clustering, prediction and visualization.
///   Proceedings of the 2010 SIAM International Conference on Data Mining, 559–570.
///   https://doi.org/10.1137/1.9781611972801.49
[[nodiscard]] sparse_matrix signed_laplacian(const sparse_matrix& signed_graph);

/// The normalized signed Laplacian I − D^(−½) A D^(−½), with A and D as in signed_laplacian(). The row of a node
/// without ties is empty.
/// @param signed_graph tie weights
/// @returns a matrix of the same size
/// @pre the matrix is symmetric
/// @complexity O(c log c) with c stored cells
[[nodiscard]] sparse_matrix normalized_signed_laplacian(const sparse_matrix& signed_graph);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_signed_signed_degree)

#include <cmath>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<signed_degree> signed_degrees(const sparse_matrix& signed_graph,
                                                             tie_direction direction) {
  std::vector<signed_degree> all(signed_graph.row_count());
  for (const matrix_entry& e : signed_graph.cells()) {
    signed_degree& d = all[direction == tie_direction::out ? e.row : e.column];
    ++(e.value > 0 ? d.positive : d.negative);
    (e.value > 0 ? d.positive_strength : d.negative_strength) += std::abs(e.value);
  }
  return all;
}

STANCEGRAPH_INLINE sparse_matrix signed_laplacian(const sparse_matrix& signed_graph) {
  std::vector<matrix_entry> entries;
  for (const matrix_entry& e : signed_graph.cells()) {
    entries.push_back({e.row, e.row, std::abs(e.value)});
    entries.push_back({e.row, e.column, -e.value});
  }
  return {signed_graph.row_count(), signed_graph.row_count(), std::move(entries)};
}

STANCEGRAPH_INLINE sparse_matrix normalized_signed_laplacian(const sparse_matrix& signed_graph) {
  std::vector<double> degree(signed_graph.row_count(), 0.0);
  for (const matrix_entry& e : signed_graph.cells()) degree[e.row] += std::abs(e.value);
  std::vector<matrix_entry> entries;
  for (std::uint32_t v = 0; v != degree.size(); ++v)
    if (degree[v] > 0) entries.push_back({v, v, 1});
  for (const matrix_entry& e : signed_graph.cells())
    entries.push_back({e.row, e.column, -e.value / std::sqrt(degree[e.row] * degree[e.column])});
  return {signed_graph.row_count(), signed_graph.row_count(), std::move(entries)};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_signed_signed_degree)
