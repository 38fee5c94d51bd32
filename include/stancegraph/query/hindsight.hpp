// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "stancegraph/query/stances.hpp"
#include "stancegraph/views/time.hpp"

namespace stancegraph {

/// A stance on a day that differs from what could be known on that day.
struct stance_in_hindsight {
  std::optional<resolved_stance> known{};  ///< according to the documents published by then; nothing without a stance
  resolved_stance was{};                   ///< according to all documents

  /// Equal if both stances are equal.
  friend bool operator==(const stance_in_hindsight&, const stance_in_hindsight&) = default;
};

/// The stances of a day that differ from what was known on that day: stances of `g | views::as_of(when)` that are
/// missing in `g | views::as_of(when) | views::known_on(when)` or have another value there. A stance with the same
/// value but more statements than were known does not differ. Statements without a document count as known.
/// @param g a graph or view
/// @param when the day
/// @param wanted actor and position of the stances; default: all
/// @param least `possibly`: documents that may have been published by the end of the day count as known; `certainly`:
///   only documents that were published by then for every choice of open dates
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
    // Both are in the same order, and every known stance is also in the other list.
    if (k != known.end() && k->actor == was.actor && k->position == was.position) same = *k++;
    if (!same || same->value != was.value) all.push_back({std::move(same), std::move(was)});
  }
  return all;
}

}  // namespace stancegraph
