// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>

#include "stancegraph/core/order_by.hpp"
#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// A tie as Boost.Graph sees it from one of its ends.
struct network_edge {
  std::uint32_t source = 0;  ///< the end from which it is seen
  std::uint32_t target = 0;  ///< the other end
  std::uint32_t number = 0;  ///< number of the tie, from 0

  /// Equal if both are the same tie, seen from either end.
  friend bool operator==(const network_edge& a, const network_edge& b) noexcept { return a.number == b.number; }
};

/// A discourse network for the algorithms of Boost.Graph: an undirected weighted graph. Its vertices are the rows and,
/// in a two-mode network, then the columns; its edges are the cells other than 0, each tie once. Models
/// VertexListGraph, EdgeListGraph, IncidenceGraph and AdjacencyGraph; its property maps are edge_weight and
/// vertex_index. Weights may be negative if the aggregation is `subtract`.
class network_graph {
  struct at_source {
    const network_graph* graph = nullptr;
    network_edge operator()(std::uint32_t i) const noexcept { return graph->seen_[i]; }
  };
  struct target_at {
    const network_graph* graph = nullptr;
    std::uint32_t operator()(std::uint32_t i) const noexcept { return graph->seen_[i].target; }
  };
  struct edge_at {
    const network_graph* graph = nullptr;
    network_edge operator()(std::uint32_t i) const noexcept { return graph->seen_[graph->first_seen_[i]]; }
  };
  using place = boost::counting_iterator<std::uint32_t>;

 public:
  /// The Boost.Graph traversals that it supports.
  struct traversal_category : boost::vertex_list_graph_tag,
                              boost::edge_list_graph_tag,
                              boost::incidence_graph_tag,
                              boost::adjacency_graph_tag {};
  using vertex_descriptor = std::uint32_t;                           ///< 0 … number of vertices − 1
  using edge_descriptor = network_edge;                              ///< ends and number
  using directed_category = boost::undirected_tag;                   ///< ties have no direction
  using edge_parallel_category = boost::disallow_parallel_edge_tag;  ///< no two ties join the same
  using vertices_size_type = std::uint32_t;                          ///< counts vertices
  using edges_size_type = std::uint32_t;                             ///< counts edges
  using degree_size_type = std::uint32_t;                            ///< counts the edges of a vertex
  using vertex_iterator = place;                                     ///< iterates over vertices
  using out_edge_iterator = boost::transform_iterator<at_source, place, network_edge, network_edge>;     ///< over edges
  using adjacency_iterator = boost::transform_iterator<target_at, place, std::uint32_t, std::uint32_t>;  ///< over ends
  using edge_iterator = boost::transform_iterator<edge_at, place, network_edge, network_edge>;  ///< over all edges

  /// The value that denotes a missing vertex.
  [[nodiscard]] static constexpr vertex_descriptor null_vertex() noexcept { return ~vertex_descriptor{}; }

  /// Copies the numbers of a network; the network need not outlive it. @pre fewer than 2^31 ties @complexity linear
  explicit network_graph(const discourse_network& n)
      : starts_(n.rows.size() + (n.is_onemode() ? 0 : n.columns.size()) + 1) {
    const auto shift = static_cast<std::uint32_t>(n.is_onemode() ? 0 : n.rows.size());
    for (const matrix_entry& e : n.weights.cells()) {
      if (n.is_onemode() && e.column < e.row) continue;
      const auto number = static_cast<std::uint32_t>(weights_.size());
      weights_.push_back(e.value);
      seen_.push_back({e.row, e.column + shift, number});
      if (e.row != e.column + shift) seen_.push_back({e.column + shift, e.row, number});
    }
    std::sort(seen_.begin(), seen_.end(), less_by([](const network_edge& e) { return std::pair{e.source, e.target}; }));
    for (const network_edge& e : seen_) ++starts_[e.source + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    for (std::uint32_t i = 0; i != seen_.size(); ++i)
      if (seen_[i].source <= seen_[i].target) first_seen_.push_back(i);
  }

  /// The weight of a tie.
  [[nodiscard]] double weight(const network_edge& e) const noexcept { return weights_[e.number]; }

  /// All vertices.
  friend std::pair<vertex_iterator, vertex_iterator> vertices(const network_graph& g) noexcept {
    return {place{0}, place{num_vertices(g)}};
  }
  /// The number of vertices.
  friend vertices_size_type num_vertices(const network_graph& g) noexcept {
    return static_cast<std::uint32_t>(g.starts_.size() - 1);
  }
  /// All ties, ordered by their lower end, then by the other end.
  friend std::pair<edge_iterator, edge_iterator> edges(const network_graph& g) noexcept {
    return {edge_iterator{place{0}, {&g}}, edge_iterator{place{num_edges(g)}, {&g}}};
  }
  /// The number of ties.
  friend edges_size_type num_edges(const network_graph& g) noexcept {
    return static_cast<std::uint32_t>(g.first_seen_.size());
  }
  /// The ties of a vertex, seen from it.
  friend std::pair<out_edge_iterator, out_edge_iterator> out_edges(vertex_descriptor v,
                                                                   const network_graph& g) noexcept {
    return {out_edge_iterator{place{g.starts_[v]}, {&g}}, out_edge_iterator{place{g.starts_[v + 1]}, {&g}}};
  }
  /// The number of ties of a vertex.
  friend degree_size_type out_degree(vertex_descriptor v, const network_graph& g) noexcept {
    return g.starts_[v + 1] - g.starts_[v];
  }
  /// The neighbours of a vertex.
  friend std::pair<adjacency_iterator, adjacency_iterator> adjacent_vertices(vertex_descriptor v,
                                                                             const network_graph& g) noexcept {
    return {adjacency_iterator{place{g.starts_[v]}, {&g}}, adjacency_iterator{place{g.starts_[v + 1]}, {&g}}};
  }
  /// The end from which a tie is seen.
  friend vertex_descriptor source(const network_edge& e, const network_graph&) noexcept { return e.source; }
  /// The other end.
  friend vertex_descriptor target(const network_edge& e, const network_graph&) noexcept { return e.target; }

 private:
  std::vector<network_edge> seen_{};         // each tie twice, once from each end, by source, then target
  std::vector<std::uint32_t> starts_;        // where the ties of each vertex start
  std::vector<std::uint32_t> first_seen_{};  // places of ties, each tie once
  std::vector<double> weights_{};            // by number of the tie
};

/// The weights of ties, as a readable property map.
struct network_weight_map {
  using key_type = network_edge;                      ///< a tie
  using value_type = double;                          ///< a weight
  using reference = double;                           ///< a value, not a reference
  using category = boost::readable_property_map_tag;  ///< it is read only
  const network_graph* graph = nullptr;               ///< the graph of the ties

  /// The weight of a tie.
  friend double get(const network_weight_map& map, const network_edge& e) noexcept { return map.graph->weight(e); }
};

/// The property map of weights.
[[nodiscard]] inline network_weight_map get(boost::edge_weight_t, const network_graph& g) noexcept { return {&g}; }
/// The weight of a tie.
[[nodiscard]] inline double get(boost::edge_weight_t, const network_graph& g, const network_edge& e) noexcept {
  return g.weight(e);
}
/// The property map of vertex numbers: each vertex is its own number.
[[nodiscard]] inline boost::typed_identity_property_map<std::uint32_t> get(boost::vertex_index_t,
                                                                           const network_graph&) noexcept {
  return {};
}
/// The number of a vertex.
[[nodiscard]] inline std::uint32_t get(boost::vertex_index_t, const network_graph&, std::uint32_t v) noexcept {
  return v;
}

}  // namespace stancegraph

/// @cond specializations by which Boost.Graph finds the property maps
template <>
struct boost::property_map<stancegraph::network_graph, boost::edge_weight_t> {
  using type = stancegraph::network_weight_map;
  using const_type = stancegraph::network_weight_map;
};
template <>
struct boost::property_map<stancegraph::network_graph, boost::vertex_index_t> {
  using type = boost::typed_identity_property_map<std::uint32_t>;
  using const_type = boost::typed_identity_property_map<std::uint32_t>;
};
/// @endcond
