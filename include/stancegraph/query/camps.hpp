// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus/actor_ref.hpp"
#include "stancegraph/corpus/ref_list.hpp"
#include "stancegraph/graph/concepts.hpp"

namespace stancegraph {

/// Whether the subject of a relation of this kind belongs to the side of the object.
[[nodiscard]] constexpr bool is_belonging(predicate p) noexcept {
  return p == predicate::holds_office_in || p == predicate::speaks_for || p == predicate::advises ||
         p == predicate::member_of;
}

/// Whether the subject of such a relation speaks for the object. Members do not speak for the whole.
[[nodiscard]] constexpr bool is_speaking(predicate p) noexcept {
  return p == predicate::speaks_for || p == predicate::holds_office_in;
}

namespace detail {

/// Calls `f(actor)` for each actor to which `a` directly belongs, once per relation. Offices take precedence over
/// memberships and come first: Stoltenberg belongs to NATO before he belongs to Norway.
template <StanceGraph G, class F>
void for_each_side_of(const G& g, actor_handle a, F&& f) {
  const stance_graph& all = base(g);
  const auto [begin, end] = all.other_edges(all.vertex(a));
  for (const predicate p :
       {predicate::holds_office_in, predicate::speaks_for, predicate::advises, predicate::member_of})
    for (auto e = begin; e != end && all.kind(*e) == edge_kind::relation; ++e)
      if (all.records()[all.as_relation(*e)].predicate == p && has_edge(g, *e)) f(all.as_actor((*e).target));
}

/// Calls `f(actor)` for each actor that directly belongs to `a`, once per relation.
template <StanceGraph G, class F>
void for_each_member_of(const G& g, actor_handle a, F&& f) {
  const stance_graph& all = base(g);
  for (auto [e, end] = in_edges(all.vertex(a), all); e != end; ++e)
    if (const auto r = all.as_relation(*e); r && is_belonging(all.records()[r].predicate) && has_edge(g, *e))
      f(all.as_actor((*e).source));
}

/// Extends `reached` by all actors that can be reached from it with `for_each_next(actor, f)`, nearest first, each
/// once.
template <class ForEachNext>
void reach(std::vector<actor_handle>& reached, std::vector<bool>& is_reached, ForEachNext&& for_each_next) {
  for (const actor_handle a : reached) is_reached[a.row()] = true;
  for (std::size_t i = 0; i != reached.size(); ++i)
    for_each_next(reached[i], [&](actor_handle next) {
      if (is_reached[next.row()]) return;
      is_reached[next.row()] = true;
      reached.push_back(next);
    });
}

}  // namespace detail

/// The actors that belong to a party, by row: the party itself, and every actor for which is_belonging_to() is true.
/// @returns one value per actor of the corpus
/// @pre the handle belongs to the graph's corpus
/// @complexity linear in the actors and the relations that lead to the party
template <StanceGraph G>
[[nodiscard]] std::vector<bool> belonging_to(const G& g, actor_handle party) {
  std::vector<actor_handle> reached{party};
  std::vector<bool> is_reached(base(g).records().actors().size());
  detail::reach(reached, is_reached, [&](actor_handle a, auto&& f) { detail::for_each_member_of(g, a, f); });
  return is_reached;
}

/// Whether an actor belongs to a party: it is the party, or reaches it over offices, actors for whom it speaks or whom
/// it advises, and memberships in the graph. Example: Sullivan advises Biden, who holds office in the United States, a
/// member of NATO; Sullivan belongs to all three. To test many actors, use belonging_to().
/// @pre the handles belong to the graph's corpus @complexity linear in the actors and the relations reached
template <StanceGraph G>
[[nodiscard]] bool is_belonging_to(const G& g, actor_handle a, actor_handle party) {
  std::vector<actor_handle> reached{a};
  std::vector<bool> is_reached(base(g).records().actors().size());
  detail::reach(reached, is_reached, [&](actor_handle next, auto&& f) { detail::for_each_side_of(g, next, f); });
  return is_reached[party.row()];
}

/// The camp of each actor, by row: the state to which it belongs, found over the fewest relations; among equally short
/// ways over the closest relations: offices, then actors for whom it speaks, then actors it advises, then memberships,
/// each in the order of the corpus. If it reaches no state, its camp is the last actor that it reaches (an alliance, an
/// outlet, itself). States are their own camps.
/// @param control progress is in actors
/// @returns one actor per actor of the corpus, never an empty reference; an empty list for a corpus without actors
/// @throws limit_error if a limit of the control is reached
/// @complexity linear in actors and relations, plus the relations reached by each actor that does not reach a state
template <StanceGraph G>
[[nodiscard]] ref_list<actor> camps(const G& g, const run_control& control = {}) {
  const corpus& c = base(g).records();
  run_meter meter{control, "the search for camps", c.actors().size()};
  constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> distance(c.actors().size(), far);
  std::vector<actor_handle> camp_of(c.actors().size());
  // From the states outwards, so that the camp of the next actor on the way is known.
  std::vector<actor_handle> reached;
  for (const actor_handle a : c.actors().handles())
    if (c[a].kind == actor_kind::state) {
      distance[a.row()] = 0;
      camp_of[a.row()] = a;
      reached.push_back(a);
    }
  for (std::size_t i = 0; i != reached.size(); ++i) {
    const actor_handle a = reached[i];
    detail::for_each_side_of(g, a, [&](actor_handle nearer) {
      if (!camp_of[a.row()] && distance[nearer.row()] < distance[a.row()]) camp_of[a.row()] = camp_of[nearer.row()];
    });
    detail::for_each_member_of(g, a, [&](actor_handle member) {
      if (distance[member.row()] != far) return;
      distance[member.row()] = distance[a.row()] + 1;
      reached.push_back(member);
    });
    meter.add();
  }
  std::vector<bool> is_reached(c.actors().size());
  for (const actor_handle a : c.actors().handles()) {
    if (camp_of[a.row()]) continue;
    reached.assign(1, a);
    detail::reach(reached, is_reached, [&](actor_handle next, auto&& f) { detail::for_each_side_of(g, next, f); });
    camp_of[a.row()] = reached.back();
    for (const actor_handle seen : reached) is_reached[seen.row()] = false;
    meter.add();
  }
  return ref_list<actor>{c, std::move(camp_of)};
}

}  // namespace stancegraph
