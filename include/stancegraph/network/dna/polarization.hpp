// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/measures/polarization/polarization.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// How polarization() divides the networks of these options: as Discourse Network Analyzer does where they ask for it.
[[nodiscard]] inline polarization_options with_dna_rules(polarization_options o, const network_options& network) {
  o.dna_compat = network.is_dna_compatible;
  return o;
}

/// The aggregation of a network that polarization takes for congruence or for conflict. Over time, Discourse Network
/// Analyzer takes congruence − conflict for each of the two.
/// @param is_series whether the network is one of a series @param wanted congruence or conflict
[[nodiscard]] constexpr qualifier_aggregation aggregation_for_polarization(const network_options& network,
                                                                           bool is_series,
                                                                           qualifier_aggregation wanted) noexcept {
  return is_series && network.is_dna_compatible ? qualifier_aggregation::subtract : wanted;
}

}  // namespace stancegraph
