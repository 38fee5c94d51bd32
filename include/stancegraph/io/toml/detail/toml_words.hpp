// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/text.hpp"

namespace stancegraph::detail {

/// Lines of TOML are no wider than this, where a list can be wrapped.
inline constexpr std::size_t toml_width = 120;

/// A text as a basic string of TOML. One with line breaks is written in lines, between `"""`, unless it stands in a
/// list.
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
      // In a long string only three quotes in a row, and one at its end, would be taken for its end.
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

/// A key and a list: in one line, or an item a line where that would be too wide.
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
