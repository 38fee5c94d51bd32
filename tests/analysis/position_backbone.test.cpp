// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/position_backbone.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;

namespace {

std::shared_ptr<const network_basis> basis_of(std::uint64_t seed, bool is_dna) {
  return std::make_shared<const network_basis>(make_network_basis(
      stance_graph{naive::network_corpus(seed)}, {.type = network_type::onemode,
                                                  .aggregation = qualifier_aggregation::congruence,
                                                  .conventions = is_dna ? dna_conventions() : counting_conventions{}}));
}

}  // namespace

TEST_CASE("the backbone matches the measure and lists the remaining units and statements", "[analysis]") {
  std::size_t spared = 0;
  for (std::uint64_t seed = 0; seed != 15; ++seed)
    for (const bool is_dna : {false, true}) {
      const auto basis = basis_of(seed, is_dna);
      const auto expected =
          nested_backbone(basis->columns.size(), column_networks{basis},
                          {.spectrum = is_dna ? network_spectrum::degrees : network_spectrum::laplacian});
      const auto found = nested_backbone(basis);
      REQUIRE(found.size() == expected.size());
      for (std::size_t i = 0; i != found.size(); ++i) {
        CHECK(found[i].column == expected[i].column);
        CHECK(found[i].backbone_loss == expected[i].backbone_loss);
        CHECK(found[i].redundant_loss == expected[i].redundant_loss);
        // The units of the positions that have not gone before; in DNA's way, not in an earlier round.
        std::size_t left = 0;
        for (const network_unit& u : basis->units) {
          bool is_gone = u.column == found[i].column;
          for (std::size_t before = 0; before != i; ++before)
            if (!is_dna || expected[before].round < expected[i].round)
              is_gone = is_gone || u.column == found[before].column;
          left += is_gone ? 0U : 1U;
        }
        CHECK(found[i].units_left == left);
        CHECK(found[i].statements == statements_by_column(*basis)[found[i].column]);
        ++spared;
      }
    }
  CHECK(spared > 50);
}

TEST_CASE("a backbone limited by size or cost matches the measure", "[analysis]") {
  const auto basis = basis_of(8, false);
  REQUIRE(basis->columns.size() > 2);
  const column_networks networks{basis};
  CHECK(fixed_backbone(basis, 2).backbone == fixed_backbone(basis->columns.size(), networks, 2).backbone);
  CHECK(penalised_backbone(basis, 3.5).penalised_loss ==
        penalised_backbone(basis->columns.size(), networks, 3.5).penalised_loss);
}
