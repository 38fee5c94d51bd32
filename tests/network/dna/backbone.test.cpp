// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/backbone.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "dna_sample.hpp"
#include "stancegraph/network/column_networks.hpp"

using namespace stancegraph;

TEST_CASE("the penalised backbone of DNA's sample has three of six concepts, as in DNA's own tests", "[network]") {
  const column_networks networks{dna_sample::basis(qualifier_aggregation::subtract, true)};
  const backbone_options dna = dna_backbone_options();
  const auto found = penalised_backbone(6, networks, 3.5, dna);
  CHECK(found.backbone == std::vector<std::uint32_t>{0, 4, 5});
  CHECK(found.redundant == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(found.backbone_loss == Approx(0.0306139566));
  CHECK(found.penalised_loss == Approx(0.0053199080));
  // Annealing as in DNA gives the same result.
  const auto annealed = penalised_backbone(6, networks, 3.5, dna_backbone_options({.most_sets = 0, .iterations = 500}));
  CHECK(annealed.backbone == found.backbone);
  const auto steps = nested_backbone(6, networks, dna);
  std::vector<std::uint32_t> order;
  for (const auto& step : steps) order.push_back(step.column);
  CHECK(order == std::vector<std::uint32_t>{1, 2, 3, 5, 4, 0});
  CHECK(steps[0].backbone_loss == Approx(0.027258).margin(5e-7));
  CHECK(steps[1].backbone_loss == Approx(0.017395).margin(5e-7));
  CHECK(steps[3].redundant_loss == Approx(0.403237).margin(5e-7));
}

TEST_CASE("backbone options follow DNA's rules if the network uses DNA conventions", "[network]") {
  network_options o;
  CHECK(with_dna_rules(backbone_options{.seed = 7}, o).spectrum == network_spectrum::laplacian);
  o.conventions = dna_conventions();
  const backbone_options dna = with_dna_rules(backbone_options{.seed = 7}, o);
  CHECK(dna.spectrum == network_spectrum::degrees);
  CHECK(dna.are_equals_removed_together);
  CHECK(dna.seed == 7);
}

TEST_CASE("with DNA conventions the remaining network is reported as if columns of one round were removed singly",
          "[network]") {
  const std::vector<nested_backbone_step> steps{{2, 0, 0, 0}, {0, 0, 0, 1}, {1, 0, 0, 1}};
  CHECK(dna_units_left(steps, std::vector<std::size_t>{3, 4, 5}) == std::vector<std::size_t>{7, 4, 3});
}
