// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <iterator>
#include <map>
#include <random>
#include <string>

#include "catch.hpp"
#include <stancegraph/corpus/dates.hpp>

using namespace stancegraph;

TEST_CASE("a pool keeps each different date once, under its first number", "[corpus]") {
  std::mt19937 random{1};
  date_pool pool;
  std::map<std::string, std::uint32_t> naive;
  for (int round = 0; round != 3'000; ++round) {
    const date d{day{static_cast<std::int64_t>(random() % 500)}};
    const auto number = static_cast<std::uint32_t>(naive.size());
    const auto expected = naive.try_emplace(d.text(), number).first->second;
    REQUIRE(pool.intern(d) == expected);
  }
  CHECK(pool.size() == naive.size());
  for (const auto& [text, number] : naive) {
    CHECK(pool[number].text() == text);
    CHECK(pool.find(text) == number);
  }
  CHECK(pool.find("2021-12-XX") == date_pool::none);
  CHECK(date_pool{}.find("2021") == date_pool::none);
}

TEST_CASE("dates that cover the same days but are written differently are different", "[corpus]") {
  date_pool pool;
  CHECK(pool.intern(date{"2021-12"}) == 0);
  CHECK(pool.intern(date{"2021-12-XX"}) == 1);
  CHECK(pool.intern(date{"2021-12"}) == 0);
  CHECK(std::distance(pool.begin(), pool.end()) == 2);
}
