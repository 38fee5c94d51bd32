// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/views/time.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `g \| views::settled(p)` | what is certainly in force in the period, and only certain stances |
/// | `views::is_settled(c, statements, p)` | whether the stance from these statements is certain in the period |
///
/// A stance is certain if it is the same for every choice of the open dates.

namespace stancegraph::views {

/// Keeps edges that are certainly in force and, for the statements of an actor on a position, only those whose resolved
/// stance is certain.
struct settled_filter {
  const stance_graph* graph = nullptr;                         ///< the graph whose edges it filters
  period span{};                                               ///< the days of the period
  std::shared_ptr<const std::vector<bool>> is_open = nullptr;  ///< by number of edge: whether its stance is not certain

  /// Whether an edge is kept.
  [[nodiscard]] bool operator()(const graph_edge& e) const noexcept {
    return !(*is_open)[e.number] && time_filter<detail::in_force_during>{graph, {span}, certainty::certainly}(e);
  }
};

namespace detail {

/// An edge of a statement of an actor on a position that may be in force.
struct possible_stance {
  graph_edge edge;
  statement_handle statement;
  bool is_certain;    // whether it is in force for every choice of open dates
  bool is_preferred;  // whether its rank is preferred; deprecated statements are excluded

  [[nodiscard]] auto pair() const { return std::pair{edge.source, edge.target}; }
};

/// Whether the stance from these statements of one actor on one position is certain. Some statements can never matter:
/// normal ones beside a certain preferred one, and those certainly said before a certain one of no lower rank. Of the
/// rest, at least one must be certain and all must agree; or all must be certain and said on one and the same day, so
/// that the stance is contested in any case.
[[nodiscard]] bool is_certain(const corpus& c, std::vector<possible_stance> all);

/// Adds a statement that may be in force and is not deprecated.
void add_possible(const corpus& c, const graph_edge& e, statement_handle s, const period& span,
                  std::vector<possible_stance>& possible);

/// Marks the edges of stances that are not certain, by number.
template <StanceGraph G>
[[nodiscard]] std::vector<bool> open_stances(const G& g, const period& span) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  std::vector<possible_stance> possible;
  for (auto [e, end] = edges(g); e != end; ++e)
    if (const auto s = all.as_statement(*e)) add_possible(c, *e, s, span, possible);
  std::sort(possible.begin(), possible.end(), less_by([](const possible_stance& s) {
              return std::tuple{s.pair(), s.edge.number};
            }));
  std::vector<bool> is_open(num_edges(all));
  for (auto begin = possible.begin(); begin != possible.end();) {
    const auto end =
        std::find_if(begin, possible.end(), [&](const possible_stance& s) { return s.pair() != begin->pair(); });
    if (!is_certain(c, {begin, end}))
      std::for_each(begin, end, [&](const possible_stance& s) { is_open[s.edge.number] = true; });
    begin = end;
  }
  return is_open;
}

}  // namespace detail

/// Whether the stance of an actor on a position in a period is certain: the same for every choice of the open dates.
/// settled() keeps exactly these stances.
/// @param statements all statements of the actor on the position; deprecated ones are ignored
/// @param span the period
/// @returns false if none of them may be in force
/// @pre the handles belong to the corpus
/// @complexity linear in the statements
[[nodiscard]] inline bool is_settled(const corpus& c, const std::vector<statement_handle>& statements,
                                     const period& span) {
  std::vector<detail::possible_stance> possible;
  for (const statement_handle s : statements) detail::add_possible(c, {}, s, span, possible);
  return !possible.empty() && detail::is_certain(c, std::move(possible));
}

/// Keeps what is certain in a period: relations and statements that are in force on some day of it for every choice of
/// open dates, but without statements of an actor on a position if a statement that is only possibly in force could
/// change the resolved stance. Stances and collisions computed from this view therefore hold for every choice of dates;
/// `during(span, certainty::certainly)` guarantees this only for each statement separately.
/// @param span the period; `date{"2021-12-07"}` for a day
/// @complexity n log n for n edges of the graph on creation, then constant per edge
[[nodiscard]] inline auto settled(const period& span) {
  return narrowing{[span](const auto& g) {
    return settled_filter{&base(g), span, std::make_shared<const std::vector<bool>>(detail::open_stances(g, span))};
  }};
}

}  // namespace stancegraph::views

#if STANCEGRAPH_DEFINES(views_settled)

namespace stancegraph::views {

namespace detail {

STANCEGRAPH_INLINE bool is_certain(const corpus& c, std::vector<possible_stance> all) {
  const bool is_decided_by_preferred =
      std::any_of(all.begin(), all.end(), [](const possible_stance& s) { return s.is_certain && s.is_preferred; });
  if (is_decided_by_preferred) std::erase_if(all, [](const possible_stance& s) { return !s.is_preferred; });
  std::vector<statement_handle> certain;
  for (const possible_stance& s : all)
    if (s.is_certain) certain.push_back(s.statement);
  const period last = last_said(c, certain);
  std::erase_if(all, [&](const possible_stance& s) {
    return (is_decided_by_preferred || !s.is_preferred) &&
           is_before(said_in(c, s.statement), last) == certainty::certainly;
  });
  const polarity first = c.statements().polarity(all.front().statement);
  if (std::all_of(all.begin(), all.end(),
                  [&](const possible_stance& s) { return c.statements().polarity(s.statement) == first; }))
    return std::any_of(all.begin(), all.end(), [](const auto& each) { return each.is_certain; });
  const day_range one_day{last.begins.earliest, last.begins.earliest};
  return std::all_of(all.begin(), all.end(), [&](const possible_stance& s) {
    return s.is_certain && said_in(c, s.statement).begins == one_day;
  });
}

STANCEGRAPH_INLINE void add_possible(const corpus& c, const graph_edge& e, statement_handle s, const period& span,
                                     std::vector<possible_stance>& possible) {
  const rank r = c.statements().rank(s);
  if (r == rank::deprecated) return;
  if (const certainty is = in_force_during{span}.of(c, s); is != certainty::never)
    possible.push_back({e, s, is == certainty::certainly, r == rank::preferred});
}

}  // namespace detail

}  // namespace stancegraph::views

#endif  // STANCEGRAPH_DEFINES(views_settled)
