// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <numbers>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/window_placement.hpp"

namespace stancegraph {

/// The distance of a day from the middle of a window, in half widths: 2 (γ − t) / w, where γ is the middle, t the day,
/// and w / 2 the half_width() on the side of t. It is positive for days before the middle.
/// @complexity constant
/// @pre the unit is not events and the size not 0
[[nodiscard]] inline double kernel_distance(day t, day middle, const window_options& w) {
  const auto days = static_cast<double>(middle.number - t.number);
  return days == 0 ? 0 : days / half_width(middle, w, days > 0 ? -1 : 1);
}

/// The kernel weight of a distance u: uniform 1/2, triangular 1 − |u|, epanechnikov 3/4 (1 − u²), each 0 for |u| > 1;
/// gaussian exp(−u²/2) / √(2π); 1 without a kernel. Example: epanechnikov gives 3/4 · (1 − 1/4) = 0.5625 for u = 1/2.
/// @returns at least 0
/// @complexity constant
/// @see Epanechnikov, V. A. (1969). Non-parametric estimation of a multivariate probability density. Theory of
///   Probability & Its Applications 14(1), 153–158. https://doi.org/10.1137/1114019
[[nodiscard]] double kernel_weight(network_kernel kernel, double u);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_kernel_smoothing)

#include <cmath>

namespace stancegraph {

STANCEGRAPH_INLINE double kernel_weight(network_kernel kernel, double u) {
  if (kernel == network_kernel::gaussian) return std::exp(-0.5 * u * u) / std::sqrt(2 * std::numbers::pi);
  if (kernel == network_kernel::no) return 1;
  if (std::abs(u) > 1) return 0;
  if (kernel == network_kernel::uniform) return 0.5;
  return kernel == network_kernel::triangular ? 1 - std::abs(u) : 0.75 * (1 - u * u);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_kernel_smoothing)
