// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include <boost/graph/filtered_graph.hpp>

#include "stancegraph/graph/concepts.hpp"

/// @file
/// How views compose. A view is a `boost::filtered_graph` of a stance graph, so it models the same concepts and costs
/// nothing until it is walked. Piping a view into another makes one view with both filters, never a view of a view.

namespace stancegraph::views {

/// Keeps what both filters keep.
template <class First, class Second>
struct both {
  First first{};    ///< asked first
  Second second{};  ///< asked of what `first` keeps

  /// Whether both keep it.
  template <class Descriptor>
  [[nodiscard]] bool operator()(const Descriptor& d) const {
    return first(d) && second(d);
  }
};

/// A narrowed stance graph. It refers to the graph, which must outlive it.
template <class EdgeFilter, class VertexFilter = boost::keep_all>
using view = boost::filtered_graph<stance_graph, EdgeFilter, VertexFilter>;

/// A function object that narrows a graph, made by the functions of this namespace and applied with `|`. `Make` takes a
/// graph or a view and returns the filter of edges; the filter of vertices, if any, is `keep_vertices`.
template <class Make>
struct narrowing {
  Make make;  ///< from a graph to a filter of its edges

  /// Narrows a whole graph.
  friend auto operator|(const stance_graph& g, const narrowing& n) {
    auto keep = n.make(g);
    return view<decltype(keep)>{g, std::move(keep)};
  }
  /// A view does not keep its graph alive.
  friend auto operator|(stance_graph&&, const narrowing&) = delete;
  /// Narrows a view further.
  template <class E, class V>
  friend auto operator|(const view<E, V>& g, const narrowing& n) {
    auto keep = n.make(g);
    using Both = both<E, decltype(keep)>;
    return view<Both, V>{g.m_g, Both{g.m_edge_pred, std::move(keep)}, g.m_vertex_pred};
  }
};

template <class Make>
narrowing(Make) -> narrowing<Make>;

}  // namespace stancegraph::views
