// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "stancegraph/query/stances.hpp"
#include "stancegraph/views/time.hpp"

namespace stancegraph {

/// A stance that was another on a day than could be known on that day.
struct stance_in_hindsight {
  std::optional<resolved_stance> known{};  ///< from the documents published by then; nothing where none tells of one
  resolved_stance was{};                   ///< from all documents

  /// The same in both.
  friend bool operator==(const stance_in_hindsight&, const stance_in_hindsight&) = default;
};

/// The stances of a day that are not what was known of them on that day: those of `g | views::as_of(when)` of which
/// `g | views::as_of(when) | views::known_on(when)` has none, or one of another value. A stance that only rests on more
/// statements than were known is no other; what has no document was known.
/// @param g a graph or view @param when the day @param wanted whose and on what; all by default
/// @param least `possibly` for documents that may have been published by the end of the day, `certainly` for those that
///   were, however the open dates of publication fall
/// @returns in the order of actors, then of positions; empty for a graph without statements
/// @complexity that of stances()
template <StanceGraph G>
[[nodiscard]] std::vector<stance_in_hindsight> hindsight(const G& g, day when, const stances_of& wanted = {},
                                                         certainty least = certainty::possibly) {
  const auto then = g | views::as_of(when);
  const std::vector<resolved_stance> known = stances(then | views::known_on(when, least), wanted);
  std::vector<stance_in_hindsight> all;
  auto k = known.begin();
  for (resolved_stance& was : stances(then, wanted)) {
    std::optional<resolved_stance> same;
    // Both are in one order, and each of what was known is among what was.
    if (k != known.end() && k->actor == was.actor && k->position == was.position) same = *k++;
    if (!same || same->value != was.value) all.push_back({std::move(same), std::move(was)});
  }
  return all;
}

}  // namespace stancegraph
