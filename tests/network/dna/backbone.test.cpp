// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/backbone.hpp"

#include <cstddef>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("in DNA's way, columns that go in one round are each counted as if they went alone", "[network]") {
  const std::vector<std::size_t> units{5, 3, 2, 1};
  // Two columns go together in the second round.
  const std::vector<nested_backbone_step> steps{{2, 0, 0, 0}, {1, 0, 0, 1}, {0, 0, 0, 1}, {3, 0, 0, 2}};
  CHECK(dna_units_left(steps, units) == std::vector<std::size_t>{9, 6, 4, 0});
  CHECK(dna_units_left({}, units).empty());
}

TEST_CASE("in DNA's way, backbones are compared by the spectra of degrees", "[network]") {
  CHECK(with_dna_rules(backbone_options{.seed = 4}, {}).spectrum == network_spectrum::laplacian);
  const auto dna = with_dna_rules(backbone_options{.seed = 4}, {.is_dna_compatible = true});
  CHECK(dna.spectrum == network_spectrum::degrees);
  CHECK(dna.seed == 4);
}
