// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <ranges>
#include <set>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"
#include <stancegraph/query/records.hpp>

namespace sg = stancegraph;

namespace {

using best_view = decltype(std::declval<const sg::stance_graph&>() | sg::views::best_rank());
static_assert(sg::NarrowedGraph<best_view> && !sg::NarrowedGraph<sg::stance_graph>);
static_assert(
    std::same_as<decltype(statements(std::declval<const sg::stance_graph&>())), sg::record_range<sg::statement>>);
static_assert(std::same_as<decltype(statements(std::declval<const best_view&>())), sg::ref_list<sg::statement>>);
static_assert(std::ranges::forward_range<sg::ref_list<sg::statement>>);

}  // namespace

TEST_CASE("a graph lists all records of its corpus", "[query]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    CHECK(std::ranges::equal(actors(g), c.actors().handles()));
    CHECK(std::ranges::equal(positions(g), c.positions().handles()));
    CHECK(std::ranges::equal(events(g), c.events().handles()));
    CHECK(std::ranges::equal(documents(g), c.documents().handles()));
    CHECK(std::ranges::equal(statements(g), c.statements().handles()));
    CHECK(std::ranges::equal(relations(g), c.relations().handles()));
  }
}

TEST_CASE("a view lists statements and relations with a kept edge, each once in corpus order", "[query]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed)};
    const auto view = g | sg::views::best_rank() | sg::views::only(sg::polarity::support, sg::polarity::oppose);
    std::set<sg::statement_handle> said;
    std::set<sg::relation_handle> joined;
    for (auto [e, end] = edges(view); e != end; ++e) {
      if (const auto s = g.as_statement(*e)) said.insert(s);
      if (const auto r = g.as_relation(*e)) joined.insert(r);
    }
    CHECK(std::ranges::equal(statements(view), said));
    CHECK(std::ranges::equal(relations(view), joined));
    CHECK(actors(view) == std::vector<sg::actor_handle>(actors(g).begin(), actors(g).end()));
    CHECK(positions(view).size() == positions(g).size());
    CHECK(events(view).size() == events(g).size());
    CHECK(relations(g | sg::views::only(sg::edge_kind::stance)).empty());
  }
}

TEST_CASE("a view of some vertices lists only their records", "[query]") {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"});
  c.add(sg::actor{.id = "b", .name = "B"});
  c.add(sg::position{.id = "p", .label = "P"});
  const sg::stance_graph g{std::move(c)};
  const auto keep = [&](std::uint32_t v) { return v == g.vertex(a); };
  const boost::filtered_graph view{g, boost::keep_all{}, std::function<bool(std::uint32_t)>{keep}};
  CHECK((actors(view).size() == 1 && actors(view).front() == a));
  CHECK((positions(view).empty() && events(view).empty() && statements(view).empty()));
}

TEST_CASE("a statement predicate filters a graph by reference as well as by handle", "[query]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const auto by_ref = g | sg::views::where([](sg::statement_ref s) { return s.confidence() == 3; });
    const auto by_handle = g | sg::views::where([](const sg::corpus& c, sg::statement_handle s) {
                             return c.statements().confidence(s) == 3;
                           });
    CHECK(statements(by_ref) == statements(by_handle));
    for (const auto s : statements(by_ref)) CHECK(s.confidence() == 3);
  }
}
