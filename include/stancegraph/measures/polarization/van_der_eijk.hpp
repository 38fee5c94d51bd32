// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// Van der Eijk's agreement A: how much people agree who each chose one of several ordered categories. 1: everyone
/// chose the same category; 0: all categories were chosen equally often; −1: half chose each end. (1 − A) / 2 is a
/// measure of polarization.
///
/// The frequencies are divided into layers; a layer has the same number of observations in each category that it uses.
/// The agreement of a layer is U (1 − (S − 1) / (K − 1)), where S of the K categories are used and U = ((K − 2) T − (K
/// − 1) V) / ((K − 2) (T + V)). T and V are the numbers of triples of categories of which exactly two are used: in T
/// the unused category is at the side, in V it lies between the used ones. The agreement is 1 if S = 1, and 0 if there
/// is no such triple. A is the mean over layers, weighted by their numbers of observations.
/// @param frequencies how many people chose each category, in the order of the categories; not negative
/// @returns nothing if all frequencies are 0
/// @pre at least three categories
/// @complexity O(K⁴) with K categories
/// @see van der Eijk, C. (2001). Measuring agreement in ordered rating scales. Quality & Quantity 35(3), 325–341.
///   https://doi.org/10.1023/A:1010374114305
[[nodiscard]] std::optional<double> van_der_eijk_agreement(std::span<const double> frequencies);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_polarization_van_der_eijk)

#include <cassert>
#include <limits>
#include <vector>

namespace stancegraph {

namespace detail {

/// The agreement of a layer: equally many observations in each used category, none in the others.
[[nodiscard]] STANCEGRAPH_INLINE double agreement_of_layer(const std::vector<bool>& is_used) {
  const auto k = static_cast<double>(is_used.size());
  double used = 0;
  for (const bool u : is_used) used += u ? 1 : 0;
  if (used == 1) return 1;
  double together = 0;  // triples with two used categories, the empty one at the side
  double apart = 0;     // triples with two used categories, the empty one between them
  for (std::size_t a = 0; a != is_used.size(); ++a)
    for (std::size_t b = a + 1; b < is_used.size(); ++b)
      for (std::size_t c = b + 1; c < is_used.size(); ++c) {
        if (is_used[a] + is_used[b] + is_used[c] != 2) continue;
        (is_used[b] ? together : apart) += 1;
      }
  if (together + apart == 0) return 0;
  const double unimodality = ((k - 2) * together - (k - 1) * apart) / ((k - 2) * (together + apart));
  return unimodality * (1 - (used - 1) / (k - 1));
}

}  // namespace detail

STANCEGRAPH_INLINE std::optional<double> van_der_eijk_agreement(std::span<const double> frequencies) {
  assert(frequencies.size() > 2);
  std::vector<double> left(frequencies.begin(), frequencies.end());
  double all = 0;
  for (const double f : left) all += f;
  if (all == 0) return std::nullopt;
  double result = 0;
  for (;;) {
    std::vector<bool> is_used;
    double used = 0;
    double layer = std::numeric_limits<double>::infinity();
    for (const double f : left) {
      is_used.push_back(f > 0);
      if (f <= 0) continue;
      ++used;
      layer = f < layer ? f : layer;
    }
    if (used == 0) return result;
    result += detail::agreement_of_layer(is_used) * layer * used / all;
    for (double& f : left) f = f > layer ? f - layer : 0;
  }
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_polarization_van_der_eijk)
