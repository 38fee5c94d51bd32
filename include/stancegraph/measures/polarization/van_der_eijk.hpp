// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace stancegraph {

namespace detail {

/// The agreement of as many in each of some categories, none in the others.
[[nodiscard]] inline double agreement_of_layer(const std::vector<bool>& is_used) {
  const auto k = static_cast<double>(is_used.size());
  double used = 0;
  for (const bool u : is_used) used += u ? 1 : 0;
  if (used == 1) return 1;
  double together = 0;  // triples of categories, two of them used, with the empty one beside them
  double apart = 0;     // with the empty one between them
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

/// How far those who chose among ordered categories agree (van der Eijk's A): 1 where all chose the same, 0 where all
/// categories are chosen alike, −1 where half stand at each end. (1 − A) / 2 is taken for polarization.
///
/// The frequencies are cut into layers of as many in each category that they use; the agreement of a layer is U (1 −
/// (S − 1) / (K − 1)), with S of K categories used, and U by the triples of categories of which two are used: more the
/// more of them have the empty one aside, not between. A is their mean by the number in each layer.
/// @param frequencies how many chose each category, in the order of the categories; not negative
/// @pre at least three categories @returns nothing where nobody chose @complexity K⁴
/// @see van der Eijk (2001), Measuring agreement in ordered rating scales
[[nodiscard]] inline std::optional<double> van_der_eijk_agreement(std::span<const double> frequencies) {
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
