// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_graph.hpp"

#include <vector>

#include <boost/concept/assert.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/kruskal_min_spanning_tree.hpp>

#include "catch.hpp"
#include "naive_networks.hpp"

using namespace stancegraph;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<network_graph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<network_graph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<network_graph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<network_graph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<network_weight_map, network_edge>));

TEST_CASE("a graph has each tie of its network once, visible from both ends", "[network]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    const stance_graph all{naive::network_corpus(seed)};
    const bool is_onemode = seed % 2 == 0;
    const discourse_network n =
        make_discourse_network(all, {.type = is_onemode ? network_type::onemode : network_type::twomode});
    const network_graph g{n};
    CHECK(num_vertices(g) == n.rows.size() + (is_onemode ? 0 : n.columns.size()));
    CHECK(num_edges(g) == n.weights.cells().size() / (is_onemode ? 2 : 1));
    const auto shift = static_cast<std::uint32_t>(is_onemode ? 0 : n.rows.size());
    std::size_t seen = 0;
    for (auto [e, end] = edges(g); e != end; ++e, ++seen) {
      CHECK(source(*e, g) <= target(*e, g));
      CHECK(get(boost::edge_weight, g, *e) == n.weights.at(source(*e, g), target(*e, g) - shift));
    }
    CHECK(seen == num_edges(g));
    std::size_t ends = 0;
    for (auto [v, last] = vertices(g); v != last; ++v) {
      auto next = adjacent_vertices(*v, g).first;
      for (auto [e, end] = out_edges(*v, g); e != end; ++e, ++next) {
        CHECK(source(*e, g) == *v);
        CHECK(target(*e, g) == *next);
      }
      ends += out_degree(*v, g);
    }
    CHECK(ends == 2 * seen);
  }
}

TEST_CASE("Boost.Graph algorithms accept a network directly", "[network]") {
  const discourse_network n =
      make_discourse_network(stance_graph{naive::network_corpus(7)}, {.type = network_type::onemode});
  const network_graph g{n};
  REQUIRE(num_edges(g) != 0);
  std::vector<std::uint32_t> component(num_vertices(g));
  const auto components =
      boost::connected_components(g, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, g)));
  std::vector<network_edge> tree;
  boost::kruskal_minimum_spanning_tree(g, std::back_inserter(tree));
  CHECK(tree.size() + components == num_vertices(g));
  std::vector<double> far(num_vertices(g));
  boost::dijkstra_shortest_paths(
      g, 0U, boost::distance_map(boost::make_iterator_property_map(far.begin(), get(boost::vertex_index, g))));
  CHECK(far[0] == 0);
}
