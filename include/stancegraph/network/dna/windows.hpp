// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/window_placement.hpp"

namespace stancegraph {

/// The windows of a series of networks as Discourse Network Analyzer 3 (DNA) places them, in the order of time.
///
/// * Calendar units: the middles are one unit apart, and a window extends n / 2 whole units to either side. A window of
///   n days therefore has n or n + 1 days, and a window of months or years ends on the same day of the month on which
///   it begins. Like DNA's times, which are midnights, windows include both ends. Without a range in the options, the
///   series covers the first to the last day of any document or statement, including those left out.
/// * Kernels: the middles are one unit apart within the time span of the statements; an odd size is increased by one.
/// * Events: an odd number of statements, as many before the middle as after it.
///
/// @param is_indented whether whole windows of kernels lie within the time span, or only their middles
/// @pre the size is not 0, and the unit is not events if there is a kernel
/// @throws invalid_value if there are more than 100,000 windows
/// @complexity w log u for w windows and u units; without a range and a kernel, also linear in the records
[[nodiscard]] std::vector<placed_window> dna_windows(const network_basis& b, const window_options& w,
                                                     bool is_indented = true);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_dna_windows)

#include <algorithm>
#include <span>
#include <utility>

#include "stancegraph/core/day.hpp"

namespace stancegraph {

namespace detail {

/// The first and the last day of any document or statement, including those left out; a range in the options takes
/// precedence.
[[nodiscard]] STANCEGRAPH_INLINE std::pair<day, day> dna_range(const network_basis& b) {
  const corpus& c = b.graph.records();
  day begin = day::last();
  day end = day::first();
  const auto reach = [&](day first, day last) {
    for (const day each : {first, last})  // if one end of a period is open, use the other
      if (each != day::first() && each != day::last()) begin = std::min(begin, each), end = std::max(end, each);
  };
  for (const document_handle d : c.documents().handles())
    if (const auto& published = c[d].published) reach(published->earliest(), published->latest());
  for (const statement_handle s : c.statements().handles()) reach(counted_day(c, s), counted_day(c, s));
  return {b.options.from.value_or(begin), b.options.to.value_or(end)};
}

STANCEGRAPH_INLINE void place_dna_calendar(window_list& list, const network_basis& b, const window_options& w) {
  const auto [begin, end] = dna_range(b);
  const auto half = static_cast<std::int64_t>(w.size / 2);
  for (day middle = begin; middle <= end; middle = shifted(middle, w.unit, 1)) {
    const network_window days{shifted(middle, w.unit, -half), middle, shifted(middle, w.unit, half)};
    if (begin <= days.from && days.to <= end) list.add(days);
  }
}

STANCEGRAPH_INLINE void place_dna_kernels(window_list& list, std::span<const network_unit> units,
                                          const window_options& w, bool is_indented) {
  if (units.empty()) return;
  const day begin = units.front().said;
  const day end = units.back().said;
  const auto half = static_cast<std::int64_t>((w.size + 1) / 2);
  const bool is_endless = w.kernel == network_kernel::gaussian;
  const day last = is_indented ? shifted(end, w.unit, -half) : end;
  for (day middle = is_indented ? shifted(begin, w.unit, half) : begin; middle <= last;
       middle = shifted(middle, w.unit, 1)) {
    const day from = is_endless ? begin : std::max(begin, shifted(middle, w.unit, -half));
    const day to = is_endless ? end : std::min(end, shifted(middle, w.unit, half));
    list.add({from, middle, to});
  }
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<placed_window> dna_windows(const network_basis& b, const window_options& w,
                                                          bool is_indented) {
  const std::span<const network_unit> units = detail::dated(b);
  detail::window_list list{units};
  if (w.unit == window_unit::events) {
    detail::place_events(list, units, w.size / 2 * 2 + 1);
  } else if (w.kernel != network_kernel::no) {
    detail::place_dna_kernels(list, units, w, is_indented);
  } else {
    detail::place_dna_calendar(list, b, w);
  }
  return std::move(list.windows);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_dna_windows)
