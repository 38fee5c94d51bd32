// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// The bimodality coefficient: do the values gather around two centres?
///
/// BC = (g² + 1) / (k + 3 (n − 1)² / ((n − 2) (n − 3))), where g is the sample skewness, k the sample excess kurtosis
/// and n the number of values. It is 5/9 for a uniform distribution and approaches 1 for two separate clusters.
/// @param values the observations
/// @returns a number between 0 and 1; nothing if there are fewer than four values or all values are equal
/// @complexity O(n) with n values
/// @see Pfister, R., Schwarz, K. A., Janczyk, M., Dale, R. & Freeman, J. B. (2013). Good things peak in pairs: a note
///   on the bimodality coefficient. Frontiers in Psychology 4, 700. https://doi.org/10.3389/fpsyg.2013.00700
[[nodiscard]] std::optional<double> bimodality(std::span<const double> values);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_polarization_bimodality)

#include <cmath>

namespace stancegraph {

STANCEGRAPH_INLINE std::optional<double> bimodality(std::span<const double> values) {
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

#endif  // STANCEGRAPH_DEFINES(measures_polarization_bimodality)
