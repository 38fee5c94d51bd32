// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/views/settled.hpp"

namespace stancegraph {

/// A period of consecutive days on which an actor's stance on a position is the same.
struct held_stance {
  actor_ref actor{};                           ///< the holder
  position_ref position{};                     ///< what the stance is about
  stance_value value = stance_value::support;  ///< the stance
  day first{};                                 ///< the first day
  day last{};                                  ///< the last day; `day::last()` if it has no end
  /// The days on which it may have come into force. It cannot have begun before the earliest of them, because until
  /// then another stance is certain or none of its statements may be in force; it has begun by the latest of them if it
  /// is certain or ends.
  day_range since{};
  certainty held =
      certainty::possibly;  ///< certainly: on at least one of the days it is the stance for every choice of open dates
  ref_list<statement> statements{};  ///< the statements behind it at any time, in the order in which they were said

  /// Equal if all members are equal.
  friend bool operator==(const held_stance&, const held_stance&) = default;
};

/// A change of an actor's stance on a position.
struct stance_change {
  held_stance before{};  ///< the stance before, with its statements
  held_stance after{};   ///< the stance after; `after.since` are the days on which the change may have happened

  /// Equal if all members are equal.
  friend bool operator==(const stance_change&, const stance_change&) = default;
};

namespace detail {

/// The day after. @pre it is not `day::last()`
[[nodiscard]] constexpr day next(day d) noexcept { return {d.number + 1}; }

/// Days with the same statements that may be in force and that certainly are.
struct stance_days {
  day first{};
  day last{};
  std::optional<resolved_stance> stance{};  // what may be in force, resolved
  bool is_certain = false;                  // whether it is the stance for every choice of open dates
  unsigned possible = 0;                    // polarities of what may be in force, one bit each
  unsigned resolved = 0;                    // those of them on which the stance rests

  /// Whether the stance of the other days may already be that of these days: its polarity, or two that disagree, may be
  /// in force, and no stance is certain.
  [[nodiscard]] bool may_lead_to(const stance_days& other) const noexcept {
    const int least = std::min(std::popcount(other.resolved), 2);
    return !is_certain && std::popcount(possible & other.resolved) >= least;
  }
};

/// The polarities of statements, one bit each.
[[nodiscard]] inline unsigned polarities(const corpus& c, const std::vector<statement_handle>& statements) noexcept {
  unsigned all = 0;
  for (const statement_handle s : statements) all |= 1u << static_cast<unsigned>(c.statements().polarity(s));
  return all;
}

/// The stance of one actor on one position on all days, from the first on which it may have one.
[[nodiscard]] std::vector<stance_days> by_days(const corpus& c, actor_handle a, position_handle p,
                                               const std::vector<statement_handle>& statements);

/// Merges days with the same stance.
void add_held(const std::vector<stance_days>& all, certainty least, std::vector<held_stance>& held);

/// Sorts statements by when they were said and removes duplicates.
void put_in_time(const corpus& c, ref_list<statement>& statements);

}  // namespace detail

/// The stances of actors on positions through time: for each actor and position its successive stances, each with the
/// days on which `stances(g | views::as_of(d))` returns it. Statements of lower rank count on days on which none of
/// better rank may be in force. Neutral, ambivalent and contested are stances like the others. A day on which no
/// statement may be in force ends a stance; if the same stance returns later, it is a new entry.
/// @param g a graph or view
/// @param wanted actor and position of the stances; default: all
/// @param least `possibly`: stances that are possible on each day, given what is known of the dates; `certainly`: only
///   days on which the stance is the same for every choice of open dates (views::settled())
/// @param control progress is in statements, each once for each of its holders
/// @returns in the order of actors, then of positions, then of days; empty for a graph without statements
/// @throws limit_error if a limit of the control is reached
/// @complexity d·n per actor and position, where n statements begin or end to be in force on d days
template <StanceGraph G>
[[nodiscard]] std::vector<held_stance> stance_history(const G& g, const stances_of& wanted = {},
                                                      certainty least = certainty::possibly,
                                                      const run_control& control = {}) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  run_meter meter{control, "the search for stances through time"};
  const std::vector<graph_edge> edges = detail::wanted_edges(g, wanted);
  meter.expect(edges.size());
  std::vector<held_stance> held;
  for (auto e = edges.begin(); e != edges.end();) {
    const graph_edge pair = *e;
    const auto first_edge = e;
    const std::size_t first_held = held.size();
    std::vector<statement_handle> statements;
    for (; e != edges.end() && e->source == pair.source && e->target == pair.target; ++e)
      if (const auto s = all.as_statement(*e); c.statements().rank(s) != rank::deprecated) statements.push_back(s);
    detail::add_held(detail::by_days(c, all.as_actor(pair.source), all.as_position(pair.target), statements), least,
                     held);
    for (std::size_t i = first_held; i != held.size(); ++i) detail::put_in_time(c, held[i].statements);
    meter.add(static_cast<std::uintmax_t>(e - first_edge));
  }
  return held;
}

/// The changes of actors' stances on positions: each stance of stance_history() followed by a different one of the same
/// actor on the same position. Days without a stance between the two are not changes of their own. A change from
/// support to contested is a change too: from then on the actor's statements disagree.
/// @param g a graph or view
/// @param wanted actor and position of the stances; default: all
/// @param least as for stance_history(); with `certainly`, the change from one certain stance to the next certain one,
///   regardless of what may have been between them
/// @param control as for stance_history()
/// @returns in the order of actors, then of positions, then of days; empty for a graph without statements
/// @throws limit_error if a limit of the control is reached
/// @complexity that of stance_history()
template <StanceGraph G>
[[nodiscard]] std::vector<stance_change> stance_changes(const G& g, const stances_of& wanted = {},
                                                        certainty least = certainty::possibly,
                                                        const run_control& control = {}) {
  const std::vector<held_stance> held = stance_history(g, wanted, least, control);
  std::vector<stance_change> changes;
  for (std::size_t i = 1; i < held.size(); ++i) {
    const held_stance &before = held[i - 1], &after = held[i];
    if (before.actor == after.actor && before.position == after.position && before.value != after.value)
      changes.push_back({before, after});
  }
  return changes;
}

/// The certainty of a change: certainly, if each of the two stances holds on some day for every choice of open dates.
[[nodiscard]] inline certainty certainty_of(const stance_change& change) noexcept {
  return std::min(change.before.held, change.after.held);
}

/// Whether an actor changed sides: directly from support to opposition or back. A change to neutral, ambivalent or
/// contested is not a change of sides.
[[nodiscard]] bool is_flip(const stance_change& change) noexcept;

/// The changes of stance_changes() that are changes of sides, as is_flip() says.
/// @param control as for stance_history()
/// @throws limit_error if a limit of the control is reached
/// @complexity that of stance_history()
template <StanceGraph G>
[[nodiscard]] std::vector<stance_change> flips(const G& g, const stances_of& wanted = {},
                                               certainty least = certainty::possibly, const run_control& control = {}) {
  std::vector<stance_change> changes = stance_changes(g, wanted, least, control);
  std::erase_if(changes, [](const stance_change& each) { return !is_flip(each); });
  return changes;
}

/// The last statement that repeats a stance: the last one in the order of time among its statements, if it may have
/// been said after the first one. Empty if no statement repeats it, and for a contested stance.
/// @pre the stance belongs to the corpus
[[nodiscard]] statement_ref last_reaffirmation(const corpus& c, const held_stance& held) noexcept;

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(query_stance_changes)

#include <iterator>
#include <utility>

#include "stancegraph/query/timeline.hpp"

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE std::vector<stance_days> by_days(const corpus& c, actor_handle a, position_handle p,
                                                    const std::vector<statement_handle>& statements) {
  std::vector<day> turns;
  for (const statement_handle s : statements) {
    const period in = in_force(c, s);
    turns.insert(turns.end(), {in.begins.earliest, in.begins.latest});
    for (const day end : {in.ends.earliest, in.ends.latest})
      if (end != day::last()) turns.push_back(next(end));
  }
  std::sort(turns.begin(), turns.end());
  turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
  if (!turns.empty() && turns.back() == day::last()) turns.pop_back();  // not a day: it denotes "unknown"
  std::vector<stance_days> all;
  for (std::size_t i = 0; i != turns.size(); ++i) {
    const day first = turns[i];
    stance_days& days = all.emplace_back();
    days.first = first;
    days.last = i + 1 == turns.size() ? day::last() : day{turns[i + 1].number - 1};
    std::vector<statement_handle> possible;
    std::copy_if(statements.begin(), statements.end(), std::back_inserter(possible),
                 [&](statement_handle s) { return is_covering(in_force(c, s), first) != certainty::never; });
    days.possible = polarities(c, possible);
    keep_best_rank(c, possible);
    if (possible.empty()) continue;
    days.stance = resolve(c, a, p, possible);
    days.resolved = polarities(c, days.stance->statements);
    days.is_certain = views::is_settled(c, statements, {{first, first}, {first, first}, true});
  }
  return all;
}

STANCEGRAPH_INLINE void add_held(const std::vector<stance_days>& all, certainty least, std::vector<held_stance>& held) {
  bool is_going_on = false;
  for (auto days = all.begin(); days != all.end(); ++days) {
    const bool was_going_on = std::exchange(is_going_on, false);
    if (!days->stance || (!days->is_certain && least == certainty::certainly)) continue;
    const resolved_stance& stance = *days->stance;
    is_going_on = true;
    if (!was_going_on || held.back().value != stance.value) {
      auto since = days;
      while (since != all.begin() && std::prev(since)->may_lead_to(*days)) --since;
      held.push_back(
          {stance.actor, stance.position, stance.value, days->first, {}, {since->first, {}}, certainty::possibly, {}});
    }
    held_stance& now = held.back();
    now.last = days->last;
    if (now.held != certainty::certainly) now.since.latest = days->is_certain ? days->first : days->last;
    if (days->is_certain) now.held = certainty::certainly;
    for (const statement_ref s : stance.statements) now.statements.push_back(s);
  }
}

STANCEGRAPH_INLINE void put_in_time(const corpus& c, ref_list<statement>& statements) {
  std::vector<statement_handle> each = std::move(statements).handles();
  std::sort(each.begin(), each.end());
  each.erase(std::unique(each.begin(), each.end()), each.end());
  const std::vector<timeline_entry> entries = in_time(c, each);
  std::transform(entries.begin(), entries.end(), each.begin(), [](const timeline_entry& e) { return e.statement; });
  statements = ref_list<statement>{c, std::move(each)};
}

}  // namespace detail

STANCEGRAPH_INLINE bool is_flip(const stance_change& change) noexcept {
  const auto is = [&](stance_value from, stance_value to) {
    return change.before.value == from && change.after.value == to;
  };
  return is(stance_value::support, stance_value::oppose) || is(stance_value::oppose, stance_value::support);
}

STANCEGRAPH_INLINE statement_ref last_reaffirmation(const corpus& c, const held_stance& held) noexcept {
  if (held.value == stance_value::contested || held.statements.size() < 2) return {};
  const statement_ref last = held.statements.back();
  const bool may_be_later = is_before(said_in(c, held.statements.front()), said_in(c, last)) != certainty::never;
  return may_be_later ? last : statement_ref{};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(query_stance_changes)
