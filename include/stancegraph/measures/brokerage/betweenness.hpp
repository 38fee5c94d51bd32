// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <boost/property_map/property_map.hpp>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Betweenness centrality: how often a node lies on the shortest paths between others.
///
/// b(v) = Σ_{s ≠ v ≠ t} σ_st(v) / σ_st, where σ_st is the number of shortest paths from s to t and σ_st(v) the number
/// of those that pass through v; pairs without a path add nothing. Every non-zero cell is a tie of length 1, so weights
/// and signs are ignored; loops are ignored. In a symmetric network each pair counts in both directions: divide by 2
/// for the undirected value. Example: the middle node of a path of three nodes has 2.
/// @param network ties from rows to columns
/// @param control progress is in ordered pairs of nodes
/// @returns one number per node; empty for an empty network
/// @pre the network is square
/// @throws limit_error if a limit of the control is reached
/// @complexity O(n m) with n nodes and m ties
/// @see Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40(1), 35–41.
///   https://doi.org/10.2307/3033543
/// @see Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2),
///   163–177. https://doi.org/10.1080/0022250X.2001.9990249
[[nodiscard]] std::vector<double> betweenness(const sparse_matrix& network, const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_brokerage_betweenness)

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/property_map/property_map.hpp>

namespace stancegraph {

namespace detail {

/// The dependencies of the nodes on a source as a property map that counts pairs: for each source, the algorithm of
/// Boost.Graph sets all of them to 0, and then raises those of nodes that it reaches.
struct counted_dependencies {
  using key_type = std::size_t;
  using value_type = double;
  using reference = double;
  using category = boost::read_write_property_map_tag;

  std::vector<double>* values;
  run_meter* meter;

  friend double get(const counted_dependencies& all, std::size_t node) { return (*all.values)[node]; }
  friend void put(const counted_dependencies& all, std::size_t node, double value) {
    (*all.values)[node] = value;
    if (value == 0) all.meter->add();
  }
};

}  // namespace detail

STANCEGRAPH_INLINE std::vector<double> betweenness(const sparse_matrix& network, const run_control& control) {
  assert(network.row_count() == network.column_count());
  std::vector<std::pair<std::size_t, std::size_t>> ties;
  for (const matrix_entry& e : network.cells())
    if (e.row != e.column) ties.emplace_back(e.row, e.column);
  using tie_graph = boost::compressed_sparse_row_graph<boost::directedS>;
  const tie_graph g(boost::edges_are_sorted, ties.begin(), ties.end(), network.row_count());
  const std::size_t size = network.row_count();
  // Numbers of paths can exceed every integer type.
  std::vector<double> result(size), dependencies(size), path_counts(size);
  std::vector<std::size_t> distances(size);
  std::vector<std::vector<boost::graph_traits<tie_graph>::edge_descriptor>> incoming(size);
  const std::uintmax_t pairs = static_cast<std::uintmax_t>(size) * size;
  run_meter meter{control, "betweenness", pairs, std::max<std::uintmax_t>(1, size)};
  const auto index = get(boost::vertex_index, g);
  const auto map_of = [&](auto& values) { return boost::make_iterator_property_map(values.begin(), index); };
  boost::brandes_betweenness_centrality(g, map_of(result), boost::dummy_property_map{}, map_of(incoming),
                                        map_of(distances), detail::counted_dependencies{&dependencies, &meter},
                                        map_of(path_counts), index);
  meter.finish();
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_brokerage_betweenness)
