// SPDX-License-Identifier: BSL-1.0
#include <chrono>
#include <cstdint>

#include "catch.hpp"
#include <stancegraph/core/day.hpp>

using namespace stancegraph;

static_assert(to_day({1970, 1, 1}) == day{0});
static_assert(to_day({2000, 2, 29}).number + 1 == to_day({2000, 3, 1}).number);
static_assert(to_civil(to_day({-9999999999, 12, 31})) == civil{-9999999999, 12, 31});
static_assert(day::first() < day{} && day{} < day::last());

TEST_CASE("the calendar matches std::chrono day by day", "[core]") {
  namespace chrono = std::chrono;
  const auto from = chrono::sys_days{chrono::year{-401} / 1 / 1};
  const auto to = chrono::sys_days{chrono::year{2401} / 12 / 31};
  std::int64_t wrong = 0;
  for (auto at = from; at <= to; at += chrono::days{1}) {
    const chrono::year_month_day expected{at};
    const day d{at.time_since_epoch().count()};
    const civil c = to_civil(d);
    if (c.year != int{expected.year()} || c.month != static_cast<int>(unsigned{expected.month()}) ||
        c.day_of_month != static_cast<int>(unsigned{expected.day()}) || to_day(c) != d)
      ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("month lengths match std::chrono", "[core]") {
  namespace chrono = std::chrono;
  for (int year = -401; year != 2401; ++year) {
    CHECK(is_leap(year) == chrono::year{year}.is_leap());
    for (unsigned month = 1; month <= 12; ++month) {
      const auto last = chrono::year_month_day_last{chrono::year{year}, chrono::month_day_last{chrono::month{month}}};
      CHECK(days_in_month(year, static_cast<int>(month)) == static_cast<int>(unsigned{last.day()}));
    }
  }
}

TEST_CASE("a year is written with at least four digits", "[core]") {
  CHECK(to_string(to_day({2021, 12, 7})) == "2021-12-07");
  CHECK(to_string(to_day({44, 3, 15})) == "0044-03-15");
  CHECK(to_string(to_day({0, 1, 1})) == "0000-01-01");
  CHECK(to_string(to_day({-44, 3, 15})) == "-0044-03-15");
  CHECK(to_string(to_day({12345, 10, 31})) == "12345-10-31");
  CHECK(to_string(day::first()) == "..");
  CHECK(to_string(day::last()) == "..");
}
