// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/query_limits.hpp"

#include <chrono>
#include <cstddef>

#include "catch.hpp"

namespace sg = stancegraph;

TEST_CASE("exceeding a limit stops a query, and reaching it does not", "[match]") {
  sg::query_meter rows{{.rows = 3}};
  rows.row(3);
  CHECK_THROWS_AS(rows.row(4), sg::limit_error);

  const auto walk = [](const sg::query_limits& limits) {
    sg::query_meter m{limits};
    for (int i = 0; i != 200'000; ++i) m.step();
    return m.steps();
  };
  CHECK(walk({.steps = 200'000}) == 200'000);
  CHECK_THROWS_AS(walk({.steps = 100'000}), sg::limit_error);
  CHECK_THROWS_AS(walk({.control = {.time_limit = std::chrono::milliseconds{-1}}}), sg::limit_error);
}

TEST_CASE("the number of rows kept in memory is limited to ten times the row limit", "[match]") {
  sg::query_meter kept{{.rows = 3}};
  for (int i = 0; i != 30; ++i) kept.keep();
  CHECK_THROWS_AS(kept.keep(), sg::limit_error);
  sg::query_meter without_end{{.rows = std::size_t{1} << 63}};
  for (int i = 0; i != 100; ++i) CHECK_NOTHROW(without_end.keep());
}
