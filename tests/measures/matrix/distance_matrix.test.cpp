// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/matrix/distance_matrix.hpp"

#include "catch.hpp"
#include "random_networks.hpp"

using namespace stancegraph;
using random_networks::symmetric;

TEST_CASE("nodes with the strongest ties are nearest, unconnected nodes are far apart, and opponents farther still",
          "[measures]") {
  const auto d = distances(symmetric(3, {{0, 1, 4}, {1, 2, 1}}));
  CHECK(d.size() == 3);
  CHECK(d.at(0, 1) == 0);
  CHECK(d.at(2, 1) == 0.75);
  CHECK(d.at(0, 2) == 1);
  CHECK(d.at(2, 0) == 1);
  CHECK(d.at(1, 1) == 0);
  CHECK(d.greatest() == 1);
  const auto s = distances(symmetric(3, {{0, 1, 2}, {1, 2, -2}}));
  CHECK(s.at(0, 1) == 0);
  CHECK(s.at(0, 2) == 0.5);
  CHECK(s.at(1, 2) == 1);
  CHECK(distances(sparse_matrix{2, 2, {}}).at(0, 1) == 1);
  CHECK(distances({}).size() == 0);
  CHECK(distance_matrix{}.greatest() == 0);
}
