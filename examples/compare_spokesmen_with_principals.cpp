// SPDX-License-Identifier: BSL-1.0
// What does a spokesman say that his principal does not say himself? Claims about the facts are left out.
#include <iostream>
#include <set>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};

  for (const auto relation : sg::relations(graph)) {
    if (relation.predicate() != sg::predicate::speaks_for) continue;
    const auto spokesman = relation.subject().as<sg::actor>();
    const auto principal = relation.object().as<sg::actor>();
    if (spokesman.kind() != sg::actor_kind::person) continue;

    std::set<sg::position_ref> known;
    for (const auto s : statements_of(graph, principal)) known.insert(s.position());
    for (const auto s : statements_of(graph, spokesman))
      if (s.position().kind() != sg::position_kind::claim && !known.contains(s.position()))
        std::cout << spokesman << ", but not " << principal << ", " << to_word(s.polarity()) << "s '" << s.position()
                  << "' (" << s << ")\n";
  }
}
