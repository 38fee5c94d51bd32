// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/text.hpp"

namespace stancegraph {

/// The number of terminal columns of a code point: 0 for combining marks and characters without width, 2 for East Asian
/// wide and full-width characters and most pictographs, otherwise 1. It uses selected ranges of UAX #11 and of the
/// combining blocks, not the complete tables.
[[nodiscard]] constexpr std::size_t display_width(char32_t c) noexcept {
  struct range {
    char32_t first, last;
  };
  constexpr std::array<range, 18> none{{{0x300, 0x36F},
                                        {0x483, 0x489},
                                        {0x591, 0x5BD},
                                        {0x610, 0x61A},
                                        {0x64B, 0x65F},
                                        {0x670, 0x670},
                                        {0x6D6, 0x6DC},
                                        {0xE31, 0xE31},
                                        {0xE34, 0xE3A},
                                        {0xE47, 0xE4E},
                                        {0x1AB0, 0x1AFF},
                                        {0x1DC0, 0x1DFF},
                                        {0x200B, 0x200D},
                                        {0x2060, 0x2060},
                                        {0x20D0, 0x20FF},
                                        {0xFE00, 0xFE0F},
                                        {0xFE20, 0xFE2F},
                                        {0xFEFF, 0xFEFF}}};
  constexpr std::array<range, 15> wide{{{0x1100, 0x115F},
                                        {0x2E80, 0x303E},
                                        {0x3041, 0x33FF},
                                        {0x3400, 0x4DBF},
                                        {0x4E00, 0x9FFF},
                                        {0xA000, 0xA4CF},
                                        {0xAC00, 0xD7A3},
                                        {0xF900, 0xFAFF},
                                        {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60},
                                        {0xFFE0, 0xFFE6},
                                        {0x1F300, 0x1F64F},
                                        {0x1F680, 0x1F6FF},
                                        {0x1F900, 0x1F9FF},
                                        {0x20000, 0x3FFFD}}};
  for (const range& r : none)
    if (c >= r.first && c <= r.last) return 0;
  for (const range& r : wide)
    if (c >= r.first && c <= r.last) return 2;
  return 1;
}

/// The number of terminal columns of a single line of text. A byte that is not valid UTF-8 counts as one column.
[[nodiscard]] constexpr std::size_t display_width(std::string_view text) noexcept {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    width += c.size == 0 ? 1 : display_width(c.value);
    at += c.size == 0 ? 1 : c.size;
  }
  return width;
}

namespace detail {

/// The size in bytes of the longest prefix of `text` that fits into `width` columns; at least one code point.
[[nodiscard]] constexpr std::size_t bytes_that_fit(std::string_view text, std::size_t width) noexcept {
  std::size_t at = 0;
  for (std::size_t used = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    used += c.size == 0 ? 1 : display_width(c.value);
    if (used > width && at != 0) break;
    at += c.size == 0 ? 1 : c.size;
  }
  return at;
}

}  // namespace detail

/// Cuts a text to `width` columns; if anything is cut off, the last column is `…`.
/// @pre `width` is at least 1
[[nodiscard]] inline std::string cut_to(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string{text};
  if (width < 2) return "…";
  return std::string{text.substr(0, detail::bytes_that_fit(text, width - 1))} + "…";
}

/// Breaks a text into lines of at most `width` columns, at spaces; a word is broken only if it is longer than a line.
/// Line breaks of the text are kept, and spaces at the ends of lines are dropped. An empty text gives one empty line.
/// @pre `width` is at least 2, so that every code point fits
[[nodiscard]] inline std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  const auto add = [&](std::string_view word) {
    if (used != 0 && used + 1 + display_width(word) > width) lines.emplace_back(), used = 0;
    if (used != 0) lines.back() += ' ', ++used;
    while (used == 0 && display_width(word) > width) {
      const std::size_t fitting = detail::bytes_that_fit(word, width);
      lines.back() = word.substr(0, fitting);
      lines.emplace_back();
      word.remove_prefix(fitting);
    }
    lines.back() += word;
    used += display_width(word);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
    if (end != at) add(text.substr(at, end - at));
    if (end < text.size() && text[end] == '\n') lines.emplace_back(), used = 0;
    at = end + 1;
  }
  return lines;
}

}  // namespace stancegraph
