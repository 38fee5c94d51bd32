// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/backbone.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// How backbones of the networks of these options are found: as Discourse Network Analyzer does, by the spectra of
/// degrees, where they ask for it.
[[nodiscard]] inline backbone_options with_dna_rules(backbone_options o, const network_options& network) {
  if (network.is_dna_compatible) o.spectrum = network_spectrum::degrees;
  return o;
}

/// How many units Discourse Network Analyzer reports as left after each step of a nested backbone. Columns that go in
/// one round each get the number that would be left if they went alone.
/// @param units how many units each column has
/// @pre each column is in one step, and has a number of units @complexity linear in the steps and columns
[[nodiscard]] inline std::vector<std::size_t> dna_units_left(std::span<const nested_backbone_step> steps,
                                                             std::span<const std::size_t> units) {
  std::size_t left = 0;
  for (const std::size_t each : units) left += each;
  std::vector<std::size_t> all;
  std::size_t round = 0;
  std::size_t before_round = left;
  for (const nested_backbone_step& each : steps) {
    if (std::exchange(round, each.round) != each.round) before_round = left;
    left -= units[each.column];
    all.push_back(before_round - units[each.column]);
  }
  return all;
}

}  // namespace stancegraph
