// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/views/time.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `g \| views::settled(p)` | what surely is in force in the period, and of stances only those that are certain:
/// whatever the open dates turn out to be, nothing else was said last |
/// | `views::is_settled(c, statements, p)` | whether the stance that these make is certain in the period |

namespace stancegraph::views {

/// Keeps what is certainly in force, and of the statements of an actor on a position only those on which the actor's
/// stance is certain.
struct settled_filter {
  const stance_graph* graph = nullptr;                         ///< whose edges it filters
  period span{};                                               ///< the days that are asked about
  std::shared_ptr<const std::vector<bool>> is_open = nullptr;  ///< by number of edge: a stance that is not certain

  /// Whether an edge is kept.
  [[nodiscard]] bool operator()(const graph_edge& e) const noexcept {
    return !(*is_open)[e.number] && time_filter<detail::in_force_during>{graph, {span}, certainty::certainly}(e);
  }
};

namespace detail {

/// A statement of an actor on a position that may be in force, as an edge.
struct possible_stance {
  graph_edge edge;
  statement_handle statement;
  bool is_certain;    // it is in force however the days fall
  bool is_preferred;  // by rank; deprecated ones are no possible stances

  [[nodiscard]] auto pair() const { return std::pair{edge.source, edge.target}; }
};

/// Whether the stance is certain that rests on these statements of one actor on one position. Some say nothing, however
/// the days fall: normal ones beside a preferred one that is certain, and those certainly said before one that is
/// certain and of no lower rank. Of the rest one must be certain, and all agree; or all are certain and were said on
/// one and the same day, so that the stance is contested whatever else is known.
[[nodiscard]] inline bool is_certain(const corpus& c, std::vector<possible_stance> all) {
  const bool is_decided_by_preferred =
      std::ranges::any_of(all, [](const possible_stance& s) { return s.is_certain && s.is_preferred; });
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
  if (std::ranges::all_of(all, [&](const possible_stance& s) { return c.statements().polarity(s.statement) == first; }))
    return std::ranges::any_of(all, &possible_stance::is_certain);
  const day_range one_day{last.begins.earliest, last.begins.earliest};
  return std::ranges::all_of(
      all, [&](const possible_stance& s) { return s.is_certain && said_in(c, s.statement).begins == one_day; });
}

/// A statement as a possible stance, where it may be in force and is not deprecated.
inline void add_possible(const corpus& c, const graph_edge& e, statement_handle s, const period& span,
                         std::vector<possible_stance>& possible) {
  const rank r = c.statements().rank(s);
  if (r == rank::deprecated) return;
  if (const certainty is = in_force_during{span}.of(c, s); is != certainty::never)
    possible.push_back({e, s, is == certainty::certainly, r == rank::preferred});
}

/// The numbers of the edges of stances that are not certain.
template <StanceGraph G>
[[nodiscard]] std::vector<bool> open_stances(const G& g, const period& span) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  std::vector<possible_stance> possible;
  for (auto [e, end] = edges(g); e != end; ++e)
    if (const auto s = all.as_statement(*e)) add_possible(c, *e, s, span, possible);
  std::ranges::sort(possible, {}, [](const possible_stance& s) { return std::tuple{s.pair(), s.edge.number}; });
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

/// Whether the stance that one actor has on one position in a period is certain: whatever the open dates turn out to
/// be, it is the same. This is what settled() keeps.
/// @param statements all of the actor on the position; deprecated ones say nothing @param span the period
/// @returns false where none of them may be in force @pre the handles are of the corpus
/// @complexity linear in the statements
[[nodiscard]] inline bool is_settled(const corpus& c, const std::vector<statement_handle>& statements,
                                     const period& span) {
  std::vector<detail::possible_stance> possible;
  for (const statement_handle s : statements) detail::add_possible(c, {}, s, span, possible);
  return !possible.empty() && detail::is_certain(c, std::move(possible));
}

/// The graph during a period, as far as it is certain: relations and statements that are in force on some day of it
/// however the open dates fall, without the statements of an actor on a position where a statement that only may be in
/// force could have changed the stance. So what is resolved from it, and collides in it, is so for every choice of
/// days; `during(span, certainty::certainly)` promises this of each statement alone.
/// @param span the period; `date{"2021-12-07"}` for a day
/// @complexity n log n in the edges of the graph when it is made, then constant for each edge that is asked about
[[nodiscard]] inline auto settled(const period& span) {
  return narrowing{[span](const auto& g) {
    return settled_filter{&base(g), span, std::make_shared<const std::vector<bool>>(detail::open_stances(g, span))};
  }};
}

}  // namespace stancegraph::views
