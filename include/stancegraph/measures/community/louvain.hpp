// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <random>

#include "stancegraph/measures/community/detail/modularity_moves.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How modularity is searched for its highest value.
struct modularity_search {
  double resolution = 1;   ///< γ of modularity(): above 1 makes groups smaller, below 1 larger
  std::uint64_t seed = 1;  ///< of the orders in which nodes are tried
  std::size_t runs = 10;   ///< how often it is begun anew; the best run counts
};

/// Groups of high modularity() by the method of Louvain: nodes move one by one to the group where modularity gains
/// most, groups become nodes, and so on until nothing gains. Of signed networks, signed modularity. A heuristic: there
/// may be a better partition, but none that one node's move leads to.
/// @pre the network is symmetric @returns the best of the runs; one group for each node where there are no weights
/// @complexity about linear in the weights for each run; with negative weights, nodes times groups
/// @see Blondel et al. (2008), Fast unfolding of communities in large networks
[[nodiscard]] inline partition louvain(const sparse_matrix& network, const modularity_search& o = {}) {
  assert(is_symmetric(network, 1e-9));
  return detail::best_of_runs(network, o.resolution, o.seed, o.runs, [&](std::mt19937_64& engine) {
    const detail::weighted_nodes all{network, o.resolution};
    partition result = detail::singletons(network.row_count());
    for (;;) {
      const detail::weighted_nodes nodes = all.merged(result);
      const partition p = detail::moved(nodes, detail::singletons(nodes.size()), engine);
      if (p.group_count == nodes.size()) break;
      result = detail::behind(result, p);
    }
    // Groups that have grown may have lost a node's reason to be in them.
    return detail::moved(all, result, engine);
  });
}

}  // namespace stancegraph
