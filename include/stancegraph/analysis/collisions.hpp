// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/stances.hpp"

namespace stancegraph {

/// Why two stances cannot both be.
enum class collision_kind : std::uint8_t {
  opposition,     ///< one supports the position that the other opposes
  contradiction,  ///< each supports one of two positions that contradict each other
};

/// How collision_kind is written.
template <>
struct vocabulary<collision_kind> {
  static constexpr std::string_view what = "kind of collision";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"opposition", "contradiction"});
};

/// One side of a collision: who holds what, and the statements that say so.
struct collision_side {
  actor_handle actor{};                        ///< who
  position_handle position{};                  ///< on what
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< for or against
  std::vector<statement_handle> statements{};  ///< what it rests on, in the order of the corpus; at least one
  bool is_contested = false;                   ///< the actor's statements on it disagree

  /// The same in every field.
  friend bool operator==(const collision_side&, const collision_side&) = default;
};

/// Two actors hold what cannot both be.
struct collision {
  collision_kind kind = collision_kind::opposition;  ///< why it cannot
  collision_side first{};                            ///< in an opposition, the supporter
  collision_side second{};                           ///< in an opposition, the opponent
  relation_handle contradiction{};                   ///< the relation between the positions; empty in an opposition

  /// The same in every field.
  friend bool operator==(const collision&, const collision&) = default;
};

/// Which collisions are wanted; an empty handle means any.
struct collisions_between {
  actor_handle one{};    ///< one side belongs to this party
  actor_handle other{};  ///< and the other side to this one
};

namespace detail {

/// All sides that hold a polarity on a position, in the order of actors.
[[nodiscard]] inline std::vector<collision_side> sides(const corpus& c, const std::vector<const resolved_stance*>& on_position, polarity wanted) {
  std::vector<collision_side> found;
  for (const resolved_stance* stance : on_position) {
    collision_side side{stance->actor, stance->position, wanted, {}, stance->value == stance_value::contested};
    for (const statement_handle s : stance->statements)
      if (c.statements().polarity(s) == wanted) side.statements.push_back(s);
    if (!side.statements.empty()) found.push_back(std::move(side));
  }
  return found;
}

/// A party's side: an actor that belongs to it, or one that speaks on behalf of such an actor.
template <StanceGraph G>
[[nodiscard]] bool is_side_of(const G& g, const collision_side& side, actor_handle party) {
  if (!party || is_belonging_to(g, side.actor, party)) return true;
  const corpus& c = base(g).records();
  return std::ranges::any_of(side.statements, [&](statement_handle s) {
    return std::ranges::any_of(c.statements().on_behalf_of(s), [&](actor_handle a) { return is_belonging_to(g, a, party); });
  });
}

}  // namespace detail

/// The collisions in a graph: two different actors of which one supports what the other opposes, or of which each supports
/// one of two positions joined by `contradicts`. Stances are resolved as by stances(): superseded and deprecated statements
/// collide with nothing; a contested stance collides on either side, and says that it is contested. Neutral and ambivalent
/// stances collide with nothing, nor do contradicting positions that nobody holds.
/// @param g a graph or view @param between the parties, as for is_belonging_to(), each taken with those who speak on its behalf
/// @returns oppositions in the order of positions, supporters and opponents; then contradictions in the order of relations
///   and actors. Where the parties are named, the first side is of `one`.
/// @complexity that of stances(), and the number of pairs
template <StanceGraph G>
[[nodiscard]] std::vector<collision> collisions(const G& g, const collisions_between& between = {}) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  const std::vector<resolved_stance> resolved = stances(g);
  std::vector<std::vector<const resolved_stance*>> by_position(c.positions().size());
  for (const resolved_stance& stance : resolved) by_position[stance.position.row()].push_back(&stance);
  std::vector<collision> result;
  const auto add = [&](collision_kind kind, const collision_side& a, const collision_side& b, relation_handle r) {
    if (a.actor == b.actor) return;
    if (detail::is_side_of(g, a, between.one) && detail::is_side_of(g, b, between.other)) {
      result.push_back({kind, a, b, r});
    } else if (detail::is_side_of(g, b, between.one) && detail::is_side_of(g, a, between.other)) {
      result.push_back({kind, b, a, r});
    }
  };
  for (const auto& on_position : by_position)
    for (const collision_side& a : detail::sides(c, on_position, polarity::support))
      for (const collision_side& b : detail::sides(c, on_position, polarity::oppose)) add(collision_kind::opposition, a, b, {});
  for (auto [e, end] = edges(g); e != end; ++e) {
    const relation_handle r = all.as_relation(*e);
    if (!r || c[r].predicate != predicate::contradicts) continue;
    const auto one = all.as_position((*e).source);
    const auto other = all.as_position((*e).target);
    for (const collision_side& a : detail::sides(c, by_position[one.row()], polarity::support))
      for (const collision_side& b : detail::sides(c, by_position[other.row()], polarity::support)) add(collision_kind::contradiction, a, b, r);
  }
  return result;
}

}  // namespace stancegraph
