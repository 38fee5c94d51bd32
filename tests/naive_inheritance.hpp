// SPDX-License-Identifier: BSL-1.0
#pragma once

// Inheritance of stances by definition: relations are applied one after the other until they add nothing new.

#include <cstddef>
#include <set>
#include <tuple>
#include <vector>

#include "stancegraph/corpus.hpp"

/// A stance of an actor on a position, and whether the actor inherited it as a member.
using naive_stance = std::tuple<stancegraph::actor_handle, stancegraph::position_handle, stancegraph::polarity, bool>;

/// The stance that follows from a stance by one relation, by the rules; the same stance if none follows.
inline naive_stance inherited_over(const stancegraph::relation& r, const naive_stance& held) {
  namespace sg = stancegraph;
  const auto [who, what, polarity, is_member] = held;
  const auto actor_at = [](const sg::endpoint& end) { return end.as<sg::actor>(); };
  const auto position_at = [](const sg::endpoint& end) { return end.as<sg::position>(); };
  const bool is_for = polarity == sg::polarity::support;
  const bool is_against = polarity == sg::polarity::oppose;
  // A body holds what its spokesman or office holder says.
  if ((r.predicate == sg::predicate::speaks_for || r.predicate == sg::predicate::holds_office_in) && !is_member &&
      actor_at(r.subject) == who)
    return {actor_at(r.object), what, polarity, false};
  // A member holds what the whole holds.
  if (r.predicate == sg::predicate::member_of && actor_at(r.object) == who)
    return {actor_at(r.subject), what, polarity, true};
  if (r.predicate == sg::predicate::implies && is_for && position_at(r.subject) == what)
    return {who, position_at(r.object), polarity, is_member};
  if (r.predicate == sg::predicate::implies && is_against && position_at(r.object) == what)
    return {who, position_at(r.subject), polarity, is_member};
  // An actor who supports the whole supports its parts.
  if (r.predicate == sg::predicate::part_of && is_for && position_at(r.object) == what)
    return {who, position_at(r.subject), polarity, is_member};
  return held;
}

/// All stances that follow from some stated stances and some relations.
inline std::set<naive_stance> closure(const stancegraph::corpus& c, std::set<naive_stance> held,
                                     const std::vector<stancegraph::relation_handle>& relations) {
  for (std::size_t before = 0; before != held.size();) {
    before = held.size();
    for (const auto r : relations)
      for (const naive_stance& each : std::set<naive_stance>{held}) held.insert(inherited_over(c[r], each));
  }
  return held;
}
