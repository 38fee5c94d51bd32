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
/// | `g \| views::only(polarity::oppose)` | stances of these polarities; other edges stay |
/// | `g \| views::only(speech_act::demands, speech_act::rejects)` | stances with these acts; other edges stay |
/// | `g \| views::only(attribution::direct_quote)` | stances given so; other edges stay |
/// | `g \| views::only(position_kind::claim)` | stances on positions of these kinds; other edges stay |
/// | `g \| views::only(actor_kind::state)` | stances of actors of these kinds; other edges stay |
/// | `g \| views::in_documents({d1, d2})` | what these documents say, and relations and events without one |
/// | `g \| views::where(f)` | the stances whose statement `f(statement_ref)` keeps; other edges stay |

namespace stancegraph::views {

/// Keeps edges by a test of their statement. Edges that are no stances stay.
template <class Test>
struct statement_filter {
  const stance_graph* graph = nullptr;  ///< whose edges it filters
  std::shared_ptr<const Test> test{};   ///< asked of each statement; shared, since Boost's iterators copy their filter

  /// Whether an edge is kept.
  [[nodiscard]] bool operator()(const graph_edge& e) const {
    const auto s = graph->as_statement(e);
    return !s || (*test)(graph->records(), s, actor_handle{e.source});
  }
};

namespace detail {

/// Turns a test of a statement and one of its holders into a narrowing.
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

/// Keeps edges by kind, a bit for each.
struct kind_filter {
  const stance_graph* graph = nullptr;
  unsigned wanted = 0;
  bool operator()(const graph_edge& e) const noexcept {
    return (wanted >> static_cast<unsigned>(graph->kind(e)) & 1u) != 0;
  }
};

/// Keeps edges by the document that says it.
struct document_filter {
  const stance_graph* graph = nullptr;
  std::shared_ptr<const std::vector<document_handle>> wanted{};
  bool operator()(const graph_edge& e) const {
    const auto has = [&](document_handle d) { return std::ranges::find(*wanted, d) != wanted->end(); };
    const corpus& c = graph->records();
    if (const auto s = graph->as_statement(e)) return has(c.statements().document(s));
    const auto r = graph->as_relation(e);
    const document_handle d = r ? c[r].evidence.document : c[graph->as_event(e.target)].evidence.document;
    return !d || has(d);
  }
};

}  // namespace detail

/// An enumeration by which stances can be kept. Model: `polarity`. Non-model: `event_kind`.
template <class Enum>
concept StanceProperty =
    std::same_as<Enum, polarity> || std::same_as<Enum, speech_act> || std::same_as<Enum, attribution> ||
    std::same_as<Enum, position_kind> || std::same_as<Enum, actor_kind> || std::same_as<Enum, rank>;

/// Only the stances that have one of the given values; a statement of which the value is not coded has none. Edges that
/// are no stances stay.
template <StanceProperty Enum, std::same_as<Enum>... More>
[[nodiscard]] auto only(Enum first, More... more) {
  const std::array<Enum, 1 + sizeof...(More)> wanted{first, more...};
  return detail::testing([wanted](const corpus& c, statement_handle s, actor_handle holder) {
    const auto is_wanted = [&](Enum value) { return std::ranges::find(wanted, value) != wanted.end(); };
    if constexpr (std::same_as<Enum, speech_act>) {
      return c.statements().act(s) && is_wanted(*c.statements().act(s));
    } else if constexpr (std::same_as<Enum, attribution>) {
      return c.statements().attribution(s) && is_wanted(*c.statements().attribution(s));
    } else {
      return is_wanted(detail::value_of<Enum>(c, s, holder));
    }
  });
}

/// Only the edges of the given kinds.
template <std::same_as<edge_kind>... More>
[[nodiscard]] auto only(edge_kind first, More... more) {
  const auto bit = [](edge_kind kind) { return 1u << static_cast<unsigned>(kind); };
  return narrowing{[wanted = (bit(first) | ... | bit(more))](const auto& g) {
    return detail::kind_filter{&base(g), wanted};
  }};
}

/// Only what the given documents say, and the relations and events that have no document.
[[nodiscard]] inline auto in_documents(const std::vector<document_handle>& documents) {
  auto wanted = std::make_shared<const std::vector<document_handle>>(documents);
  return narrowing{[wanted](const auto& g) { return detail::document_filter{&base(g), wanted}; }};
}

/// Only the stances whose statement `keep(statement)` keeps. Edges that are not stances stay.
template <std::predicate<statement_ref> Keep>
[[nodiscard]] auto where(Keep keep) {
  return detail::testing([keep = std::move(keep)](const corpus& c, statement_handle s, actor_handle) {
    return keep(statement_ref{c, s});
  });
}

/// The same with handles: `keep(corpus, statement)`.
template <std::predicate<const corpus&, statement_handle> Keep>
[[nodiscard]] auto where(Keep keep) {
  return detail::testing(
      [keep = std::move(keep)](const corpus& c, statement_handle s, actor_handle) { return keep(c, s); });
}

}  // namespace stancegraph::views
