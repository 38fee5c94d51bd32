// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/property_map/property_map.hpp>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How often each node lies between two others: of each ordered pair s, t, the share of the shortest paths from s to t
/// that pass through it (its ends do not count). Any number but 0 is a tie of length 1, loops are none. In a symmetric
/// network each pair counts in both directions: the number for undirected ties is half of it.
/// @pre the network is square @returns one number for each node @complexity nodes × ties
/// @see Brandes (2001), A faster algorithm for betweenness centrality
[[nodiscard]] inline std::vector<double> betweenness(const sparse_matrix& network) {
  assert(network.row_count() == network.column_count());
  std::vector<std::pair<std::size_t, std::size_t>> ties;
  for (const matrix_entry& e : network.cells())
    if (e.row != e.column) ties.emplace_back(e.row, e.column);
  const boost::compressed_sparse_row_graph<boost::directedS> g(boost::edges_are_sorted, ties.begin(), ties.end(),
                                                               network.row_count());
  std::vector<double> result(network.row_count());
  boost::brandes_betweenness_centrality(g,
                                        boost::make_iterator_property_map(result.begin(), get(boost::vertex_index, g)));
  return result;
}

}  // namespace stancegraph
