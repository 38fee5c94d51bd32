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
/// | `views::edge_set(g)` | the same edges as a set, in one type for all graphs and views |

namespace stancegraph::views {

/// Keeps the edges of a set. Without a set it keeps every edge.
struct edge_set_filter {
  std::shared_ptr<const std::vector<bool>> kept = nullptr;  ///< by number of edge

  /// Whether an edge is kept.
  [[nodiscard]] bool operator()(const graph_edge& e) const noexcept { return !kept || (*kept)[e.number]; }
};

/// A view whose type does not depend on how the graph was narrowed. Code for this type is compiled only once and can be
/// placed in a source file.
using edge_set_view = view<edge_set_filter>;

/// All edges of a graph, as an edge_set_view. The graph must outlive it.
/// @complexity constant
[[nodiscard]] inline edge_set_view edge_set(const stance_graph& g) { return {g, edge_set_filter{}}; }

/// The edges of a view, computed once. The underlying graph must outlive the result.
/// @complexity linear in the edges of the graph, with one bit per edge; constant per edge afterwards
template <class EdgeFilter>
[[nodiscard]] edge_set_view edge_set(const view<EdgeFilter>& narrowed) {
  const stance_graph& all = base(narrowed);
  std::vector<bool> kept(num_edges(all));
  for (auto [e, end] = edges(narrowed); e != end; ++e) kept[(*e).number] = true;
  return {all, edge_set_filter{std::make_shared<const std::vector<bool>>(std::move(kept))}};
}

}  // namespace stancegraph::views
