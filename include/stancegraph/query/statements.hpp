// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "stancegraph/corpus/ref_list.hpp"
#include "stancegraph/corpus/statement_ref.hpp"
#include "stancegraph/graph/concepts.hpp"

namespace stancegraph {

/// Calls `f(edge)` for each stance of an actor in the graph, in the order of the statements; does not allocate.
/// @pre the handle belongs to the graph's corpus @complexity linear in the actor's edges
template <StanceGraph G, class F>
void for_each_stance(const G& g, actor_handle a, F&& f) {
  const stance_graph& all = base(g);
  for (auto [e, end] = out_edges(all.vertex(a), g); e != end; ++e) {
    const graph_edge each = *e;
    if (all.kind(each) != edge_kind::stance) break;  // stances come first
    f(each);
  }
}

/// Calls `f(edge)` for each stance on a position in the graph, in the order of the actors and of their statements; does
/// not allocate. @pre the handle belongs to the graph's corpus @complexity linear in the position's edges
template <StanceGraph G, class F>
void for_each_stance(const G& g, position_handle p, F&& f) {
  const stance_graph& all = base(g);
  for (auto [e, end] = in_edges(all.vertex(p), g); e != end; ++e) {
    const graph_edge each = *e;
    if (all.kind(each) == edge_kind::stance) f(each);
  }
}

/// The statements of an actor, in the order of the corpus; empty if it has none. @pre the handle belongs to the graph's
/// corpus
/// @complexity linear in the actor's edges
template <StanceGraph G>
[[nodiscard]] ref_list<statement> statements_of(const G& g, actor_handle a) {
  std::vector<statement_handle> all;
  for_each_stance(g, a, [&](const graph_edge& e) { all.push_back(base(g).as_statement(e)); });
  return ref_list<statement>{base(g).records(), std::move(all)};
}

/// The statements on a position, each once, in the order of the corpus; empty if there are none.
/// @pre the handle belongs to the graph's corpus @complexity n log n for n edges of the position
template <StanceGraph G>
[[nodiscard]] ref_list<statement> statements_on(const G& g, position_handle p) {
  std::vector<statement_handle> all;
  for_each_stance(g, p, [&](const graph_edge& e) { all.push_back(base(g).as_statement(e)); });
  std::sort(all.begin(), all.end());
  // A joint statement has one edge per holder.
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return ref_list<statement>{base(g).records(), std::move(all)};
}

/// The statements of the graph for which `is_wanted(statement)` is true, each once, in the order of the corpus.
/// @complexity n log n for n edges
template <StanceGraph G, class Predicate>
[[nodiscard]] std::vector<statement_handle> statements_where(const G& g, Predicate&& is_wanted) {
  std::vector<statement_handle> all;
  for (const actor_handle a : base(g).records().actors().handles())
    for_each_stance(g, a, [&](const graph_edge& e) {
      if (const statement_handle s = base(g).as_statement(e); is_wanted(s)) all.push_back(s);
    });
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// The statements made at an event, in the order of the corpus. @pre the handle belongs to the graph's corpus
/// @complexity n log n for n edges
template <StanceGraph G>
[[nodiscard]] std::vector<statement_handle> statements_at(const G& g, event_handle at) {
  const statement_table& all = base(g).records().statements();
  return statements_where(g, [&](statement_handle s) { return all.event(s) == at; });
}

/// The statements in a document, in the order of the corpus. @pre the handle belongs to the graph's corpus
/// @complexity n log n for n edges
template <StanceGraph G>
[[nodiscard]] std::vector<statement_handle> statements_in(const G& g, document_handle in) {
  const statement_table& all = base(g).records().statements();
  return statements_where(g, [&](statement_handle s) { return all.document(s) == in; });
}

}  // namespace stancegraph
