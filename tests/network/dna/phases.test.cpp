// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/phases.hpp"

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("phases use degrees and modularity if the network uses DNA conventions", "[network]") {
  network_options o;
  const phase_options given{.most_states = 4};
  CHECK(with_dna_rules(given, o).spectrum == network_spectrum::laplacian);
  CHECK(with_dna_rules(given, o).criterion == phase_criterion::dunn);
  o.conventions = dna_conventions();
  const phase_options dna = with_dna_rules(given, o);
  CHECK(dna.spectrum == network_spectrum::degrees);
  CHECK(dna.criterion == phase_criterion::modularity);
  CHECK(dna.most_states == 4);
}
