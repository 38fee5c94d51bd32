// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace stancegraph::detail {

/// What stands between the strings of a TOML text.
struct toml_layout {
  /// A comment from its `#` up to the end of its line, without blanks at the end.
  struct comment {
    std::size_t begin;
    std::string_view text;
  };
  std::vector<comment> comments;
  /// The bytes of `.` outside of strings and comments: the joints of dotted keys, of which a corpus needs none.
  std::vector<std::size_t> dots;
  /// The line of a table without a name, where there is one: toml++ before 3.5 does not survive `[[[` and its like.
  std::optional<std::size_t> nameless_table;
};

/// Tells strings from comments. Exact for a text that is TOML, and for any other up to where it ceases to be.
/// @complexity linear in the bytes
[[nodiscard]] inline toml_layout scan_toml(std::string_view text) {
  toml_layout found;
  const auto peek = [&](std::size_t at) { return at < text.size() ? text[at] : '\0'; };
  const auto is_three = [&](std::size_t at, char quote) {
    return peek(at) == quote && peek(at + 1) == quote && peek(at + 2) == quote;
  };
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '"' || c == '\'';
  };
  std::size_t depth = 0;
  bool is_line_start = true;
  bool is_header = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '\n') {
      is_line_start = true;
      is_header = false;
      ++at;
      continue;
    }
    if (is_line_start && depth == 0 && c == '[') {
      std::size_t name = at + (peek(at + 1) == '[' ? 2 : 1);
      while (peek(name) == ' ' || peek(name) == '\t') ++name;
      if (!found.nameless_table && !is_name(peek(name))) found.nameless_table = at;
      is_header = true;
    }
    is_line_start = is_line_start && (c == ' ' || c == '\t');
    if (c == '#') {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::size_t last = text.find_last_not_of(" \t\r", end - 1);
      found.comments.push_back({at, text.substr(at, last + 1 - at)});
      at = end;
    } else if (c == '"' || c == '\'') {
      const bool is_long = is_three(at, c);
      at += is_long ? 3 : 1;
      for (; at < text.size() && (is_long ? !is_three(at, c) : text[at] != c && text[at] != '\n'); ++at)
        if (c == '"' && text[at] == '\\') ++at;
      at = std::min(at, text.size());
      if (is_long && at < text.size()) {
        // Up to two quotes before the closing ones belong to the string.
        at += 3;
        for (int i = 0; i != 2 && peek(at) == c; ++i) ++at;
      } else if (peek(at) == c) {
        ++at;
      }
    } else {
      if (c == '.') found.dots.push_back(at);
      if (!is_header && (c == '[' || c == '{')) ++depth;
      if (!is_header && (c == ']' || c == '}') && depth != 0) --depth;
      ++at;
    }
  }
  return found;
}

}  // namespace stancegraph::detail
