// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// A symmetric matrix of distances. The diagonal is 0.
class distance_matrix {
 public:
  /// A matrix for `count` items in which every distance is 0.
  explicit distance_matrix(std::size_t count = 0) : count_(count), cells_(count < 2 ? 0 : count * (count - 1) / 2) {}

  /// The number of items.
  [[nodiscard]] std::size_t size() const noexcept { return count_; }

  /// The distance between two items.
  /// @pre a and b are less than size()
  [[nodiscard]] double at(std::size_t a, std::size_t b) const { return a == b ? 0 : cells_[place(a, b)]; }

  /// Sets the distance between two different items, in both directions.
  /// @pre a and b are less than size() and differ
  void set(std::size_t a, std::size_t b, double distance) {
    assert(a != b);
    cells_[place(a, b)] = distance;
  }

  /// The greatest distance, or 0 if there are fewer than two items.
  [[nodiscard]] double greatest() const { return cells_.empty() ? 0 : *std::max_element(cells_.begin(), cells_.end()); }

  /// True if the sizes and all distances are equal.
  friend bool operator==(const distance_matrix&, const distance_matrix&) = default;

 private:
  [[nodiscard]] static std::size_t place(std::size_t a, std::size_t b) {
    if (a < b) std::swap(a, b);
    return a * (a - 1) / 2 + b;
  }

  std::size_t count_;
  std::vector<double> cells_;  ///< the lower triangle, row by row
};

/// Turns tie weights into distances: strongly tied nodes are close.
///
/// d_ij = (w_max − w_ij) / (w_max − w_min), where w_ij is the weight of the tie between i and j (0 if there is none),
/// w_max = max(0, highest weight) and w_min = min(0, lowest weight), both without the diagonal. Distances range from 0
/// (strongest tie) to 1 (no tie or, in a signed network, strongest opposition). If no weight differs from 0, every
/// distance is 1.
/// @param network tie weights, which may be negative
/// @returns a matrix without items for an empty network
/// @pre the network is symmetric
/// @complexity O(n²) with n nodes
[[nodiscard]] distance_matrix distances(const sparse_matrix& network);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_matrix_distance_matrix)

namespace stancegraph {

STANCEGRAPH_INLINE distance_matrix distances(const sparse_matrix& network) {
  double highest = 0;
  double lowest = 0;
  for (const matrix_entry& e : network.cells()) {
    if (e.row == e.column) continue;
    highest = std::max(highest, e.value);
    lowest = std::min(lowest, e.value);
  }
  const double range = highest - lowest;
  distance_matrix result{network.row_count()};
  for (std::size_t i = 1; i < result.size(); ++i)
    for (std::size_t j = 0; j != i; ++j) result.set(i, j, range == 0 ? 1 : highest / range);
  for (const matrix_entry& e : network.cells())
    if (e.row > e.column) result.set(e.row, e.column, (highest - e.value) / range);
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_matrix_distance_matrix)
