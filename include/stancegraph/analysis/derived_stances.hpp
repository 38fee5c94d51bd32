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

#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/stances.hpp"

/// @file
/// Which end of a relation inherits a stance that the other end has, or that is held on the other end:
///
/// | relation | inherits | |
/// |---|---|---|
/// | x speaks_for y, x holds_office_in y | y, every stance of x | the body holds what is said for it |
/// | x member_of y | x, every stance of y | a member holds what the whole holds, not the whole what a member holds |
/// | p implies q | q, support of p; p, opposition to q | who rejects what cannot be avoided rejects what leads to it |
/// | p part_of q | p, support of q | who wants the whole wants its parts |
///
/// What a member inherits from the whole it has not said, and is no stance of a body in which it holds an office: of
/// all relations between actors on a path, memberships are the last that a stance goes over. So a statement of former
/// officials is one of each of them, and not one of the state that they served.
///
/// All other ways are unsound: support of a part is not support of the whole, opposition to the whole may be to another
/// part of it, and opposition to a part may go with support of the rest. Who keeps out of a position or is torn about
/// it, says nothing about another: neutral and ambivalent stances travel between actors only.

namespace stancegraph {

/// An end of a relation, or none.
enum class relation_end : std::uint8_t {
  none,     ///< neither
  subject,  ///< what the relation is said of
  object,   ///< the other end
};

/// Which end of a relation inherits a stance of some polarity from the other end.
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
  /// over which relations; those that heir_of() does not know carry nothing
  std::vector<predicate> by{predicate::speaks_for, predicate::holds_office_in, predicate::member_of, predicate::implies,
                            predicate::part_of};
  std::size_t longest = 4;  ///< the most relations on a path: what is inherited further off is hardly anybody's stance

  /// The same in every field.
  friend bool operator==(const derivation&, const derivation&) = default;
};

/// A stance that nobody need have stated: an actor's, inherited from what it itself or another actor said on this
/// position or another.
struct derived_stance {
  actor_handle actor{};                                             ///< who inherits it
  position_handle position{};                                       ///< on what
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< for or against
  actor_handle stated_by{};                                         ///< who said it
  position_handle stated_on{};                                      ///< on what it was said
  std::vector<statement_handle> statements{};     ///< where it was said, in the order of the corpus; at least one
  std::vector<relation_handle> over_actors{};     ///< from `actor` to `stated_by`
  std::vector<relation_handle> over_positions{};  ///< from `position` to `stated_on`; not empty if `over_actors` is

  /// The number of relations on its path.
  [[nodiscard]] std::size_t length() const noexcept { return over_actors.size() + over_positions.size(); }

  /// The same in every field.
  friend bool operator==(const derived_stance&, const derived_stance&) = default;
};

namespace detail {

/// A record from which stances are inherited, and the relations that lead to it.
template <class Record>
struct way {
  handle<Record> to{};
  std::vector<relation_handle> over{};
  bool is_over_office = false;  // what is inherited over it must have been said

  /// One relation further on.
  [[nodiscard]] way further(const corpus& c, relation_handle r, handle<Record> origin) const {
    way next{origin, over, is_over_office || is_speaking(c[r].predicate)};
    next.over.push_back(r);
    return next;
  }
};

/// From whom the actor, or from what the position, at the end of a way inherits stances of a polarity at one remove, in
/// the order of the relations.
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
    if (std::ranges::find(how.by, c[r].predicate) == how.by.end()) return;
    if (heir.is_over_office && c[r].predicate == predicate::member_of) return;
    const endpoint& other = heirs_end == relation_end::subject ? c[r].object : c[r].subject;
    found.emplace_back(r, other.template as<Record>());
  };
  for (auto [e, end] = all.other_edges(all.vertex(heir.to)); e != end; ++e) add(*e, relation_end::subject);
  for (auto [e, end] = in_edges(all.vertex(heir.to), all); e != end; ++e) add(*e, relation_end::object);
  std::ranges::sort(found);
  return found;
}

/// Everything from which stances are inherited, itself first, with the nearest way to each; among those as near that
/// whose relations come first.
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
  // A record may be reached with an office and, later, without.
  std::unordered_set<handle<Record>> kept;
  std::erase_if(ways, [&](const way<Record>& each) { return !kept.insert(each.to).second; });
  return ways;
}

}  // namespace detail

/// The stances that follow from stated ones over the relations of the graph by heir_of(), in as many steps as are
/// allowed. What is stated is what stances() gives, each polarity of a contested stance by itself; superseded and
/// deprecated statements carry nothing. They are a type of their own and never mixed with the stated ones: that the
/// heir itself says the same, or the contrary, changes nothing here.
///
/// Relations count where the graph keeps them: `derived_stances(g | views::as_of(d))` uses the offices held on the day.
/// @param g a graph or view
/// @param wanted whose and on what; all by default
/// @param how over which relations, and how far
/// @returns in the order of actors, positions and polarities, then the shortest path first, then in the order of who
///   stated it and on what: one for each of these, with its shortest path, and among several as short that whose
///   relations come first in the corpus. Empty where nothing is stated or no relation carries it.
/// @complexity the relations within reach of each wanted actor and of each wanted position, and n log n in what is
///   found, which is at most the stances of the actors within reach times the positions that inherit from each
template <StanceGraph G>
[[nodiscard]] std::vector<derived_stance> derived_stances(const G& g, const stances_of& wanted = {},
                                                          const derivation& how = {}) {
  const corpus& c = base(g).records();
  std::vector<derived_stance> all;
  std::map<actor_handle, std::vector<resolved_stance>> stated;
  for (std::size_t v = 0; v != word_count<polarity>; ++v) {
    const auto inherited = static_cast<polarity>(v);
    std::vector<std::vector<detail::way<position>>> heirs(c.positions().size());
    for (const position_handle p : c.positions().handles())
      if (!wanted.position || p == wanted.position)
        for (auto& each : detail::nearest_ways(g, how, p, inherited))
          heirs[each.to.row()].push_back({p, std::move(each.over)});
    for (const actor_handle a : c.actors().handles()) {
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
  std::ranges::sort(all, {}, [](const derived_stance& s) {
    return std::tuple{s.actor, s.position, s.polarity, s.length(), s.stated_by, s.stated_on};
  });
  return all;
}

}  // namespace stancegraph
