// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/text.hpp"

namespace stancegraph::detail {

/// The greatest width of a line; longer lists are wrapped.
inline constexpr std::size_t toml_width = 120;

/// Writes a text as a TOML basic string. A text with line breaks is written on several lines between `"""`, unless it
/// is an item of a list.
[[nodiscard]] inline std::string toml_string(std::string_view text, bool is_in_list = false) {
  const bool is_long = !is_in_list && text.find('\n') != std::string_view::npos;
  std::string out = is_long ? "\"\"\"\n" : "\"";
  std::size_t quotes = 0;
  for (std::size_t at = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    const std::size_t size = c.size == 0 ? 1 : c.size;
    quotes = c.value == '"' ? quotes + 1 : 0;
    if (c.value == '\\') {
      out += "\\\\";
    } else if (c.value == '"') {
      // In a multi-line string only three quotes in a row, or a quote at the end, could be taken for the closing
      // quotes.
      const bool is_plain = is_long && quotes < 3 && at + 1 != text.size();
      out += is_plain ? "\"" : "\\\"";
      if (!is_plain) quotes = 0;
    } else if (is_long && (c.value == '\n' || c.value == '\t')) {
      out += static_cast<char>(c.value);
    } else if (c.value == '\n') {
      out += "\\n";
    } else if (c.value == '\t') {
      out += "\\t";
    } else if (is_control(c.value) || is_bidi_control(c.value)) {
      out += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[c.value >> shift & 0xF];
    } else {
      out += text.substr(at, size);
    }
    at += size;
  }
  return out += is_long ? "\"\"\"" : "\"";
}

/// Writes a key and a list on one line or, if that is too wide, with one item per line.
[[nodiscard]] inline std::string toml_list(std::string_view key, const std::vector<std::string>& items) {
  std::string line = std::string{key} + " = [";
  for (std::size_t i = 0; i != items.size(); ++i) line += (i == 0 ? "" : ", ") + items[i];
  line += ']';
  if (items.empty() || count_code_points(line) <= toml_width) return line;
  std::string lines = std::string{key} + " = [\n";
  for (const std::string& item : items) lines += "  " + item + ",\n";
  return lines + "]";
}

}  // namespace stancegraph::detail
