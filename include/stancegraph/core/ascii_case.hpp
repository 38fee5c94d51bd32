// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace stancegraph {

/// The small letter for A to Z; every other character as it is.
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// The capital letter for a to z; every other character as it is.
[[nodiscard]] constexpr char ascii_upper(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// A text with the letters A to Z in small.
[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string lowered{text};
  std::ranges::transform(lowered, lowered.begin(), [](char c) { return ascii_lower(c); });
  return lowered;
}

/// A text with the letters a to z as capitals.
[[nodiscard]] inline std::string ascii_upper(std::string_view text) {
  std::string raised{text};
  std::ranges::transform(raised, raised.begin(), [](char c) { return ascii_upper(c); });
  return raised;
}

/// Whether two texts differ at most in the case of the letters A to Z.
[[nodiscard]] constexpr bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) noexcept {
  return std::ranges::equal(
      a, b, {}, [](char c) { return ascii_lower(c); }, [](char c) { return ascii_lower(c); });
}

}  // namespace stancegraph
