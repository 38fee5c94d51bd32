// SPDX-License-Identifier: BSL-1.0
// Does one camp speak with one voice? The graph is narrowed to the statements of one side and given to an algorithm of
// Boost.Graph: actors are in one component if shared positions link them.
#include <iostream>
#include <map>
#include <set>
#include <vector>

#include <boost/graph/incremental_components.hpp>
#include <boost/pending/disjoint_sets.hpp>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const auto russia = belonging_to(graph, sg::actors(graph).at("russia"));
  const auto camp = graph | sg::views::only(sg::edge_kind::stance) |
                    sg::views::where([&](sg::statement_ref s) { return russia[s.holder().row()]; });

  std::vector<std::size_t> rank(num_vertices(graph)), parent(num_vertices(graph));
  boost::disjoint_sets components{rank.data(), parent.data()};
  boost::initialize_incremental_components(camp, components);
  boost::incremental_components(camp, components);

  std::map<std::size_t, std::set<sg::actor_ref>> speakers;
  for (const auto s : sg::statements(camp)) speakers[components.find_set(graph.vertex(s.holder()))].insert(s.holder());
  for (const auto& [component, all] : speakers) {
    std::cout << all.size() << (all.size() == 1 ? " actor alone:" : " actors linked by shared positions:");
    for (const auto a : all) std::cout << " " << a << ";";
    std::cout << '\n';
  }
}
