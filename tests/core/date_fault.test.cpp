// SPDX-License-Identifier: BSL-1.0
#include <string_view>
#include <variant>

#include "catch.hpp"
#include <stancegraph/core/date.hpp>
#include <stancegraph/core/date_fault.hpp>

using namespace stancegraph;

TEST_CASE("a fault gives the byte at which the text stops being a date", "[core]") {
  const auto fault_of = [](std::string_view text) { return std::get<date_fault>(parse_date(text)); };
  CHECK(fault_of("2021-12-07 ").offset == 10);
  CHECK(fault_of("2021-13").offset == 5);
  CHECK(fault_of("2021-02-29").offset == 8);
  CHECK(fault_of("2021-12-01/2021-x").offset == 16);
  CHECK(fault_of("2022/2021").offset == 5);
  CHECK(fault_of("-0000").offset == 0);
  CHECK(fault_of("2021-12-07T10:00:99").offset == 17);
  CHECK_THROWS_WITH(date{"2021-02-29"}, "date '2021-02-29': month 2 of 2021 has no day 29");
  CHECK_THROWS_WITH(date{"soon"}, "date 'soon': expected a year of four digits, as in 2021, 202X or 20XX");
}
