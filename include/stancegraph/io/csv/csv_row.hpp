// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/io/detail/cells.hpp"

namespace stancegraph {

namespace detail {

/// Adds a cell to a row, quoted if necessary.
void append_csv_cell(std::string& row, std::string_view text);

}  // namespace detail

/// Joins texts into one cell, as in the columns of a corpus: separated by `;`, with `\` before every `;` and `\` within
/// a text.
/// @pre no text is empty, because an empty cell is an empty list
template <std::ranges::input_range Items>
requires std::convertible_to<std::ranges::range_reference_t<const Items&>, std::string_view>
[[nodiscard]] std::string csv_list(const Items& items) {
  std::string cell;
  for (const std::string_view item : items) detail::append_item(cell, item);
  return cell;
}

/// Writes texts as one line of CSV that ends with LF; texts are quoted if necessary.
template <std::ranges::input_range Cells>
requires std::convertible_to<std::ranges::range_reference_t<const Cells&>, std::string_view>
[[nodiscard]] std::string csv_row(const Cells& cells) {
  std::string row;
  bool is_first = true;
  for (const std::string_view cell : cells) {
    if (!std::exchange(is_first, false)) row += ',';
    detail::append_csv_cell(row, cell);
  }
  return row += '\n';
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_csv_csv_row)

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE void append_csv_cell(std::string& row, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    row += text;
    return;
  }
  row += '"';
  for (const char c : text) {
    if (c == '"') row += '"';
    row += c;
  }
  row += '"';
}

}  // namespace detail

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_csv_csv_row)
