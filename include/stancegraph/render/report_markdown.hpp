// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

namespace detail {

/// Escapes a text for Markdown, on one line.
[[nodiscard]] std::string markdown_text(std::string_view text);

}  // namespace detail

/// Writes a report as Markdown: pipe tables, which GitHub and Pandoc read, and sentences as paragraphs. Characters with
/// a meaning in Markdown are escaped.
/// @param write receives the text in pieces
void write_markdown(const report& r, const std::function<void(std::string_view)>& write);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_report_markdown)

#include <utility>
#include <variant>

#include "stancegraph/report/cell_text.hpp"
#include "stancegraph/report/people_table.hpp"

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE std::string markdown_text(std::string_view text) {
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

STANCEGRAPH_INLINE void write_markdown(const report& r, const std::function<void(std::string_view)>& write) {
  const auto separate = [&] { write("\n"); };
  const auto sentence = [&](const std::string& text) { write(detail::markdown_text(text) + "\n"); };
  for_each_part_for_people(r, separate, sentence, [&](const report_table& table, const people_table& seen) {
    std::string header = "|";
    std::string rule = "|";
    for (const report_column& column : seen.columns) {
      header += ' ';
      if (table.has_header) header += detail::markdown_text(heading_of(column));
      header += " |";
      rule += is_numeric(column) ? "---:|" : "---|";
    }
    write(header + "\n" + rule + "\n");
    for (const auto& row : seen.rows) {
      std::string line = "|";
      for (const std::string& cell : row) line.append(1, ' ').append(detail::markdown_text(cell)).append(" |");
      write(line + "\n");
    }
  });
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_report_markdown)
