// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"

namespace stancegraph {

/// How the distance between two groups is defined.
enum class linkage : std::uint8_t {
  single,    ///< distance of the nearest members
  average,   ///< mean distance over all pairs of members (UPGMA)
  complete,  ///< distance of the farthest members
  ward,      ///< increase of the within-group scatter by the merge; for Euclidean distances
};

/// The words for linkage.
template <>
struct vocabulary<linkage> {
  static constexpr std::string_view what = "linkage";  ///< noun in messages
  /// the words, in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"single", "average", "complete", "ward"});
};

/// A merge of two groups.
struct group_merge {
  std::uint32_t first = 0;   ///< a node i < n, or n + i: the group made by merge i (n: number of nodes)
  std::uint32_t second = 0;  ///< the other group; `first` is the group with the lower first node
  double height = 0;         ///< distance between the two groups

  /// True if all fields are equal.
  friend bool operator==(const group_merge&, const group_merge&) = default;
};

/// Builds a hierarchy of groups: each node starts alone, and the two nearest groups are merged until one is left. Ties
/// go to the pair whose first nodes have the lowest numbers.
///
/// Distances to a merged group follow the Lance–Williams formula. Ward's method takes plain distances and squares them
/// itself (Ward2 of Murtagh and Legendre, R's ward.D2): the height of a merge is √(2 n m / (n + m)) · ‖c₁ − c₂‖ for
/// groups of n and m points with the centres c₁ and c₂.
/// @param d distances between the nodes
/// @param by distance between groups
/// @param control progress is in merges
/// @returns one merge fewer than there are nodes, lowest height first; empty for fewer than two nodes
/// @throws limit_error if a limit of the control is reached
/// @complexity O(n³) with n nodes
/// @see Ward, J. H. (1963). Hierarchical grouping to optimize an objective function. Journal of the American
///   Statistical Association 58(301), 236–244. https://doi.org/10.1080/01621459.1963.10500845
/// @see Lance, G. N. & Williams, W. T. (1967). A general theory of classificatory sorting strategies: 1. Hierarchical
///   systems. The Computer Journal 9(4), 373–380. https://doi.org/10.1093/comjnl/9.4.373
/// @see Murtagh, F. & Legendre, P. (2014). Ward's hierarchical agglomerative clustering method: which algorithms
///   implement Ward's criterion? Journal of Classification 31(3), 274–295. https://doi.org/10.1007/s00357-014-9161-z
[[nodiscard]] std::vector<group_merge> hierarchical_clustering(distance_matrix d, linkage by,
                                                               const run_control& control = {});

/// Cuts a hierarchy into a given number of groups.
/// @param hierarchy the merges of hierarchical_clustering()
/// @param nodes number of nodes
/// @param groups number of groups
/// @returns an empty partition if there are no nodes
/// @pre 0 < groups ≤ nodes, or nodes = 0; there is one merge fewer than there are nodes
/// @complexity O(n h) with n nodes and a hierarchy of depth h
[[nodiscard]] partition cut(std::span<const group_merge> hierarchy, std::size_t nodes, std::size_t groups);

/// Cuts a hierarchy at a height: performs every merge whose height is at most `distance`.
/// @param hierarchy the merges of hierarchical_clustering()
/// @param nodes number of nodes
/// @param distance greatest height of a merge that is performed
/// @returns an empty partition if there are no nodes
/// @pre heights never fall along the hierarchy; all four linkages guarantee this
/// @complexity that of cut()
[[nodiscard]] inline partition cut_at(std::span<const group_merge> hierarchy, std::size_t nodes, double distance) {
  const auto merged =
      std::count_if(hierarchy.begin(), hierarchy.end(), [&](const group_merge& m) { return m.height <= distance; });
  return cut(hierarchy, nodes, nodes - static_cast<std::size_t>(merged));
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_hierarchical)

#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<group_merge> hierarchical_clustering(distance_matrix d, linkage by,
                                                                    const run_control& control) {
  const std::size_t n = d.size();
  if (by == linkage::ward)
    for (std::size_t i = 1; i < n; ++i)
      for (std::size_t j = 0; j != i; ++j) d.set(i, j, d.at(i, j) * d.at(i, j));
  // A group is stored at the place of its first node.
  std::vector<std::uint32_t> left(n);
  std::iota(left.begin(), left.end(), 0U);
  std::vector<std::uint32_t> name = left;
  std::vector<double> size(n, 1);
  std::vector<group_merge> result;
  run_meter meter{control, "hierarchical clustering", n < 2 ? 0 : n - 1};
  while (left.size() > 1) {
    double nearest = std::numeric_limits<double>::infinity();
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    for (std::size_t i = 0; i != left.size(); ++i)
      for (std::size_t j = i + 1; j != left.size(); ++j)
        if (const double here = d.at(left[i], left[j]); here < nearest) {
          nearest = here;
          a = left[i];
          b = left[j];
        }
    result.push_back({name[a], name[b], by == linkage::ward ? std::sqrt(nearest) : nearest});
    name[a] = static_cast<std::uint32_t>(n + result.size() - 1);
    std::erase(left, b);
    for (const std::uint32_t c : left) {
      if (c == a) continue;
      const double ac = d.at(a, c);
      const double bc = d.at(b, c);
      double joined = 0;
      switch (by) {
        case linkage::single:
          joined = std::min(ac, bc);
          break;
        case linkage::complete:
          joined = std::max(ac, bc);
          break;
        case linkage::average:
          joined = (size[a] * ac + size[b] * bc) / (size[a] + size[b]);
          break;
        case linkage::ward:
          joined =
              ((size[a] + size[c]) * ac + (size[b] + size[c]) * bc - size[c] * nearest) / (size[a] + size[b] + size[c]);
          break;
      }
      d.set(a, c, joined);
    }
    size[a] += size[b];
    meter.add();
  }
  return result;
}

STANCEGRAPH_INLINE partition cut(std::span<const group_merge> hierarchy, std::size_t nodes, std::size_t groups) {
  assert(nodes == 0 || (groups != 0 && groups <= nodes));
  assert(nodes == 0 || hierarchy.size() + 1 == nodes);
  std::vector<std::uint32_t> parent(nodes + hierarchy.size());
  std::iota(parent.begin(), parent.end(), 0U);
  for (std::size_t i = 0; i + groups < nodes; ++i)
    parent[hierarchy[i].first] = parent[hierarchy[i].second] = static_cast<std::uint32_t>(nodes + i);
  std::vector<std::uint32_t> labels(nodes);
  for (std::uint32_t node = 0; node != nodes; ++node) {
    labels[node] = node;
    while (parent[labels[node]] != labels[node]) labels[node] = parent[labels[node]];
  }
  return partition_of(labels);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_hierarchical)
