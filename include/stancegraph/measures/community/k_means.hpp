// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <vector>

#include "stancegraph/measures/community/partition.hpp"

namespace stancegraph {

/// Points around the centres of their groups.
struct centre_partition {
  partition groups{};  ///< each point with the centre nearest to it
  double scatter = 0;  ///< the sum of the squared distances of all points to the centres of their groups
};

/// How centres are searched for.
struct centre_search {
  std::uint64_t seed = 1;  ///< of the centres it begins with
  std::size_t runs = 10;   ///< how often it is begun anew; the run with the least scatter counts
};

namespace detail {

[[nodiscard]] inline double squared_distance(std::span<const double> a, std::span<const double> b) {
  double result = 0;
  for (std::size_t i = 0; i != a.size(); ++i) result += (a[i] - b[i]) * (a[i] - b[i]);
  return result;
}

/// First centres drawn from the points, each with a chance by the square of its distance to those drawn before.
[[nodiscard]] inline std::vector<std::vector<double>> first_centres(const std::vector<std::vector<double>>& points,
                                                                    std::size_t k, std::mt19937_64& engine) {
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

/// At most k groups of points around their centres (k-means): points go to the nearest centre, centres to the mean of
/// their points, until no point moves. Begun several times with centres drawn at random and far from each other
/// (k-means++). A heuristic: there may be groups that scatter less.
/// @pre 0 < k ≤ the number of points, or there are none; points have as many coordinates each
/// @returns fewer than k groups only if points are the same @complexity points × k × coordinates for each round
/// @see Arthur & Vassilvitskii (2007), k-means++: the advantages of careful seeding
[[nodiscard]] inline centre_partition k_means(const std::vector<std::vector<double>>& points, std::size_t k,
                                              const centre_search& o = {}) {
  if (points.empty()) return {};
  assert(k != 0 && k <= points.size());
  std::mt19937_64 engine{o.seed};
  centre_partition best;
  best.scatter = std::numeric_limits<double>::infinity();
  for (std::size_t run = 0; run != o.runs; ++run) {
    std::vector<std::vector<double>> centres = detail::first_centres(points, k, engine);
    std::vector<std::uint32_t> nearest(points.size(), static_cast<std::uint32_t>(k));
    double scatter = 0;
    for (bool again = true; again;) {
      again = false;
      scatter = 0;
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
  }
  return best;
}

}  // namespace stancegraph
