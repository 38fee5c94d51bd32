// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/graph/concepts.hpp"

#include <cstdint>
#include <iterator>
#include <type_traits>

#include <boost/concept/assert.hpp>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/reverse_graph.hpp>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using graph = sg::stance_graph;
using vertex_of_graph = boost::graph_traits<graph>::vertex_descriptor;
using edge_of = boost::graph_traits<graph>::edge_descriptor;
using ranked = decltype(std::declval<const graph&>() | sg::views::best_rank());
using dated_and_ranked = decltype(std::declval<const graph&>() | sg::views::as_of(sg::day{}) | sg::views::best_rank() |
                                  sg::views::only(sg::polarity::support) | sg::views::in_documents({}));

template <class Graph>
struct models_boost_graph {
  BOOST_CONCEPT_ASSERT((boost::GraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyMatrixConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, vertex_of_graph, boost::vertex_index_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, vertex_of_graph, boost::vertex_name_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, vertex_of_graph, boost::vertex_all_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, edge_of, boost::edge_index_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, edge_of, boost::edge_weight_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, edge_of, boost::edge_all_t>));
};
template struct models_boost_graph<graph>;
template struct models_boost_graph<ranked>;
template struct models_boost_graph<dated_and_ranked>;

BOOST_CONCEPT_ASSERT((boost::concepts::MultiPassInputIterator<graph::vertex_iterator>));
BOOST_CONCEPT_ASSERT((boost::concepts::MultiPassInputIterator<graph::edge_iterator>));
BOOST_CONCEPT_ASSERT((boost::concepts::MultiPassInputIterator<graph::out_edge_iterator>));
BOOST_CONCEPT_ASSERT((boost::concepts::MultiPassInputIterator<graph::in_edge_iterator>));
BOOST_CONCEPT_ASSERT((boost::concepts::MultiPassInputIterator<graph::adjacency_iterator>));

template <class Tag>
constexpr bool can = std::is_convertible_v<boost::graph_traits<graph>::traversal_category, Tag>;
static_assert(can<boost::vertex_list_graph_tag> && can<boost::edge_list_graph_tag> && can<boost::incidence_graph_tag> &&
              can<boost::bidirectional_graph_tag> && can<boost::adjacency_graph_tag> &&
              can<boost::adjacency_matrix_tag>);
static_assert(boost::is_directed_graph<graph>::value && boost::is_multigraph<graph>::value);

static_assert(sg::StanceGraph<graph> && sg::StanceGraph<ranked> && sg::StanceGraph<dated_and_ranked>);
static_assert(!sg::StanceGraph<int> && !sg::StanceGraph<boost::adjacency_list<>> &&
              !sg::StanceGraph<boost::reverse_graph<graph>>);

}  // namespace

TEST_CASE("the base of a graph and of each of its views is the graph itself", "[graph]") {
  const graph g{random_corpus(1)};
  CHECK(&base(g) == &g);
  CHECK(&base(g | sg::views::best_rank()) == &g);
  CHECK(&base(g | sg::views::as_of(sg::day{}) | sg::views::best_rank()) == &g);
}

TEST_CASE("a graph has all of its edges, and a view only those that it keeps", "[graph]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const graph g{random_corpus(seed)};
    const auto view = g | sg::views::best_rank();
    auto [kept, end] = edges(view);
    for (auto [e, last] = edges(g); e != last; ++e) {
      CHECK(has_edge(g, *e));
      const bool is_kept = kept != end && *kept == *e;
      CHECK(has_edge(view, *e) == is_kept);
      if (is_kept) ++kept;
    }
    CHECK(kept == end);
  }
}

TEST_CASE("a view finds the first edge that it keeps between two vertices", "[graph]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const graph g{random_corpus(seed, {.actors = 4, .positions = 3})};
    const auto view = g | sg::views::only(sg::polarity::oppose);
    for (auto [u, u_end] = vertices(g); u != u_end; ++u)
      for (auto [v, v_end] = vertices(g); v != v_end; ++v) {
        bool is_there = false;
        sg::graph_edge first;
        for (auto [e, end] = out_edges(*u, view); e != end && !is_there; ++e)
          if (target(*e, view) == *v) is_there = true, first = *e;
        const auto [found, is_found] = edge(*u, *v, view);
        REQUIRE(is_found == is_there);
        if (is_there) CHECK(found == first);
      }
  }
}
