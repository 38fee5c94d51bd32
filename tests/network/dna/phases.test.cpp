// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/phases.hpp"

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("in DNA's way, phases are chosen by modularity and compared by the spectra of degrees", "[network]") {
  const auto own = with_dna_rules(phase_options{}, {});
  CHECK(own.criterion == phase_criterion::dunn);
  CHECK(own.spectrum == network_spectrum::laplacian);
  const auto dna = with_dna_rules(phase_options{.most_states = 4}, {.is_dna_compatible = true});
  CHECK(dna.criterion == phase_criterion::modularity);
  CHECK(dna.spectrum == network_spectrum::degrees);
  CHECK(dna.most_states == 4);
}
