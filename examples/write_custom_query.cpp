// SPDX-License-Identifier: BSL-1.0
// A query that the library does not have: which statements of others does each voice pass on? It takes graphs and
// views.
#include <iostream>
#include <map>
#include <vector>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

/// For each actor, the statements of others that it passes on, in the order of the corpus.
template <sg::StanceGraph G>
std::map<std::string_view, std::vector<sg::statement_ref>> passed_on(const G& graph) {
  std::map<std::string_view, std::vector<sg::statement_ref>> by_voice;
  for (const auto s : sg::statements(graph))
    for (const auto voice : s.voices()) by_voice[voice.id()].push_back(s);
  return by_voice;
}

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  std::cout << "all kinds:\n";
  for (const auto& [voice, statements] : passed_on(graph))
    std::cout << "  " << statements.size() << " through " << voice << '\n';

  std::cout << "demands and threats in force on 1 January 2022:\n";
  const auto narrow = graph | sg::views::as_of(sg::date{"2022-01-01"}.earliest()) |
                      sg::views::only(sg::speech_act::demands, sg::speech_act::threatens);
  for (const auto& [voice, statements] : passed_on(narrow))
    for (const auto s : statements)
      std::cout << "  " << s.holder() << " through " << voice << ": " << s.position() << " (" << s << ")\n";
}
