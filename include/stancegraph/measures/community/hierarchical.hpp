// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"

namespace stancegraph {

/// How far two groups are from each other.
enum class linkage : std::uint8_t {
  single,    ///< as their nearest members
  average,   ///< as their members on average (UPGMA)
  complete,  ///< as their farthest members
  ward,      ///< by how much their union scatters more than they do, for Euclidean distances
};

/// How linkage is written.
template <>
struct vocabulary<linkage> {
  static constexpr std::string_view what = "linkage";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"single", "average", "complete", "ward"});
};

/// Two groups that became one.
struct group_merge {
  std::uint32_t first = 0;   ///< a node, or, from the number of nodes on, the union of an earlier merge
  std::uint32_t second = 0;  ///< the other; the group whose first node has the lower number comes first
  double height = 0;         ///< how far they were from each other

  /// The same merge.
  friend bool operator==(const group_merge&, const group_merge&) = default;
};

/// A hierarchy of groups: at first each node is alone, then the two nearest groups become one, until one is left. Of
/// pairs equally near, the one whose first nodes come first.
///
/// Ward's method takes the distances as they are and squares them itself (Murtagh and Legendre's Ward2, R's ward.D2):
/// a height is √(2 n m / (n + m)) times the distance of the centres of groups of n and m.
/// @returns one merge less than there are nodes, lowest first @complexity cubic in nodes at worst
/// @see Murtagh & Legendre (2014)
[[nodiscard]] inline std::vector<group_merge> hierarchical_clustering(distance_matrix d, linkage by) {
  const std::size_t n = d.size();
  if (by == linkage::ward)
    for (std::size_t i = 1; i < n; ++i)
      for (std::size_t j = 0; j != i; ++j) d.set(i, j, d.at(i, j) * d.at(i, j));
  // A group stands where its first node stands.
  std::vector<std::uint32_t> left(n);
  std::iota(left.begin(), left.end(), 0U);
  std::vector<std::uint32_t> name = left;
  std::vector<double> size(n, 1);
  std::vector<group_merge> result;
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
  }
  return result;
}

/// The groups that are left when so many remain in a hierarchy.
/// @pre 0 < groups ≤ the number of nodes, or there are no nodes
/// @returns the partition; without nodes an empty one
[[nodiscard]] inline partition cut(std::span<const group_merge> hierarchy, std::size_t nodes, std::size_t groups) {
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

/// The groups that are left when none nearer than a distance remain apart.
/// @pre heights do not fall along the hierarchy, as with all four linkages
[[nodiscard]] inline partition cut_at(std::span<const group_merge> hierarchy, std::size_t nodes, double distance) {
  const auto merged = std::ranges::count_if(hierarchy, [&](const group_merge& m) { return m.height <= distance; });
  return cut(hierarchy, nodes, nodes - static_cast<std::size_t>(merged));
}

}  // namespace stancegraph
