// SPDX-License-Identifier: BSL-1.0
#include "listing.hpp"

namespace stancegraph::program {

void write_table(shell& sh, const text_table& table, std::string_view what, std::vector<std::size_t> right_aligned) {
  if (table.rows.empty()) return sh.out.write("There are no " + std::string{what} + ".\n");
  sh.out.write(to_text(table, {.width = terminal_width().value_or(0), .right_aligned = std::move(right_aligned)}));
}

}  // namespace stancegraph::program
