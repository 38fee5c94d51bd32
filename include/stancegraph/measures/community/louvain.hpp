// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Options for maximizing modularity.
struct modularity_search {
  double resolution = 1;   ///< resolution γ of modularity(): above 1 for smaller groups, below 1 for larger ones
  std::uint64_t seed = 1;  ///< random seed for the order in which nodes are tried
  std::size_t runs = 10;   ///< number of starts; the best result is returned
  run_control control{};   ///< progress is in starts
};

/// Finds groups with high modularity() by the Louvain algorithm.
///
/// Each node moves to the group where modularity rises most; then the groups become the nodes of a smaller network, and
/// both steps repeat until nothing improves. Signed networks use signed modularity. The result is a local optimum: no
/// move of a single node improves it, but a better partition may exist.
/// @param network tie weights, which may be negative
/// @returns the best of all runs; one group per node if there are no weights; an empty partition for an empty network
/// @pre the network is symmetric
/// @throws limit_error if a limit of the control is reached
/// @complexity about O(m) per run with m ties; with negative weights O(n g) per pass, with n nodes and g groups
/// @see Blondel, V. D., Guillaume, J.-L., Lambiotte, R. & Lefebvre, E. (2008). Fast unfolding of communities in large
///   networks. Journal of Statistical Mechanics: Theory and Experiment 2008(10), P10008.
///   https://doi.org/10.1088/1742-5468/2008/10/P10008
[[nodiscard]] partition louvain(const sparse_matrix& network, const modularity_search& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_louvain)

#include <cassert>
#include <random>

#include "stancegraph/measures/community/detail/modularity_moves.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE partition louvain(const sparse_matrix& network, const modularity_search& o) {
  assert(is_symmetric(network, 1e-9));
  run_meter meter{o.control, "the Louvain algorithm", o.runs};
  return detail::best_of_runs(network, o.resolution, o.seed, meter, o.runs, [&](std::mt19937_64& engine) {
    const detail::weighted_nodes all{network, o.resolution};
    partition result = detail::singletons(network.row_count());
    for (;;) {
      const detail::weighted_nodes nodes = all.merged(result);
      const partition p = detail::moved(nodes, detail::singletons(nodes.size()), engine, meter);
      if (p.group_count == nodes.size()) break;
      result = detail::behind(result, p);
    }
    // After groups have merged, a single node may fit better elsewhere, so move nodes once more.
    return detail::moved(all, result, engine, meter);
  });
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_louvain)
