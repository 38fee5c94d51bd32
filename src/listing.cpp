// SPDX-License-Identifier: BSL-1.0
#include "listing.hpp"

namespace stancegraph::program {

void write_table(shell& sh, const std::vector<std::string>& columns,
                 const std::vector<std::vector<std::string>>& rows) {
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (const std::string& cell : cells) text += cell + "  ";
    sh.out.write(text + "\n");
  };
  line(columns);
  for (const auto& row : rows) line(row);
}

}  // namespace stancegraph::program
