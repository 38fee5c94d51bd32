// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// A table of texts for a terminal. Missing cells at the end of a row are empty.
struct text_table {
  std::vector<std::string> header{};             ///< headings; no header line if empty
  std::vector<std::vector<std::string>> rows{};  ///< UTF-8 texts, which may contain line breaks

  /// True if all cells are equal.
  friend bool operator==(const text_table&, const text_table&) = default;
};

/// What to do with cells that do not fit.
enum class cell_overflow : std::uint8_t {
  wrap,  ///< continue on the next line
  cut,   ///< cut off with `…`; each row has one line
};

/// Options for the layout of a table.
struct table_layout {
  std::size_t width = 0;                         ///< width of the terminal in columns; 0: as wide as needed
  cell_overflow overflow = cell_overflow::wrap;  ///< what to do if a cell is too wide
  std::vector<std::size_t> right_aligned{};      ///< numbers of the columns to align right, from 0
};

/// Lays out a table with aligned columns, two spaces between them, and an underlined header. Widths are terminal
/// columns, 0, 1 or 2 per code point (display_width()). If the table is too wide, the widest columns become narrower,
/// but not below 8, so a table with many columns may still be too wide. Lines have no trailing spaces.
/// @returns one line per row (more with line breaks or wrapping), each ending with a line break; empty for a table
///   without header and rows
/// @complexity linear in the size of the text and in the number of columns removed
[[nodiscard]] std::string to_text(const text_table& table, const table_layout& layout = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_table)

#include <algorithm>
#include <utility>

#include "stancegraph/core/text.hpp"
#include "stancegraph/render/text_width.hpp"

namespace stancegraph {

namespace detail {

/// Makes a cell safe for a terminal: tabs (and line breaks, for one line per row) become spaces; other control and
/// bidirectional characters become U+FFFD.
[[nodiscard]] STANCEGRAPH_INLINE std::string printable(std::string_view text, cell_overflow overflow) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    const std::size_t size = c.size == 0 ? 1 : c.size;
    if (c.value == '\t' || (c.value == '\n' && overflow == cell_overflow::cut)) {
      out += ' ';
    } else if (c.size == 0 || (is_control(c.value) && c.value != '\n') || is_bidi_control(c.value)) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(at, size);
    }
    at += size;
  }
  return out;
}

/// Narrows the widest columns until the table fits, but none below 8.
STANCEGRAPH_INLINE void narrow(std::vector<std::size_t>& widths, std::size_t width) {
  constexpr std::size_t gap = 2;
  constexpr std::size_t least = 8;
  std::size_t sum = gap * (widths.empty() ? 0 : widths.size() - 1);
  for (const std::size_t w : widths) sum += w;
  while (sum > width) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (widest == widths.end() || *widest <= least) return;
    --*widest;
    --sum;
  }
}

}  // namespace detail

STANCEGRAPH_INLINE std::string to_text(const text_table& table, const table_layout& layout) {
  std::size_t columns = table.header.size();
  for (const auto& row : table.rows) columns = std::max(columns, row.size());
  std::vector<std::size_t> widths(columns);
  const auto measure = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i != row.size(); ++i)
      for (const std::string& line : wrapped(detail::printable(row[i], layout.overflow), std::string::npos))
        widths[i] = std::max(widths[i], display_width(line));
  };
  measure(table.header);
  for (const auto& row : table.rows) measure(row);
  if (layout.width != 0) detail::narrow(widths, layout.width);

  std::string out;
  const auto write = [&](const std::vector<std::string>& row) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i != row.size(); ++i) {
      const std::string text = detail::printable(row[i], layout.overflow);
      const std::size_t width = std::max<std::size_t>(widths[i], 2);
      cells.push_back(layout.overflow == cell_overflow::cut ? std::vector{cut_to(text, width)} : wrapped(text, width));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line != height; ++line) {
      std::string text;
      std::size_t blanks = 0;
      for (std::size_t i = 0; i != cells.size(); ++i) {
        const std::string_view part = line < cells[i].size() ? std::string_view{cells[i][line]} : std::string_view{};
        const std::size_t used = display_width(part);
        const std::size_t rest = widths[i] > used ? widths[i] - used : 0;
        const bool is_right =
            std::find(layout.right_aligned.begin(), layout.right_aligned.end(), i) != layout.right_aligned.end();
        if (is_right) blanks += rest;
        // Spaces are written only before text, so lines have no trailing spaces.
        if (!part.empty()) text.append(std::exchange(blanks, 0), ' ') += part;
        blanks += 2 + (is_right ? 0 : rest);
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
  };
  if (!table.header.empty()) {
    write(table.header);
    std::string rule;
    for (std::size_t i = 0; i != widths.size(); ++i) {
      if (i != 0) rule += "  ";
      for (std::size_t n = 0; n != widths[i]; ++n) rule += "─";
    }
    out += rule + "\n";
  }
  for (const auto& row : table.rows) write(row);
  return out;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_table)
