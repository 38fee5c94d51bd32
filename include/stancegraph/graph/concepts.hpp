// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_traits.hpp>

#include "stancegraph/graph/properties.hpp"
#include "stancegraph/graph/stance_graph.hpp"

namespace stancegraph {

/// The stance graph itself, or the one that a view narrows.
[[nodiscard]] inline const stance_graph& base(const stance_graph& g) noexcept { return g; }
/// @copydoc base(const stance_graph&)
template <class G, class EdgeFilter, class VertexFilter>
requires std::same_as<std::remove_const_t<G>, stance_graph>
[[nodiscard]] const stance_graph& base(const boost::filtered_graph<G, EdgeFilter, VertexFilter>& g) noexcept {
  return g.m_g;
}

/// Whether a graph keeps an edge of the underlying stance graph. The stance graph itself keeps all edges.
[[nodiscard]] inline bool has_edge(const stance_graph&, const graph_edge&) noexcept { return true; }
/// @copydoc has_edge(const stance_graph&, const graph_edge&)
template <class EdgeFilter, class VertexFilter>
[[nodiscard]] bool has_edge(const boost::filtered_graph<stance_graph, EdgeFilter, VertexFilter>& g,
                            const graph_edge& e) {
  return g.m_edge_pred(e) && g.m_vertex_pred(e.source) && g.m_vertex_pred(e.target);
}

/// The first edge from `u` to `v` that a view keeps, and whether one exists. The version of Boost.Graph tests only the
/// first of several edges.
/// @complexity logarithmic in the number of edges that enter `v`, plus the edges from `u` to `v` that are not kept
template <class EdgeFilter, class VertexFilter>
[[nodiscard]] std::pair<graph_edge, bool> edge(
    typename boost::filtered_graph<stance_graph, EdgeFilter, VertexFilter>::vertex_descriptor u,
    typename boost::filtered_graph<stance_graph, EdgeFilter, VertexFilter>::vertex_descriptor v,
    const boost::filtered_graph<stance_graph, EdgeFilter, VertexFilter>& g) {
  for (auto [e, end] = edge_range(u, v, g.m_g); e != end; ++e)
    if (has_edge(g, *e)) return {*e, true};
  return {graph_edge{}, false};
}

/// The number of edges that a view keeps. The version of Boost.Graph also counts edges that are not kept.
/// @complexity linear in the edges of the stance graph
template <class EdgeFilter, class VertexFilter>
[[nodiscard]] stance_graph::edges_size_type num_edges(
    const boost::filtered_graph<stance_graph, EdgeFilter, VertexFilter>& g) {
  stance_graph::edges_size_type count = 0;
  for (auto [e, end] = edges(g); e != end; ++e) ++count;
  return count;
}

/// The argument of queries and analyses: a stance graph or a view of one. Models: `stance_graph`, `stance_graph |
/// views::best_rank()`. Non-model: `boost::adjacency_list<>`.
template <class G>
concept StanceGraph = requires(const G& g) {
  { base(g) } -> std::same_as<const stance_graph&>;
}
&&requires(const G& g, typename boost::graph_traits<G>::vertex_descriptor v) {
  { *vertices(g).first } -> std::convertible_to<stance_graph::vertex_descriptor>;
  { *edges(g).first } -> std::convertible_to<graph_edge>;
  { *out_edges(v, g).first } -> std::convertible_to<graph_edge>;
  { *in_edges(v, g).first } -> std::convertible_to<graph_edge>;
};

static_assert(StanceGraph<stance_graph>);

}  // namespace stancegraph
