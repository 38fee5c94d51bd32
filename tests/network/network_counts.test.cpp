// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_counts.hpp"

#include <map>
#include <random>
#include <tuple>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("counts at the same place are added up in any order", "[network]") {
  const network_counts x = make_network_counts(2, 3, 2, {{1, 2, 0, 1}, {0, 1, 1, 2}, {1, 2, 0, 0.5}, {1, 2, 1, 4}});
  CHECK(x.cells == std::vector<network_count>{{0, 1, 1, 2}, {1, 2, 0, 1.5}, {1, 2, 1, 4}});
  CHECK(x.statement_sums == std::vector<double>{2, 5.5});
  CHECK(make_network_counts(0, 0, 1, {}).cells.empty());
}

TEST_CASE("counts are added in the order of arrival, however often they are compacted", "[network]") {
  // Tenths, so that another order of addition would give another sum.
  std::mt19937_64 random{1};
  network_counter counter{300, 400, 2};
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, double> sums;
  for (int i = 0; i != 500'000; ++i) {
    const network_count c{static_cast<std::uint32_t>(random() % 300), static_cast<std::uint32_t>(random() % 400),
                          static_cast<std::uint32_t>(random() % 2), 0.1 * static_cast<double>(1 + random() % 9)};
    counter.add(c);
    sums[{c.row, c.column, c.level}] += c.count;
  }
  const network_counts x = std::move(counter).counts();
  REQUIRE(x.cells.size() == sums.size());
  auto expected = sums.begin();
  for (const network_count& c : x.cells) {
    REQUIRE(std::tuple{c.row, c.column, c.level} == expected->first);
    REQUIRE(c.count == (expected++)->second);
  }
}
