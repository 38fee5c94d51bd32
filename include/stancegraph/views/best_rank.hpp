// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include "stancegraph/core/rank.hpp"
#include "stancegraph/views/view.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `g \| views::best_rank()` | of each actor's statements on each position the preferred ones, if there are any, else
/// the normal ones; never deprecated ones |

namespace stancegraph::views {

/// Keeps the statements of best rank among those that `Under` keeps.
template <class Under>
struct best_rank_filter {
  const stance_graph* graph = nullptr;  ///< whose edges it filters
  Under under{};                        ///< what the view that is being narrowed keeps

  /// Whether an edge is kept. @complexity a binary search, and the preferred statements beside it that `under` drops
  [[nodiscard]] bool operator()(const graph_edge& e) const {
    const auto s = graph->as_statement(e);
    if (!s) return true;
    const rank r = graph->records().statements().rank(s);
    if (r != rank::normal) return r == rank::preferred;
    return !graph->any_preferred(e.source, e.target, [&](const graph_edge& better) { return under(better); });
  }
};

/// Only the statements of best rank: for each actor and position those of rank `preferred` where the graph that is
/// narrowed has any, else those of rank `normal`; never those of rank `deprecated`. Since it depends on what is there,
/// it usually comes last: `g | views::as_of(d) | views::best_rank()`. Relations and participations stay.
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
