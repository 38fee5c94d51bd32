// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

#include "stancegraph/analysis/network_options.hpp"
#include "stancegraph/analysis/window_placement.hpp"
#include "stancegraph/core/day.hpp"

namespace stancegraph {

/// How far a day is from the middle of a window, in half widths: 2 (γ − t) / w. Days before the middle have positive
/// distances. Months and years are as long as they are on that side of the middle; half of one is the mean of none and
/// one.
/// @pre the unit is not events, the size not 0
[[nodiscard]] inline double kernel_distance(day t, day middle, const window_options& w) {
  const auto days = static_cast<double>(middle.number - t.number);
  const std::int64_t side = days > 0 ? -1 : 1;
  const auto less = side * static_cast<std::int64_t>(w.size / 2),
             more = side * static_cast<std::int64_t>((w.size + 1) / 2);
  const auto reach = [&](std::int64_t by) {
    return static_cast<double>(moved(middle, w.unit, by).number - middle.number);
  };
  return days / (static_cast<double>(side) * (reach(less) + reach(more)) / 2);
}

/// What a kernel makes of a distance u: uniform 1/2, triangular 1 − |u|, epanechnikov 3/4 (1 − u²), each 0 beyond
/// |u| = 1; gaussian exp(−u²/2) / √(2π). Without a kernel 1.
[[nodiscard]] inline double kernel_weight(network_kernel kernel, double u) {
  if (kernel == network_kernel::gaussian) return std::exp(-0.5 * u * u) / std::sqrt(2 * std::numbers::pi);
  if (kernel == network_kernel::no) return 1;
  if (std::abs(u) > 1) return 0;
  if (kernel == network_kernel::uniform) return 0.5;
  return kernel == network_kernel::triangular ? 1 - std::abs(u) : 0.75 * (1 - u * u);
}

}  // namespace stancegraph
