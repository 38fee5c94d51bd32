// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// The shortest text that parses to the same number: `2`, `0.1`, `1e-05`. Whole numbers have no decimal point, and zero
/// has no sign.
[[nodiscard]] std::string short_number(double value);

/// A number with a fixed number of digits after the decimal point: `fixed_number(0.5, 3)` is `0.500`. A result of zero
/// has no sign. @pre `decimals` is from 0 to 60
[[nodiscard]] std::string fixed_number(double value, int decimals);

/// A number with at most this many significant digits: `significant_number(0.123456, 4)` is `0.1235`, and 2 stays `2`.
/// @pre `digits` is from 1 to 60
[[nodiscard]] std::string significant_number(double value, int digits);

/// A number with its noun: "1 actor", "3 actors". @param noun in the singular; the plural adds an s
[[nodiscard]] std::string counted(std::size_t n, std::string_view noun);

/// Joins texts with `between` as the separator.
template <class Texts>
[[nodiscard]] std::string joined(const Texts& all, std::string_view between = ", ") {
  std::string text;
  bool is_first = true;
  for (const std::string_view each : all) {
    if (!is_first) text += between;
    is_first = false;
    text += each;
  }
  return text;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_number_text)

namespace stancegraph {

STANCEGRAPH_INLINE std::string short_number(double value) {
  std::array<char, 32> text{};
  const double unsigned_zero = value + 0.0;
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), unsigned_zero).ptr};
}

STANCEGRAPH_INLINE std::string fixed_number(double value, int decimals) {
  std::array<char, 400> room{};  // the largest double has 309 digits before the decimal point
  const auto end = std::to_chars(room.data(), room.data() + room.size(), value, std::chars_format::fixed, decimals).ptr;
  const std::string_view text{room.data(), static_cast<std::size_t>(end - room.data())};
  const bool is_zero = text.starts_with('-') && text.find_first_not_of("-0.") == text.npos;
  return std::string{is_zero ? text.substr(1) : text};
}

STANCEGRAPH_INLINE std::string significant_number(double value, int digits) {
  std::array<char, 400> room{};
  return {room.data(),
          std::to_chars(room.data(), room.data() + room.size(), value + 0.0, std::chars_format::general, digits).ptr};
}

STANCEGRAPH_INLINE std::string counted(std::size_t n, std::string_view noun) {
  return std::to_string(n) + " " + std::string{noun} + (n == 1 ? "" : "s");
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_number_text)
