// SPDX-License-Identifier: BSL-1.0
// Who threatened whom, on what condition, and through whom do we know of it?
#include <iostream>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const auto threats = graph | sg::views::only(sg::speech_act::threatens);

  for (const auto s : sg::statements(threats)) {
    std::cout << s.id() << ": " << s.holders() << " threatens " << s.addressees() << " with '" << s.position() << "'";
    for (const auto condition : s.conditions())
      std::cout << ", " << to_word(condition.op()) << " '" << condition.position() << "'";
    if (!s.voices().empty()) std::cout << " (through " << s.voices() << ")";
    std::cout << '\n';
  }
}
