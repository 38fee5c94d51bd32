// SPDX-License-Identifier: BSL-1.0
// Loads a corpus and asks it: where does an actor stand, since when, and who stands against whom?
#include <iostream>

#include <stancegraph/analysis/collisions.hpp>
#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const sg::corpus& records = graph.records();

  // Actors go by any of their names; a near one is suggested.
  const auto biden = sg::find<sg::actor>(records, "US President").only();
  std::cout << "US President: " << records[biden].name << '\n';
  std::cout << "Zakharowa: did you mean " << *sg::find<sg::actor>(records, "Zakharowa").near << "?\n";

  const auto red_lines = records.positions().find("accepting-red-lines");
  for (const sg::resolved_stance& stance : sg::stances(graph, {.actor = biden, .position = red_lines})) {
    std::cout << records[stance.actor].name << " on '" << records[stance.position].label
              << "': " << sg::to_word(stance.value) << '\n';
    for (const auto s : stance.statements)
      std::cout << "  " << records[s].id << ", said " << records[s].said->text() << ", paragraph "
                << *records[s].evidence.paragraph << '\n';
  }

  std::cout << "Lavrov's statements in time:\n";
  for (const sg::timeline_entry& entry : sg::timeline(graph, records.actors().find("lavrov")))
    std::cout << "  " << records[entry.statement].said->text() << "  "
              << records[records[entry.statement].position].label << '\n';

  std::cout << "Collisions:\n";
  for (const sg::collision& c : sg::collisions(graph, {.one = records.actors().find("russia"), .other = biden}))
    std::cout << "  " << records[c.first.actor].name << " and " << records[c.second.actor].name << " over '"
              << records[c.first.position].label << "'\n";
}
