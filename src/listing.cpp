// SPDX-License-Identifier: BSL-1.0
#include "listing.hpp"

#include <algorithm>

namespace stancegraph::program {

void drop_last_column_if_empty(text_table& table) {
  if (std::ranges::any_of(table.rows, [](const auto& row) { return !row.back().empty(); })) return;
  table.header.pop_back();
  for (auto& row : table.rows) row.pop_back();
}

void write_table(shell& sh, const text_table& table, std::string_view what, std::vector<std::size_t> right_aligned) {
  if (table.rows.empty()) return sh.out.write("There are no " + std::string{what} + ".\n");
  sh.out.write(to_text(table, {.width = terminal_width().value_or(0), .right_aligned = std::move(right_aligned)}));
}

}  // namespace stancegraph::program
