// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_traits.hpp>

#include "stancegraph/graph/properties.hpp"
#include "stancegraph/graph/stance_graph.hpp"

namespace stancegraph {

/// The stance graph that a graph is or narrows.
[[nodiscard]] inline const stance_graph& base(const stance_graph& g) noexcept { return g; }
/// @copydoc base(const stance_graph&)
template <class G, class EdgeFilter, class VertexFilter>
  requires std::same_as<std::remove_const_t<G>, stance_graph>
[[nodiscard]] const stance_graph& base(const boost::filtered_graph<G, EdgeFilter, VertexFilter>& g) noexcept {
  return g.m_g;
}

/// What queries and analyses take: a stance graph or a narrowed one.
/// Models: `stance_graph`, `stance_graph | views::best_rank()`. Non-model: `boost::adjacency_list<>`.
template <class G>
concept StanceGraph = requires(const G& g, typename boost::graph_traits<G>::vertex_descriptor v) {
  { base(g) } -> std::same_as<const stance_graph&>;
  { *vertices(g).first } -> std::convertible_to<stance_graph::vertex_descriptor>;
  { *edges(g).first } -> std::convertible_to<graph_edge>;
  { *out_edges(v, g).first } -> std::convertible_to<graph_edge>;
  { *in_edges(v, g).first } -> std::convertible_to<graph_edge>;
};

static_assert(StanceGraph<stance_graph>);

}  // namespace stancegraph
