// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/network/duplicate_counting.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// The days of a network that belongs to a series.
struct network_window {
  day from{};    ///< the first day of the window
  day middle{};  ///< the day in the middle
  day to{};      ///< the last day of the window

  /// Equal if all days are equal.
  friend bool operator==(const network_window&, const network_window&) = default;
};

/// A window and the units in it.
struct placed_window {
  network_window days{};       ///< its days
  std::size_t first_unit = 0;  ///< the first unit of the basis in it
  std::size_t end_unit = 0;    ///< one past the last

  /// Equal if all members are equal.
  friend bool operator==(const placed_window&, const placed_window&) = default;
};

/// The day some units later (or earlier, if `by` is negative). If the month lacks that day, its last day. @pre the unit
/// is not events
[[nodiscard]] constexpr day shifted(day d, window_unit unit, std::int64_t by) noexcept {
  if (unit == window_unit::days) return {d.number + by};
  if (unit == window_unit::weeks) return {d.number + 7 * by};
  const civil c = to_civil(d);
  const std::int64_t months = c.year * 12 + (c.month - 1) + (unit == window_unit::years ? 12 * by : by);
  const std::int64_t year = (months >= 0 ? months : months - 11) / 12;
  const int month = static_cast<int>(months - year * 12) + 1;
  return to_day({year, month, std::min(c.day_of_month, days_in_month(year, month))});
}

/// The first day of the calendar unit that contains a day; weeks begin on Monday. @pre the unit is not events
[[nodiscard]] constexpr day first_of_unit(day d, window_unit unit) noexcept {
  if (unit == window_unit::days) return d;
  if (unit == window_unit::weeks) return first_of_week(d, week_count::iso);
  const civil c = to_civil(d);
  return to_day({c.year, unit == window_unit::years ? 1 : c.month, 1});
}

/// The number of days from the middle of a window to its end before (side −1) or after (side 1). Months and years have
/// their length on that side of the middle. For an odd size, the result is the mean of those for the two nearest even
/// sizes: for one month, half the days of that month.
/// @pre the unit is not events and the size not 0
[[nodiscard]] constexpr double half_width(day middle, const window_options& w, std::int64_t side) noexcept {
  const auto reach = [&](std::size_t units) {
    const day end = shifted(middle, w.unit, side * static_cast<std::int64_t>(units));
    return static_cast<double>(side * (end.number - middle.number));
  };
  return (reach(w.size / 2) + reach((w.size + 1) / 2)) / 2;
}

namespace detail {

/// The units with a known day. They come first.
[[nodiscard]] inline std::span<const network_unit> dated(const network_basis& b) {
  const auto end = std::ranges::lower_bound(b.units, day::last(), {}, &network_unit::said);
  return {b.units.begin(), end};
}

/// A list of windows, filled one by one.
class window_list {
 public:
  explicit window_list(std::span<const network_unit> units) : units_{units} {}

  /// Adds a window of days, including both ends.
  void add(const network_window& days) {
    const auto first = std::ranges::lower_bound(units_, days.from, {}, &network_unit::said);
    const auto end = std::ranges::upper_bound(units_, days.to, {}, &network_unit::said);
    add(days, static_cast<std::size_t>(first - units_.begin()), static_cast<std::size_t>(end - units_.begin()));
  }
  /// Adds a window of units.
  void add(const network_window& days, std::size_t first, std::size_t end) {
    if (windows.size() == most)
      throw invalid_value{"there are more than " + std::to_string(most) +
                          " windows: make them longer, or the time range shorter"};
    windows.push_back({days, first, end});
  }

  std::vector<placed_window> windows{};

 private:
  static constexpr std::size_t most = 100000;

  std::span<const network_unit> units_;
};

[[nodiscard]] constexpr day middle_of(day from, day to) noexcept {
  return {from.number + (to.number - from.number) / 2};
}

/// Places windows with a fixed number of statements.
void place_events(window_list& list, std::span<const network_unit> units, std::size_t size);

/// Places windows around the middles of kernels: one unit apart, all within the range of the options or, without one,
/// the time span of the statements.
void place_kernels(window_list& list, std::span<const network_unit> units, const network_options& o,
                   const window_options& w);

}  // namespace detail

/// The windows of a series of networks, in the order of time. n is the size of the windows.
///
/// Without a kernel, windows have n calendar units and begin one unit apart. All lie within the range of days; if
/// the range is open, it begins and ends with the calendar unit of the first and the last statement. With a kernel,
/// windows are n units wide around middles that are one unit apart, and all lie within the range or, where it is open,
/// the time span of the statements. In events, windows have n statements and begin one statement apart. Statements
/// without a known day belong to no window. counting_conventions::windows can replace this.
/// @returns an empty list if no window fits
/// @throws invalid_value if the size is 0, there is a kernel and the unit is events, or there are more than 100,000
///   windows
/// @complexity w log u for w windows and u units
[[nodiscard]] std::vector<placed_window> place_windows(const network_basis& b, const window_options& w);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_window_placement)

#include <utility>

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE void place_events(window_list& list, std::span<const network_unit> units, std::size_t size) {
  std::vector<std::size_t> starts;  // the first unit of each statement, and the end
  for (std::size_t i = 0; i != units.size(); ++i)
    if (i == 0 || units[i].statement != units[i - 1].statement) starts.push_back(i);
  const std::size_t n = starts.size();
  starts.push_back(units.size());
  for (std::size_t i = 0; i + size <= n; ++i)
    list.add({units[starts[i]].said, units[starts[i + size / 2]].said, units[starts[i + size - 1]].said}, starts[i],
             starts[i + size]);
}

STANCEGRAPH_INLINE void place_kernels(window_list& list, std::span<const network_unit> units, const network_options& o,
                                      const window_options& w) {
  if (units.empty() && (!o.from || !o.to)) return;
  const day begin = o.from ? *o.from : units.front().said;
  const day end = o.to ? *o.to : units.back().said;
  const bool is_even = w.size % 2 == 0;
  const auto half = static_cast<std::int64_t>((w.size + 1) / 2);
  const auto from = [&](day middle) {
    if (is_even) return shifted(middle, w.unit, -half);
    return day{middle.number - static_cast<std::int64_t>(half_width(middle, w, -1))};
  };
  const auto to = [&](day middle) {
    if (is_even) return shifted(middle, w.unit, half);
    return day{middle.number + static_cast<std::int64_t>(half_width(middle, w, 1))};
  };
  day first = shifted(begin, w.unit, is_even ? half : half - 1);
  while (!is_even && from(first) < begin) ++first.number;
  const day last = is_even ? shifted(end, w.unit, -half) : end;
  const bool is_endless = w.kernel == network_kernel::gaussian;
  day middle = first;
  for (std::int64_t i = 1; middle <= last && (is_even || to(middle) <= end); ++i) {
    list.add(
        {is_endless ? begin : std::max(begin, from(middle)), middle, is_endless ? end : std::min(end, to(middle))});
    middle = is_even ? shifted(begin, w.unit, half + i) : shifted(first, w.unit, i);
  }
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<placed_window> place_windows(const network_basis& b, const window_options& w) {
  if (w.size == 0) throw invalid_value{"the size of a window is 0: it must be at least 1"};
  if (w.unit == window_unit::events && w.kernel != network_kernel::no)
    throw invalid_value{"a kernel cannot be used with windows of events: choose days, weeks, months or years"};
  const network_options& o = b.options;
  if (o.conventions.windows != nullptr) return o.conventions.windows(b, w);
  const std::span<const network_unit> units = detail::dated(b);
  detail::window_list list{units};
  if (w.unit == window_unit::events) {
    detail::place_events(list, units, w.size);
  } else if (w.kernel != network_kernel::no) {
    detail::place_kernels(list, units, o, w);
  } else if (!units.empty() || (o.from && o.to)) {
    const day begin = o.from ? *o.from : first_of_unit(units.front().said, w.unit);
    const day end = o.to ? *o.to : day{shifted(first_of_unit(units.back().said, w.unit), w.unit, 1).number - 1};
    const auto size = static_cast<std::int64_t>(w.size);
    for (std::int64_t i = 0;; ++i) {
      const day from = shifted(begin, w.unit, i);
      const day to{shifted(begin, w.unit, i + size).number - 1};
      if (end < to) break;
      list.add({from, detail::middle_of(from, to), to});
    }
  }
  return std::move(list.windows);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_window_placement)
