// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/concor.hpp"
#include "stancegraph/measures/community/consensus.hpp"
#include "stancegraph/measures/community/hierarchical.hpp"
#include "stancegraph/measures/community/k_means.hpp"
#include "stancegraph/measures/community/k_medoids.hpp"
#include "stancegraph/measures/community/leiden.hpp"
#include "stancegraph/measures/community/louvain.hpp"
#include "stancegraph/measures/community/modularity.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/community/spectral_clustering.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How the nodes of a network are put into groups.
enum class clustering_method : std::uint8_t {
  louvain,    ///< high modularity, by louvain(); finds the number of groups itself
  leiden,     ///< high modularity, by leiden(); finds the number of groups itself
  single,     ///< hierarchical_clustering() of distances, by nearest members
  average,    ///< by members on average
  complete,   ///< by farthest members
  ward,       ///< by Ward's method
  kmeans,     ///< k_means() of the rows of distances
  kmedoids,   ///< k_medoids() of distances
  concor,     ///< concor() of ties
  spectral,   ///< spectral_clustering() of ties
  consensus,  ///< consensus() of all of these
};

/// How clustering_method is written.
template <>
struct vocabulary<clustering_method> {
  static constexpr std::string_view what = "clustering method";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"louvain", "leiden", "single", "average", "complete", "ward", "kmeans",
                                       "kmedoids", "concor", "spectral", "consensus"});
};

/// Whether a method is told how many groups to make.
[[nodiscard]] constexpr bool has_given_groups(clustering_method m) noexcept {
  return m != clustering_method::louvain && m != clustering_method::leiden;
}

/// How coalitions() puts nodes into groups.
struct coalition_options {
  clustering_method method = clustering_method::leiden;  ///< how
  std::size_t groups = 0;       ///< how many; 0: of 2 to `most_groups` that with the highest modularity
  std::size_t most_groups = 6;  ///< where `groups` is 0
  double resolution = 1;        ///< of modularity
  std::uint64_t seed = 1;       ///< of louvain, leiden, kmeans and spectral
};

/// Coalitions, and how good they are.
struct coalition_partition {
  clustering_method method = clustering_method::leiden;  ///< how they were found
  partition groups{};                                    ///< who is with whom
  double modularity = 0;                                 ///< their modularity() in the network
  double agreement = 0;  ///< how like the partitions of the other methods they are: the mean adjusted_rand_index()
};

namespace detail {

/// Groups of one method and number.
[[nodiscard]] inline partition grouped(const sparse_matrix& network, const distance_matrix& d,
                                       const coalition_options& o, std::size_t groups) {
  const auto by_linkage = [&](linkage by) {
    return stancegraph::cut(hierarchical_clustering(d, by), d.size(), groups);
  };
  switch (o.method) {
    case clustering_method::louvain:
      return louvain(network, {.resolution = o.resolution, .seed = o.seed});
    case clustering_method::leiden:
      return leiden(network, {.resolution = o.resolution, .seed = o.seed});
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
      return k_means(rows, groups, {.seed = o.seed}).groups;
    }
    case clustering_method::kmedoids:
      return k_medoids(d, groups).groups;
    case clustering_method::concor:
      return concor(network, groups);
    case clustering_method::spectral:
      return spectral_clustering(network, groups, {.seed = o.seed});
    case clustering_method::consensus:
      break;
  }
  return {};
}

/// Of each number of groups that is asked about, the partition; the one with the highest score, the first of equals.
template <class Score>
[[nodiscard]] partition best_grouped(const sparse_matrix& network, const distance_matrix& d, const coalition_options& o,
                                     std::size_t least, Score&& score) {
  const std::size_t n = d.size();
  if (n == 0) return {};
  if (!has_given_groups(o.method)) return grouped(network, d, o, 0);
  if (o.groups != 0) return grouped(network, d, o, std::min(o.groups, n));
  partition best = grouped(network, d, o, std::min(least, n));
  double most = score(best);
  for (std::size_t groups = least + 1; groups <= std::min(o.most_groups, n); ++groups) {
    const partition p = grouped(network, d, o, groups);
    if (const double here = score(p); here > most + 1e-12) {
      best = p;
      most = here;
    }
  }
  return best;
}

}  // namespace detail

/// The coalitions of a network by each method, the consensus of the ten others last.
/// @param d how far the nodes are from each other, for the hierarchical methods, k-means and k-medoids
/// @pre the network is symmetric, `d` is of its nodes @returns one for each clustering_method, in their order
/// @complexity cubic in nodes, times the numbers of groups that are tried
[[nodiscard]] inline std::vector<coalition_partition> coalitions_by_all_methods(const sparse_matrix& network,
                                                                                const distance_matrix& d,
                                                                                coalition_options o = {}) {
  const auto score = [&](const partition& p) { return modularity(network, p, o.resolution); };
  std::vector<coalition_partition> result;
  std::vector<partition> found;
  for (std::size_t m = 0; m != static_cast<std::size_t>(clustering_method::consensus); ++m) {
    o.method = static_cast<clustering_method>(m);
    found.push_back(detail::best_grouped(network, d, o, 2, score));
    result.push_back({o.method, found.back(), score(found.back())});
  }
  const consensus_partition common = consensus(found, std::min(o.groups, d.size()));
  result.push_back({clustering_method::consensus, common.groups, score(common.groups), common.agreement});
  for (std::size_t i = 0; i != found.size(); ++i)
    for (std::size_t j = 0; j != found.size(); ++j)
      if (i != j)
        result[i].agreement += adjusted_rand_index(found[i], found[j]) / static_cast<double>(found.size() - 1);
  return result;
}

/// The coalitions of a network: who is with whom, by a method. Ties may be signed: congruence less conflict. With a
/// number of groups left open, the one with the highest modularity is taken, the smallest of equals.
///
/// Louvain and Leiden find the number of groups themselves and do not look at `groups`. CONCOR, k-means and spectral
/// clustering may make fewer than asked for (see there). `agreement` is left at 0 but for consensus, where it is that
/// with the ten others.
/// @pre the network is symmetric, `d` is of its nodes @returns an empty partition for an empty network
/// @complexity cubic in nodes, times the numbers of groups that are tried; consensus, that of all
[[nodiscard]] inline coalition_partition coalitions(const sparse_matrix& network, const distance_matrix& d,
                                                    const coalition_options& o = {}) {
  assert(network.row_count() == d.size());
  if (o.method == clustering_method::consensus) return coalitions_by_all_methods(network, d, o).back();
  const auto score = [&](const partition& p) { return modularity(network, p, o.resolution); };
  const partition p = detail::best_grouped(network, d, o, 2, score);
  return {o.method, p, score(p)};
}

/// The same with the network's own distances(). @copydetails coalitions
[[nodiscard]] inline coalition_partition coalitions(const sparse_matrix& network, const coalition_options& o = {}) {
  return coalitions(network, distances(network), o);
}

}  // namespace stancegraph
