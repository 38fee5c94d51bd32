// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"

namespace stancegraph {

/// Groups around members of their own.
struct medoid_partition {
  partition groups{};                    ///< each node with the medoid nearest to it, the earlier of equals
  std::vector<std::uint32_t> medoids{};  ///< of each group, the member it stands around
  double cost = 0;                       ///< the sum of the distances of all nodes to their medoids
};

namespace detail {

/// Of each node the place of its nearest medoid, and the sum of the distances to them. A medoid is its own.
[[nodiscard]] inline double assign_to_medoids(const distance_matrix& d, const std::vector<std::uint32_t>& medoids,
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

/// Groups of nodes around k of them, the medoids, so that the distances to the medoids are small in sum (partitioning
/// around medoids): medoids are added one by one where they save most, then the swap of a medoid for another node that
/// saves most is made until none saves. The result cannot be bettered by one swap; there may be a better one all the
/// same. Of equals the lowest numbers.
/// @pre 0 < k ≤ the number of nodes, or there are no nodes @complexity k² n² for each swap, with n nodes
/// @see Kaufman & Rousseeuw, Finding Groups in Data (1990), chapter 2
[[nodiscard]] inline medoid_partition k_medoids(const distance_matrix& d, std::size_t k) {
  if (d.size() == 0) return {};
  assert(k != 0 && k <= d.size());
  const auto n = static_cast<std::uint32_t>(d.size());
  std::vector<std::uint32_t> nearest;
  std::vector<std::uint32_t> medoids;
  const auto is_medoid = [&](std::uint32_t node) { return std::ranges::find(medoids, node) != medoids.end(); };
  double cost = 0;
  while (medoids.size() != k) {
    std::uint32_t best = 0;
    cost = std::numeric_limits<double>::infinity();
    for (std::uint32_t node = 0; node != n; ++node) {
      if (is_medoid(node)) continue;
      medoids.push_back(node);
      if (const double here = detail::assign_to_medoids(d, medoids, nearest); here < cost) {
        cost = here;
        best = node;
      }
      medoids.pop_back();
    }
    medoids.push_back(best);
  }
  const double margin = 1e-12 * d.greatest() * n;  // sums of distances are rounded
  for (bool again = true; again;) {
    again = false;
    std::vector<std::uint32_t> best = medoids;
    for (std::size_t m = 0; m != k; ++m)
      for (std::uint32_t node = 0; node != n; ++node) {
        if (is_medoid(node)) continue;
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
