// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/views/only.hpp"

#include <cstdint>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

namespace {

static_assert(sg::views::StanceProperty<sg::polarity> && !sg::views::StanceProperty<sg::event_kind>);

/// Compares a view with `keep(statement, holder)`; other edges stay.
template <class View, class Keep>
void check_stances(const sg::stance_graph& g, const View& view, Keep keep) {
  CHECK(kept_edges(view) == edges_where(g, [&](const sg::graph_edge& e) {
          const auto s = g.as_statement(e);
          return !s || keep(g.records()[s], g.as_actor(e.source));
        }));
}

}  // namespace

TEST_CASE("views by kind match a search over all records", "[views]") {
  using sg::views::only;
  for (std::uint64_t seed = 0; seed != 50; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    using enum sg::polarity;
    using act = sg::speech_act;
    check_stances(g, g | only(oppose), [](const auto& s, auto) { return s.polarity == oppose; });
    check_stances(g, g | only(support, neutral),
                  [](const auto& s, auto) { return s.polarity == support || s.polarity == neutral; });
    check_stances(g, g | only(act::demands, act::rejects),
                  [](const auto& s, auto) { return s.act == act::demands || s.act == act::rejects; });
    check_stances(g, g | only(sg::attribution::direct_quote),
                  [](const auto& s, auto) { return s.evidence.attribution == sg::attribution::direct_quote; });
    check_stances(g, g | only(sg::rank::normal), [](const auto& s, auto) { return s.rank == sg::rank::normal; });
    check_stances(g, g | only(sg::position_kind::claim, sg::position_kind::demand), [&](const auto& s, auto) {
      return c[s.position].kind == sg::position_kind::claim || c[s.position].kind == sg::position_kind::demand;
    });
    check_stances(g, g | only(sg::actor_kind::state, sg::actor_kind::person), [&](const auto&, auto holder) {
      return c[holder].kind == sg::actor_kind::state || c[holder].kind == sg::actor_kind::person;
    });
    check_stances(g, g | sg::views::where([](const sg::corpus& records, sg::statement_handle s) {
                       return records.statements().confidence(s) == 3;
                     }),
                  [](const auto& s, auto) { return s.confidence == 3; });
  }
}

TEST_CASE("edges are filtered by kind", "[views]") {
  using enum sg::edge_kind;
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    for (const auto kind : {stance, relation, participation})
      CHECK(kept_edges(g | sg::views::only(kind)) == edges_where(g, [&](const auto& e) { return g.kind(e) == kind; }));
    CHECK(kept_edges(g | sg::views::only(stance, relation)) ==
          edges_where(g, [&](const auto& e) { return g.kind(e) != participation; }));
    CHECK(kept_edges(g | sg::views::only(stance, relation, participation)) == kept_edges(g));
  }
}

TEST_CASE("edges are filtered by document, and relations without one are kept", "[views]") {
  for (std::uint64_t seed = 0; seed != 50; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    for (const auto d : c.documents().handles()) {
      const sg::document_handle other{0};
      CHECK(kept_edges(g | sg::views::in_documents({d, other})) == edges_where(g, [&](const auto& e) {
              if (const auto s = g.as_statement(e))
                return c[s].evidence.document == d || c[s].evidence.document == other;
              const auto r = g.as_relation(e);
              const auto from = r ? c[r].evidence.document : c[g.as_event(e.target)].evidence.document;
              return !from || from == d || from == other;
            }));
    }
    CHECK(kept_edges(g | sg::views::in_documents({}) | sg::views::only(sg::edge_kind::stance)).empty());
  }
}
