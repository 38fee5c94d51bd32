// SPDX-License-Identifier: BSL-1.0
// What do we know through one source only? If nobody believed that voice, nothing would be left of these stances.
#include <iostream>
#include <map>
#include <vector>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/query/sources.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const auto wanted =
      graph | sg::views::where([](sg::statement_ref s) {
        return s.position().kind() != sg::position_kind::claim && s.holder().kind() == sg::actor_kind::person;
      });

  std::map<sg::actor_ref, std::vector<sg::channelled_stance>> by_voice;
  for (const auto& stance : sg::only_through(wanted)) by_voice[stance.voices.front()].push_back(stance);
  for (const auto& [voice, stances] : by_voice) {
    std::cout << "only through " << voice << ":\n";
    for (const auto& stance : stances)
      std::cout << "  " << stance.holder << " " << to_word(stance.polarity) << "s '" << stance.position << "' ("
                << stance.statements << ")\n";
  }
}
