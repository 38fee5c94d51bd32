// SPDX-License-Identifier: BSL-1.0
#pragma once

// Inheritance of stances by its definition: what is held grows by one relation after the other until nothing is new.

#include <cstddef>
#include <set>
#include <tuple>
#include <vector>

#include "stancegraph/corpus.hpp"

/// Who holds what on what, and whether as a member of those who hold it, without having said so.
using held_stance = std::tuple<stancegraph::actor_handle, stancegraph::position_handle, stancegraph::polarity, bool>;

/// What one relation makes of one stance, in the words of the rules; the stance itself where it carries nothing.
inline held_stance inherited_over(const stancegraph::relation& r, const held_stance& held) {
  namespace sg = stancegraph;
  const auto [who, what, polarity, is_member] = held;
  const auto actor_at = [](const sg::endpoint& end) { return end.as<sg::actor>(); };
  const auto position_at = [](const sg::endpoint& end) { return end.as<sg::position>(); };
  const bool is_for = polarity == sg::polarity::support;
  const bool is_against = polarity == sg::polarity::oppose;
  // What a spokesman or the holder of an office says is the body's.
  if ((r.predicate == sg::predicate::speaks_for || r.predicate == sg::predicate::holds_office_in) && !is_member &&
      actor_at(r.subject) == who)
    return {actor_at(r.object), what, polarity, false};
  // What the whole holds is its members'.
  if (r.predicate == sg::predicate::member_of && actor_at(r.object) == who)
    return {actor_at(r.subject), what, polarity, true};
  if (r.predicate == sg::predicate::implies && is_for && position_at(r.subject) == what)
    return {who, position_at(r.object), polarity, is_member};
  if (r.predicate == sg::predicate::implies && is_against && position_at(r.object) == what)
    return {who, position_at(r.subject), polarity, is_member};
  // Who wants the whole wants its parts.
  if (r.predicate == sg::predicate::part_of && is_for && position_at(r.object) == what)
    return {who, position_at(r.subject), polarity, is_member};
  return held;
}

/// All that is held where some stances are stated and some relations are there.
inline std::set<held_stance> closure(const stancegraph::corpus& c, std::set<held_stance> held,
                                     const std::vector<stancegraph::relation_handle>& relations) {
  for (std::size_t before = 0; before != held.size();) {
    before = held.size();
    for (const auto r : relations)
      for (const held_stance& each : std::set<held_stance>{held}) held.insert(inherited_over(c[r], each));
  }
  return held;
}
