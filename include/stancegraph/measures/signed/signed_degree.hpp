// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Which ties of a node count.
enum class tie_direction : std::uint8_t {
  out,  ///< those that start from it; in a graph without directions, all
  in,   ///< those that lead to it
};

/// The ties of a node by sign.
struct signed_degree {
  std::size_t positive = 0;      ///< how many are positive
  std::size_t negative = 0;      ///< how many are negative
  double positive_strength = 0;  ///< what the positive ones weigh
  double negative_strength = 0;  ///< what the negative ones weigh, without their signs

  /// Positive ones less negative ones.
  [[nodiscard]] double net() const noexcept { return static_cast<double>(positive) - static_cast<double>(negative); }
  /// The share of positive ones. Nothing for a node without ties.
  [[nodiscard]] std::optional<double> ratio() const noexcept {
    if (positive + negative == 0) return std::nullopt;
    return static_cast<double>(positive) / static_cast<double>(positive + negative);
  }
};

/// The signed degree of each node, in the order of rows. A loop counts once.
/// @pre the matrix is square
/// @complexity linear
[[nodiscard]] inline std::vector<signed_degree> signed_degrees(const sparse_matrix& signed_graph,
                                                               tie_direction direction = tie_direction::out) {
  std::vector<signed_degree> all(signed_graph.row_count());
  for (const matrix_entry& e : signed_graph.cells()) {
    signed_degree& d = all[direction == tie_direction::out ? e.row : e.column];
    ++(e.value > 0 ? d.positive : d.negative);
    (e.value > 0 ? d.positive_strength : d.negative_strength) += std::abs(e.value);
  }
  return all;
}

/// The signed Laplacian D − A; D has the sum of the weights at each node, without signs (Kunegis and others 2010).
/// Its least eigenvalue is 0 exactly where a connected part is balanced.
/// @pre the matrix is symmetric
/// @complexity c log c with c cells
[[nodiscard]] inline sparse_matrix signed_laplacian(const sparse_matrix& signed_graph) {
  std::vector<matrix_entry> entries;
  for (const matrix_entry& e : signed_graph.cells()) {
    entries.push_back({e.row, e.row, std::abs(e.value)});
    entries.push_back({e.row, e.column, -e.value});
  }
  return {signed_graph.row_count(), signed_graph.row_count(), std::move(entries)};
}

/// The normalized signed Laplacian I − D^(−½) A D^(−½), with D as in signed_laplacian. The row of a node without ties
/// is empty.
/// @pre the matrix is symmetric
/// @complexity c log c with c cells
[[nodiscard]] inline sparse_matrix normalized_signed_laplacian(const sparse_matrix& signed_graph) {
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
