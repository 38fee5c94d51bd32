// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/views/view.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using best = decltype(sg::views::best_rank());

template <class Graph, class Narrowing>
concept Narrowable = requires(Graph&& g, const Narrowing& n) {
  std::forward<Graph>(g) | n;
};
static_assert(Narrowable<const sg::stance_graph&, best> && !Narrowable<sg::stance_graph, best>);

// A view of a view is a view of the graph.
template <class View>
constexpr bool is_of_graph = std::is_same_v<std::remove_cvref_t<decltype(std::declval<View>().m_g)>, sg::stance_graph>;
static_assert(is_of_graph<decltype(std::declval<const sg::stance_graph&>() | best{} | best{} | best{})>);

}  // namespace

TEST_CASE("a view of a view keeps what both keep, in either order", "[views]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed)};
    const auto check = [&](const auto& one, const auto& other) {
      const auto a = kept_edges(g | one);
      const auto b = kept_edges(g | other);
      std::vector<sg::graph_edge> in_both;
      std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(in_both));
      CHECK(kept_edges(g | one | other) == in_both);
      CHECK(kept_edges(g | other | one) == in_both);
    };
    for (const sg::day when : days_to_ask_about()) {
      const auto then = sg::views::as_of(when);
      check(then, then);
      check(then, sg::views::only(sg::polarity::support, sg::polarity::ambivalent));
      check(then, sg::views::only(sg::edge_kind::stance, sg::edge_kind::participation));
      check(then, sg::views::known_on(when, sg::certainty::certainly));
      check(sg::views::said_during(sg::date{when}), sg::views::only(sg::actor_kind::state));
      check(sg::views::in_documents({sg::document_handle{0}}), sg::views::only(sg::rank::normal));
    }
  }
}

TEST_CASE("a view has the vertices of its graph and lists its edges from both ends", "[views]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const auto view = g | sg::views::only(sg::polarity::support) | sg::views::best_rank();
    CHECK(num_vertices(view) == num_vertices(g));
    std::vector<sg::graph_edge> leaving, entering;
    for (auto [v, end] = vertices(view); v != end; ++v) {
      for (auto [e, last] = out_edges(*v, view); e != last; ++e) leaving.push_back(*e);
      for (auto [e, last] = in_edges(*v, view); e != last; ++e) entering.push_back(*e);
    }
    std::sort(entering.begin(), entering.end());
    CHECK(leaving == kept_edges(view));
    CHECK(entering == kept_edges(view));
    CHECK(num_edges(view) == kept_edges(view).size());
  }
}

TEST_CASE("creating a view evaluates no edge and copies nothing of its graph", "[views]") {
  std::size_t asked = 0;
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const std::size_t before = asked;
    const auto view = g |
                      sg::views::where([&asked](const sg::corpus&, sg::statement_handle) { return ++asked, true; }) |
                      sg::views::best_rank() | sg::views::as_of(sg::day{});
    CHECK(asked == before);
    CHECK(&view.m_g == &g);
    CHECK(sizeof view <= 30 * sizeof(void*));
    CHECK(kept_edges(view).size() <= num_edges(g));
  }
  CHECK(asked > 0);
}
