// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "stancegraph/graph/concepts.hpp"
#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/views/view.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `views::edge_set(g)` | the edges of a graph or view, looked up instead of asked for again, in one type for all |

namespace stancegraph::views {

/// Keeps the edges of a set. Without a set it keeps every edge.
struct edge_set_filter {
  std::shared_ptr<const std::vector<bool>> kept = nullptr;  ///< by number of edge

  /// Whether an edge is kept.
  [[nodiscard]] bool operator()(const graph_edge& e) const noexcept { return !kept || (*kept)[e.number]; }
};

/// A narrowed graph whose type does not depend on how it was narrowed. Code that takes this type, and not any view, is
/// compiled once, and can stand in a source file.
using edge_set_view = view<edge_set_filter>;

/// All of a graph, as an edge_set_view. The graph must outlive it.
/// @complexity constant
[[nodiscard]] inline edge_set_view edge_set(const stance_graph& g) { return {g, edge_set_filter{}}; }

/// The edges of a view, which is asked about each edge once. The graph below it must outlive the result.
/// @complexity linear in the edges of the graph, a bit for each in space; then constant for each edge
template <class EdgeFilter>
[[nodiscard]] edge_set_view edge_set(const view<EdgeFilter>& narrowed) {
  const stance_graph& all = base(narrowed);
  std::vector<bool> kept(num_edges(all));
  for (auto [e, end] = edges(narrowed); e != end; ++e) kept[(*e).number] = true;
  return {all, edge_set_filter{std::make_shared<const std::vector<bool>>(std::move(kept))}};
}

}  // namespace stancegraph::views
