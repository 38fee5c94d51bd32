// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "stancegraph/corpus/actor_ref.hpp"
#include "stancegraph/corpus/ref_list.hpp"
#include "stancegraph/graph/concepts.hpp"

namespace stancegraph {

/// Whether a relation of this kind makes its subject belong to its object's side.
[[nodiscard]] constexpr bool is_belonging(predicate p) noexcept {
  return p == predicate::holds_office_in || p == predicate::speaks_for || p == predicate::advises ||
         p == predicate::member_of;
}

/// Whether what the subject of such a relation says may be taken for the object's. Members do not speak for the whole.
[[nodiscard]] constexpr bool is_speaking(predicate p) noexcept {
  return p == predicate::speaks_for || p == predicate::holds_office_in;
}

namespace detail {

/// Calls `f(actor)` for each actor that `a` belongs to at one remove, once for each relation. Offices bind closer than
/// memberships and come first: Stoltenberg is NATO's before he is Norway's.
template <StanceGraph G, class F>
void for_each_side_of(const G& g, actor_handle a, F&& f) {
  const stance_graph& all = base(g);
  const auto [begin, end] = all.other_edges(all.vertex(a));
  for (const predicate p :
       {predicate::holds_office_in, predicate::speaks_for, predicate::advises, predicate::member_of})
    for (auto e = begin; e != end && all.kind(*e) == edge_kind::relation; ++e)
      if (all.records()[all.as_relation(*e)].predicate == p && has_edge(g, *e)) f(all.as_actor((*e).target));
}

/// Calls `f(actor)` for each actor that belongs to `a` at one remove, once for each relation.
template <StanceGraph G, class F>
void for_each_member_of(const G& g, actor_handle a, F&& f) {
  const stance_graph& all = base(g);
  for (auto [e, end] = in_edges(all.vertex(a), all); e != end; ++e)
    if (const auto r = all.as_relation(*e); r && is_belonging(all.records()[r].predicate) && has_edge(g, *e))
      f(all.as_actor((*e).source));
}

/// Adds to `reached` all that its members reach at any remove by `for_each_next(actor, f)`, nearest first, each once.
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

/// Which actors belong to a party, by row: the party itself, and whoever is_belonging_to() it.
/// @pre the handle is of the graph's corpus @returns one value for each actor of the corpus
/// @complexity the actors, and the relations that lead to the party
template <StanceGraph G>
[[nodiscard]] std::vector<bool> belonging_to(const G& g, actor_handle party) {
  std::vector<actor_handle> reached{party};
  std::vector<bool> is_reached(base(g).records().actors().size());
  detail::reach(reached, is_reached, [&](actor_handle a, auto&& f) { detail::for_each_member_of(g, a, f); });
  return is_reached;
}

/// Whether an actor belongs to a party: it is the party, or reaches it over offices held, those spoken for or advised,
/// and memberships in force in the graph. Sullivan advises Biden, who holds office in the United States, which is a
/// member of NATO: he belongs to all three. To ask it of many actors, use belonging_to().
/// @pre the handles are of the graph's corpus @complexity the actors, and the relations reached
template <StanceGraph G>
[[nodiscard]] bool is_belonging_to(const G& g, actor_handle a, actor_handle party) {
  std::vector<actor_handle> reached{a};
  std::vector<bool> is_reached(base(g).records().actors().size());
  detail::reach(reached, is_reached, [&](actor_handle next, auto&& f) { detail::for_each_side_of(g, next, f); });
  return is_reached[party.row()];
}

/// The camp of each actor, by row: the state that it belongs to, found over the fewest relations of belonging, and
/// among those over the closest: offices first, then those spoken for, those advised, memberships, each in the order of
/// the corpus. Where it reaches no state, the last actor it reaches so (an alliance, an outlet, itself). States are
/// their own camps.
/// @returns one actor for each actor of the corpus, never empty
/// @complexity linear in actors and relations; for each actor that reaches no state, also the relations that it reaches
template <StanceGraph G>
[[nodiscard]] ref_list<actor> camps(const G& g) {
  const corpus& c = base(g).records();
  constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> distance(c.actors().size(), far);
  std::vector<actor_handle> camp_of(c.actors().size());
  // From the states outwards, so that who is asked for their camp knows it.
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
  }
  std::vector<bool> is_reached(c.actors().size());
  for (const actor_handle a : c.actors().handles()) {
    if (camp_of[a.row()]) continue;
    reached.assign(1, a);
    detail::reach(reached, is_reached, [&](actor_handle next, auto&& f) { detail::for_each_side_of(g, next, f); });
    camp_of[a.row()] = reached.back();
    for (const actor_handle seen : reached) is_reached[seen.row()] = false;
  }
  return ref_list<actor>{c, std::move(camp_of)};
}

}  // namespace stancegraph
