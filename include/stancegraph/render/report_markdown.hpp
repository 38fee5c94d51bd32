// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "stancegraph/report/people_table.hpp"

namespace stancegraph {

namespace detail {

/// Escapes a text for Markdown, on one line.
[[nodiscard]] inline std::string markdown_text(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\n') {
      safe += "<br>";
      continue;
    }
    if (std::string_view{"\\`*_{}[]<>#|~&"}.find(c) != std::string_view::npos) safe += '\\';
    safe += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return safe;
}

}  // namespace detail

/// Writes a report as Markdown: pipe tables, which GitHub and Pandoc read, and sentences as paragraphs. Characters with
/// a meaning in Markdown are escaped.
/// @param write receives the text in pieces
inline void write_markdown(const report& r, const std::function<void(std::string_view)>& write) {
  bool is_first = true;
  const auto separate = [&] {
    if (!std::exchange(is_first, false)) write("\n");
  };
  for (const auto& part : r.parts) {
    if (const auto* const sentence = std::get_if<report_sentence>(&part)) {
      if (const std::string text = sentence->text(); !text.empty()) {
        separate();
        write(detail::markdown_text(text) + "\n");
      }
      continue;
    }
    const auto& table = std::get<report_table>(part);
    if (!table.forms.people) continue;
    const people_table seen = for_people(table);
    if (seen.rows.empty()) {
      if (table.noun.empty()) continue;
      separate();
      write("There are no " + table.noun + ".\n");
      continue;
    }
    separate();
    std::string header = "|";
    std::string rule = "|";
    for (const report_column& column : seen.columns) {
      header += " " + (table.has_header ? detail::markdown_text(heading_of(column)) : "") + " |";
      rule += is_numeric(column) ? "---:|" : "---|";
    }
    write(header + "\n" + rule + "\n");
    for (const auto& row : seen.rows) {
      std::string line = "|";
      for (const std::string& cell : row) line += " " + detail::markdown_text(cell) + " |";
      write(line + "\n");
    }
  }
}

}  // namespace stancegraph
