// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "stancegraph/graph/concepts.hpp"

namespace stancegraph {

/// Whether a relation of this kind makes its subject belong to its object's side.
[[nodiscard]] constexpr bool is_belonging(predicate p) noexcept {
  return p == predicate::holds_office_in || p == predicate::speaks_for || p == predicate::advises || p == predicate::member_of;
}

/// Whether an actor belongs to a party: it is the party, or reaches it over offices held, those spoken for or advised, and
/// memberships in force in the graph. Sullivan advises Biden, who holds office in the United States, which is a member of
/// NATO: he belongs to all three. @pre the handles are of the graph's corpus @complexity the relations reached
template <StanceGraph G>
[[nodiscard]] bool is_belonging_to(const G& g, actor_handle a, actor_handle party) {
  const stance_graph& all = base(g);
  std::vector<actor_handle> reached{a};
  std::vector<bool> is_seen(all.records().actors().size());
  is_seen[a.row()] = true;
  for (std::size_t i = 0; i != reached.size(); ++i) {
    if (reached[i] == party) return true;
    for (auto [e, end] = out_edges(all.vertex(reached[i]), g); e != end; ++e) {
      const auto r = all.as_relation(*e);
      const auto next = all.as_actor((*e).target);
      if (!r || !next || !is_belonging(all.records()[r].predicate) || is_seen[next.row()]) continue;
      is_seen[next.row()] = true;
      reached.push_back(next);
    }
  }
  return false;
}

/// The camp of each actor, by row: the state that it belongs to, found over the nearest relations of belonging; where it
/// reaches no state, the last actor it reaches (an alliance, an outlet, itself). States are their own camps.
/// @returns one handle for each actor of the corpus, never empty @complexity actors times the relations each reaches
template <StanceGraph G>
[[nodiscard]] std::vector<actor_handle> camps(const G& g) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  std::vector<actor_handle> camp_of;
  for (const actor_handle a : c.actors().handles()) {
    std::vector<actor_handle> reached{a};
    std::vector<bool> is_seen(c.actors().size());
    is_seen[a.row()] = true;
    actor_handle camp;
    for (std::size_t i = 0; i != reached.size() && !camp; ++i) {
      if (c[reached[i]].kind == actor_kind::state) camp = reached[i];
      // Offices bind closer than memberships: Stoltenberg is NATO's before he is Norway's.
      for (const predicate p : {predicate::holds_office_in, predicate::speaks_for, predicate::advises, predicate::member_of})
        for (auto [e, end] = out_edges(all.vertex(reached[i]), g); e != end; ++e) {
          const auto r = all.as_relation(*e);
          const auto next = all.as_actor((*e).target);
          if (!r || !next || c[r].predicate != p || is_seen[next.row()]) continue;
          is_seen[next.row()] = true;
          reached.push_back(next);
        }
    }
    camp_of.push_back(camp ? camp : reached.back());
  }
  return camp_of;
}

}  // namespace stancegraph
