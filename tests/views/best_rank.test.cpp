// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/views/best_rank.hpp"

#include <algorithm>
#include <cstdint>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views/only.hpp"
#include "stancegraph/views/time.hpp"

namespace sg = stancegraph;

namespace {

/// The edges of best rank among those that a graph or view keeps, by their definition.
template <class Graph>
std::vector<sg::graph_edge> naive_best(const Graph& under) {
  const sg::stance_graph& g = base(under);
  const auto all = kept_edges(under);
  const auto rank_of = [&](const sg::graph_edge& e) { return g.records()[g.as_statement(e)].rank; };
  return edges_where(under, [&](const sg::graph_edge& e) {
    if (!g.as_statement(e) || rank_of(e) == sg::rank::preferred) return true;
    return rank_of(e) == sg::rank::normal && std::none_of(all.begin(), all.end(), [&](const auto& other) {
             return g.as_statement(other) && other.source == e.source && other.target == e.target &&
                    rank_of(other) == sg::rank::preferred;
           });
  });
}

}  // namespace

TEST_CASE("best_rank keeps the preferred statements, or the normal ones if none is preferred", "[views]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    CHECK(kept_edges(g | sg::views::best_rank()) == naive_best(g));
    const auto quoted = g | sg::views::only(sg::attribution::direct_quote);
    CHECK(kept_edges(quoted | sg::views::best_rank()) == naive_best(quoted));
    for (const sg::day when : days_to_ask_about()) {
      const auto then = g | sg::views::as_of(when);
      CHECK(kept_edges(then | sg::views::best_rank()) == naive_best(then));
      const auto twice = then | sg::views::only(sg::polarity::support, sg::polarity::oppose);
      CHECK(kept_edges(twice | sg::views::best_rank()) == naive_best(twice));
    }
  }
}

TEST_CASE("applying best_rank twice changes nothing", "[views]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    const auto best = g | sg::views::best_rank();
    CHECK(kept_edges(best | sg::views::best_rank()) == kept_edges(best));
  }
}
