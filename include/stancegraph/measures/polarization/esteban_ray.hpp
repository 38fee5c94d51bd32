// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cmath>
#include <span>

namespace stancegraph {

/// Those who stand at one place.
struct opinion_group {
  double weight = 0;  ///< how many they are, or any measure of it; not negative
  double place = 0;   ///< where they stand: from −1 (oppose) over 0 (neutral) to 1 (support), or on any scale
};

/// How polarized groups are by the size of those who identify with each other and their distance to the others.
///
/// P = Σ_i Σ_j π_i^(1+α) π_j |y_i − y_j|, with the shares π of the groups, their places y, and α, the sensitivity to
/// polarization: near 0 it measures inequality, at 1.6, the highest that its axioms allow, it favours few large groups
/// most. Two halves at a distance d have d / 2^(1+α), the most for places no farther apart; those who all stand at one
/// place 0. Groups at one place are to be given as one: who stands together identifies with each other.
/// @pre 0 < α ≤ 1.6, and no weight is negative @returns 0 without weight @complexity quadratic in groups
/// @see Esteban & Ray (1994), On the measurement of polarization
[[nodiscard]] inline double esteban_ray(std::span<const opinion_group> groups, double alpha = 1) {
  assert(alpha > 0 && alpha <= 1.6);
  double all = 0;
  for (const opinion_group& g : groups) all += g.weight;
  if (all == 0) return 0;
  double result = 0;
  for (const opinion_group& a : groups)
    for (const opinion_group& b : groups)
      result += std::pow(a.weight / all, 1 + alpha) * (b.weight / all) * std::abs(a.place - b.place);
  return result;
}

}  // namespace stancegraph
