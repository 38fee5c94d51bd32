// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/levels.hpp"

#include <cstdint>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("DNA keeps the levels of an ignored qualifier and adds one for statements without a value", "[network]") {
  const network_options o{.qualifier = network_qualifier::confidence, .aggregation = qualifier_aggregation::ignore};
  const auto all = dna_ignored_scale(o, {true, false, true, true});
  CHECK(all.values == std::vector<double>{1, 3, 0});
  CHECK(all.level == std::vector<std::uint32_t>{0, qualifier_scale::none, 1, 2});
  const auto known = dna_ignored_scale(o, {true, false, true, false});
  CHECK(known.values == std::vector<double>{1, 3});
  CHECK(known.values == scale_of_levels(o, {true, false, true, false}).values);
}
