// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/core/certainty.hpp"
#include "stancegraph/core/day.hpp"

namespace stancegraph {

/// The range of days within which an end of a period lies.
struct day_range {
  day earliest = day::first();  ///< not before this day
  day latest = day::last();     ///< not after this day

  /// Equal if both days are equal.
  friend constexpr bool operator==(const day_range&, const day_range&) noexcept = default;
};

/// A period whose ends may be known only in part: it begins on some day of `begins` and ends on some day of `ends`, not
/// before it begins. Every comparison is one of two periods, or of a period and a day.
///
/// In a period constructed directly, `begins` must not extend beyond `ends` on either side: `begins.earliest <=
/// ends.earliest` and `begins.latest <= ends.latest`. Periods of dates always satisfy this.
struct period {
  day_range begins{};   ///< the days on which it may begin
  day_range ends{};     ///< the days on which it may end
  bool is_day = false;  ///< whether it is a single day, possibly unknown, on which it begins and ends

  /// Equal if all members are equal.
  friend constexpr bool operator==(const period&, const period&) noexcept = default;
};

/// A single unknown day among all days that a period may include.
[[nodiscard]] constexpr period some_day_of(const period& p) noexcept {
  const day_range days{p.begins.earliest, p.ends.latest};
  return {days, days, true};
}

/// Whether `a` ends before `b` begins: certainly, if it does for every choice of the open days; possibly, if for some.
[[nodiscard]] constexpr certainty is_before(const period& a, const period& b) noexcept {
  if (a.ends.latest < b.begins.earliest) return certainty::certainly;
  return a.ends.earliest < b.begins.latest ? certainty::possibly : certainty::never;
}

/// Whether the two periods share a day.
[[nodiscard]] constexpr certainty is_overlapping(const period& a, const period& b) noexcept {
  if (a.begins.latest <= b.ends.earliest && b.begins.latest <= a.ends.earliest) return certainty::certainly;
  const bool can = a.begins.earliest <= b.ends.latest && b.begins.earliest <= a.ends.latest;
  return can ? certainty::possibly : certainty::never;
}

/// Whether the period includes the day.
[[nodiscard]] constexpr certainty is_covering(const period& p, day d) noexcept {
  if (p.begins.latest <= d && d <= p.ends.earliest) return certainty::certainly;
  return p.begins.earliest <= d && d <= p.ends.latest ? certainty::possibly : certainty::never;
}

/// Whether `inner` lies within `outer`, including its ends. Only a period that may be a single day can lie within a
/// day.
[[nodiscard]] constexpr certainty is_within(const period& inner, const period& outer) noexcept {
  if (outer.begins.latest <= inner.begins.earliest && inner.ends.latest <= outer.ends.earliest)
    return certainty::certainly;
  const bool can = outer.begins.earliest <= inner.begins.latest && inner.ends.earliest <= outer.ends.latest &&
                   (!outer.is_day || inner.ends.earliest <= inner.begins.latest);
  return can ? certainty::possibly : certainty::never;
}

}  // namespace stancegraph
