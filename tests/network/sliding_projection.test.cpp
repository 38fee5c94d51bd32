// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/sliding_projection.hpp"

#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;

TEST_CASE("units that are added and removed again leave no trace", "[network]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    network_options o{.type = network_type::onemode};
    o.aggregation = static_cast<qualifier_aggregation>(seed % 4);
    o.qualifier = static_cast<network_qualifier>(seed % 3);
    o.normalization = static_cast<network_normalization>(seed / 4 % 4);
    if (seed % 2 == 0) o.conventions = dna_conventions();
    const network_basis b = make_network_basis(stance_graph{naive::network_corpus(seed)}, o);
    sliding_projection some{b}, all{b};
    const std::size_t half = b.units.size() / 2;
    for (const network_unit& u : b.units) all.add(u);
    for (std::size_t i = half; i != b.units.size(); ++i) all.remove(b.units[i]);
    for (std::size_t i = 0; i != half; ++i) some.add(b.units[i]);
    CHECK(all.rows() == some.rows());
    CHECK(all.weights(all.rows()) == some.weights(some.rows()));
    for (std::size_t i = 0; i != half; ++i) all.remove(b.units[i]);
    CHECK(all.rows().empty());
    CHECK(all.weights(some.rows()).cells().empty());
  }
}
