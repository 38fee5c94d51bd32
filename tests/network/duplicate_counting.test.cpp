// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/duplicate_counting.hpp"

#include <cstdint>
#include <random>
#include <set>
#include <tuple>

#include "catch.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;

TEST_CASE("weeks begin on Monday or Sunday", "[network]") {
  const day sunday = to_day({2021, 1, 3});
  CHECK(first_of_week(sunday, week_count::iso) == to_day({2020, 12, 28}));
  CHECK(first_of_week(sunday, week_count::sunday) == sunday);
  CHECK(first_of_week(to_day({1969, 12, 28}), week_count::iso) == to_day({1969, 12, 22}));
}

TEST_CASE("weeks follow each other without a gap", "[network]") {
  for (const week_count weeks : {week_count::iso, week_count::sunday})
    for (day d = to_day({1960, 1, 1}); d < to_day({1980, 1, 1}); ++d.number) {
      const day begin = first_of_week(d, weeks);
      CHECK((begin <= d && d.number - begin.number < 7));
      CHECK(first_of_week(begin, weeks) == begin);
    }
}

TEST_CASE("duplicate groups are documents, weeks, months or years, and DNA conventions ignore the year", "[network]") {
  const auto group = [](duplicate_scope scope, day said, bool is_dna = false) {
    network_options o;
    o.duplicates = scope;
    if (is_dna) o.conventions = dna_conventions();
    return duplicate_group(document_handle{7}, said, o);
  };
  const day one = to_day({2020, 5, 4}), other = to_day({2021, 5, 4});
  CHECK_FALSE(group(duplicate_scope::include, one));
  CHECK(group(duplicate_scope::acrossrange, one) == group(duplicate_scope::acrossrange, day::last()));
  CHECK(group(duplicate_scope::document, one) == 7);
  for (const auto scope : {duplicate_scope::week, duplicate_scope::month}) {
    CHECK(group(scope, one) != group(scope, other));
    CHECK(group(scope, one) == group(scope, day{one.number + 2}));
    CHECK_FALSE(group(scope, day::last()));
  }
  CHECK(group(duplicate_scope::month, one, true) == group(duplicate_scope::month, other, true));
  CHECK(group(duplicate_scope::week, to_day({2021, 5, 5}), true) ==
        group(duplicate_scope::week, to_day({2022, 5, 4}), true));
  CHECK(group(duplicate_scope::year, one) == 2020);
}

TEST_CASE("duplicates are recognized by row, column, level and group", "[network]") {
  said_before seen;
  CHECK_FALSE(seen.add(1, 2, 0, 5));
  CHECK(seen.add(1, 2, 0, 5));
  CHECK_FALSE(seen.add(2, 1, 0, 5));
  CHECK_FALSE(seen.add(1, 2, 1, 5));
  CHECK_FALSE(seen.add(1, 2, 0, 6));
}

TEST_CASE("duplicate detection matches a set for many statements", "[network]") {
  std::mt19937_64 random{1};
  said_before seen;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::int64_t>> expected;
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  for (int i = 0; i != 30'000; ++i) {
    const std::uint32_t row = below(50), column = below(20), level = below(2);
    const std::int64_t group = static_cast<std::int64_t>(below(9)) - 4;
    REQUIRE(seen.add(row, column, level, group) == !expected.emplace(row, column, level, group).second);
  }
}
