// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/cell.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "stancegraph/core/polarity.hpp"
#include "stancegraph/report/table.hpp"

namespace sg = stancegraph;

static_assert(!std::constructible_from<sg::report_cell, void*>, "a pointer is not a truth value");

TEST_CASE("a cell stores the value it is made from", "[report]") {
  CHECK(std::get<bool>(sg::report_cell{true}.value));
  CHECK(std::get<std::int64_t>(sg::report_cell{std::size_t{3}}.value) == 3);
  CHECK(std::get<double>(sg::report_cell{0.5}.value) == 0.5);
  CHECK(std::get<std::string>(sg::report_cell{"text"}.value) == "text");
  CHECK(std::get<std::string>(sg::report_cell{sg::polarity::support}.value) == "support");
  CHECK(std::get<sg::report_ref>(sg::report_cell{sg::report_ref{"a", "b"}}.value).name == "b");
  const auto table = std::make_shared<sg::report_table>();
  CHECK(std::get<std::shared_ptr<const sg::report_table>>(sg::report_cell{table}.value) == table);
}

TEST_CASE("nothing that is neither text, number nor truth value is taken for one", "[report]") {
  static_assert(!std::convertible_to<std::true_type, sg::report_cell>);
  static_assert(!std::convertible_to<std::vector<bool>::reference, sg::report_cell>);
  static_assert(!std::convertible_to<int*, sg::report_cell>);
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
