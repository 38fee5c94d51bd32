// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/matrix_order.hpp"

#include <cstdint>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("rows and columns are sorted by name and then by id", "[network]") {
  const std::vector<network_entity> entities{{"c", "Tax"}, {"b", "Peace"}, {"a", "Tax"}, {"d", "Bridge"}};
  CHECK(matrix_order(entities) == std::vector<std::uint32_t>{3, 1, 2, 0});
  CHECK(matrix_order({}).empty());
}
