// SPDX-License-Identifier: BSL-1.0

// Algorithms and adaptors of Boost.Graph accept a stance graph and its views directly, and give the same results as for
// an adjacency_list with the same edges.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/copy.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/vf2_sub_graph_iso.hpp>

#include "adjacency_list_of.hpp"
#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using ends = std::vector<std::pair<std::size_t, std::size_t>>;

template <class Graph>
ends ends_of(const Graph& g) {
  ends all;
  for (auto [e, end] = edges(g); e != end; ++e) all.emplace_back(source(*e, g), target(*e, g));
  return all;
}

template <class Graph>
auto values_for(const Graph& g, std::vector<double>& values) {
  return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, g));
}

template <class Graph>
std::vector<double> bfs_distances(const Graph& g, std::size_t from) {
  std::vector<double> distances(num_vertices(g), -1);
  distances[from] = 0;
  const auto v = static_cast<typename boost::graph_traits<Graph>::vertex_descriptor>(from);
  boost::breadth_first_search(g, v,
                              boost::visitor(boost::make_bfs_visitor(
                                  boost::record_distances(values_for(g, distances), boost::on_tree_edge{}))));
  return distances;
}

template <class Graph>
std::vector<double> dijkstra_distances(const Graph& g, std::size_t from) {
  std::vector<double> distances(num_vertices(g));
  const auto v = static_cast<typename boost::graph_traits<Graph>::vertex_descriptor>(from);
  boost::dijkstra_shortest_paths(g, v, boost::distance_map(values_for(g, distances)));
  return distances;
}

template <class Graph>
std::vector<double> components(const Graph& g) {
  std::vector<double> component(num_vertices(g));
  boost::strong_components(g, values_for(g, component));
  return component;
}

template <class Graph>
std::vector<double> betweenness(const Graph& g) {
  std::vector<double> centrality(num_vertices(g));
  boost::brandes_betweenness_centrality(g, values_for(g, centrality));
  return centrality;
}

template <class Graph>
std::vector<double> page_ranks(const Graph& g) {
  std::vector<double> rank(num_vertices(g));
  boost::graph::page_rank(g, values_for(g, rank), boost::graph::n_iterations{20});
  return rank;
}

/// All ways to find a small graph in a large one.
template <class Small, class Large>
std::vector<std::vector<std::size_t>> matches(const Small& small, const Large& large) {
  std::vector<std::vector<std::size_t>> found;
  const auto keep = [&](auto to_large, auto) {
    std::vector<std::size_t> match;
    for (auto [v, end] = vertices(small); v != end; ++v) match.push_back(get(to_large, *v));
    found.push_back(std::move(match));
    return true;
  };
  boost::vf2_subgraph_iso(small, large, keep);
  std::sort(found.begin(), found.end());
  return found;
}

/// Who takes two actors to one position.
listed_graph two_on_one() {
  listed_graph pattern{3};
  add_edge(0, 2, 1.0, pattern);
  add_edge(1, 2, 1.0, pattern);
  return pattern;
}

template <class Graph>
void check_same_as_list(const Graph& g) {
  const listed_graph list = listed(g);
  for (std::size_t v = 0; v < num_vertices(list); v += 5) {
    CHECK(bfs_distances(g, v) == bfs_distances(list, v));
    CHECK(dijkstra_distances(g, v) == dijkstra_distances(list, v));
  }
  CHECK(components(g) == components(list));
  CHECK(betweenness(g) == betweenness(list));
  CHECK(page_ranks(g) == page_ranks(list));
  CHECK(ends_of(boost::make_reverse_graph(g)) == ends_of(boost::make_reverse_graph(list)));
  CHECK(components(boost::make_reverse_graph(g)) == components(boost::make_reverse_graph(list)));
  boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS> copy;
  boost::copy_graph(g, copy);
  CHECK(num_vertices(copy) == num_vertices(list));
  CHECK(ends_of(copy) == ends_of(list));
  boost::adjacency_list<> reversed;
  boost::copy_graph(boost::make_reverse_graph(g), reversed);
  CHECK(num_edges(reversed) == num_edges(list));
}

/// Keeps edges whose number is not a multiple of three, and vertices whose number is not a multiple of seven.
struct sieve {
  bool operator()(const sg::graph_edge& e) const { return e.number % 3 != 0; }
  bool operator()(std::uint32_t v) const { return v % 7 != 0; }
};

/// Two actors on one of two positions, one of which implies the other; a third actor speaks for the first.
sg::stance_graph worked_example() {
  sg::corpus c;
  const auto us = c.add(sg::actor{.id = "us", .name = "United States"});
  const auto russia = c.add(sg::actor{.id = "russia", .name = "Russia"});
  const auto lavrov = c.add(sg::actor{.id = "lavrov", .name = "Sergey Lavrov"});
  const auto halt = c.add(sg::position{.id = "halt", .label = "NATO halts"});
  const auto treaty = c.add(sg::position{.id = "treaty", .label = "A treaty"});
  const auto state = [&](const char* id, sg::actor_handle who, sg::polarity p) {
    sg::statement s;
    s.id = id;
    s.holders = {who};
    s.position = halt;
    s.polarity = p;
    c.add(s);
  };
  state("s1", russia, sg::polarity::support);
  state("s2", us, sg::polarity::oppose);
  state("s3", us, sg::polarity::oppose);
  c.add(sg::relate<sg::predicate::speaks_for>(lavrov, russia));
  c.add(sg::relate<sg::predicate::implies>(halt, treaty));
  return sg::stance_graph{std::move(c)};
}

}  // namespace

TEST_CASE("algorithms give the same results for a stance graph and for a list of its edges", "[properties]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    INFO("seed " << seed);
    check_same_as_list(sg::stance_graph{random_corpus(seed)});
  }
}

TEST_CASE("algorithms give the same results for a view and for a list of the edges it keeps", "[properties]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed)};
    check_same_as_list(g | sg::views::as_of(sg::date{"2021-12-20"}.earliest()) | sg::views::best_rank());
  }
}

TEST_CASE("subgraph search gives the same matches in stance graphs, in views and in edge lists", "[properties]") {
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 4, .events = 2, .statements = 12})};
    const auto view = g | sg::views::only(sg::edge_kind::stance) | sg::views::only(sg::polarity::support);
    const auto in_graph = matches(two_on_one(), g);
    CHECK(in_graph == matches(two_on_one(), listed(g)));
    CHECK(matches(two_on_one(), view) == matches(two_on_one(), listed(view)));
    CHECK_FALSE(matches(g, g).empty());
    found += in_graph.size();
  }
  CHECK(found > 0);
}

TEST_CASE("a filtered_graph of Boost.Graph keeps exactly the edges and vertices that its predicates accept",
          "[properties]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const boost::filtered_graph<sg::stance_graph, sieve, sieve> kept{g, {}, {}};
    ends expected;
    const sieve keep;
    for (auto [e, end] = edges(g); e != end; ++e)
      if (keep(*e) && keep((*e).source) && keep((*e).target)) expected.emplace_back((*e).source, (*e).target);
    CHECK(ends_of(kept) == expected);
    std::size_t entering = 0;
    for (auto [v, end] = vertices(kept); v != end; ++v) entering += in_degree(*v, kept);
    CHECK(entering == expected.size());
    for (const auto& [u, v] : expected)
      CHECK(edge(static_cast<std::uint32_t>(u), static_cast<std::uint32_t>(v), kept).second);
  }
}

TEST_CASE("algorithms on a small graph match results worked out by hand", "[properties]") {
  const auto g = worked_example();  // us 0, russia 1, lavrov 2, halt 3, treaty 4
  REQUIRE(ends_of(g) == ends{{0, 3}, {0, 3}, {1, 3}, {2, 1}, {3, 4}});
  CHECK(bfs_distances(g, 2) == std::vector<double>{-1, 1, 0, 2, 3});
  CHECK(dijkstra_distances(g, 0)[4] == 2);
  const auto component = components(g);
  CHECK(std::vector<double>{*std::max_element(component.begin(), component.end())} == std::vector<double>{4});
  // halt lies on the way from us, russia and lavrov to treaty; russia on the ways of lavrov.
  CHECK(betweenness(g) == std::vector<double>{0, 2, 0, 3, 0});
  // The match must have as many edges between two vertices as the pattern: us takes halt twice.
  CHECK(matches(two_on_one(), g).empty());
  auto pattern = two_on_one();
  add_edge(0, 2, 1.0, pattern);
  CHECK(matches(pattern, g) == std::vector<std::vector<std::size_t>>{{0, 1, 3}});
  CHECK(matches(two_on_one(), g | sg::views::where([](const sg::corpus& c, sg::statement_handle s) {
                                return c.statements().id(s) != "s3";
                              })) == std::vector<std::vector<std::size_t>>{{0, 1, 3}, {1, 0, 3}});
}
