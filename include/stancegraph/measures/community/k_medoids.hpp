// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"

namespace stancegraph {

/// Nodes grouped around medoids, which are nodes themselves.
struct medoid_partition {
  partition groups{};                    ///< the group of each node: its nearest medoid, the earlier of two as near
  std::vector<std::uint32_t> medoids{};  ///< the medoid of each group
  double cost = 0;                       ///< sum of the distances between nodes and their medoids
};

/// Groups nodes around k of them, the medoids (PAM: partitioning around medoids).
///
/// Minimizes Σ_i d(i, m(i)), where m(i) is the medoid nearest to node i. Medoids are first added one by one, each time
/// the one that lowers the sum most. Then the best exchange of a medoid for another node is made until no exchange
/// helps. The result cannot be improved by a single exchange, but a better one may exist. Among equally
/// good nodes, the one with the lowest number is chosen.
/// @param d distances between the nodes
/// @param k number of groups
/// @param control progress is in sets of medoids tried, of an unknown total
/// @returns an empty partition if there are no nodes
/// @pre 0 < k ≤ number of nodes, or there are no nodes
/// @throws limit_error if a limit of the control is reached
/// @complexity O(k² n²) per exchange, with n nodes
/// @see Kaufman, L. & Rousseeuw, P. J. (1990). Finding Groups in Data: An Introduction to Cluster Analysis, chapter 2.
///   Wiley. https://doi.org/10.1002/9780470316801
[[nodiscard]] medoid_partition k_medoids(const distance_matrix& d, std::size_t k, const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_k_medoids)

#include <algorithm>
#include <cassert>
#include <limits>

namespace stancegraph {

namespace detail {

/// Assigns each node to its nearest medoid and returns the sum of the distances. A medoid is assigned to itself.
[[nodiscard]] STANCEGRAPH_INLINE double assign_to_medoids(const distance_matrix& d,
                                                          const std::vector<std::uint32_t>& medoids,
                                                          std::vector<std::uint32_t>& nearest) {
  double cost = 0;
  nearest.assign(d.size(), 0);
  for (std::uint32_t node = 0; node != d.size(); ++node) {
    for (std::uint32_t m = 1; m != medoids.size(); ++m)
      if (d.at(node, medoids[m]) < d.at(node, medoids[nearest[node]])) nearest[node] = m;
    for (std::uint32_t m = 0; m != medoids.size(); ++m)
      if (medoids[m] == node) nearest[node] = m;
    cost += d.at(node, medoids[nearest[node]]);
  }
  return cost;
}

}  // namespace detail

STANCEGRAPH_INLINE medoid_partition k_medoids(const distance_matrix& d, std::size_t k, const run_control& control) {
  if (d.size() == 0) return {};
  assert(k != 0 && k <= d.size());
  const auto n = static_cast<std::uint32_t>(d.size());
  std::vector<std::uint32_t> nearest;
  std::vector<std::uint32_t> medoids;
  const auto is_medoid = [&](std::uint32_t node) {
    return std::find(medoids.begin(), medoids.end(), node) != medoids.end();
  };
  double cost = 0;
  run_meter meter{control, "the search for medoids"};
  while (medoids.size() != k) {
    std::uint32_t best = 0;
    cost = std::numeric_limits<double>::infinity();
    for (std::uint32_t node = 0; node != n; ++node) {
      if (is_medoid(node)) continue;
      meter.add();
      medoids.push_back(node);
      if (const double here = detail::assign_to_medoids(d, medoids, nearest); here < cost) {
        cost = here;
        best = node;
      }
      medoids.pop_back();
    }
    medoids.push_back(best);
  }
  const double margin = 1e-12 * d.greatest() * n;  // tolerance for rounding errors in sums of distances
  for (bool again = true; again;) {
    again = false;
    std::vector<std::uint32_t> best = medoids;
    for (std::size_t m = 0; m != k; ++m)
      for (std::uint32_t node = 0; node != n; ++node) {
        if (is_medoid(node)) continue;
        meter.add();
        std::vector<std::uint32_t> swapped = medoids;
        swapped[m] = node;
        if (const double here = detail::assign_to_medoids(d, swapped, nearest); here < cost - margin) {
          cost = here;
          best = swapped;
          again = true;
        }
      }
    medoids = best;
  }
  medoid_partition result;
  result.cost = detail::assign_to_medoids(d, medoids, nearest);
  result.groups = partition_of(nearest);
  result.medoids.resize(k);
  for (const std::uint32_t medoid : medoids) result.medoids[result.groups.group_of[medoid]] = medoid;
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_k_medoids)
