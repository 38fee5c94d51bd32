// SPDX-License-Identifier: BSL-1.0
// A report in a format of one's own: a dossier on one actor in Markdown, with a footnote for each place in a document.
#include <iostream>
#include <vector>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const auto who = sg::actors(graph).at("ushakov");
  std::cout << "# " << who << "\n\n";

  std::vector<sg::statement_ref> notes;
  for (const auto& stance : sg::stances(graph, {.actor = who})) {
    std::cout << "* **" << to_word(stance.value) << "** " << stance.position << ": " << stance.position.summary();
    for (const auto s : stance.statements) {
      notes.push_back(s);
      std::cout << "[^" << notes.size() << "]";
    }
    std::cout << '\n';
  }
  std::cout << '\n';
  for (std::size_t i = 0; i != notes.size(); ++i) {
    const auto s = notes[i];
    std::cout << "[^" << i + 1 << "]: *" << s.document() << "*, paragraph " << s.paragraph().value_or(0);
    if (s.said()) std::cout << ", said " << s.said()->text();
    if (s.attribution()) std::cout << ", " << to_word(*s.attribution());
    std::cout << ".\n";
  }
}
