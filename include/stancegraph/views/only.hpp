// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "stancegraph/corpus/statement_ref.hpp"
#include "stancegraph/views/view.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `g \| views::only(edge_kind::stance)` | edges of these kinds |
/// | `g \| views::only(polarity::oppose)` | stances with these polarities; other edges are kept |
/// | `g \| views::only(speech_act::demands, speech_act::rejects)` | stances with these acts; other edges are kept |
/// | `g \| views::only(attribution::direct_quote)` | stances with these attributions; other edges are kept |
/// | `g \| views::only(position_kind::claim)` | stances on positions of these kinds; other edges are kept |
/// | `g \| views::only(actor_kind::state)` | stances of actors of these kinds; other edges are kept |
/// | `g \| views::in_documents({d1, d2})` | edges from these documents, and relations and events without one |
/// | `g \| views::where(f)` | the stances for whose statement `f(statement_ref)` is true; other edges are kept |

namespace stancegraph::views {

/// Keeps stances for which a test of the statement is true. Other edges are kept.
template <class Test>
struct statement_filter {
  const stance_graph* graph = nullptr;  ///< the graph whose edges it filters
  std::shared_ptr<const Test>
      test{};  ///< called with each statement; shared, since Boost's iterators copy their filter

  /// Whether an edge is kept.
  [[nodiscard]] bool operator()(const graph_edge& e) const {
    const auto s = graph->as_statement(e);
    return !s || (*test)(graph->records(), s, actor_handle{e.source});
  }
};

namespace detail {

/// Makes a narrowing from a test of a statement and one of its holders.
template <class Test>
[[nodiscard]] auto testing(Test test) {
  auto shared = std::make_shared<const Test>(std::move(test));
  return narrowing{[shared](const auto& g) { return statement_filter<Test>{&base(g), shared}; }};
}

template <class Enum>
[[nodiscard]] Enum value_of(const corpus& c, statement_handle s, actor_handle holder) {
  if constexpr (std::same_as<Enum, polarity>) return c.statements().polarity(s);
  if constexpr (std::same_as<Enum, position_kind>) return c[c.statements().position(s)].kind;
  if constexpr (std::same_as<Enum, actor_kind>) return c[holder].kind;
  if constexpr (std::same_as<Enum, rank>) return c.statements().rank(s);
}

/// Keeps edges by kind, with one bit per kind.
struct kind_filter {
  const stance_graph* graph = nullptr;
  unsigned wanted = 0;
  bool operator()(const graph_edge& e) const noexcept {
    return (wanted >> static_cast<unsigned>(graph->kind(e)) & 1u) != 0;
  }
};

/// Keeps edges by the document of their evidence.
struct document_filter {
  const stance_graph* graph = nullptr;
  std::shared_ptr<const std::vector<document_handle>> wanted{};
  bool operator()(const graph_edge& e) const {
    const auto has = [&](document_handle d) { return std::find(wanted->begin(), wanted->end(), d) != wanted->end(); };
    const corpus& c = graph->records();
    if (const auto s = graph->as_statement(e)) return has(c.statements().document(s));
    const auto r = graph->as_relation(e);
    const document_handle d = r ? c[r].evidence.document : c[graph->as_event(e.target)].evidence.document;
    return !d || has(d);
  }
};

}  // namespace detail

/// An enumeration by which stances can be filtered. Model: `polarity`. Non-model: `event_kind`.
template <class Enum>
concept StanceProperty =
    std::same_as<Enum, polarity> || std::same_as<Enum, speech_act> || std::same_as<Enum, attribution> ||
    std::same_as<Enum, position_kind> || std::same_as<Enum, actor_kind> || std::same_as<Enum, rank>;

/// Keeps the stances with one of the given values; a statement without a coded value is dropped. Edges that are not
/// stances are kept.
template <StanceProperty Enum, std::same_as<Enum>... More>
[[nodiscard]] auto only(Enum first, More... more) {
  const std::array<Enum, 1 + sizeof...(More)> wanted{first, more...};
  return detail::testing([wanted](const corpus& c, statement_handle s, actor_handle holder) {
    const auto is_wanted = [&](Enum value) { return std::find(wanted.begin(), wanted.end(), value) != wanted.end(); };
    if constexpr (std::same_as<Enum, speech_act>) {
      return c.statements().act(s) && is_wanted(*c.statements().act(s));
    } else if constexpr (std::same_as<Enum, attribution>) {
      return c.statements().attribution(s) && is_wanted(*c.statements().attribution(s));
    } else {
      return is_wanted(detail::value_of<Enum>(c, s, holder));
    }
  });
}

/// Keeps the edges of the given kinds.
template <std::same_as<edge_kind>... More>
[[nodiscard]] auto only(edge_kind first, More... more) {
  const auto bit = [](edge_kind kind) { return 1u << static_cast<unsigned>(kind); };
  return narrowing{[wanted = (bit(first) | ... | bit(more))](const auto& g) {
    return detail::kind_filter{&base(g), wanted};
  }};
}

/// Keeps the edges whose evidence is in the given documents, and relations and participations without a document.
[[nodiscard]] inline auto in_documents(const std::vector<document_handle>& documents) {
  auto wanted = std::make_shared<const std::vector<document_handle>>(documents);
  return narrowing{[wanted](const auto& g) { return detail::document_filter{&base(g), wanted}; }};
}

/// Keeps the stances for whose statement `keep(statement)` is true. Edges that are not stances are kept.
template <std::predicate<statement_ref> Keep>
[[nodiscard]] auto where(Keep keep) {
  return detail::testing([keep = std::move(keep)](const corpus& c, statement_handle s, actor_handle) {
    return keep(statement_ref{c, s});
  });
}

/// Keeps the stances for which `keep(corpus, statement)` is true, as above but with handles.
template <std::predicate<const corpus&, statement_handle> Keep>
[[nodiscard]] auto where(Keep keep) {
  return detail::testing(
      [keep = std::move(keep)](const corpus& c, statement_handle s, actor_handle) { return keep(c, s); });
}

}  // namespace stancegraph::views
