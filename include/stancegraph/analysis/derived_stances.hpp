// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/stances.hpp"

/// @file
/// Derived stances: which end of a relation inherits a stance from the other end.
///
/// | relation | who or what inherits | reason |
/// |---|---|---|
/// | x speaks_for y, x holds_office_in y | y, every stance of x | a body holds what is said on its behalf |
/// | x member_of y | x, every stance of y | a member holds what the whole holds, but not the reverse |
/// | p implies q | q, support of p; p, opposition to q | to reject a consequence is to reject what leads to it |
/// | p part_of q | p, support of q | to want the whole is to want its parts |
///
/// A member has not said what it inherits from the whole, so a body in which the member holds an office does not
/// inherit it: among the relations between actors on a path, memberships come last. A statement of a group of former
/// officials is thus a stance of each of them, but not of the state that they served.
///
/// All other directions are unsound: support of a part is not support of the whole, opposition to the whole may concern
/// another part, and opposition to a part is compatible with support of the rest. A neutral or ambivalent stance on one
/// position says nothing about another, so these stances are inherited between actors only.

namespace stancegraph {

/// An end of a relation, or neither.
enum class relation_end : std::uint8_t {
  none,     ///< neither
  subject,  ///< the record from which the relation starts
  object,   ///< the other end
};

/// The end of a relation that inherits a stance with some polarity from the other end.
[[nodiscard]] constexpr relation_end heir_of(predicate by, polarity inherited) noexcept {
  switch (by) {
    case predicate::speaks_for:
    case predicate::holds_office_in:
      return relation_end::object;
    case predicate::member_of:
      return relation_end::subject;
    case predicate::implies:
      return inherited == polarity::support  ? relation_end::object
             : inherited == polarity::oppose ? relation_end::subject
                                             : relation_end::none;
    case predicate::part_of:
      return inherited == polarity::support ? relation_end::subject : relation_end::none;
    default:
      return relation_end::none;
  }
}

/// How stances are derived from others.
struct derivation {
  /// The relations to follow; relations without a rule in heir_of() are ignored.
  std::vector<predicate> by{predicate::speaks_for, predicate::holds_office_in, predicate::member_of, predicate::implies,
                            predicate::part_of};
  std::size_t longest = 4;  ///< largest number of relations on a path; longer chains hardly express an actor's stance

  /// Equal if all members are equal.
  friend bool operator==(const derivation&, const derivation&) = default;
};

/// A stance that an actor inherits, without having to state it, from what it or another actor said about this or
/// another position.
struct derived_stance {
  actor_handle actor{};                                             ///< the actor that inherits the stance
  position_handle position{};                                       ///< what the stance is about
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< for or against
  actor_handle stated_by{};                                         ///< the actor that stated it
  position_handle stated_on{};                                      ///< the position on which it was stated
  std::vector<statement_handle> statements{};  ///< the statements, in the order of the corpus; at least one
  std::vector<relation_handle> over_actors{};  ///< from `actor` to `stated_by`
  std::vector<relation_handle>
      over_positions{};  ///< from `position` to `stated_on`; not empty if `over_actors` is empty

  /// The number of relations on its path.
  [[nodiscard]] std::size_t length() const noexcept { return over_actors.size() + over_positions.size(); }

  /// Equal if all members are equal.
  friend bool operator==(const derived_stance&, const derived_stance&) = default;
};

namespace detail {

/// A record from which stances are inherited, and the relations that lead to it.
template <class Record>
struct way {
  handle<Record> to{};
  std::vector<relation_handle> over{};
  bool is_over_office = false;  // only stated stances are inherited over an office

  /// The way extended by one relation.
  [[nodiscard]] way further(const corpus& c, relation_handle r, handle<Record> origin) const {
    way next{origin, over, is_over_office || is_speaking(c[r].predicate)};
    next.over.push_back(r);
    return next;
  }
};

/// The records from which the actor or position at the end of a way directly inherits stances with a polarity, in the
/// order of the relations.
template <StanceGraph G, class Record>
[[nodiscard]] std::vector<std::pair<relation_handle, handle<Record>>> origins(const G& g, const derivation& how,
                                                                              const way<Record>& heir,
                                                                              polarity inherited) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  std::vector<std::pair<relation_handle, handle<Record>>> found;
  const auto add = [&](const graph_edge& e, relation_end heirs_end) {
    const relation_handle r = all.as_relation(e);
    if (!r || heir_of(c[r].predicate, inherited) != heirs_end || !has_edge(g, e)) return;
    if (std::find(how.by.begin(), how.by.end(), c[r].predicate) == how.by.end()) return;
    if (heir.is_over_office && c[r].predicate == predicate::member_of) return;
    const endpoint& other = heirs_end == relation_end::subject ? c[r].object : c[r].subject;
    found.emplace_back(r, other.template as<Record>());
  };
  for (auto [e, end] = all.other_edges(all.vertex(heir.to)); e != end; ++e) add(*e, relation_end::subject);
  for (auto [e, end] = in_edges(all.vertex(heir.to), all); e != end; ++e) add(*e, relation_end::object);
  std::sort(found.begin(), found.end());
  return found;
}

/// All records from which stances are inherited, the heir first, with the shortest way to each; among equally short
/// ways the one whose relations come first.
template <StanceGraph G, class Record>
[[nodiscard]] std::vector<way<Record>> nearest_ways(const G& g, const derivation& how, handle<Record> heir,
                                                    polarity inherited) {
  std::vector<way<Record>> ways{{heir}};
  std::array<std::unordered_set<handle<Record>>, 2> reached{{{heir}, {}}};
  for (std::size_t i = 0; i != ways.size() && ways[i].over.size() != how.longest; ++i)
    for (const auto& [r, origin] : origins(g, how, ways[i], inherited)) {
      way<Record> next = ways[i].further(base(g).records(), r, origin);
      if (reached[next.is_over_office].insert(origin).second) ways.push_back(std::move(next));
    }
  // A record may be reached first over an office and later without one.
  std::unordered_set<handle<Record>> kept;
  std::erase_if(ways, [&](const way<Record>& each) { return !kept.insert(each.to).second; });
  return ways;
}

}  // namespace detail

/// The stances that follow from stated ones over the relations of the graph, by the rules of heir_of() and within the
/// allowed number of steps. Stated stances are those of stances(); each polarity of a contested stance is inherited
/// separately, and superseded and deprecated statements are ignored. Derived stances have their own type and never mix
/// with stated ones: whether the heir states the same or the contrary does not matter.
///
/// Only relations in the graph count: `derived_stances(g | views::as_of(d))` uses the offices held on that day.
/// @param g a graph or view
/// @param wanted actor and position of the stances; default: all
/// @param how relations to follow, and the largest number of steps
/// @param control progress is in positions and actors, each once for each polarity
/// @returns in the order of actors, positions and polarities, then by length of the path, ascending, then in the order
///   of who stated it and on which position: one stance for each combination of these, with its shortest path; among
///   equally short paths the one whose relations come first in the corpus. Empty if nothing is stated or no relation
///   transfers it.
/// @throws limit_error if a limit of the control is reached
/// @complexity the relations within reach of each wanted actor and position, plus n log n for n stances found, which
///   are at most the stances of actors within reach times the positions that inherit from each
template <StanceGraph G>
[[nodiscard]] std::vector<derived_stance> derived_stances(const G& g, const stances_of& wanted = {},
                                                          const derivation& how = {}, const run_control& control = {}) {
  const corpus& c = base(g).records();
  run_meter meter{control, "the search for derived stances",
                  word_count<polarity> * (c.positions().size() + c.actors().size())};
  std::vector<derived_stance> all;
  std::map<actor_handle, std::vector<resolved_stance>> stated;
  for (std::size_t v = 0; v != word_count<polarity>; ++v) {
    const auto inherited = static_cast<polarity>(v);
    std::vector<std::vector<detail::way<position>>> heirs(c.positions().size());
    for (const position_handle p : c.positions().handles()) {
      meter.add();
      if (!wanted.position || p == wanted.position)
        for (auto& each : detail::nearest_ways(g, how, p, inherited))
          heirs[each.to.row()].push_back({p, std::move(each.over)});
    }
    for (const actor_handle a : c.actors().handles()) {
      meter.add();
      if (wanted.actor && a != wanted.actor) continue;
      for (const auto& [who, over_actors, is_over_office] : detail::nearest_ways(g, how, a, inherited)) {
        const auto [known, is_new] = stated.try_emplace(who);
        if (is_new) known->second = stances(g, {.actor = who});
        for (const resolved_stance& stance : known->second) {
          std::vector<statement_handle> statements = stance.statements;
          std::erase_if(statements, [&](statement_handle s) { return c.statements().polarity(s) != inherited; });
          if (statements.empty()) continue;
          for (const auto& [p, over_positions, _] : heirs[stance.position.row()]) {
            derived_stance next{a, p, inherited, who, stance.position, statements, over_actors, over_positions};
            if (next.length() != 0 && next.length() <= how.longest) all.push_back(std::move(next));
          }
        }
      }
    }
  }
  std::sort(all.begin(), all.end(), less_by([](const derived_stance& s) {
              return std::tuple{s.actor, s.position, s.polarity, s.length(), s.stated_by, s.stated_on};
            }));
  return all;
}

}  // namespace stancegraph
