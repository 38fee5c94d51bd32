// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/measures/community/phase_transitions.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// How rDNA, the R package of Discourse Network Analyzer 3 (DNA), finds phases: spectral distances are those of
/// degrees, and states are chosen by modularity. The numbers are then those of rDNA, except for methods that draw at
/// random.
/// @param o what rDNA leaves to its users
[[nodiscard]] inline phase_options dna_phase_options(phase_options o = {}) {
  o.spectrum = network_spectrum::degrees;
  o.criterion = phase_criterion::modularity;
  return o;
}

/// How phases of the networks of these options are found: dna_phase_options() where they follow DNA, else as they are.
[[nodiscard]] inline phase_options with_dna_rules(const phase_options& o, const network_options& network) {
  return follows_dna(network.conventions) ? dna_phase_options(o) : o;
}

}  // namespace stancegraph
