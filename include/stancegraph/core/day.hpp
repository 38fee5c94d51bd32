// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// A calendar day of the proleptic Gregorian calendar, as the number of days since 1970-01-01. The first and last value
/// mean "always before" and "always after".
///
/// `std::chrono::sys_days` is equivalent, but including its header alone would double the cost of including the
/// library.
struct day {
  std::int64_t number = 0;  ///< days since 1970-01-01

  /// Earlier days are less.
  friend constexpr auto operator<=>(day, day) noexcept = default;

  /// The value before every day.
  [[nodiscard]] static constexpr day first() noexcept { return {std::numeric_limits<std::int64_t>::min()}; }
  /// The value after every day.
  [[nodiscard]] static constexpr day last() noexcept { return {std::numeric_limits<std::int64_t>::max()}; }
};

/// A day as year, month 1–12 and day of the month 1–31; the years before year 1 are 0, −1, …
struct civil {
  std::int64_t year = 1970;  ///< astronomical year
  int month = 1;             ///< 1–12
  int day_of_month = 1;      ///< 1–31

  /// Equal if all members are equal.
  friend constexpr bool operator==(const civil&, const civil&) noexcept = default;
};

/// Whether a year has a 29 February.
[[nodiscard]] constexpr bool is_leap(std::int64_t year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// The number of days in a month, 28–31. @pre `month` is from 1 to 12
[[nodiscard]] constexpr int days_in_month(std::int64_t year, int month) noexcept {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/// The day of a civil date, computed from the 146,097 days of each 400 years, in years that begin in March.
/// @pre the civil date exists
[[nodiscard]] constexpr day to_day(civil c) noexcept {
  const std::int64_t y = c.month <= 2 ? c.year - 1 : c.year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.day_of_month - 1;
  return {era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468};
}

/// The civil date of a day: the inverse of `to_day`. @pre the day is neither `first()` nor `last()`
[[nodiscard]] constexpr civil to_civil(day d) noexcept {
  const std::int64_t z = d.number + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t day_of_era = z - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march_month = (5 * day_of_year + 2) / 153;
  const int month = static_cast<int>(march_month < 10 ? march_month + 3 : march_month - 9);
  return {year_of_era + era * 400 + (month <= 2), month,
          static_cast<int>(day_of_year - (153 * march_month + 2) / 5 + 1)};
}

/// The day in the form `2021-12-07`; `..` for the first and the last value.
[[nodiscard]] std::string to_string(day d);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_day)

namespace stancegraph {

STANCEGRAPH_INLINE std::string to_string(day d) {
  if (d == day::first() || d == day::last()) return "..";
  const civil c = to_civil(d);
  const auto padded = [](std::int64_t n, std::size_t width) {
    std::string digits = std::to_string(n < 0 ? -n : n);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return n < 0 ? "-" + digits : digits;
  };
  return padded(c.year, 4) + "-" + padded(c.month, 2) + "-" + padded(c.day_of_month, 2);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_day)
