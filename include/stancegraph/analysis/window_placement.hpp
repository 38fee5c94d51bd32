// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/analysis/duplicates.hpp"
#include "stancegraph/analysis/network_basis.hpp"
#include "stancegraph/analysis/network_options.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/error.hpp"

namespace stancegraph {

/// The days of a network that is one of a series.
struct network_window {
  day from{};    ///< the first day of which statements count
  day middle{};  ///< the day that it stands for
  day to{};      ///< the last day of which statements count

  /// The same days.
  friend bool operator==(const network_window&, const network_window&) = default;
};

/// A window and what falls into it.
struct placed_window {
  network_window days{};       ///< when
  std::size_t first_unit = 0;  ///< the first of the basis' units that it has
  std::size_t end_unit = 0;    ///< one past the last

  /// The same window.
  friend bool operator==(const placed_window&, const placed_window&) = default;
};

/// A day some units later, or earlier; of a month that has no such day the last. @pre the unit is not events
[[nodiscard]] constexpr day moved(day d, window_unit unit, std::int64_t by) noexcept {
  if (unit == window_unit::days) return {d.number + by};
  if (unit == window_unit::weeks) return {d.number + 7 * by};
  const civil c = to_civil(d);
  const std::int64_t months = c.year * 12 + (c.month - 1) + (unit == window_unit::years ? 12 * by : by);
  const std::int64_t year = (months >= 0 ? months : months - 11) / 12;
  const int month = static_cast<int>(months - year * 12) + 1;
  return to_day({year, month, std::min(c.day_of_month, days_in_month(year, month))});
}

/// The first day of the calendar unit that a day is in; weeks begin on Monday. @pre the unit is not events
[[nodiscard]] constexpr day first_of_unit(day d, window_unit unit) noexcept {
  if (unit == window_unit::days) return d;
  if (unit == window_unit::weeks) return first_of_week(d, week_count::iso);
  const civil c = to_civil(d);
  return to_day({c.year, unit == window_unit::years ? 1 : c.month, 1});
}

namespace detail {

/// The units of which the day is known. They come first.
[[nodiscard]] inline std::span<const network_unit> dated(const network_basis& b) {
  const auto end = std::ranges::lower_bound(b.units, day::last(), {}, &network_unit::said);
  return {b.units.begin(), end};
}

/// Windows, as they are placed one by one.
class window_list {
 public:
  explicit window_list(std::span<const network_unit> units) : units_{units} {}

  /// Adds a window of days, ends included.
  void add(const network_window& days) {
    const auto first = std::ranges::lower_bound(units_, days.from, {}, &network_unit::said);
    const auto end = std::ranges::upper_bound(units_, days.to, {}, &network_unit::said);
    add(days, static_cast<std::size_t>(first - units_.begin()), static_cast<std::size_t>(end - units_.begin()));
  }
  /// Adds a window of units.
  void add(const network_window& days, std::size_t first, std::size_t end) {
    if (windows.size() == most) throw invalid_value{"there are more than " + std::to_string(most) + " windows"};
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

/// Windows of so many statements. In DNA's way an odd number of them, as many before the middle as after it.
inline void place_events(window_list& list, std::span<const network_unit> units, std::size_t size, bool is_dna) {
  std::vector<std::size_t> starts;  // of the units of each statement, and the end
  for (std::size_t i = 0; i != units.size(); ++i)
    if (i == 0 || units[i].statement != units[i - 1].statement) starts.push_back(i);
  const std::size_t n = starts.size();
  starts.push_back(units.size());
  const std::size_t width = is_dna ? size / 2 * 2 + 1 : size;
  for (std::size_t i = 0; i + width <= n; ++i)
    list.add({units[starts[i]].said, units[starts[i + width / 2]].said, units[starts[i + width - 1]].said}, starts[i],
             starts[i + width]);
}

/// Windows of calendar units in DNA's way: around days that are a unit apart, by as much to either side, so that one of
/// n days has n or n + 1 and one of months or years ends on the day of the month on which it begins. DNA's times are
/// midnights, ends included. Where no range is asked for it has its own.
inline void place_as_dna(window_list& list, const network_options& o, const window_options& w) {
  const day begin = o.from.value_or(to_day({1900, 1, 1}));
  const day end = o.to.value_or(to_day({2099, 12, 31}));
  const auto half = static_cast<std::int64_t>(w.size / 2);
  for (day middle = begin; middle <= end; middle = moved(middle, w.unit, 1)) {
    const network_window days{moved(middle, w.unit, -half), middle, moved(middle, w.unit, half)};
    if (begin <= days.from && days.to <= end) list.add(days);
  }
}

/// Windows around the middles of kernels: as far apart as a unit, all of them inside the time that is asked about, or
/// that statements span.
inline void place_kernels(window_list& list, std::span<const network_unit> units, const network_options& o,
                          const window_options& w) {
  if (units.empty() && (o.is_dna_compatible || !o.from || !o.to)) return;
  const day begin = o.from && !o.is_dna_compatible ? *o.from : units.front().said;
  const day end = o.to && !o.is_dna_compatible ? *o.to : units.back().said;
  const auto half = static_cast<std::int64_t>((w.size + 1) / 2);
  const day first = moved(begin, w.unit, half);
  const day last = moved(end, w.unit, -half);
  const bool is_endless = w.kernel == network_kernel::gaussian;
  day middle = first;
  for (std::int64_t i = 1; middle <= last; ++i) {
    list.add({is_endless ? begin : std::max(begin, moved(middle, w.unit, -half)), middle,
              is_endless ? end : std::min(end, moved(middle, w.unit, half))});
    middle = o.is_dna_compatible ? moved(middle, w.unit, 1) : moved(begin, w.unit, half + i);
  }
}

}  // namespace detail

/// The windows of a series of networks, in the order of time.
///
/// Without a kernel: n calendar units, one window beginning a unit after the other, all of them inside the time that is
/// asked about; where that is open, it begins and ends with the calendar unit of the first and the last statement. With
/// a kernel: around middles that are a unit apart, n units wide, all of them inside the time that is asked about, or
/// that statements span. In events: n statements, one window a statement after the other. Statements of which no day is
/// known fall into none. In DNA's way windows lie as DNA lays them, which takes kernels of even size only.
/// @throws invalid_value where the size is 0, a kernel is of events, or there are more than 100,000 windows
/// @complexity w log u with w windows and u units
[[nodiscard]] inline std::vector<placed_window> place_windows(const network_basis& b, const window_options& w) {
  if (w.size == 0) throw invalid_value{"a window has at least one unit"};
  const std::span<const network_unit> units = detail::dated(b);
  const network_options& o = b.options;
  detail::window_list list{units};
  if (w.unit == window_unit::events) {
    if (w.kernel != network_kernel::no) throw invalid_value{"a kernel needs a unit of time, not events"};
    detail::place_events(list, units, w.size, o.is_dna_compatible);
  } else if (w.kernel != network_kernel::no) {
    detail::place_kernels(list, units, o, w);
  } else if (o.is_dna_compatible) {
    detail::place_as_dna(list, o, w);
  } else if (!units.empty() || (o.from && o.to)) {
    const day begin = o.from ? *o.from : first_of_unit(units.front().said, w.unit);
    const day end = o.to ? *o.to : day{moved(first_of_unit(units.back().said, w.unit), w.unit, 1).number - 1};
    const auto size = static_cast<std::int64_t>(w.size);
    for (std::int64_t i = 0;; ++i) {
      const day from = moved(begin, w.unit, i);
      const day to{moved(begin, w.unit, i + size).number - 1};
      if (end < to) break;
      list.add({from, detail::middle_of(from, to), to});
    }
  }
  return std::move(list.windows);
}

}  // namespace stancegraph
