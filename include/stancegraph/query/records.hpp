// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <utility>
#include <vector>

#include "stancegraph/corpus/record_range.hpp"
#include "stancegraph/corpus/ref_list.hpp"
#include "stancegraph/graph/concepts.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `statements(g)` | the statements of a graph or view: `for (const auto s : statements(view))` |
/// | `relations(g)` | the relations of a graph or view |
/// | `actors(g)`, `positions(g)`, `events(g)` | the records of a graph, or those whose vertex a view keeps |
/// | `documents(g)` | the documents of a graph; views filter statements, not documents |
///
/// The ranges of a graph also have `at(id)` and `find(id)`: `actors(graph).at("russia")`.

namespace stancegraph {

/// A graph that keeps only part of another. Model: `stance_graph | views::best_rank()`. Non-model: `stance_graph`.
template <class G>
concept NarrowedGraph = StanceGraph<G> && !std::same_as<G, stance_graph>;

/// All records of one kind, in the order of the corpus. @pre the graph outlives the range @complexity constant
[[nodiscard]] inline record_range<actor> actors(const stance_graph& g) noexcept { return actors(g.records()); }
/// @copydoc actors(const stance_graph&)
[[nodiscard]] inline record_range<position> positions(const stance_graph& g) noexcept { return positions(g.records()); }
/// @copydoc actors(const stance_graph&)
[[nodiscard]] inline record_range<event> events(const stance_graph& g) noexcept { return events(g.records()); }
/// @copydoc actors(const stance_graph&)
[[nodiscard]] inline record_range<document> documents(const stance_graph& g) noexcept { return documents(g.records()); }
/// @copydoc actors(const stance_graph&)
[[nodiscard]] inline record_range<statement> statements(const stance_graph& g) noexcept {
  return statements(g.records());
}
/// @copydoc actors(const stance_graph&)
[[nodiscard]] inline record_range<relation> relations(const stance_graph& g) noexcept { return relations(g.records()); }

// A range does not keep its graph alive, so a range of a temporary graph would dangle.
void actors(stance_graph&&) = delete;
void positions(stance_graph&&) = delete;
void events(stance_graph&&) = delete;
void documents(stance_graph&&) = delete;
void statements(stance_graph&&) = delete;
void relations(stance_graph&&) = delete;

namespace detail {

/// The records of the edges that a view keeps, each once, in the order of the corpus.
template <RecordType Record, class G, class RecordOf>
[[nodiscard]] ref_list<Record> records_of_edges(const G& g, RecordOf record_of) {
  std::vector<handle<Record>> found;
  for (auto [e, end] = edges(g); e != end; ++e)
    if (const handle<Record> h = record_of(*e)) found.push_back(h);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return ref_list<Record>{base(g).records(), std::move(found)};
}

/// The records of the vertices that a view keeps, in the order of the corpus.
template <RecordType Record, class G, class RecordOf>
[[nodiscard]] ref_list<Record> records_of_vertices(const G& g, RecordOf record_of) {
  std::vector<handle<Record>> found;
  for (auto [v, end] = vertices(g); v != end; ++v)
    if (const handle<Record> h = record_of(*v)) found.push_back(h);
  return ref_list<Record>{base(g).records(), std::move(found)};
}

}  // namespace detail

/// The statements that a view keeps, in the order of the corpus. A joint statement is kept with all its holders if the
/// view keeps the stance of at least one. @complexity linear in the edges of the graph, plus n log n for n edges kept
template <NarrowedGraph G>
[[nodiscard]] ref_list<statement> statements(const G& g) {
  return detail::records_of_edges<statement>(g, [&](const graph_edge& e) { return base(g).as_statement(e); });
}
/// The relations that a view keeps, in the order of the corpus. @complexity as for statements()
template <NarrowedGraph G>
[[nodiscard]] ref_list<relation> relations(const G& g) {
  return detail::records_of_edges<relation>(g, [&](const graph_edge& e) { return base(g).as_relation(e); });
}
/// The actors whose vertex a view keeps, in the order of the corpus. @complexity the vertices of the graph
template <NarrowedGraph G>
[[nodiscard]] ref_list<actor> actors(const G& g) {
  return detail::records_of_vertices<actor>(g, [&](auto v) { return base(g).as_actor(v); });
}
/// The positions whose vertex a view keeps, in the order of the corpus. @complexity the vertices of the graph
template <NarrowedGraph G>
[[nodiscard]] ref_list<position> positions(const G& g) {
  return detail::records_of_vertices<position>(g, [&](auto v) { return base(g).as_position(v); });
}
/// The events whose vertex a view keeps, in the order of the corpus. @complexity the vertices of the graph
template <NarrowedGraph G>
[[nodiscard]] ref_list<event> events(const G& g) {
  return detail::records_of_vertices<event>(g, [&](auto v) { return base(g).as_event(v); });
}

}  // namespace stancegraph
