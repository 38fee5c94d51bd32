// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <utf8proc.h>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// The number of terminal columns of a code point: 0 for combining marks and characters without width, 2 for East Asian
/// wide and full-width characters and most pictographs, otherwise 1. It uses selected ranges of UAX #11 and of the
/// combining blocks, not the complete tables.
[[nodiscard]] inline std::size_t display_width(char32_t c) noexcept {
  if (c < 0x300) return 1;
  return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

/// The number of terminal columns of a single line of text. A byte that is not valid UTF-8 counts as one column.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

namespace detail {

/// The size in bytes of the longest prefix of `text` that fits into `width` columns; at least one code point.
[[nodiscard]] std::size_t bytes_that_fit(std::string_view text, std::size_t width) noexcept;

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
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_text_width)

#include <algorithm>

#include "stancegraph/core/text.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::size_t display_width(std::string_view text) noexcept {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    width += c.size == 0 ? 1 : display_width(c.value);
    at += c.size == 0 ? 1 : c.size;
  }
  return width;
}

namespace detail {

STANCEGRAPH_INLINE std::size_t bytes_that_fit(std::string_view text, std::size_t width) noexcept {
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

STANCEGRAPH_INLINE std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
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

#endif  // STANCEGRAPH_DEFINES(render_text_width)
