// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include "stancegraph/core/day.hpp"
#include "stancegraph/network/duplicate_counting.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// The number of a week within its year: the year of most of its days (ISO) or of its Saturday (weeks from Sunday).
/// @pre the day is neither `first()` nor `last()`
[[nodiscard]] constexpr int week_of_year(day d, week_count weeks) noexcept {
  const day decides{first_of_week(d, weeks).number + (weeks == week_count::iso ? 3 : 6)};
  const std::int64_t day_of_year = decides.number - to_day({to_civil(decides).year, 1, 1}).number;
  return static_cast<int>(day_of_year / 7) + 1;
}

/// The number of the week, month or year within which Discourse Network Analyzer 3 (DNA) counts equal statements once:
/// it takes weeks and months without their year, so that the same month of two years is one scope.
/// @pre the scope is a week, month or year; the day is neither `first()` nor `last()`
[[nodiscard]] constexpr std::int64_t dna_duplicate_period(day said, duplicate_scope scope, week_count weeks) noexcept {
  if (scope == duplicate_scope::week) return week_of_year(said, weeks);
  const civil c = to_civil(said);
  return scope == duplicate_scope::month ? c.month : c.year;
}

}  // namespace stancegraph
