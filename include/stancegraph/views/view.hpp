// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include <boost/graph/filtered_graph.hpp>

#include "stancegraph/graph/concepts.hpp"

/// @file
/// Composition of views. A view is a `boost::filtered_graph` of a stance graph, so it models the same concepts and has
/// no cost until it is traversed. Narrowing a view gives one view with both filters, never a view of a view.

namespace stancegraph::views {

/// Keeps what both filters keep.
template <class First, class Second>
struct both {
  First first{};    ///< called first
  Second second{};  ///< called for what `first` keeps

  /// Whether both filters keep it.
  template <class Descriptor>
  [[nodiscard]] bool operator()(const Descriptor& d) const {
    return first(d) && second(d);
  }
};

/// A narrowed stance graph. It refers to the graph, which must outlive it.
template <class EdgeFilter, class VertexFilter = boost::keep_all>
using view = boost::filtered_graph<stance_graph, EdgeFilter, VertexFilter>;

/// A function object that narrows a graph. The functions of this namespace return one; apply it with `|`. `Make` takes
/// a graph or a view and returns the filter of edges; the filter of vertices, if any, is `keep_vertices`.
template <class Make>
struct narrowing {
  Make make;  ///< makes the filter of edges for a graph

  /// Narrows a whole graph.
  friend auto operator|(const stance_graph& g, const narrowing& n) {
    auto keep = n.make(g);
    return view<decltype(keep)>{g, std::move(keep)};
  }
  /// Deleted, since a view does not keep its graph alive.
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
