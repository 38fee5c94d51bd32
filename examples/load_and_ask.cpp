// SPDX-License-Identifier: BSL-1.0
// Loads a corpus and asks: what are the stances of an actor, since when, and who collides with whom?
#include <iostream>

#include <stancegraph/analysis/collisions.hpp>
#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};

  // Actors go by any of their names; a near one is suggested.
  const auto biden = sg::find<sg::actor>(graph.records(), "US President").only();
  std::cout << "US President: " << biden.name() << '\n';
  std::cout << "Zakharowa: did you mean " << *sg::find<sg::actor>(graph.records(), "Zakharowa").near << "?\n";

  // An id names one record; at() throws if there is none.
  const auto red_lines = sg::positions(graph).at("accepting-red-lines");
  for (const auto& stance : sg::stances(graph, {.actor = biden, .position = red_lines})) {
    std::cout << stance.actor << " on '" << stance.position << "': " << to_word(stance.value) << '\n';
    for (const auto s : stance.statements)
      std::cout << "  " << s << ", said " << s.said()->text() << ", paragraph " << *s.paragraph() << '\n';
  }

  std::cout << "Lavrov's statements in time:\n";
  for (const auto& [s, said] : sg::timeline(graph, sg::actors(graph).at("lavrov")))
    std::cout << "  " << s.said()->text() << "  " << s.position() << '\n';

  std::cout << "Collisions:\n";
  for (const auto& c : sg::collisions(graph, {.one = sg::actors(graph).at("russia"), .other = biden}))
    std::cout << "  " << c.first.actor << " and " << c.second.actor << " over '" << c.first.position << "'\n";
}
