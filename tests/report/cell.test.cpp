// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/cell.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "stancegraph/core/polarity.hpp"

namespace sg = stancegraph;

static_assert(!std::constructible_from<sg::report_cell, void*>, "a pointer is not a truth value");

TEST_CASE("a cell stores the value it is made from", "[report]") {
  CHECK(std::get<bool>(sg::report_cell{true}.value));
  CHECK(std::get<std::int64_t>(sg::report_cell{std::size_t{3}}.value) == 3);
  CHECK(std::get<double>(sg::report_cell{0.5}.value) == 0.5);
  CHECK(std::get<std::string>(sg::report_cell{"text"}.value) == "text");
  CHECK(std::get<std::string>(sg::report_cell{sg::polarity::support}.value) == "support");
  CHECK(std::get<sg::report_ref>(sg::report_cell{sg::report_ref{"a", "b"}}.value).name == "b");
}

TEST_CASE("an empty cell, an empty optional and an unknown day are missing", "[report]") {
  CHECK(sg::report_cell{}.is_missing());
  CHECK(sg::report_cell{std::optional<double>{}}.is_missing());
  CHECK(sg::report_cell{sg::day::first()}.is_missing());
  CHECK(sg::report_cell{sg::day::last()}.is_missing());
  CHECK_FALSE(sg::report_cell{sg::day{0}}.is_missing());
  CHECK_FALSE(sg::report_cell{std::optional{0.0}}.is_missing());
  CHECK_FALSE(sg::report_cell{std::vector<std::string>{}}.is_missing());
}

TEST_CASE("a cell may have a display text beside its value", "[report]") {
  const auto cell = sg::report_cell{3}.shown_as("three");
  CHECK(cell.shown == "three");
  CHECK(std::get<std::int64_t>(cell.value) == 3);
}
