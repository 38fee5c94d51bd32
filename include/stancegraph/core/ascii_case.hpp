// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace stancegraph {

/// Converts A to Z to lower case; leaves every other character unchanged.
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Converts a to z to upper case; leaves every other character unchanged.
[[nodiscard]] constexpr char ascii_upper(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// A copy of a text with the letters A to Z in lower case.
[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string lowered{text};
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](char c) { return ascii_lower(c); });
  return lowered;
}

/// A copy of a text with the letters a to z in upper case.
[[nodiscard]] inline std::string ascii_upper(std::string_view text) {
  std::string raised{text};
  std::transform(raised.begin(), raised.end(), raised.begin(), [](char c) { return ascii_upper(c); });
  return raised;
}

/// Whether two texts are equal except for the case of the letters A to Z.
[[nodiscard]] constexpr bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace stancegraph
