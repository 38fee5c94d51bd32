// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/polarization.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "dna_sample.hpp"
#include "random_networks.hpp"

using namespace stancegraph;
using random_networks::below;
using random_networks::symmetric;

TEST_CASE("with DNA conventions polarization is the maximum distance over all partitions into even camps",
          "[network]") {
  std::mt19937 engine{11};
  for (int round = 0; round != 60; ++round) {
    const std::uint32_t nodes = 3 + below(engine, 5);
    const std::uint32_t camps = 2 + below(engine, 2);
    const auto congruence = random_networks::network(engine, nodes, 1, 4, 20 + below(engine, 81));
    const auto conflict = random_networks::network(engine, nodes, 1, 4, 20 + below(engine, 81));
    if (congruence.cells().empty() && conflict.cells().empty()) continue;
    double greatest = 0;
    random_networks::for_each_partition(nodes, [&](const partition& p) {
      if (p.group_count != camps) return;
      std::vector<std::uint32_t> sizes(camps);
      for (const auto camp : p.group_of) ++sizes[camp];
      const auto [small, large] = std::ranges::minmax(sizes);
      if (large - small <= 1) greatest = std::max(greatest, polarization_distance(congruence, conflict, p));
    });
    const auto found = dna_polarization(congruence, conflict, {.camps = camps});
    CHECK(found->index == Approx(greatest));
    CHECK(found->distance == Approx(greatest));
    CHECK(found->is_exact());
  }
}

TEST_CASE("with DNA conventions and no normalization a network without ties has index 0 and no camps", "[network]") {
  CHECK_FALSE(dna_polarization(sparse_matrix{4, 4, {}}, sparse_matrix{4, 4, {}}));
  const auto raw = dna_polarization(sparse_matrix{4, 4, {}}, sparse_matrix{4, 4, {}}, {}, false);
  REQUIRE(raw);
  CHECK(raw->index == 0);
  CHECK(raw->is_exact());
  CHECK(raw->camps.group_of.empty());
}

TEST_CASE("polarization of networks follows DNA's rules if they use DNA conventions", "[network]") {
  const auto congruence = symmetric(4, {{0, 1, 1}, {2, 3, 1}});
  const auto conflict = symmetric(4, {{0, 2, 1}, {0, 3, 1}, {1, 2, 1}, {1, 3, 1}});
  network_options o;
  CHECK(polarization_with_dna_rules(o, congruence, conflict)->index == polarization(congruence, conflict)->index);
  CHECK(aggregation_for_polarization(o, true, qualifier_aggregation::conflict) == qualifier_aggregation::conflict);
  o.conventions = dna_conventions();
  CHECK(polarization_with_dna_rules(o, congruence, conflict)->index == dna_polarization(congruence, conflict)->index);
  CHECK(polarization_with_dna_rules(o, congruence, conflict, {}, false)->index ==
        dna_polarization(congruence, conflict, {}, false)->index);
  CHECK(aggregation_for_polarization(o, true, qualifier_aggregation::conflict) == qualifier_aggregation::subtract);
  CHECK(aggregation_for_polarization(o, false, qualifier_aggregation::conflict) == qualifier_aggregation::conflict);
}

TEST_CASE("the polarization of DNA's sample matches DNA's own tests", "[network]") {
  const auto congruence = make_discourse_network(dna_sample::basis(qualifier_aggregation::congruence, false)).weights;
  const auto conflict = make_discourse_network(dna_sample::basis(qualifier_aggregation::conflict, false)).weights;
  const auto dna = dna_polarization(congruence, conflict);
  REQUIRE(dna);
  CHECK(dna->is_exact());
  CHECK(dna->index == Approx(0.5342493).margin(5e-8));
  double all = 0;
  for (const auto* const network : {&congruence, &conflict})
    for (const matrix_entry& e : network->cells()) all += e.value;
  const auto raw = dna_polarization(congruence, conflict, {}, false);
  CHECK(raw->index == Approx(dna->index * all));
  CHECK(raw->camps.group_of == dna->camps.group_of);
  const auto ours = polarization(congruence, conflict);
  CHECK(ours->distance == Approx(0.3359145763));
}
