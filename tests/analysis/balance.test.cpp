// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/balance.hpp"

#include <cmath>
#include <cstdint>
#include <random>

#include "catch.hpp"
#include "signed_network_sample.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

TEST_CASE("balance collects the measures of a signed graph", "[analysis]") {
  random_numbers engine{std::mt19937{5}};
  for (int round = 0; round != 60; ++round) {
    const signed_network n = random_signed_network(engine, round % 2 == 0 ? 1U : 2U);
    const balance_result r = balance(n, {.has_eigenvalues = true});
    const sparse_matrix m = signed_matrix(n.nodes.size(), n.ties);
    CHECK(r.positive + r.negative == n.ties.size());
    CHECK(r.triangles == signed_triangles(m));
    CHECK(r.by_sign.strong == strong_balance(r.triangles));
    CHECK_THAT(*r.by_sign.walk, WithinAbs(walk_balance(m), 1e-12));
    bool is_weighted = false;
    for (const signed_tie& t : n.ties) is_weighted = is_weighted || std::abs(t.weight) != 1;
    CHECK(r.by_weight.has_value() == is_weighted);
    CHECK_THAT(r.frustration.value, WithinAbs(naive_frustration(n.nodes.size(), n.ties), 1e-9));
    CHECK(r.line_balance == line_balance(n.ties, r.frustration.value));
    REQUIRE(r.eigenvalues->size() == n.nodes.size());
    CHECK(r.laplacian_minimum().has_value() == !n.nodes.empty());
    if (!n.nodes.empty()) CHECK_THAT(*balance(n).laplacian_minimum(), WithinAbs(r.eigenvalues->front(), 1e-9));
    const auto sides = r.sides();
    CHECK(sides[0].size() + sides[1].size() == n.nodes.size());
    for (std::size_t side = 0; side != 2; ++side)
      for (const std::uint32_t v : sides[side]) CHECK(r.frustration.side[v] == side);
  }
}

TEST_CASE("the balance of a network without ties is undefined", "[analysis]") {
  const balance_result r = balance(network_of(2, {}));
  CHECK_FALSE(r.line_balance.has_value());
  CHECK_FALSE(r.by_sign.strong.has_value());
  CHECK_FALSE(r.by_sign.weak.has_value());
  CHECK(r.frustration.value == 0);
}

TEST_CASE("a directed network gets triads but no walks or eigenvalues", "[analysis]") {
  const balance_result r =
      balance(network_of(3, {{0, 1, 1}, {1, 2, 1}, {0, 2, -1}, {2, 2, -1}}), {.is_directed = true});
  CHECK(r.triads.has_value());
  CHECK_FALSE(r.by_sign.walk.has_value());
  CHECK_FALSE(r.laplacian_minimum().has_value());
  CHECK(r.loops == 1);
}

TEST_CASE("a network with too many nodes for eigenvalues still gets all other measures", "[analysis]") {
  const balance_result r = balance(network_of(3, {{0, 1, 1}, {1, 2, -1}}), {.most_for_eigenvalues = 2});
  CHECK(r.is_too_large);
  CHECK_FALSE(r.by_sign.walk.has_value());
  CHECK_FALSE(r.laplacian_minimum().has_value());
  CHECK(r.line_balance == 1);
}
