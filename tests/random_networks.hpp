// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace random_networks {

/// A number from 0 to n − 1.
inline std::uint32_t below(std::mt19937& engine, std::uint32_t n) { return static_cast<std::uint32_t>(engine() % n); }

/// A symmetric network without loops; weights are whole numbers.
inline stancegraph::sparse_matrix network(std::mt19937& engine, std::uint32_t nodes, int lowest, int highest,
                                          unsigned percent) {
  std::vector<stancegraph::matrix_entry> cells;
  for (std::uint32_t i = 0; i != nodes; ++i)
    for (std::uint32_t j = 0; j != i; ++j) {
      if (below(engine, 100) >= percent) continue;
      const double value = lowest + static_cast<int>(below(engine, static_cast<std::uint32_t>(highest - lowest + 1)));
      cells.push_back({i, j, value});
      cells.push_back({j, i, value});
    }
  return {nodes, nodes, cells};
}

/// Calls f(partition) for each partition of the nodes.
template <class F>
void for_each_partition(std::uint32_t nodes, F&& f, std::vector<std::uint32_t> labels = {}, std::uint32_t used = 0) {
  if (labels.size() == nodes) return f(stancegraph::partition_of(labels));
  for (std::uint32_t label = 0; label != used + 1; ++label) {
    labels.push_back(label);
    for_each_partition(nodes, f, labels, label == used ? used + 1 : used);
    labels.pop_back();
  }
}

/// From the cells above the diagonal.
inline stancegraph::sparse_matrix symmetric(std::uint32_t nodes, std::vector<stancegraph::matrix_entry> cells) {
  for (std::size_t i = 0, n = cells.size(); i != n; ++i) {
    const stancegraph::matrix_entry e = cells[i];
    cells.push_back({e.column, e.row, e.value});
  }
  return {nodes, nodes, std::move(cells)};
}

}  // namespace random_networks
