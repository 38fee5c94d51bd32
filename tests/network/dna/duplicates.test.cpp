// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/duplicates.hpp"

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("weeks are numbered within the year to which they belong", "[network]") {
  const day sunday = to_day({2021, 1, 3});
  CHECK(week_of_year(sunday, week_count::iso) == 53);
  CHECK(week_of_year(to_day({2021, 1, 4}), week_count::iso) == 1);
  CHECK(week_of_year(to_day({2018, 12, 31}), week_count::iso) == 1);
  CHECK(week_of_year(to_day({2021, 1, 2}), week_count::sunday) == 1);
  CHECK(week_of_year(sunday, week_count::sunday) == 2);
  CHECK(week_of_year(to_day({2021, 12, 25}), week_count::sunday) == 52);
  CHECK(week_of_year(to_day({2021, 12, 26}), week_count::sunday) == 1);
}

TEST_CASE("all days of a week have its number", "[network]") {
  for (const week_count weeks : {week_count::iso, week_count::sunday})
    for (day d = to_day({1960, 1, 1}); d < to_day({1980, 1, 1}); ++d.number)
      CHECK(week_of_year(first_of_week(d, weeks), weeks) == week_of_year(d, weeks));
}

TEST_CASE("DNA counts weeks and months without their year, and years as years", "[network]") {
  const day may = to_day({2021, 5, 5});
  CHECK(dna_duplicate_period(may, duplicate_scope::month, week_count::sunday) == 5);
  CHECK(dna_duplicate_period(may, duplicate_scope::week, week_count::sunday) == week_of_year(may, week_count::sunday));
  CHECK(dna_duplicate_period(may, duplicate_scope::year, week_count::sunday) == 2021);
}
