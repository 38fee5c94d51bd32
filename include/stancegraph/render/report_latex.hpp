// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// Writes a report as LaTeX for a document that loads `booktabs` and, for columns of text, `array`. Each table is a
/// `tabular` with `\toprule`, `\midrule` and `\bottomrule`; each sentence is a paragraph. Numbers are aligned right;
/// columns with long texts are paragraphs of equal width. The text is UTF-8. A cell that begins with `[` is protected
/// from being read as an optional argument.
/// @param write receives the text in pieces
void write_latex(const report& r, const std::function<void(std::string_view)>& write);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_report_latex)

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/cell_text.hpp"
#include "stancegraph/report/people_table.hpp"

namespace stancegraph {

namespace detail {

/// Escapes a text for LaTeX. Line breaks become `\newline`, other control characters spaces.
[[nodiscard]] STANCEGRAPH_INLINE std::string latex_text(std::string_view text) {
  std::string safe;
  char before = 0;
  for (const char c : text) {
    // LaTeX joins two hyphens, and some pairs of quotes and marks, to one character.
    if (c == before && std::string_view{"-'`,"}.find(c) != std::string_view::npos) safe += "{}";
    before = c;
    switch (c) {
      case '\\':
        safe += "\\textbackslash{}";
        break;
      case '~':
        safe += "\\textasciitilde{}";
        break;
      case '^':
        safe += "\\textasciicircum{}";
        break;
      case '<':
        safe += "\\textless{}";
        break;
      case '>':
        safe += "\\textgreater{}";
        break;
      case '\n':
        safe += "\\newline ";
        break;
      case '#':
      case '$':
      case '%':
      case '&':
      case '_':
      case '{':
      case '}':
        safe += '\\';
        [[fallthrough]];
      default:
        safe += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
  }
  return safe;
}

}  // namespace detail

STANCEGRAPH_INLINE void write_latex(const report& r, const std::function<void(std::string_view)>& write) {
  const auto separate = [&] { write("\n"); };
  const auto sentence = [&](const std::string& text) { write(detail::latex_text(text) + "\n"); };
  for_each_part_for_people(r, separate, sentence, [&](const report_table& table, const people_table& seen) {
    const auto is_paragraph = [](const report_column& c) { return is_list(c.type) && !c.is_counted; };
    const std::size_t long_columns =
        static_cast<std::size_t>(std::count_if(seen.columns.begin(), seen.columns.end(), is_paragraph));
    std::string layout;
    std::string header;
    for (const report_column& column : seen.columns) {
      layout += is_numeric(column)     ? "r"
                : is_paragraph(column) ? "p{" + short_number(0.6 / static_cast<double>(long_columns)) + "\\linewidth}"
                                       : "l";
      header += (header.empty() ? "" : " & ") + detail::latex_text(heading_of(column));
    }
    write("\\begin{tabular}{" + layout + "}\n\\toprule\n");
    if (table.has_header) write(header + " \\\\\n\\midrule\n");
    for (const auto& row : seen.rows) {
      std::string line;
      for (std::size_t i = 0; i != row.size(); ++i) {
        if (i != 0) line += " & ";
        line += (row[i].starts_with('[') ? "{}" : "") + detail::latex_text(row[i]);
      }
      write(line + " \\\\\n");
    }
    write("\\bottomrule\n\\end{tabular}\n");
  });
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_report_latex)
