// SPDX-License-Identifier: BSL-1.0
// Runs algorithms of Boost.Graph on a stance graph as it is: which statements lie on the shortest way between two
// actors, and which positions the paths between all others lead over.
#include <algorithm>
#include <iostream>
#include <vector>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/reverse_graph.hpp>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};

  // Who can be reached from Lavrov, over the offices, bodies and positions he is joined to?
  const auto lavrov = graph.vertex(sg::actors(graph).at("lavrov"));
  std::vector<int> steps(num_vertices(graph), -1);
  steps[lavrov] = 0;
  boost::breadth_first_search(
      graph, lavrov,
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(steps.data(), boost::on_tree_edge{}))));
  const auto reached = std::ranges::count_if(steps, [](int n) { return n > 0; });
  std::cout << "reached from Lavrov: " << reached << " vertices, the farthest in " << *std::ranges::max_element(steps)
            << " steps\n";

  // Only stances, seen from the positions: the same algorithms take views and Boost's adaptors.
  const auto stances = graph | sg::views::only(sg::edge_kind::stance);
  const auto backwards = boost::make_reverse_graph(stances);
  const auto holders = [&](sg::position_ref p) { return out_degree(graph.vertex(p), backwards); };
  std::vector<sg::position_ref> all(sg::positions(graph).begin(), sg::positions(graph).end());
  std::ranges::stable_sort(all, std::ranges::greater{}, holders);
  std::cout << "most stances:\n";
  for (std::size_t i = 0; i != 3; ++i) std::cout << "  " << holders(all[i]) << " on " << all[i].id() << '\n';

  // Which actors connect others, by offices, memberships and other relations?
  const auto relations = graph | sg::views::only(sg::edge_kind::relation);
  std::vector<double> between(num_vertices(graph));
  boost::brandes_betweenness_centrality(
      relations, boost::make_iterator_property_map(between.begin(), get(boost::vertex_index, graph)));
  const auto betweenness = [&](sg::actor_ref a) { return between[graph.vertex(a)]; };
  const auto first = std::ranges::max(sg::actors(graph), {}, betweenness);
  std::cout << "between others: " << first << " (" << betweenness(first) << ")\n";
}
