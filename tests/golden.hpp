// SPDX-License-Identifier: BSL-1.0
#pragma once

// Compares texts with files that a person has read and approved.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "places.hpp"

namespace golden {

/// The first line in which two texts differ, shown from both.
inline std::string first_difference(std::string_view expected, std::string_view found) {
  const auto line_of = [](std::string_view text, std::size_t from) {
    return text.substr(from, text.find('\n', from) - from);
  };
  const auto until = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end()).first;
  const auto same = static_cast<std::size_t>(until - expected.begin());
  const auto start = same == 0 ? std::string_view::npos : expected.rfind('\n', same - 1);
  const auto from = start == std::string_view::npos ? 0 : start + 1;
  const auto number = 1 + std::count(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(from), '\n');
  return "line " + std::to_string(number) + "\n- " + std::string{line_of(expected, from)} + "\n+ " +
         std::string{line_of(found, from)};
}

/// Checks that a text equals tests/golden/<name>. With STANCEGRAPH_BLESS=1 in the environment the file is replaced.
inline void check(std::string_view name, std::string_view found) {
  const auto file = places::source() / "tests" / "golden" / name;
  if (const char* const bless = std::getenv("STANCEGRAPH_BLESS"); bless != nullptr && std::string_view{bless} == "1")
    places::write(file, found);
  INFO("golden file " << file.string() << "; to accept the new text run with STANCEGRAPH_BLESS=1");
  REQUIRE(std::filesystem::exists(file));
  const auto expected = places::read(file);
  if (expected != found) FAIL(first_difference(expected, found));
  SUCCEED();
}

}  // namespace golden
