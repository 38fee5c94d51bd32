// SPDX-License-Identifier: BSL-1.0
// Builds a corpus record by record, freezes it into a graph, and looks at both.
#include <iostream>

#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  sg::corpus records;
  const auto biden = records.add(sg::actor{.id = "biden", .name = "Joe Biden", .kind = sg::actor_kind::person});
  const auto putin = records.add(sg::actor{.id = "putin", .name = "Vladimir Putin", .kind = sg::actor_kind::person});
  const auto usa =
      records.add(sg::actor{.id = "united-states", .name = "United States", .kind = sg::actor_kind::state});
  const auto red_lines = records.add(sg::position{.id = "red-lines",
                                                  .label = "accepting red lines",
                                                  .kind = sg::position_kind::policy,
                                                  .summary = "Each side accepts the red lines of the other."});
  records.add(sg::relate<sg::predicate::holds_office_in>(biden, usa));

  // A statement is more than an edge with a sign: who, in whose name, on what, how, when.
  records.add(sg::statement{.id = "s1",
                            .holders = {biden},
                            .on_behalf_of = {usa},
                            .position = red_lines,
                            .polarity = sg::polarity::oppose,
                            .act = sg::speech_act::rejects,
                            .said = sg::date{"2021-12-04"}});
  records.add(sg::statement{.id = "s2",
                            .holders = {putin},
                            .position = red_lines,
                            .polarity = sg::polarity::support,
                            .act = sg::speech_act::draws_red_line,
                            .said = sg::date{"2021-11"}});

  // Records are checked when they are added.
  try {
    records.add(sg::actor{.id = "biden", .name = "Joseph Biden"});
  } catch (const sg::duplicate_id& wrong) {
    std::cout << "not added: " << wrong.what() << '\n';
  }

  const sg::stance_graph graph{std::move(records)};
  std::cout << num_vertices(graph) << " vertices, " << num_edges(graph) << " edges\n";
  for (auto [e, end] = edges(graph); e != end; ++e) {
    std::cout << get(boost::vertex_name, graph, source(*e, graph)) << " -> "
              << get(boost::vertex_name, graph, target(*e, graph));
    if (graph.kind(*e) == sg::edge_kind::stance) std::cout << " (" << sg::to_word(graph.polarity(*e)) << ")";
    std::cout << '\n';
  }
}
