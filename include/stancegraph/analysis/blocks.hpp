// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/signed/signed_blockmodel.hpp"
#include "stancegraph/network/signed_network.hpp"

namespace stancegraph {

/// How blocks() searches for classes.
struct blocks_options {
  /// Which ties should be positive; default: those within classes. With a pattern, `search.most_classes` is ignored.
  std::optional<block_pattern> pattern{};
  blockmodel_options search{.most_classes = 2, .starts = 100};  ///< how classes are found
};

/// Classes of nodes, and the ties that do not fit them.
struct blocks_result {
  signed_network network{};  ///< the network that was divided
  block_pattern pattern{1};  ///< which ties should be positive
  signed_partition found{};  ///< the class of each node, and the criterion
  double alpha = 0.5;        ///< weight of a negative tie that does not fit; a positive one weighs 1 − alpha
  std::vector<std::size_t> against{};  ///< numbers of the ties that do not fit, ascending
  bool is_clusterable = false;  ///< whether some classes have positive ties within and negative ties between them only
  double modularity = 0;        ///< signed_modularity() of the classes

  /// The nodes of each class, ascending.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> classes() const {
    std::vector<std::vector<std::uint32_t>> all(pattern.class_count());
    for (std::uint32_t v = 0; v != found.class_of.size(); ++v) all[found.class_of[v]].push_back(v);
    return all;
  }
};

/// Divides the nodes of a signed network into classes so that few ties contradict a pattern: by default, positive ties
/// within classes and negative ties between them. The search adds several ties between the same two nodes to one; the
/// result lists each tie that does not fit. The search is a heuristic: the criterion is an upper bound of the least
/// one.
/// @returns the class of each node; classes are numbered by their first nodes, or as in the pattern. If a limit of the
///   control is reached, the best classes found so far
/// @complexity that of signed_blockmodel()
[[nodiscard]] blocks_result blocks(signed_network network, const blocks_options& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_blocks)

#include <algorithm>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE blocks_result blocks(signed_network network, const blocks_options& o) {
  blocks_result r{.network = std::move(network), .alpha = o.search.alpha};
  const sparse_matrix m = signed_matrix(r.network.nodes.size(), r.network.ties);
  if (o.pattern) {
    r.pattern = *o.pattern;
    r.found = signed_blockmodel(m, r.pattern, o.search);
  } else {
    r.found = signed_blockmodel(m, o.search);
    const auto& classes = r.found.class_of;
    r.pattern = block_pattern{classes.empty() ? 1 : std::size_t{*std::max_element(classes.begin(), classes.end())} + 1};
  }
  r.is_clusterable = clusterability(m).is_clusterable;
  r.modularity = signed_modularity(m, r.found.class_of);
  for (std::size_t t = 0; t != r.network.ties.size(); ++t) {
    const signed_tie& tie = r.network.ties[t];
    const bool should_be_positive = r.pattern.is_positive(r.found.class_of[tie.from], r.found.class_of[tie.to]);
    if (should_be_positive != (tie.weight > 0)) r.against.push_back(t);
  }
  return r;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_blocks)
