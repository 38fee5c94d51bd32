// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/community/partition.hpp"

namespace stancegraph {

/// Points grouped around centres.
struct centre_partition {
  partition groups{};  ///< the group of each point: the nearest centre
  double scatter = 0;  ///< sum of the squared distances between points and the centres of their groups
};

/// Options of k_means().
struct centre_search {
  std::uint64_t seed = 1;  ///< random seed for the initial centres
  std::size_t runs = 10;   ///< number of starts; the one with the least scatter is returned
  run_control control{};   ///< progress is in starts
};

/// Groups points around k centres (k-means).
///
/// Minimizes Σ_i ‖x_i − c(i)‖², where c(i) is the centre nearest to the point x_i. Lloyd's algorithm alternates two
/// steps until no point changes its group: assign each point to its nearest centre, and move each centre to the mean of
/// its points. Initial centres are drawn by k-means++, and the best of several starts is returned. The result is a
/// local optimum; a better grouping may exist.
/// @param points the points, all with the same number of coordinates
/// @param k number of groups
/// @returns fewer than k groups only if points coincide; an empty partition if there are no points
/// @pre 0 < k ≤ number of points, or there are no points
/// @throws limit_error if a limit of the control is reached
/// @complexity O(p k c) per round, with p points and c coordinates
/// @see Lloyd, S. P. (1982). Least squares quantization in PCM. IEEE Transactions on Information Theory 28(2), 129–137.
///   https://doi.org/10.1109/TIT.1982.1056489
/// @see Arthur, D. & Vassilvitskii, S. (2007). k-means++: the advantages of careful seeding. Proceedings of the 18th
///   Annual ACM-SIAM Symposium on Discrete Algorithms, 1027–1035.
[[nodiscard]] centre_partition k_means(const std::vector<std::vector<double>>& points, std::size_t k,
                                       const centre_search& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_k_means)

#include <algorithm>
#include <cassert>
#include <limits>
#include <random>
#include <span>

namespace stancegraph {

namespace detail {

[[nodiscard]] STANCEGRAPH_INLINE double squared_distance(std::span<const double> a, std::span<const double> b) {
  double result = 0;
  for (std::size_t i = 0; i != a.size(); ++i) result += (a[i] - b[i]) * (a[i] - b[i]);
  return result;
}

/// Draws the initial centres from the points (k-means++): each with a probability proportional to its squared distance
/// from the nearest centre drawn before.
[[nodiscard]] STANCEGRAPH_INLINE std::vector<std::vector<double>> first_centres(
    const std::vector<std::vector<double>>& points, std::size_t k, std::mt19937_64& engine) {
  std::vector<std::vector<double>> centres{points[engine() % points.size()]};
  while (centres.size() != k) {
    std::vector<double> chance;
    double all = 0;
    for (const auto& point : points) {
      double nearest = std::numeric_limits<double>::infinity();
      for (const auto& centre : centres) nearest = std::min(nearest, squared_distance(point, centre));
      chance.push_back(nearest);
      all += nearest;
    }
    double draw = all * static_cast<double>(engine() >> 11U) * 0x1p-53;
    std::size_t drawn = 0;
    while (drawn + 1 != points.size() && draw >= chance[drawn]) draw -= chance[drawn++];
    centres.push_back(points[drawn]);
  }
  return centres;
}

}  // namespace detail

STANCEGRAPH_INLINE centre_partition k_means(const std::vector<std::vector<double>>& points, std::size_t k,
                                            const centre_search& o) {
  if (points.empty()) return {};
  assert(k != 0 && k <= points.size());
  std::mt19937_64 engine{o.seed};
  centre_partition best;
  best.scatter = std::numeric_limits<double>::infinity();
  run_meter meter{o.control, "the search for centres", o.runs};
  for (std::size_t run = 0; run != o.runs; ++run) {
    std::vector<std::vector<double>> centres = detail::first_centres(points, k, engine);
    std::vector<std::uint32_t> nearest(points.size(), static_cast<std::uint32_t>(k));
    double scatter = 0;
    for (bool again = true; again;) {
      again = false;
      scatter = 0;
      meter.check();
      for (std::size_t i = 0; i != points.size(); ++i) {
        std::uint32_t to = nearest[i] == k ? 0 : nearest[i];
        for (std::uint32_t c = 0; c != k; ++c)
          if (detail::squared_distance(points[i], centres[c]) < detail::squared_distance(points[i], centres[to]))
            to = c;
        scatter += detail::squared_distance(points[i], centres[to]);
        again = again || to != nearest[i];
        nearest[i] = to;
      }
      std::vector<double> size(k);
      std::vector<std::vector<double>> sums(k, std::vector<double>(points.front().size()));
      for (std::size_t i = 0; i != points.size(); ++i) {
        ++size[nearest[i]];
        for (std::size_t x = 0; x != points[i].size(); ++x) sums[nearest[i]][x] += points[i][x];
      }
      for (std::size_t c = 0; c != k; ++c)
        if (size[c] != 0)
          for (std::size_t x = 0; x != sums[c].size(); ++x) centres[c][x] = sums[c][x] / size[c];
    }
    if (scatter < best.scatter - 1e-12 * (1 + scatter)) best = {partition_of(nearest), scatter};
    meter.add();
  }
  return best;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_k_means)
