// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/polarization.hpp"

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("in DNA's way, networks of a series take congruence minus conflict for both", "[network]") {
  using enum qualifier_aggregation;
  const network_options own{}, dna{.is_dna_compatible = true};
  for (const auto wanted : {congruence, conflict}) {
    CHECK(aggregation_for_polarization(own, true, wanted) == wanted);
    CHECK(aggregation_for_polarization(dna, false, wanted) == wanted);
    CHECK(aggregation_for_polarization(dna, true, wanted) == subtract);
  }
}

TEST_CASE("in DNA's way, camps are sought as DNA does, and all else stays as asked for", "[network]") {
  const auto own = with_dna_rules(polarization_options{.camps = 3}, {});
  const auto dna = with_dna_rules(polarization_options{.camps = 3}, {.is_dna_compatible = true});
  CHECK(!own.dna_compat);
  CHECK(dna.dna_compat);
  CHECK(dna.camps == 3);
}
