// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How far things are from one another: of each pair a number, of each with itself 0.
class distance_matrix {
 public:
  /// All at distance 0.
  explicit distance_matrix(std::size_t count = 0) : count_(count), cells_(count < 2 ? 0 : count * (count - 1) / 2) {}

  /// How many things there are.
  [[nodiscard]] std::size_t size() const noexcept { return count_; }

  /// The distance of two. @pre both are there
  [[nodiscard]] double at(std::size_t a, std::size_t b) const { return a == b ? 0 : cells_[place(a, b)]; }

  /// Sets the distance of two, in both directions. @pre both are there and are not the same
  void set(std::size_t a, std::size_t b, double distance) {
    assert(a != b);
    cells_[place(a, b)] = distance;
  }

  /// The greatest distance, 0 without pairs.
  [[nodiscard]] double greatest() const { return cells_.empty() ? 0 : *std::ranges::max_element(cells_); }

  /// The same distances.
  friend bool operator==(const distance_matrix&, const distance_matrix&) = default;

 private:
  [[nodiscard]] static std::size_t place(std::size_t a, std::size_t b) {
    if (a < b) std::swap(a, b);
    return a * (a - 1) / 2 + b;
  }

  std::size_t count_;
  std::vector<double> cells_;  ///< the lower triangle, row by row
};

/// How far the nodes of a network are from one another, by what joins them: (highest − w_ij) / (highest − lowest), with
/// the highest and the lowest weight of the network, the lowest at most 0. From 0 for those joined most, to 1 for those
/// whom nothing joins or, in a signed network, who oppose each other most. Without weights all are at distance 1.
/// @pre the network is symmetric @complexity quadratic in nodes
[[nodiscard]] inline distance_matrix distances(const sparse_matrix& network) {
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
