// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/backbone.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// How Discourse Network Analyzer 3 (DNA) finds backbones: it leaves the network out of the Laplacian and so compares
/// degrees, and its nested backbone removes all columns of the same least loss at once.
/// @param o what DNA leaves to its users
[[nodiscard]] inline backbone_options dna_backbone_options(backbone_options o = {}) {
  o.spectrum = network_spectrum::degrees;
  o.are_equals_removed_together = true;
  return o;
}

/// How backbones of the networks of these options are found: dna_backbone_options() where they follow DNA, else as they
/// are.
[[nodiscard]] inline backbone_options with_dna_rules(const backbone_options& o, const network_options& network) {
  return follows_dna(network.conventions) ? dna_backbone_options(o) : o;
}

/// How many units DNA reports as left after each step of a nested backbone. Columns that go in one round each get the
/// number that would be left if they went alone.
/// @param units how many units each column has
/// @pre each column is in one step, and has a number of units @complexity linear in the steps and columns
[[nodiscard]] inline std::vector<std::size_t> dna_units_left(std::span<const nested_backbone_step> steps,
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
