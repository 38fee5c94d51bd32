// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/analysis/derived_stances.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/run_control.hpp"

namespace stancegraph {

/// A minimal set of statements and relations from which a finding follows: without any one of them it would not follow
/// from the rest.
struct ground {
  std::vector<statement_handle> statements{};  ///< for a stance one statement; for a collision one of each side
  std::vector<relation_handle> relations{};    ///< for a stance its path, from the actor to who stated it, then from
                                               ///< the position it was stated on; empty if the actor states it

  /// Equal if all members are equal.
  friend bool operator==(const ground&, const ground&) = default;
};

/// A derivation that derives nothing: only what an actor itself states counts.
[[nodiscard]] inline derivation stated_only() { return {.by = {}, .longest = 0}; }

namespace detail {

/// All ways without cycles to all records from which stances are inherited; the way of length 0 first.
/// @param meter counts the ways
template <StanceGraph G, class Record>
[[nodiscard]] std::vector<way<Record>> all_ways(const G& g, const derivation& how, handle<Record> heir,
                                                polarity inherited, run_meter& meter) {
  std::vector<way<Record>> ways;
  std::vector<handle<Record>> passed;
  const auto walk = [&](const auto& self, const way<Record>& here) -> void {
    meter.add();
    ways.push_back(here);
    if (here.over.size() == how.longest) return;
    passed.push_back(here.to);
    for (const auto& [r, origin] : origins(g, how, here, inherited))
      if (std::find(passed.begin(), passed.end(), origin) == passed.end())
        self(self, here.further(base(g).records(), r, origin));
    passed.pop_back();
  };
  walk(walk, {heir});
  return ways;
}

/// Keeps the sets that do not contain another set, those with fewest relations first. @pre each has one statement
[[nodiscard]] std::vector<ground> smallest(std::vector<ground> all, const run_meter& meter);

/// The grounds of a stance, with statements from one graph and relations from another.
/// @param meter counts ways, and pairs of a way to the actor and one to the position
template <StanceGraph Said, StanceGraph Related>
[[nodiscard]] std::vector<ground> grounds(const Said& said, const Related& related, actor_handle a, position_handle p,
                                          polarity value, const derivation& how, run_meter& meter) {
  std::vector<ground> found;
  const auto on = all_ways(related, how, p, value, meter);
  for (const way<actor>& who : all_ways(related, how, a, value, meter))
    for (const way<position>& what : on) {
      meter.add();
      if (who.over.size() + what.over.size() > how.longest) continue;
      std::vector<relation_handle> path = who.over;
      path.insert(path.end(), what.over.begin(), what.over.end());
      for (const resolved_stance& stance : stances(said, {.actor = who.to, .position = what.to}))
        for (const statement_handle s : stance.statements)
          if (base(said).records().statements().polarity(s) == value) found.push_back({{s}, path});
    }
  return smallest(std::move(found), meter);
}

}  // namespace detail

/// Why an actor supports a position, opposes it, or is neutral or ambivalent: all minimal sets of statements and
/// relations from which that follows, by the rules of stances() and, on request, derived_stances(). A contested stance
/// thus has grounds for each of its polarities. Superseded and deprecated statements are never grounds.
///
/// Sets are minimal by inclusion: no set contains another, though their sizes may differ. A joint statement is not a
/// ground over a path that is shorter from another of its holders.
/// @param g a graph or view
/// @param value polarity that the actor holds
/// @param how how stances are derived; default: only stances that the actor itself states
/// @param control progress is in paths, and pairs of paths, examined; their total is unknown
/// @returns sets with fewest relations first, then in the order of statements and of relations; empty exactly if
///   why_not() is not empty
/// @pre the handles belong to the graph's corpus
/// @throws limit_error if a limit of the control is reached
/// @complexity the number of paths with at most `how.longest` relations that lead to the actor times those that lead to
///   the position, plus the square of the number of sets found
/// @see Buneman, P., Khanna, S. & Tan, W.-C. (2001). Why and where: a characterization of data provenance. Database
///   Theory – ICDT 2001, 316–330. https://doi.org/10.1007/3-540-44503-X_20
template <StanceGraph G>
[[nodiscard]] std::vector<ground> why(const G& g, actor_handle a, position_handle p, polarity value,
                                      const derivation& how = stated_only(), const run_control& control = {}) {
  run_meter meter{control, "the search for grounds"};
  return detail::grounds(g, g, a, p, value, how, meter);
}

/// Why two actors collide: each pair of a statement of one side and a statement of the other that may be in force on
/// the same day and, if the positions contradict each other, the relation that says so.
/// @param c the corpus
/// @param found a collision in a graph of the corpus
/// @returns in the order of the first side's statements, then of the second's; at least one
/// @complexity the number of statements of one side times those of the other
[[nodiscard]] std::vector<ground> why(const corpus& c, const collision& found);

/// A polarity that an actor holds on a position, and one ground for it.
struct stance_ground {
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< what the actor holds
  ground by{};                                                      ///< the statements and relations behind it

  /// Equal if all members are equal.
  friend bool operator==(const stance_ground&, const stance_ground&) = default;
};

/// The stance of an actor on a position and why it holds it: why() for each polarity.
/// @param only polarity to return; default: all
/// @param how as for why()
/// @param control as for why()
/// @returns in the order of polarities, then of why(); empty if the actor has no stance on the position
/// @throws limit_error if a limit of the control is reached
/// @complexity that of why()
template <StanceGraph G>
[[nodiscard]] std::vector<stance_ground> stance_grounds(const G& g, actor_handle a, position_handle p,
                                                        std::optional<polarity> only = {},
                                                        const derivation& how = stated_only(),
                                                        const run_control& control = {}) {
  run_meter meter{control, "the search for grounds"};
  std::vector<stance_ground> all;
  for (std::size_t v = 0; v != word_count<polarity>; ++v) {
    const auto each = static_cast<polarity>(v);
    if (only && each != *only) continue;
    for (ground& by : detail::grounds(g, g, a, p, each, how, meter)) all.push_back({each, std::move(by)});
  }
  return all;
}

/// A collision and one ground for it.
struct collision_ground {
  collision found{};  ///< the side of the actor that is named first comes first
  ground by{};        ///< one statement of each side

  /// Equal if all members are equal.
  friend bool operator==(const collision_ground&, const collision_ground&) = default;
};

/// Why two actors collide: why() for each of their collisions. Members of the actors do not count.
/// @param g a graph or view
/// @param on position of either side; empty: any
/// @param control progress is in collisions explained
/// @returns in the order of collisions(), then of why(); empty if they do not collide
/// @pre the handles belong to the graph's corpus; the position may be empty
/// @throws limit_error if a limit of the control is reached
/// @complexity that of collisions() and why()
template <StanceGraph G>
[[nodiscard]] std::vector<collision_ground> collision_grounds(const G& g, actor_handle one, actor_handle other,
                                                              position_handle on = {},
                                                              const run_control& control = {}) {
  run_meter meter{control, "the search for grounds"};
  std::vector<collision> found = collisions(g, {one, other}, meter.rest());
  meter.expect(found.size());
  std::vector<collision_ground> all;
  for (collision& each : found) {
    meter.add();
    if (each.first.actor != one) std::swap(each.first, each.second);
    if (each.first.actor != one || each.second.actor != other) continue;
    if (on && each.first.position != on && each.second.position != on) continue;
    for (ground& by : why(base(g).records(), each)) all.push_back({each, std::move(by)});
  }
  return all;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_why)

#include <tuple>

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE std::vector<ground> smallest(std::vector<ground> all, const run_meter& meter) {
  const auto sorted = [](std::vector<relation_handle> relations) {
    std::sort(relations.begin(), relations.end());
    return relations;
  };
  std::sort(all.begin(), all.end(), less_by([](const ground& x) {
              return std::tuple{x.relations.size(), x.statements, x.relations};
            }));
  std::vector<ground> kept;
  for (ground& x : all) {
    meter.check();
    const bool is_larger = std::any_of(kept.begin(), kept.end(), [&](const ground& y) {
      return y.statements == x.statements && std::ranges::includes(sorted(x.relations), sorted(y.relations));
    });
    if (!is_larger) kept.push_back(std::move(x));
  }
  return kept;
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<ground> why(const corpus& c, const collision& found) {
  std::vector<ground> all;
  for (const statement_handle s : found.first.statements)
    for (const statement_handle t : found.second.statements) {
      if (is_overlapping(in_force(c, s), in_force(c, t)) == certainty::never) continue;
      ground each{{s, t}, {}};
      if (found.contradiction) each.relations.push_back(found.contradiction);
      all.push_back(std::move(each));
    }
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_why)
