// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace stancegraph {

/// What an edge of a stance graph represents.
enum class edge_kind : std::uint8_t {
  stance,         ///< actor → position: one holder of one statement
  relation,       ///< actor → actor, position → position, event → event: one relation
  participation,  ///< actor → event: the actor took part
};

/// An edge of a stance graph: its ends, and its number among all edges, which is its index for Boost.Graph.
struct graph_edge {
  std::uint32_t source = 0;  ///< the vertex it leaves
  std::uint32_t target = 0;  ///< the vertex it enters
  std::uint32_t number = 0;  ///< from 0, ascending with the source; unique

  /// Equal if both have the same number.
  friend constexpr bool operator==(const graph_edge& a, const graph_edge& b) noexcept { return a.number == b.number; }
  /// Ordered by number, and therefore by source.
  friend constexpr auto operator<=>(const graph_edge& a, const graph_edge& b) noexcept { return a.number <=> b.number; }
};

}  // namespace stancegraph

/// @cond std::hash, so that edges can be keys of unordered containers
template <>
struct std::hash<stancegraph::graph_edge> {
  std::size_t operator()(const stancegraph::graph_edge& e) const noexcept { return e.number; }
};
/// @endcond
