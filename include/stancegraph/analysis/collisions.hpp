// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/stances.hpp"

namespace stancegraph {

/// Why two stances are incompatible.
enum class collision_kind : std::uint8_t {
  opposition,     ///< one supports the position that the other opposes
  contradiction,  ///< each supports one of two positions that contradict each other
};

/// The words for collision_kind.
template <>
struct vocabulary<collision_kind> {
  static constexpr std::string_view what = "kind of collision";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"opposition", "contradiction"});
};

/// One side of a collision: an actor, its stance and the statements behind it.
struct collision_side {
  actor_ref actor{};                                                ///< the holder
  position_ref position{};                                          ///< what the stance is about
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< for or against
  ref_list<statement> statements{};  ///< the statements behind the stance, in the order of the corpus; at least one
  bool is_contested = false;         ///< whether other statements of the actor on it say otherwise

  /// Equal if all members are equal.
  friend bool operator==(const collision_side&, const collision_side&) = default;
};

/// Two actors with incompatible stances.
struct collision {
  collision_kind kind = collision_kind::opposition;  ///< why the stances are incompatible
  collision_side first{};                            ///< in an opposition the supporter, unless parties are named
  collision_side second{};                           ///< in an opposition the opponent, unless parties are named
  relation_handle contradiction{};                   ///< the relation between the positions; empty in an opposition

  /// Equal if all members are equal.
  friend bool operator==(const collision&, const collision&) = default;
};

/// The parties whose collisions are returned; an empty handle means any party.
struct collisions_between {
  actor_handle one{};    ///< one side belongs to this party
  actor_handle other{};  ///< and the other side to this one
};

namespace detail {

/// The members of a party; everyone if no party is named.
class party {
 public:
  template <StanceGraph G>
  party(const G& g, actor_handle named) {
    if (named) is_member_ = belonging_to(g, named);
  }

  /// Whether a side belongs to the party: a member holds it, or it is held on behalf of a member.
  [[nodiscard]] bool has(const corpus& c, const collision_side& side) const {
    if (is_member_.empty() || is_member_[side.actor.row()]) return true;
    return std::any_of(side.statements.begin(), side.statements.end(), [&](statement_handle s) {
      const actor_list principals = c.statements().on_behalf_of(s);
      return std::any_of(principals.begin(), principals.end(), [&](actor_handle a) { return is_member_[a.row()]; });
    });
  }

 private:
  std::vector<bool> is_member_;
};

/// A side and the party it belongs to.
struct party_side {
  collision_side side;
  bool is_of_one = false;
  bool is_of_other = false;
  bool is_endless = false;  // a statement is in force until the last day: two such sides overlap there
};

/// Whether two sides may have been held on the same day.
[[nodiscard]] bool can_meet(const corpus& c, const party_side& one, const party_side& other);

/// Combines pairs of sides into collisions, and calls `Visit` with each.
template <class Visit>
class collision_finder {
 public:
  template <StanceGraph G>
  collision_finder(const G& g, const collisions_between& between, const run_meter& meter, Visit& visit)
      : c_{base(g).records()}, one_{g, between.one}, other_{g, between.other}, meter_{meter}, visit_{visit} {
    resolved_ = stances(g);
    on_position_.resize(c_.positions().size());
    for (const resolved_stance& stance : resolved_) on_position_[stance.position.row()].push_back(&stance);
  }

  /// All sides with a polarity on a position, in the order of actors.
  [[nodiscard]] std::vector<party_side> sides(position_handle p, polarity wanted) const {
    std::vector<party_side> all;
    for (const resolved_stance* stance : on_position_[p.row()]) {
      collision_side side{stance->actor, stance->position, wanted, {}, stance->value == stance_value::contested};
      for (const statement_ref s : stance->statements)
        if (s.polarity() == wanted) side.statements.push_back(s);
      if (side.statements.empty()) continue;
      const bool is_of_one = one_.has(c_, side);
      const bool is_of_other = other_.has(c_, side);
      const bool is_endless = std::any_of(side.statements.begin(), side.statements.end(), [&](statement_handle s) {
        return in_force(c_, s).ends.latest == day::last();
      });
      all.push_back({std::move(side), is_of_one, is_of_other, is_endless});
    }
    return all;
  }

  /// Finds the collisions of each of `all` with each of `others`.
  void find(collision_kind kind, const std::vector<party_side>& all, const std::vector<party_side>& others,
            relation_handle contradiction) const {
    for (const party_side& a : all) {
      meter_.check();
      for (const party_side& b : others) {
        const bool is_in_order = a.is_of_one && b.is_of_other;
        if (!is_in_order && !(b.is_of_one && a.is_of_other)) continue;
        if (a.side.actor == b.side.actor || !can_meet(c_, a, b)) continue;
        visit_(kind, is_in_order ? a.side : b.side, is_in_order ? b.side : a.side, contradiction);
      }
    }
  }

 private:
  const corpus& c_;
  party one_;
  party other_;
  const run_meter& meter_;
  Visit& visit_;
  std::vector<resolved_stance> resolved_;
  std::vector<std::vector<const resolved_stance*>> on_position_;
};

}  // namespace detail

/// Calls `visit(collision_kind, const collision_side& first, const collision_side& second, relation_handle)` for each
/// collision, in the order of collisions(), without storing them: thousands of opposed actors have millions of
/// collisions. The sides are valid during the call only.
/// @param g a graph or view
/// @param between the parties, as for collisions()
/// @param control progress is in positions and contradictions
/// @throws limit_error if a limit of the control is reached
/// @complexity time as for collisions(), space as for stances()
template <StanceGraph G, class Visit>
void for_each_collision(const G& g, const collisions_between& between, Visit&& visit, const run_control& control = {}) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  std::vector<relation_handle> contradictions;
  for (const position_handle p : c.positions().handles())
    for (auto [e, end] = all.other_edges(all.vertex(p)); e != end; ++e)
      if (const auto r = all.as_relation(*e); r && c[r].predicate == predicate::contradicts && has_edge(g, *e))
        contradictions.push_back(r);
  std::sort(contradictions.begin(), contradictions.end());
  run_meter meter{control, "the search for collisions", c.positions().size() + contradictions.size()};
  const detail::collision_finder finder{g, between, meter, visit};
  for (const position_handle p : c.positions().handles()) {
    finder.find(collision_kind::opposition, finder.sides(p, polarity::support), finder.sides(p, polarity::oppose), {});
    meter.add();
  }
  std::set<std::uint64_t> joined;  // the rows of the two positions, the lesser one first
  for (const relation_handle r : contradictions) {
    const auto one = c[r].subject.template as<position>();
    const auto other = c[r].object.template as<position>();
    // A contradiction coded twice, or in both directions, counts once.
    if (joined.insert(std::uint64_t{std::min(one, other).row()} << 32 | std::max(one, other).row()).second)
      finder.find(collision_kind::contradiction, finder.sides(one, polarity::support),
                  finder.sides(other, polarity::support), r);
    meter.add();
  }
}

/// The collisions in a graph: two different actors of whom one supports and the other opposes the same position, or who
/// support two positions joined by `contradicts`.
///
/// Stances are resolved as in stances(): superseded and deprecated statements do not collide. A contested stance
/// collides with both polarities and is marked as contested. Two stances collide only if statements of both may have
/// been in force on the same day. Neutral and ambivalent stances do not collide, nor do contradicting positions without
/// holders. Two positions that are each coded to contradict the other collide once, by the relation coded first.
/// @param g a graph or view
/// @param between the parties; each includes its members, as in is_belonging_to(), and everyone who speaks on their
///   behalf
/// @param control progress is in positions and contradictions
/// @returns oppositions in the order of positions, supporters and opponents; then contradictions in the order of
///   relations, holders of the first and holders of the second position. If parties are named, the first side belongs
///   to `one`. Empty if nothing collides.
/// @throws limit_error if a limit of the control is reached
/// @complexity that of stances(), plus the number of colliding pairs, which is at most quadratic in the number of
///   actors with a stance on a position or on those that contradict it
template <StanceGraph G>
[[nodiscard]] std::vector<collision> collisions(const G& g, const collisions_between& between = {},
                                                const run_control& control = {}) {
  std::vector<collision> found;
  for_each_collision(
      g, between,
      [&](collision_kind kind, const collision_side& first, const collision_side& second,
          relation_handle contradiction) {
        found.push_back({kind, first, second, contradiction});
      },
      control);
  return found;
}

/// Whether a party has any stance: held by a member, or on behalf of a member.
/// @complexity that of stances()
template <StanceGraph G>
[[nodiscard]] bool has_stance(const G& g, actor_handle party) {
  const std::vector<bool> is_member = belonging_to(g, party);
  const statement_table& all = base(g).records().statements();
  return std::ranges::any_of(stances(g), [&](const resolved_stance& s) {
    return is_member[s.actor.row()] ||
           std::any_of(s.statements.begin(), s.statements.end(), [&](statement_handle each) {
             return std::ranges::any_of(all.on_behalf_of(each), [&](actor_handle a) { return is_member[a.row()]; });
           });
  });
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_collisions)

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE bool can_meet(const corpus& c, const party_side& one, const party_side& other) {
  if (one.is_endless && other.is_endless) return true;
  const collision_side& a = one.side;
  const collision_side& b = other.side;
  return std::any_of(a.statements.begin(), a.statements.end(), [&](statement_handle s) {
    return std::any_of(b.statements.begin(), b.statements.end(), [&](statement_handle t) {
      return is_overlapping(in_force(c, s), in_force(c, t)) != certainty::never;
    });
  });
}

}  // namespace detail

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_collisions)
