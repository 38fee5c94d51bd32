// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/brokerage/e_i_index.hpp"

#include <cmath>
#include <cstddef>
#include <random>

#include "catch.hpp"
#include "random_networks.hpp"

using namespace stancegraph;
using random_networks::symmetric;

TEST_CASE("the E-I index compares ties between groups with ties within them", "[measures]") {
  const auto network = symmetric(4, {{0, 1, 3}, {2, 3, 1}, {1, 2, 1}});
  CHECK(e_i_index(network, partition{{0, 0, 1, 1}, 2}).value() == Approx((1 - 4) / 5.0));
  CHECK(e_i_index(network, partition{{0, 0, 0, 0}, 1}).value() == Approx(-1));
  CHECK(e_i_index(network, partition{{0, 1, 2, 3}, 4}).value() == Approx(1));
  CHECK_FALSE(e_i_index(sparse_matrix{1, 1, {{0, 0, 4}}}, partition{{0}, 1}));
}

TEST_CASE("the E-I index matches its definition cell by cell", "[measures]") {
  std::mt19937 engine{13};
  for (int round = 0; round != 100; ++round) {
    const auto network = random_networks::network(engine, 6, -2, 3, 60);
    const partition p{{0, 1, 0, 2, 1, 0}, 3};
    double external = 0;
    double internal = 0;
    for (std::size_t i = 0; i != 6; ++i)
      for (std::size_t j = 0; j != i; ++j)
        (p.group_of[i] == p.group_of[j] ? internal : external) += std::abs(network.at(i, j));
    if (external + internal == 0) continue;
    CHECK(e_i_index(network, p).value() == Approx((external - internal) / (external + internal)));
  }
}
