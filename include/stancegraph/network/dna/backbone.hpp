// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/backbone.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// The backbone rules of Discourse Network Analyzer 3 (DNA): it omits the network from the Laplacian and therefore
/// compares degrees, and its nested backbone removes all columns with the same least loss at once.
/// @param o options that DNA leaves to the user
[[nodiscard]] inline backbone_options dna_backbone_options(backbone_options o = {}) {
  o.spectrum = network_spectrum::degrees;
  o.are_equals_removed_together = true;
  return o;
}

/// The backbone options for networks with these options: dna_backbone_options() if the network follows DNA, otherwise
/// unchanged.
[[nodiscard]] inline backbone_options with_dna_rules(const backbone_options& o, const network_options& network) {
  return follows_dna(network.conventions) ? dna_backbone_options(o) : o;
}

/// The number of units that DNA reports as remaining after each step of a nested backbone. If several columns are
/// removed in one round, DNA reports for each of them the number that would remain if it were removed alone.
/// @param steps the steps of the nested backbone
/// @param units number of units of each column
/// @pre each column occurs in exactly one step and has an entry in `units`
/// @complexity linear in the steps and columns
[[nodiscard]] std::vector<std::size_t> dna_units_left(std::span<const nested_backbone_step> steps,
                                                      std::span<const std::size_t> units);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_dna_backbone)

#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<std::size_t> dna_units_left(std::span<const nested_backbone_step> steps,
                                                           std::span<const std::size_t> units) {
  std::size_t left = 0;
  for (const std::size_t each : units) left += each;
  std::vector<std::size_t> all;
  std::size_t round = 0;
  std::size_t left_before = left;
  for (const nested_backbone_step& each : steps) {
    if (std::exchange(round, each.round) != each.round) left_before = left;
    left -= units[each.column];
    all.push_back(left_before - units[each.column]);
  }
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_dna_backbone)
