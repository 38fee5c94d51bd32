// SPDX-License-Identifier: BSL-1.0
// A query that the library does not have: what do we know only through somebody else? For each voice, the statements
// that reach us through it, by views, a loop over edges, and the roles of statements.
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

/// For each actor, by id, the statements of others that it passes on, in the order of the corpus. Takes graphs and
/// views.
template <sg::StanceGraph G>
std::map<std::string, std::vector<sg::statement_handle>> passed_on(const G& graph) {
  const sg::stance_graph& all = base(graph);
  const auto& statements = all.records().statements();
  std::map<std::string, std::vector<sg::statement_handle>> by_voice;
  for (auto [e, end] = edges(graph); e != end; ++e) {
    const auto s = all.as_statement(*e);
    // A joint statement has an edge for each holder; the first one stands for it.
    if (!s || all.vertex(statements.holder(s)) != source(*e, graph)) continue;
    for (const auto voice : statements.voice(s)) by_voice[all.records()[voice].id].push_back(s);
  }
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
      std::cout << "  " << graph.records()[graph.records().statements().holder(s)].name << " through " << voice << ": "
                << graph.records()[graph.records().statements().position(s)].label << " ("
                << graph.records().statements().id(s) << ")\n";
}
