// SPDX-License-Identifier: BSL-1.0
// Which state changed sides, by whom, and after which event? Nobody in this corpus changes sides alone, so the program
// looks at all who belong to a state: one of them supports what another opposed before, or the other way round.
#include <iostream>
#include <map>
#include <optional>

#include <stancegraph/query/stance_changes.hpp>
#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  std::cout << sg::stance_changes(graph).size() << " actors change their stance.\n";

  const auto camp = sg::camps(graph);
  for (const auto position : sg::positions(graph)) {
    std::map<sg::actor_ref, sg::statement_ref> last;  // of each state
    for (const auto& entry : sg::timeline(graph, position)) {
      const auto s = entry.statement;
      const auto state = camp[s.holder().row()];
      if (state.kind() != sg::actor_kind::state) continue;
      const auto before = last[state];
      if (before && before.polarity() != s.polarity())
        std::cout << state << ", on '" << position << "': " << before.holder() << " " << to_word(before.polarity())
                  << "s it (" << before << "), then " << s.holder() << " " << to_word(s.polarity()) << "s it (" << s
                  << "), after the " << before.event() << '\n';
      last[state] = s;
    }
  }
}
