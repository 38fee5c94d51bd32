// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stancegraph::detail {

/// An item of a list in a cell, and the byte of the cell where it starts.
struct cell_item {
  std::string text;
  std::size_t offset = 0;
};

/// Adds an item to a list in a cell: separated by `;`, with a `;` or `\` inside an item written `\;` or `\\`.
inline void append_item(std::string& cell, std::string_view item) {
  if (!cell.empty()) cell += ';';
  for (const char c : item) {
    if (c == ';' || c == '\\') cell += '\\';
    cell += c;
  }
}

/// Calls `visit(text, offset)` for each item of a cell; the inverse of `append_item`. A `\` before any other character
/// is an ordinary character. `a;;b` and `a;` contain empty items, which a reader reports. The text is valid during the
/// call.
template <class Visitor>
void for_each_item(std::string_view cell, Visitor&& visit) {
  std::string item;
  std::size_t start = 0;
  for (std::size_t at = 0; at != cell.size(); ++at) {
    if (cell[at] == ';') {
      visit(std::string_view{item}, start);
      item.clear();
      start = at + 1;
      continue;
    }
    if (cell[at] == '\\' && at + 1 != cell.size() && (cell[at + 1] == ';' || cell[at + 1] == '\\')) ++at;
    item += cell[at];
  }
  if (!cell.empty()) visit(std::string_view{item}, start);
}

/// All items of a cell.
[[nodiscard]] inline std::vector<cell_item> split_cell(std::string_view cell) {
  std::vector<cell_item> items;
  for_each_item(cell, [&](std::string_view text, std::size_t offset) { items.push_back({std::string{text}, offset}); });
  return items;
}

}  // namespace stancegraph::detail
