// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <boost/graph/adjacency_list.hpp>

#include "stancegraph/graph.hpp"

/// Boost's own graph. Algorithms must give the same results for it and for ours.
using listed_graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property,
                                           boost::property<boost::edge_weight_t, double>>;

/// The vertices and edges of a graph or view as an adjacency_list, in the order in which the graph gives them.
template <class Graph>
listed_graph listed(const Graph& g) {
  listed_graph list{static_cast<std::size_t>(num_vertices(stancegraph::base(g)))};
  for (auto [e, end] = edges(g); e != end; ++e) add_edge(source(*e, g), target(*e, g), 1.0, list);
  return list;
}
