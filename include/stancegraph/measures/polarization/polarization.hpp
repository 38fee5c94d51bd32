// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Options of polarization().
struct polarization_options {
  std::uint32_t camps = 2;            ///< number of camps; none is empty
  std::uint64_t most_steps = 500000;  ///< limit on nodes of the search tree; beyond it the result is not exact
  std::uint64_t seed = 1;             ///< random seed for the initial partitions
  std::size_t runs = 3;               ///< initial partitions for each combination of camp sizes
  /// whether the sizes of the camps differ by at most one: for indices that must not depend on the sizes of the camps
  bool are_camps_even = false;
  /// whether to find the *greatest* distance, that is the worst camps: with the best, it shows how much the index
  /// depends on the choice of camps
  bool is_greatest = false;
  run_control control{};  ///< if a time limit or a request to stop ends the search, it is not exact
};

/// How polarized a debate is, and the camps.
struct polarization_result {
  double index = 0;     ///< 1 − distance; 1 is perfect polarization.
  double distance = 0;  ///< polarization_distance() of the camps
  double gap = 0;       ///< the true index is at most this much higher; 0 if the result is exact
  partition camps{};    ///< the camp of each node

  /// True if it is proved that no other camps give a higher index.
  [[nodiscard]] bool is_exact() const noexcept { return gap == 0; }
};

/// The distance of a debate from perfect polarization: the state in which all congruence lies within camps and all
/// conflict between camps, spread evenly over the pairs of nodes.
///
/// d = Σ_{i≠j} δ_ij / (2 (Σ congr + Σ conf)), where δ_ij = |congr_ij − e_c| + |conf_ij| if i and j are both in camp c,
/// and δ_ij = |congr_ij| + |conf_ij − e_cd| if they are in different camps c and d. congr_ij and conf_ij are the
/// weights of congruence and conflict between i and j. The expected weights are e_c = (n_c (n_c − 1) / N_w) (Σ congr /
/// N_w) and e_cd = (n_c n_d / N_b) (Σ conf / N_b), where n_c is the size of camp c, and N_w and N_b are the numbers of
/// ordered pairs of nodes within and between camps.
/// @param congruence weights of congruence
/// @param conflict weights of conflict
/// @param camps the camp of each node
/// @returns at least 0
/// @pre both networks are symmetric, not negative and have the same nodes; at least one weight is not 0
/// @complexity O(n²) with n nodes
/// @see the function dna_polarization of rDNA, the R package of Discourse Network Analyzer, which measures the same
///   distance: https://github.com/leifeld/dna
[[nodiscard]] double polarization_distance(const sparse_matrix& congruence, const sparse_matrix& conflict,
                                           const partition& camps);

/// How polarized a debate is: 1 − the least polarization_distance() over all partitions of the actors into camps.
///
/// A heuristic first exchanges nodes between camps, for all combinations of camp sizes, starting from random
/// partitions. A branch-and-bound search over all partitions then proves or improves the result. If
/// polarization_options::most_steps is exceeded, the best partition found so far is returned with its gap.
/// @param congruence weights of congruence
/// @param conflict weights of conflict
/// @returns nothing if there are fewer nodes than camps or all weights are 0. The index is at most 1 if no weight is
///   negative. If the time limit expires or a stop is requested, the best partition found so far with its gap
/// @pre both networks are symmetric and have the same nodes; there is at least one camp
/// @complexity exponential in the number n of nodes, limited by most_steps; O(n²) per step
[[nodiscard]] std::optional<polarization_result> polarization(const sparse_matrix& congruence,
                                                              const sparse_matrix& conflict,
                                                              const polarization_options& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_polarization_polarization)

#include <algorithm>
#include <cassert>
#include <random>
#include <vector>

#include "stancegraph/measures/polarization/detail/polarization_search.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE double polarization_distance(const sparse_matrix& congruence, const sparse_matrix& conflict,
                                                const partition& camps) {
  detail::polarization_cost cost{congruence, conflict, 1};
  assert(cost.all() != 0 && camps.group_of.size() == cost.size());
  std::vector<std::uint32_t> sizes(camps.group_count);
  for (const std::uint32_t camp : camps.group_of) ++sizes[camp];
  cost.resize(sizes);
  double result = 0;
  for (std::size_t i = 1; i < cost.size(); ++i)
    for (std::size_t j = 0; j != i; ++j) result += cost(i, j, camps.group_of[i], camps.group_of[j]);
  return result;
}

STANCEGRAPH_INLINE std::optional<polarization_result> polarization(const sparse_matrix& congruence,
                                                                   const sparse_matrix& conflict,
                                                                   const polarization_options& o) {
  assert(is_symmetric(congruence, 1e-9) && is_symmetric(conflict, 1e-9) &&
         congruence.row_count() == conflict.row_count());
  assert(o.camps != 0);
  const double sign = o.is_greatest ? -1 : 1;
  const detail::polarization_cost cost{congruence, conflict, sign};
  if (cost.size() < std::max<std::size_t>(o.camps, 2) || cost.all() == 0) return std::nullopt;
  detail::polarization_search search{cost, o.camps, o.most_steps, run_meter{o.control, "the search for camps"}};
  std::vector<std::vector<std::uint32_t>> sizes = search.all_sizes();
  if (o.are_camps_even) sizes.resize(1);
  std::mt19937_64 engine{o.seed};
  for (const auto& s : sizes) search.descend(s, o.runs, engine);
  for (const auto& s : sizes) search.branch(s);
  polarization_result result;
  result.distance = sign * search.best;
  result.index = 1 - result.distance;
  result.gap = std::max(0.0, search.best - search.open);
  result.camps = partition_of(search.best_camps);
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_polarization_polarization)
