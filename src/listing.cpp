// SPDX-License-Identifier: BSL-1.0
#include "listing.hpp"

namespace stancegraph::program {

void write_table(shell& sh, const text_table& table, std::vector<std::size_t> right_aligned) {
  sh.out.write(to_text(table, {.width = terminal_width().value_or(0), .right_aligned = std::move(right_aligned)}));
}

}  // namespace stancegraph::program
