// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/concor.hpp"
#include "stancegraph/measures/community/consensus.hpp"
#include "stancegraph/measures/community/leiden.hpp"
#include "stancegraph/measures/community/louvain.hpp"
#include "stancegraph/measures/community/modularity.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// The methods that divide a network into groups.
enum class clustering_method : std::uint8_t {
  louvain,    ///< louvain(): maximizes modularity; chooses the number of groups itself
  leiden,     ///< leiden(): maximizes modularity; chooses the number of groups itself
  single,     ///< hierarchical_clustering() of the distances with single linkage
  average,    ///< with average linkage
  complete,   ///< with complete linkage
  ward,       ///< with Ward's method
  kmeans,     ///< k_means() of the rows of the distance matrix
  kmedoids,   ///< k_medoids() of the distances
  concor,     ///< concor() of the ties
  spectral,   ///< spectral_clustering() of the ties
  consensus,  ///< consensus() of all methods above
};

/// The words for clustering_method.
template <>
struct vocabulary<clustering_method> {
  static constexpr std::string_view what = "clustering method";  ///< noun in messages
  /// the words, in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"louvain", "leiden", "single", "average", "complete", "ward", "kmeans",
                                       "kmedoids", "concor", "spectral", "consensus"});
};

/// Does the caller choose the number of groups for this method?
[[nodiscard]] constexpr bool has_given_groups(clustering_method m) noexcept {
  return m != clustering_method::louvain && m != clustering_method::leiden;
}

/// Options of coalitions().
struct coalition_options {
  clustering_method method = clustering_method::leiden;  ///< the method
  std::size_t groups = 0;  ///< number of groups; 0: try 2 to most_groups and take the one with the highest modularity
  std::size_t most_groups = 6;  ///< most groups to try if `groups` is 0
  double resolution = 1;        ///< resolution γ of modularity()
  std::uint64_t seed = 1;       ///< random seed for louvain, leiden, kmeans and spectral
  run_control control{};        ///< progress is in partitions tried
};

/// A division into coalitions, with figures for its quality.
struct coalition_partition {
  clustering_method method = clustering_method::leiden;  ///< the method that found them
  partition groups{};                                    ///< the group of each node
  double modularity = 0;                                 ///< modularity() of the groups
  double agreement = 0;  ///< mean adjusted_rand_index() with the partitions of the other methods
};

/// Finds the coalitions of a network by every method; the last result is the consensus of the other ten.
/// @param network ties between the nodes, signed or unsigned
/// @param d distances between the nodes, used by the hierarchical methods, k-means and k-medoids
/// @returns one result per clustering_method, in the order of the enumerators
/// @pre the network is symmetric, and `d` has the same nodes
/// @throws limit_error if a limit of the control is reached
/// @complexity O(n³) for each number of groups tried, with n nodes
[[nodiscard]] std::vector<coalition_partition> coalitions_by_all_methods(const sparse_matrix& network,
                                                                         const distance_matrix& d,
                                                                         coalition_options o = {});

/// Finds the coalitions of a network by one method. Ties may be signed, for example congruence minus conflict.
///
/// If coalition_options::groups is 0, every number from 2 to most_groups is tried and the partition with the highest
/// modularity() is returned, with the fewest groups among equal ones. Louvain and Leiden choose the number of groups
/// themselves and ignore `groups`. CONCOR, k-means and spectral clustering may return fewer groups than requested.
/// coalition_partition::agreement is 0 except for the consensus method, where it is the mean agreement with the ten
/// other methods.
/// @param network ties between the nodes, signed or unsigned
/// @param d distances between the nodes, used by the hierarchical methods, k-means and k-medoids
/// @returns an empty partition for an empty network
/// @pre the network is symmetric, and `d` has the same nodes
/// @throws limit_error if a limit of the control is reached
/// @complexity O(n³) for each number of groups tried, with n nodes; consensus: the sum over all methods
[[nodiscard]] coalition_partition coalitions(const sparse_matrix& network, const distance_matrix& d,
                                             const coalition_options& o = {});

/// Finds the coalitions of a network by one method, with its own distances(); otherwise the same.
/// @param network ties between the nodes, signed or unsigned
/// @returns an empty partition for an empty network
/// @pre the network is symmetric
/// @throws limit_error if a limit of the control is reached
/// @complexity O(n³) for each number of groups tried, with n nodes; consensus: the sum over all methods
[[nodiscard]] inline coalition_partition coalitions(const sparse_matrix& network, const coalition_options& o = {}) {
  return coalitions(network, distances(network), o);
}

namespace detail {

/// The groups that one method finds for one number of groups. @param meter counts the partition
[[nodiscard]] partition grouped(const sparse_matrix& network, const distance_matrix& d, const coalition_options& o,
                                std::size_t groups, run_meter& meter);

/// The smallest and the largest number of groups that best_grouped() tries; both are 0 if the method chooses it.
[[nodiscard]] inline std::pair<std::size_t, std::size_t> groups_tried(std::size_t nodes, const coalition_options& o,
                                                                      std::size_t least) {
  if (!has_given_groups(o.method)) return {0, 0};
  if (o.groups != 0) return {std::min(o.groups, nodes), std::min(o.groups, nodes)};
  least = std::min(least, nodes);
  return {least, std::max(least, std::min(o.most_groups, nodes))};
}

/// The number of partitions that best_grouped() tries.
[[nodiscard]] inline std::size_t partitions_tried(std::size_t nodes, const coalition_options& o, std::size_t least) {
  const auto [first, last] = groups_tried(nodes, o, least);
  return nodes == 0 ? 0 : last - first + 1;
}

/// Tries each allowed number of groups and returns the partition with the highest score; among equal ones, that with
/// the fewest groups.
template <class Score>
[[nodiscard]] partition best_grouped(const sparse_matrix& network, const distance_matrix& d, const coalition_options& o,
                                     std::size_t least, run_meter& meter, Score&& score) {
  if (d.size() == 0) return {};
  const auto [first, last] = groups_tried(d.size(), o, least);
  partition best = grouped(network, d, o, first, meter);
  if (first == last) return best;
  double most = score(best);
  for (std::size_t groups = first + 1; groups <= last; ++groups) {
    const partition p = grouped(network, d, o, groups, meter);
    if (const double here = score(p); here > most + 1e-12) {
      best = p;
      most = here;
    }
  }
  return best;
}

}  // namespace detail

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_coalitions)

#include <cassert>

#include "stancegraph/measures/community/hierarchical.hpp"
#include "stancegraph/measures/community/k_means.hpp"
#include "stancegraph/measures/community/k_medoids.hpp"
#include "stancegraph/measures/community/spectral_clustering.hpp"

namespace stancegraph {

namespace detail {

/// The groups that one method finds for one number of groups, within limits.
[[nodiscard]] STANCEGRAPH_INLINE partition grouped_within(const sparse_matrix& network, const distance_matrix& d,
                                                          const coalition_options& o, std::size_t groups,
                                                          const run_control& control) {
  const auto by_linkage = [&](linkage by) {
    return stancegraph::cut(hierarchical_clustering(d, by, control), d.size(), groups);
  };
  switch (o.method) {
    case clustering_method::louvain:
      return louvain(network, {.resolution = o.resolution, .seed = o.seed, .control = control});
    case clustering_method::leiden:
      return leiden(network, {.resolution = o.resolution, .seed = o.seed, .control = control});
    case clustering_method::single:
      return by_linkage(linkage::single);
    case clustering_method::average:
      return by_linkage(linkage::average);
    case clustering_method::complete:
      return by_linkage(linkage::complete);
    case clustering_method::ward:
      return by_linkage(linkage::ward);
    case clustering_method::kmeans: {
      std::vector<std::vector<double>> rows(d.size());
      for (std::size_t i = 0; i != d.size(); ++i)
        for (std::size_t j = 0; j != d.size(); ++j) rows[i].push_back(d.at(i, j));
      return k_means(rows, groups, {.seed = o.seed, .control = control}).groups;
    }
    case clustering_method::kmedoids:
      return k_medoids(d, groups, control).groups;
    case clustering_method::concor:
      return concor(network, groups, control);
    case clustering_method::spectral:
      return spectral_clustering(network, groups, {.seed = o.seed, .control = control});
    case clustering_method::consensus:
      break;
  }
  return {};
}

STANCEGRAPH_INLINE partition grouped(const sparse_matrix& network, const distance_matrix& d, const coalition_options& o,
                                     std::size_t groups, run_meter& meter) {
  partition found = grouped_within(network, d, o, groups, meter.rest());
  meter.add();
  return found;
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<coalition_partition> coalitions_by_all_methods(const sparse_matrix& network,
                                                                              const distance_matrix& d,
                                                                              coalition_options o) {
  const auto score = [&](const partition& p) { return modularity(network, p, o.resolution); };
  constexpr auto methods = static_cast<std::size_t>(clustering_method::consensus);
  std::size_t total = 1;
  for (std::size_t m = 0; m != methods; ++m) {
    o.method = static_cast<clustering_method>(m);
    total += detail::partitions_tried(d.size(), o, 2);
  }
  run_meter meter{o.control, "the search for coalitions", total};
  std::vector<coalition_partition> result;
  std::vector<partition> found;
  for (std::size_t m = 0; m != methods; ++m) {
    o.method = static_cast<clustering_method>(m);
    found.push_back(detail::best_grouped(network, d, o, 2, meter, score));
    result.push_back({o.method, found.back(), score(found.back())});
  }
  const consensus_partition common = consensus(found, std::min(o.groups, d.size()), meter.rest());
  meter.add();
  result.push_back({clustering_method::consensus, common.groups, score(common.groups), common.agreement});
  for (std::size_t i = 0; i != found.size(); ++i)
    for (std::size_t j = 0; j != found.size(); ++j)
      if (i != j)
        result[i].agreement += adjusted_rand_index(found[i], found[j]) / static_cast<double>(found.size() - 1);
  return result;
}

STANCEGRAPH_INLINE coalition_partition coalitions(const sparse_matrix& network, const distance_matrix& d,
                                                  const coalition_options& o) {
  assert(network.row_count() == d.size());
  if (o.method == clustering_method::consensus) return coalitions_by_all_methods(network, d, o).back();
  const auto score = [&](const partition& p) { return modularity(network, p, o.resolution); };
  run_meter meter{o.control, "the search for coalitions", detail::partitions_tried(d.size(), o, 2)};
  const partition p = detail::best_grouped(network, d, o, 2, meter, score);
  return {o.method, p, score(p)};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_coalitions)
