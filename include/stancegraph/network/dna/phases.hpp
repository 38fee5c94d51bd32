// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/measures/community/phase_transitions.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// The phase options of rDNA, the R package of Discourse Network Analyzer 3 (DNA): spectral distances use degrees, and
/// the number of states maximizes modularity. The results equal those of rDNA, except for randomized methods.
/// @param o options that rDNA leaves to the user
[[nodiscard]] inline phase_options dna_phase_options(phase_options o = {}) {
  o.spectrum = network_spectrum::degrees;
  o.criterion = phase_criterion::modularity;
  return o;
}

/// The phase options for networks with these options: dna_phase_options() if the network follows DNA, otherwise
/// unchanged.
[[nodiscard]] inline phase_options with_dna_rules(const phase_options& o, const network_options& network) {
  return follows_dna(network.conventions) ? dna_phase_options(o) : o;
}

}  // namespace stancegraph
