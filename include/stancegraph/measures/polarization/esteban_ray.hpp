// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// A group of people with the same opinion.
struct opinion_group {
  double weight = 0;  ///< size of the group in any unit; not negative
  double place = 0;   ///< opinion of the group on any scale, for example −1 (oppose), 0 (neutral), 1 (support)
};

/// The Esteban–Ray index: how polarized a population is, given the sizes of its groups and the distances between them.
///
/// P = Σ_i Σ_j π_i^(1+α) π_j |y_i − y_j|, where π_i is the share of group i in the total weight, y_i its opinion, and α
/// the sensitivity to polarization. Close to α = 0 the index measures inequality; at α = 1.6, the highest value that
/// the axioms of the paper allow, it favours few large groups most. It is 0 if everyone has the same opinion. Two
/// halves at distance d give d / 2^(1+α), the maximum for opinions at most d apart: 0.5 for α = 1 and opinions −1 and
/// 1.
///
/// Merge groups with the same opinion into one first: members of one group identify with each other.
/// @param groups size and opinion of each group
/// @param alpha α, greater than 0 and at most 1.6; default 1
/// @returns 0 if the total weight is 0
/// @pre no weight is negative
/// @complexity O(g²) with g groups
/// @see Esteban, J.-M. & Ray, D. (1994). On the measurement of polarization. Econometrica 62(4), 819–851.
///   https://doi.org/10.2307/2951734
[[nodiscard]] double esteban_ray(std::span<const opinion_group> groups, double alpha = 1);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_polarization_esteban_ray)

#include <cassert>
#include <cmath>

namespace stancegraph {

STANCEGRAPH_INLINE double esteban_ray(std::span<const opinion_group> groups, double alpha) {
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

#endif  // STANCEGRAPH_DEFINES(measures_polarization_esteban_ray)
