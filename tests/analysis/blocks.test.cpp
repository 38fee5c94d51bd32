// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/blocks.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "signed_network_sample.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

TEST_CASE("the criterion is the weighted sum of the ties that do not fit the classes", "[analysis]") {
  random_numbers engine{std::mt19937{9}};
  for (int round = 0; round != 60; ++round) {
    const signed_network n = random_signed_network(engine, 3);
    const blocks_result r = blocks(n, {.search = {.most_classes = 3, .alpha = 0.25, .starts = 20}});
    double sum = 0;
    std::size_t nodes = 0;
    for (const std::size_t t : r.against) {
      const signed_tie& tie = n.ties[t];
      CHECK((r.found.class_of[tie.from] == r.found.class_of[tie.to]) == (tie.weight < 0));
      sum += std::abs(tie.weight) * (tie.weight < 0 ? 0.25 : 0.75);
    }
    CHECK_THAT(sum, WithinAbs(r.found.criterion, 1e-9));
    for (const auto& each : r.classes()) nodes += each.size();
    CHECK(nodes == n.nodes.size());
    if (r.found.criterion == 0) CHECK(r.is_clusterable);
  }
}

TEST_CASE("a pattern decides which ties fit", "[analysis]") {
  // Both a and b like the mediator c and oppose each other.
  const signed_network n = network_of(3, {{0, 1, -1}, {0, 2, 1}, {1, 2, 1}});
  CHECK(blocks(n).against.size() == 1);
  const blocks_result r = blocks(n, {.pattern = block_pattern_of("pnp,npp,ppp")});
  CHECK(r.against.empty());
  CHECK_FALSE(r.is_clusterable);
  CHECK(r.classes()[2] == std::vector<std::uint32_t>{2});
}
