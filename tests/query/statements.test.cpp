// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/statements.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

TEST_CASE("the statements of an actor and on a position match a search over all records", "[query]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    const auto supported = g | sg::views::only(sg::polarity::support);
    for (const auto a : c.actors().handles()) {
      std::vector<sg::statement_handle> all, for_it;
      for (const auto s : c.statements().handles()) {
        const auto holders = c[s].holders;
        if (std::find(holders.begin(), holders.end(), a) == holders.end()) continue;
        all.push_back(s);
        if (c[s].polarity == sg::polarity::support) for_it.push_back(s);
      }
      CHECK(statements_of(g, a) == all);
      CHECK(statements_of(supported, a) == for_it);
    }
    for (const auto p : c.positions().handles()) {
      std::vector<sg::statement_handle> all, for_it;
      for (const auto s : c.statements().handles()) {
        if (c[s].position != p) continue;
        all.push_back(s);
        if (c[s].polarity == sg::polarity::support) for_it.push_back(s);
      }
      CHECK(statements_on(g, p) == all);
      CHECK(statements_on(supported, p) == for_it);
    }
  }
}

TEST_CASE("each stance is visited once per holder, in the order of statements for one actor", "[query]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    std::vector<sg::graph_edge> of_actors, on_positions;
    for (const auto a : g.records().actors().handles())
      for_each_stance(g, a, [&](const sg::graph_edge& e) {
        CHECK(e.source == g.vertex(a));
        of_actors.push_back(e);
      });
    for (const auto p : g.records().positions().handles())
      for_each_stance(g, p, [&](const sg::graph_edge& e) {
        CHECK(e.target == g.vertex(p));
        on_positions.push_back(e);
      });
    CHECK(std::is_sorted(of_actors.begin(), of_actors.end()));
    std::sort(on_positions.begin(), on_positions.end());
    CHECK(of_actors == on_positions);
  }
}

TEST_CASE("the statements at an event and in a document match a search over all records", "[query]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    const auto supported = g | sg::views::only(sg::polarity::support);
    const auto check = [&](auto h, const auto& statements_with, const auto& is_with) {
      std::vector<sg::statement_handle> all, for_it;
      for (const auto s : c.statements().handles()) {
        if (!is_with(c[s])) continue;
        all.push_back(s);
        if (c[s].polarity == sg::polarity::support) for_it.push_back(s);
      }
      CHECK(statements_with(g, h) == all);
      CHECK(statements_with(supported, h) == for_it);
    };
    for (const auto e : c.events().handles())
      check(
          e, [](const auto& graph, auto h) { return statements_at(graph, h); },
          [&](const sg::statement& s) { return s.event == e; });
    for (const auto d : c.documents().handles())
      check(
          d, [](const auto& graph, auto h) { return statements_in(graph, h); },
          [&](const sg::statement& s) { return s.evidence.document == d; });
  }
}
