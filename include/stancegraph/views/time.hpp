// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/core/certainty.hpp"
#include "stancegraph/core/date.hpp"
#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/views/view.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `g \| views::as_of(d)` | what may be in force on the day |
/// | `g \| views::as_of(d, certainty::certainly)` | what is certainly in force on the day |
/// | `g \| views::during(p)` | what may be in force on some day of the period |
/// | `g \| views::said_during(p)` | statements that may have been said in the period; all other edges |
/// | `g \| views::known_on(d)` | what documents published by the end of the day contain |

namespace stancegraph::views {

/// A filter by the time of a statement, a relation or a participation in an event.
template <class Clock>
struct time_filter {
  const stance_graph* graph = nullptr;    ///< the graph whose edges it filters
  Clock clock{};                          ///< says how certain it is that the time is right
  certainty least = certainty::possibly;  ///< the least certainty that is kept

  /// Whether an edge is kept.
  [[nodiscard]] bool operator()(const graph_edge& e) const noexcept {
    const corpus& c = graph->records();
    if (const auto s = graph->as_statement(e)) return clock.of(c, s) >= least;
    if (const auto r = graph->as_relation(e)) return clock.of(c, r) >= least;
    return clock.of(c, graph->as_event(e.target)) >= least;
  }
};

namespace detail {

/// Narrows a graph by a clock.
template <class Clock>
[[nodiscard]] auto by_clock(Clock clock, certainty least) {
  return narrowing{[clock, least](const auto& g) { return time_filter<Clock>{&base(g), clock, least}; }};
}

struct in_force_on {
  day when{};
  certainty of(const corpus& c, statement_handle s) const noexcept { return is_covering(in_force(c, s), when); }
  certainty of(const corpus& c, relation_handle r) const noexcept { return is_covering(in_force(c[r]), when); }
  certainty of(const corpus&, event_handle) const noexcept { return certainty::certainly; }
};

struct in_force_during {
  period span{};
  certainty of(const corpus& c, statement_handle s) const noexcept { return is_overlapping(in_force(c, s), span); }
  certainty of(const corpus& c, relation_handle r) const noexcept { return is_overlapping(in_force(c[r]), span); }
  certainty of(const corpus&, event_handle) const noexcept { return certainty::certainly; }
};

struct uttered_during {
  period span{};
  certainty of(const corpus& c, statement_handle s) const noexcept { return is_within(said_in(c, s), span); }
  certainty of(const corpus&, relation_handle) const noexcept { return certainty::certainly; }
  certainty of(const corpus&, event_handle) const noexcept { return certainty::certainly; }
};

struct published_by {
  day when{};
  certainty of(const corpus& c, statement_handle s) const noexcept {
    return is_known_on(c, c.statements().document(s), when);
  }
  certainty of(const corpus& c, relation_handle r) const noexcept {
    return is_known_on(c, c[r].evidence.document, when);
  }
  certainty of(const corpus& c, event_handle e) const noexcept { return is_known_on(c, c[e].evidence.document, when); }
};

}  // namespace detail

/// The graph as it was on a day: the statements and relations in force on it. Participations are kept.
/// @param when the day
/// @param least `possibly`: edges that may be in force, given what is known of the dates; `certainly`: edges that are
///   in force for every choice of open dates
[[nodiscard]] inline auto as_of(day when, certainty least = certainty::possibly) {
  return detail::by_clock(detail::in_force_on{when}, least);
}

/// The graph during a period: the statements and relations in force on at least one of its days. Participations are
/// kept.
/// @param span the period
/// @param least as for as_of()
[[nodiscard]] inline auto during(const period& span, certainty least = certainty::possibly) {
  return detail::by_clock(detail::in_force_during{span}, least);
}

/// Keeps the statements that were said in a period, including its ends; relations and participations are kept.
/// @param span the period
/// @param least as for as_of()
[[nodiscard]] inline auto said_during(const period& span, certainty least = certainty::possibly) {
  return detail::by_clock(detail::uttered_during{span}, least);
}

/// The graph as it was known on a day: statements, relations and participations in events from documents published by
/// the end of the day, and those without a document. A document without a date of publication may have been known.
/// @param when the day
/// @param least as for as_of()
[[nodiscard]] inline auto known_on(day when, certainty least = certainty::possibly) {
  return detail::by_clock(detail::published_by{when}, least);
}

}  // namespace stancegraph::views
