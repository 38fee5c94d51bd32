// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <optional>
#include <span>

namespace stancegraph {

/// Whether values gather in two heaps: the bimodality coefficient, (g² + 1) / (k + 3 (n − 1)² / ((n − 2) (n − 3))),
/// with the skewness g and the excess kurtosis k of a sample of n. 5/9 for values spread evenly, towards 1 for two
/// heaps.
/// @returns nothing for fewer than four values, or if all are the same @complexity linear
/// @see Pfister et al. (2013)
[[nodiscard]] inline std::optional<double> bimodality(std::span<const double> values) {
  const auto n = static_cast<double>(values.size());
  if (values.size() < 4) return std::nullopt;
  double mean = 0;
  for (const double x : values) mean += x / n;
  double m2 = 0;
  double m3 = 0;
  double m4 = 0;
  for (const double x : values) {
    const double d = x - mean;
    m2 += d * d / n;
    m3 += d * d * d / n;
    m4 += d * d * d * d / n;
  }
  if (m2 == 0) return std::nullopt;
  const double g = std::sqrt(n * (n - 1)) / (n - 2) * m3 / std::pow(m2, 1.5);
  const double k = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / (m2 * m2) - 3) + 6);
  return (g * g + 1) / (k + 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)));
}

}  // namespace stancegraph
