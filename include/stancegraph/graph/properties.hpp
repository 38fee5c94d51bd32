// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>

#include "stancegraph/graph/stance_graph.hpp"

/// @file
/// The properties of a stance graph for Boost.Graph, read by `get(tag, g)` and `get(tag, g, descriptor)`:
///
/// | tag | of | value |
/// |---|---|---|
/// | `boost::vertex_index` | vertex | its number |
/// | `boost::vertex_name` | vertex | the id of the actor, position or event |
/// | `boost::edge_index` | edge | its number |
/// | `boost::edge_weight` | edge | 1, so that algorithms with weights count edges |
/// | `boost::vertex_all`, `boost::edge_all` | both | nothing, so that `copy_graph` copies the structure |
///
/// All properties are read-only. The graph itself says what an edge represents: `g.kind(e)`, `g.polarity(e)`,
/// `g.as_statement(e)`.

namespace stancegraph {

/// A readable property map of a stance graph.
/// @tparam Tag the property
/// @tparam Key vertex or edge
/// @tparam Value type of the value
template <class Tag, class Key, class Value>
class graph_property_map {
 public:
  using key_type = Key;                               ///< vertex or edge
  using value_type = Value;                           ///< type of the value
  using reference = Value;                            ///< a value, not a reference
  using category = boost::readable_property_map_tag;  ///< read-only

  /// A map without a graph.
  graph_property_map() noexcept = default;
  /// The map of a graph, which must outlive it.
  explicit graph_property_map(const stance_graph& g) noexcept : graph_{&g} {}

  /// The value of a vertex or edge.
  [[nodiscard]] Value operator[](const Key& k) const noexcept {
    if constexpr (std::is_same_v<Tag, boost::vertex_index_t>) return k;
    if constexpr (std::is_same_v<Tag, boost::edge_index_t>) return k.number;
    if constexpr (std::is_same_v<Tag, boost::edge_weight_t>) return Value{1};
    if constexpr (std::is_same_v<Tag, boost::vertex_name_t>) {
      const corpus& c = graph_->records();
      if (const auto a = graph_->as_actor(k)) return c[a].id;
      if (const auto p = graph_->as_position(k)) return c[p].id;
      return c[graph_->as_event(k)].id;
    }
    if constexpr (std::is_same_v<Value, boost::no_property>) return {};
  }
  /// The value of a vertex or edge.
  friend Value get(const graph_property_map& map, const Key& k) noexcept { return map[k]; }

 private:
  const stance_graph* graph_ = nullptr;
};

}  // namespace stancegraph

namespace stancegraph::detail {

/// The types that Boost.Graph needs for a graph with the tag `stance_graph_tag`, const or not.
template <class Key>
struct property_selector {
  template <class Graph, class Property, class Tag>
  struct bind_ {
    using value = std::conditional_t<std::is_same_v<Tag, boost::vertex_name_t>, std::string_view,
                                     std::conditional_t<std::is_same_v<Tag, boost::edge_weight_t>, double,
                                                        std::conditional_t<std::is_same_v<Tag, boost::vertex_all_t> ||
                                                                               std::is_same_v<Tag, boost::edge_all_t>,
                                                                           boost::no_property, std::uint32_t>>>;
    using type = graph_property_map<Tag, Key, value>;
    using const_type = type;
  };
};

}  // namespace stancegraph::detail

namespace boost {

/// Tells Boost.Graph the property maps of vertices.
template <>
struct vertex_property_selector<stancegraph::stance_graph_tag> {
  using type = stancegraph::detail::property_selector<std::uint32_t>;  ///< the selector
};

/// Tells Boost.Graph the property maps of edges.
template <>
struct edge_property_selector<stancegraph::stance_graph_tag> {
  using type = stancegraph::detail::property_selector<stancegraph::graph_edge>;  ///< the selector
};

}  // namespace boost

namespace stancegraph {

/// The property map of a tag. The graph must outlive it.
template <class Tag>
[[nodiscard]] typename boost::property_map<stance_graph, Tag>::const_type get(Tag, const stance_graph& g) noexcept {
  return typename boost::property_map<stance_graph, Tag>::const_type{g};
}

/// The property of one vertex or edge.
template <class Tag, class Key>
[[nodiscard]] auto get(Tag tag, const stance_graph& g, const Key& k) noexcept {
  return get(tag, g)[k];
}

}  // namespace stancegraph
