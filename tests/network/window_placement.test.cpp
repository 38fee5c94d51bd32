// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/window_placement.hpp"

#include <vector>

#include "catch.hpp"
#include "days_said.hpp"

using namespace stancegraph;
using namespace days_said;

TEST_CASE("adding a month gives the same day of the next month or its last day", "[network]") {
  CHECK(shifted(to_day({2021, 1, 31}), window_unit::months, 1) == to_day({2021, 2, 28}));
  CHECK(shifted(to_day({2021, 1, 15}), window_unit::months, -1) == to_day({2020, 12, 15}));
  CHECK(shifted(to_day({2020, 2, 29}), window_unit::years, 1) == to_day({2021, 2, 28}));
  CHECK(shifted(to_day({2020, 2, 29}), window_unit::months, -14) == to_day({2018, 12, 29}));
  CHECK(shifted(to_day({2021, 1, 1}), window_unit::weeks, -1) == to_day({2020, 12, 25}));
  CHECK(first_of_unit(to_day({2021, 1, 3}), window_unit::weeks) == to_day({2020, 12, 28}));
  CHECK(first_of_unit(to_day({2021, 5, 3}), window_unit::years) == to_day({2021, 1, 1}));
}

TEST_CASE("calendar windows have n units each and lie within the requested range", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 15}), to_day({2021, 2, 3}), to_day({2021, 3, 31}), day::last()};
  CHECK(written(place_windows(said_on(days), {window_unit::months, 2})) ==
        texts{"2021-01-01..2021-02-28 2", "2021-02-01..2021-03-31 2"});
  CHECK(written(place_windows(said_on(days), {window_unit::months, 4})).empty());
  CHECK(written(place_windows(said_on(days), {window_unit::years, 1})) == texts{"2021-01-01..2021-12-31 3"});
  const network_options asked{.from = to_day({2021, 1, 10}), .to = to_day({2021, 3, 20})};
  CHECK(written(place_windows(said_on(days, asked), {window_unit::months, 1})) ==
        texts{"2021-01-10..2021-02-09 2", "2021-02-10..2021-03-09 0"});
  CHECK(place_windows(said_on({}), {window_unit::days, 1}).empty());
  CHECK(place_windows(said_on({}, asked), {window_unit::months, 1}).size() == 2);
}

TEST_CASE("windows of n statements move by one statement", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 1}), to_day({2021, 1, 2}), to_day({2021, 1, 9}), to_day({2021, 2, 1})};
  CHECK(written(place_windows(said_on(days), {window_unit::events, 3})) ==
        texts{"2021-01-01..2021-01-09 3", "2021-01-02..2021-02-01 3"});
  CHECK(place_windows(said_on(days), {window_unit::events, 2}).size() == 3);
}

TEST_CASE("kernels are centred one unit apart, at least their reach from both ends", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 1}), to_day({2021, 1, 8})};
  const auto windows = place_windows(said_on(days), {window_unit::days, 4, network_kernel::uniform});
  REQUIRE(windows.size() == 4);
  CHECK(windows.front().days == network_window{to_day({2021, 1, 1}), to_day({2021, 1, 3}), to_day({2021, 1, 5})});
  CHECK(windows.back().days.middle == to_day({2021, 1, 6}));
  const auto endless = place_windows(said_on(days), {window_unit::days, 4, network_kernel::gaussian});
  REQUIRE(endless.size() == 4);
  CHECK(endless.front().days.to == to_day({2021, 1, 8}));
  CHECK(endless.front().end_unit == 2);
}

TEST_CASE("kernels of odd size reach half a unit less and are placed wherever they fit", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 1}), to_day({2021, 1, 2}), to_day({2021, 1, 3}), to_day({2021, 1, 4})};
  CHECK(written(place_windows(said_on(days), {window_unit::days, 3, network_kernel::triangular})) ==
        texts{"2021-01-01..2021-01-03 3", "2021-01-02..2021-01-04 3"});
  CHECK(written(place_windows(said_on(days), {window_unit::days, 1, network_kernel::uniform})) ==
        texts{"2021-01-01..2021-01-01 1", "2021-01-02..2021-01-02 1", "2021-01-03..2021-01-03 1",
              "2021-01-04..2021-01-04 1"});
  // Three and a half days to either side.
  const std::vector<day> week{to_day({2021, 1, 1}), to_day({2021, 1, 7})};
  CHECK(written(place_windows(said_on(week), {window_unit::weeks, 1, network_kernel::uniform})) ==
        texts{"2021-01-01..2021-01-07 2"});
  const auto months = place_windows(said_on({to_day({2021, 1, 1}), to_day({2021, 3, 31})}),
                                    {window_unit::months, 1, network_kernel::uniform});
  REQUIRE(months.size() == 3);  // 15.5 days where the month on that side has 31, 14 where it has 28
  CHECK(months.front().days == network_window{to_day({2021, 1, 1}), to_day({2021, 1, 16}), to_day({2021, 1, 31})});
  CHECK(months[1].days == network_window{to_day({2021, 2, 1}), to_day({2021, 2, 16}), to_day({2021, 3, 2})});
  CHECK(months.back().days == network_window{to_day({2021, 3, 2}), to_day({2021, 3, 16}), to_day({2021, 3, 31})});
}

TEST_CASE("invalid windows are refused", "[network]") {
  const network_basis b = said_on({to_day({-9000, 1, 1}), to_day({2021, 1, 1})});
  CHECK_THROWS_AS(place_windows(b, {window_unit::days, 0}), invalid_value);
  CHECK_THROWS_AS(place_windows(b, {window_unit::days, 1}), invalid_value);  // there would be four million
  CHECK_THROWS_AS(place_windows(b, {window_unit::events, 1, network_kernel::uniform}), invalid_value);
}
