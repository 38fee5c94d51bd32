// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>

#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/graph/detail/arrays.hpp"
#include "stancegraph/graph/detail/walker.hpp"
#include "stancegraph/graph/graph_edge.hpp"

namespace stancegraph {

/// The tag by which Boost.Graph finds the property maps of a stance graph.
struct stance_graph_tag {};

/// An immutable graph of a corpus for Boost.Graph: a directed multigraph whose vertices are the actors, positions and
/// events, and whose edges are the stances, relations and participations. Models VertexListGraph, EdgeListGraph,
/// BidirectionalGraph, AdjacencyGraph, AdjacencyMatrix and readable property maps, so all algorithms and adaptors of
/// Boost.Graph accept it directly.
///
/// Vertices are numbered: the actors in the order of the corpus, then the positions, then the events. Edges are ordered
/// by source; among edges of the same source stances come first, in the order of the statements.
///
/// Copies share the corpus and the arrays. Any number of threads may read the same graph.
class stance_graph {
  struct vertex_at {
    std::uint32_t operator()(std::uint32_t v) const noexcept { return v; }
  };
  struct edge_at {
    const detail::graph_arrays* arrays = nullptr;
    graph_edge operator()(std::uint32_t e) const noexcept { return {arrays->source[e], arrays->target[e], e}; }
  };
  struct in_edge_at {
    const detail::graph_arrays* arrays = nullptr;
    graph_edge operator()(std::uint32_t i) const noexcept { return edge_at{arrays}(arrays->in_edge[i]); }
  };
  struct target_at {
    const detail::graph_arrays* arrays = nullptr;
    std::uint32_t operator()(std::uint32_t e) const noexcept { return arrays->target[e]; }
  };

 public:
  /// The traversals that the graph supports.
  struct traversal_category : boost::vertex_list_graph_tag,
                              boost::edge_list_graph_tag,
                              boost::bidirectional_graph_tag,
                              boost::adjacency_graph_tag,
                              boost::adjacency_matrix_tag {};
  using vertex_descriptor = std::uint32_t;             ///< 0 … number of vertices − 1
  using edge_descriptor = graph_edge;                  ///< ends and number
  using directed_category = boost::bidirectional_tag;  ///< edges have a direction and are accessible from both ends
  using edge_parallel_category =
      boost::allow_parallel_edge_tag;        ///< two statements of an actor on the same position are two edges
  using vertices_size_type = std::uint32_t;  ///< counts vertices
  using edges_size_type = std::uint32_t;     ///< counts edges
  using degree_size_type = std::uint32_t;    ///< counts edges of a vertex
  using vertex_iterator = detail::walker<vertex_at, vertex_descriptor>;  ///< over all vertices
  using edge_iterator = detail::walker<edge_at, graph_edge>;             ///< over all edges
  using out_edge_iterator = detail::walker<edge_at, graph_edge>;         ///< over the edges that leave a vertex
  using in_edge_iterator = detail::walker<in_edge_at, graph_edge>;       ///< over the edges that enter a vertex
  using adjacency_iterator =
      detail::walker<target_at, vertex_descriptor>;  ///< over the targets of the edges that leave
  using graph_tag = stance_graph_tag;                ///< for looking up property maps
  using vertex_property_type = boost::no_property;   ///< properties are read from the corpus
  using edge_property_type = boost::no_property;     ///< properties are read from the corpus
  using graph_property_type = boost::no_property;    ///< none
  using vertex_bundled = boost::no_property;         ///< none
  using edge_bundled = boost::no_property;           ///< none
  using graph_bundled = boost::no_property;          ///< none

  /// A graph without vertices.
  stance_graph() : stance_graph{corpus{}} {}
  /// The graph of a corpus, which is moved into it. @throws invalid_value for more than 2³² − 2 edges
  /// @complexity linear in vertices and edges
  explicit stance_graph(corpus records) : stance_graph{std::make_shared<const corpus>(std::move(records))} {}
  /// The graph of a shared corpus. @pre `records` is not null
  explicit stance_graph(std::shared_ptr<const corpus> records)
      : corpus_{std::move(records)}, arrays_{std::make_shared<const detail::graph_arrays>(*corpus_)} {}

  /// The value that denotes a missing vertex.
  [[nodiscard]] static constexpr vertex_descriptor null_vertex() noexcept { return ~vertex_descriptor{}; }

  /// The corpus from which it was made.
  [[nodiscard]] const corpus& records() const noexcept { return *corpus_; }

  /// The vertex of an actor. @pre the handle belongs to the corpus and is not empty
  [[nodiscard]] vertex_descriptor vertex(actor_handle a) const noexcept { return static_cast<std::uint32_t>(a.row()); }
  /// The vertex of a position. @pre the handle belongs to the corpus and is not empty
  [[nodiscard]] vertex_descriptor vertex(position_handle p) const noexcept {
    return arrays_->first_position + static_cast<std::uint32_t>(p.row());
  }
  /// The vertex of an event. @pre the handle belongs to the corpus and is not empty
  [[nodiscard]] vertex_descriptor vertex(event_handle e) const noexcept {
    return arrays_->first_event + static_cast<std::uint32_t>(e.row());
  }
  /// The kind of record at a vertex: actor, position or event.
  [[nodiscard]] record_kind kind(vertex_descriptor v) const noexcept {
    return v < arrays_->first_position ? record_kind::actor
           : v < arrays_->first_event  ? record_kind::position
                                       : record_kind::event;
  }
  /// The actor at a vertex; empty for other kinds.
  [[nodiscard]] actor_handle as_actor(vertex_descriptor v) const noexcept {
    return kind(v) == record_kind::actor ? actor_handle{v} : actor_handle{};
  }
  /// The position at a vertex; empty for other kinds.
  [[nodiscard]] position_handle as_position(vertex_descriptor v) const noexcept {
    return kind(v) == record_kind::position ? position_handle{v - arrays_->first_position} : position_handle{};
  }
  /// The event at a vertex; empty for other kinds.
  [[nodiscard]] event_handle as_event(vertex_descriptor v) const noexcept {
    return kind(v) == record_kind::event ? event_handle{v - arrays_->first_event} : event_handle{};
  }

  /// What an edge represents.
  [[nodiscard]] edge_kind kind(const graph_edge& e) const noexcept {
    return static_cast<edge_kind>(arrays_->mark[e.number] >> 2);
  }
  /// The polarity of a stance. @pre `kind(e)` is stance
  [[nodiscard]] stancegraph::polarity polarity(const graph_edge& e) const noexcept {
    return static_cast<stancegraph::polarity>(arrays_->mark[e.number] & 3);
  }
  /// The statement of a stance; empty for other edges.
  [[nodiscard]] statement_handle as_statement(const graph_edge& e) const noexcept {
    return kind(e) == edge_kind::stance ? statement_handle{arrays_->record[e.number]} : statement_handle{};
  }
  /// The relation of an edge; empty for other edges.
  [[nodiscard]] relation_handle as_relation(const graph_edge& e) const noexcept {
    return kind(e) == edge_kind::relation ? relation_handle{arrays_->record[e.number]} : relation_handle{};
  }

  /// The edges that leave `v` and are not stances, by number. @complexity logarithmic in the edges of `v`
  [[nodiscard]] std::pair<out_edge_iterator, out_edge_iterator> other_edges(vertex_descriptor v) const noexcept {
    const auto row = out_edges(v, *this);
    const auto is_stance = [this](const graph_edge& e) { return kind(e) == edge_kind::stance; };
    return {std::partition_point(row.first, row.second, is_stance), row.second};
  }

  /// Whether `f` is true for a stance of a preferred statement from `source` to `target`; stops at the first one.
  /// @complexity logarithmic, plus the number of calls of `f`
  template <std::predicate<graph_edge> F>
  [[nodiscard]] bool any_preferred(vertex_descriptor source, vertex_descriptor target, F&& f) const {
    const auto& all = arrays_->preferred;
    const auto ends = [this](std::uint32_t e) { return std::pair{arrays_->source[e], arrays_->target[e]}; };
    const std::pair wanted{source, target};
    const auto is_before = [&](std::uint32_t e) { return ends(e) < wanted; };
    for (auto e = std::partition_point(all.begin(), all.end(), is_before); e != all.end() && ends(*e) == wanted; ++e)
      if (f(graph_edge{source, target, *e})) return true;
    return false;
  }

  /// The size of its arrays in bytes, without the corpus.
  [[nodiscard]] std::size_t bytes() const noexcept { return arrays_->bytes(); }

  /// All vertices, ascending.
  friend std::pair<vertex_iterator, vertex_iterator> vertices(const stance_graph& g) noexcept {
    return {{vertex_at{}, 0}, {vertex_at{}, g.arrays_->vertices}};
  }
  /// The number of vertices.
  friend vertices_size_type num_vertices(const stance_graph& g) noexcept { return g.arrays_->vertices; }
  /// All edges, by number.
  friend std::pair<edge_iterator, edge_iterator> edges(const stance_graph& g) noexcept {
    return {{edge_at{g.arrays_.get()}, 0}, {edge_at{g.arrays_.get()}, num_edges(g)}};
  }
  /// The number of edges.
  friend edges_size_type num_edges(const stance_graph& g) noexcept {
    return static_cast<edges_size_type>(g.arrays_->source.size());
  }
  /// The vertex that an edge leaves.
  friend vertex_descriptor source(const graph_edge& e, const stance_graph&) noexcept { return e.source; }
  /// The vertex that an edge enters.
  friend vertex_descriptor target(const graph_edge& e, const stance_graph&) noexcept { return e.target; }
  /// The edges that leave `v`, by number: stances first.
  friend std::pair<out_edge_iterator, out_edge_iterator> out_edges(vertex_descriptor v,
                                                                   const stance_graph& g) noexcept {
    return {{edge_at{g.arrays_.get()}, g.arrays_->out_begin[v]},
            {edge_at{g.arrays_.get()}, g.arrays_->out_begin[v + 1]}};
  }
  /// The number of edges that leave `v`.
  friend degree_size_type out_degree(vertex_descriptor v, const stance_graph& g) noexcept {
    return g.arrays_->out_begin[v + 1] - g.arrays_->out_begin[v];
  }
  /// The edges that enter `v`, by number.
  friend std::pair<in_edge_iterator, in_edge_iterator> in_edges(vertex_descriptor v, const stance_graph& g) noexcept {
    return {{in_edge_at{g.arrays_.get()}, g.arrays_->in_begin[v]},
            {in_edge_at{g.arrays_.get()}, g.arrays_->in_begin[v + 1]}};
  }
  /// The number of edges that enter `v`.
  friend degree_size_type in_degree(vertex_descriptor v, const stance_graph& g) noexcept {
    return g.arrays_->in_begin[v + 1] - g.arrays_->in_begin[v];
  }
  /// The number of edges that leave or enter `v`.
  friend degree_size_type degree(vertex_descriptor v, const stance_graph& g) noexcept {
    return out_degree(v, g) + in_degree(v, g);
  }
  /// The targets of the edges that leave `v`, once per edge.
  friend std::pair<adjacency_iterator, adjacency_iterator> adjacent_vertices(vertex_descriptor v,
                                                                             const stance_graph& g) noexcept {
    return {{target_at{g.arrays_.get()}, g.arrays_->out_begin[v]},
            {target_at{g.arrays_.get()}, g.arrays_->out_begin[v + 1]}};
  }
  /// The edges from `u` to `v`, by number. @complexity logarithmic in the number of edges that enter `v`
  friend std::pair<in_edge_iterator, in_edge_iterator> edge_range(vertex_descriptor u, vertex_descriptor v,
                                                                  const stance_graph& g) noexcept {
    // Edges that enter `v` are ordered by source.
    const auto row = in_edges(v, g);
    const auto of = [&](vertex_descriptor w) {
      return std::partition_point(row.first, row.second, [w](const graph_edge& e) { return e.source < w; });
    };
    return {of(u), of(u + 1)};
  }
  /// The first edge from `u` to `v`, and whether one exists.
  /// @complexity logarithmic in the number of edges that enter `v`
  friend std::pair<graph_edge, bool> edge(vertex_descriptor u, vertex_descriptor v, const stance_graph& g) noexcept {
    const auto [first, last] = edge_range(u, v, g);
    return first == last ? std::pair{graph_edge{}, false} : std::pair{*first, true};
  }

 private:
  std::shared_ptr<const corpus> corpus_;
  std::shared_ptr<const detail::graph_arrays> arrays_;
};

}  // namespace stancegraph
