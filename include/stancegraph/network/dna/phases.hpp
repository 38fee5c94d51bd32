// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/measures/community/phase_transitions.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// How phases of the networks of these options are found: as rDNA does, by the spectra of degrees and the modularity of
/// states, where they ask for it.
[[nodiscard]] inline phase_options with_dna_rules(phase_options o, const network_options& network) {
  if (!network.is_dna_compatible) return o;
  o.spectrum = network_spectrum::degrees;
  o.criterion = phase_criterion::modularity;
  return o;
}

}  // namespace stancegraph
