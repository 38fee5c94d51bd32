// SPDX-License-Identifier: BSL-1.0
// Builds a corpus record by record, freezes it into a graph, and looks at both.
#include <iostream>

#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  sg::corpus records;
  const auto biden = records.add(sg::actor{.id = "biden", .name = "Joe Biden", .kind = sg::actor_kind::person});
  const auto usa = records.add(sg::actor{.id = "usa", .name = "United States", .kind = sg::actor_kind::state});
  const auto lines = records.add(sg::position{.id = "red-lines", .label = "accepting red lines"});
  records.add(sg::relate<sg::predicate::holds_office_in>(biden, usa));

  // A statement is more than an edge with a sign: who, in whose name, on what, how, when.
  records.add(sg::statement{.id = "s1",
                            .holders = {biden},
                            .on_behalf_of = {usa},
                            .position = lines,
                            .polarity = sg::polarity::oppose,
                            .act = sg::speech_act::rejects,
                            .said = sg::date{"2021-12-04"}});

  // Records are checked when they are added.
  try {
    records.add(sg::actor{.id = "biden", .name = "Joseph Biden"});
  } catch (const sg::duplicate_id& wrong) {
    std::cout << "not added: " << wrong.what() << '\n';
  }

  const sg::stance_graph graph{std::move(records)};
  std::cout << num_vertices(graph) << " vertices, " << num_edges(graph) << " edges\n";
  for (const auto s : sg::statements(graph))
    std::cout << s.holder() << " for " << s.on_behalf_of() << ": " << to_word(*s.act()) << " " << s.position() << '\n';
  for (const auto r : sg::relations(graph))
    std::cout << r.subject() << " " << to_word(r.predicate()) << " " << r.object() << '\n';
}
