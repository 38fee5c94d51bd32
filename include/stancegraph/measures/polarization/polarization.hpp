// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/measures/polarization/detail/polarization_search.hpp"

namespace stancegraph {

/// How polarization() looks for the camps.
struct polarization_options {
  std::uint32_t camps = 2;            ///< into how many camps, none of them empty
  std::uint64_t most_steps = 500000;  ///< after so many nodes of the search tree the search is no longer exact
  std::uint64_t seed = 1;             ///< of the partitions it begins with
  std::size_t runs = 3;               ///< how many of those for each size of the camps
  bool are_camps_even = false;        ///< whether camps are as even as can be, else of any sizes
  bool is_greatest = false;           ///< whether the *greatest* distance is looked for: the worst camps, not the best
};

/// How polarized a debate is, and between whom.
struct polarization_result {
  double index = 0;     ///< 1 − distance: 1 is perfect polarization
  double distance = 0;  ///< polarization_distance() of the camps
  double gap = 0;       ///< how much higher the index might be at most (lower with is_greatest); 0 where it is exact
  partition camps{};    ///< of each node its camp

  /// Whether it is proved that no camps give a higher index (a lower one with is_greatest).
  [[nodiscard]] bool is_exact() const noexcept { return gap == 0; }
};

/// How far congruence and conflict are from a world in which all congruence lies within camps and all conflict between
/// them, dealt out by the number of pairs.
///
/// Σ_{i≠j} of: within a camp |congr_ij − e_c| + |conf_ij|; between two camps |congr_ij| + |conf_ij − e_cd|; divided by
/// 2 (Σ congr + Σ conf). e_c = (n_c (n_c − 1) / N_w) (Σ congr / N_w) for a camp of n_c, e_cd = (n_c n_d / N_b)
/// (Σ conf / N_b), N_w and N_b the numbers of ordered pairs within and between camps.
/// @pre both networks are symmetric and not negative, of the same nodes; not both are empty
/// @complexity quadratic in nodes
[[nodiscard]] inline double polarization_distance(const sparse_matrix& congruence, const sparse_matrix& conflict,
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

/// How polarized a debate is: 1 − the least polarization_distance() over all partitions of the actors into camps.
///
/// The least distance is first looked for by swaps between camps of every size, begun at random; then all partitions
/// are tried, but for those that cannot be better. If that takes more steps than allowed, the best known is returned
/// with its gap: how much higher the index might be.
/// @pre both networks are symmetric, and of the same nodes
/// @returns nothing where there are fewer nodes than camps, or neither congruence nor conflict
/// @complexity exponential in nodes, up to the steps allowed: about quadratic in nodes for each
[[nodiscard]] inline std::optional<polarization_result> polarization(const sparse_matrix& congruence,
                                                                     const sparse_matrix& conflict,
                                                                     const polarization_options& o = {}) {
  assert(is_symmetric(congruence, 1e-9) && is_symmetric(conflict, 1e-9) &&
         congruence.row_count() == conflict.row_count());
  assert(o.camps != 0);
  const double sign = o.is_greatest ? -1 : 1;
  const detail::polarization_cost cost{congruence, conflict, sign};
  if (cost.size() < std::max<std::size_t>(o.camps, 2) || cost.all() == 0) return std::nullopt;
  detail::polarization_search search{cost, o.camps, o.most_steps};
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
