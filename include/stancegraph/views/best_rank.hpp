// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include "stancegraph/core/rank.hpp"
#include "stancegraph/views/view.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `g \| views::best_rank()` | the preferred statements of each actor on each position, or else the normal ones |
///
/// Deprecated statements are never kept.

namespace stancegraph::views {

/// Keeps the statements of best rank among those that `Under` keeps.
template <class Under>
struct best_rank_filter {
  const stance_graph* graph = nullptr;  ///< the graph whose edges it filters
  Under under{};                        ///< the filter of the view that is narrowed

  /// Whether an edge is kept. @complexity logarithmic, plus the preferred statements between the same ends that `under`
  /// drops
  [[nodiscard]] bool operator()(const graph_edge& e) const {
    const auto s = graph->as_statement(e);
    if (!s) return true;
    const rank r = graph->records().statements().rank(s);
    if (r != rank::normal) return r == rank::preferred;
    return !graph->any_preferred(e.source, e.target, [&](const graph_edge& better) { return under(better); });
  }
};

/// Keeps only the statements of best rank: for each actor and position those of rank `preferred` if the graph has any,
/// otherwise those of rank `normal`; never those of rank `deprecated`. The result depends on the statements that
/// earlier views keep, so it usually comes last: `g | views::as_of(d) | views::best_rank()`. Relations and
/// participations are kept.
[[nodiscard]] inline auto best_rank() {
  return narrowing{[]<class G>(const G& g) {
    if constexpr (std::is_same_v<G, stance_graph>) {
      return best_rank_filter<boost::keep_all>{&g, {}};
    } else {
      return best_rank_filter<std::remove_const_t<decltype(g.m_edge_pred)>>{&base(g), g.m_edge_pred};
    }
  }};
}

}  // namespace stancegraph::views
