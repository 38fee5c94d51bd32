// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/why_row.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/match/language.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

/// Ann and the council, for which she speaks, hold two positions, one of which is part of the other.
sg::stance_graph small() {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto council = c.add(sg::actor{.id = "council", .name = "Council"});
  const auto whole = c.add(sg::position{.id = "whole", .label = "Whole"});
  const auto part = c.add(sg::position{.id = "part", .label = "Part"});
  const auto say = [&](const char* id, sg::actor_handle who, sg::position_handle on, sg::polarity how) {
    sg::statement s;
    s.id = id;
    s.holders = {who};
    s.position = on;
    s.polarity = how;
    c.add(s);
  };
  say("s1", ann, whole, sg::polarity::support);
  say("s2", ann, part, sg::polarity::support);
  say("s3", council, whole, sg::polarity::oppose);
  say("s4", ann, whole, sg::polarity::support);
  c.add(sg::relate<sg::predicate::speaks_for>(ann, council));
  c.add(sg::relate<sg::predicate::part_of>(part, whole));
  return sg::stance_graph{std::move(c)};
}

/// The grounds of each row, `a+b` for a set, sets joined by a bar.
std::vector<std::string> grounds(const sg::stance_graph& g, const std::string& text) {
  const sg::query_index index{g};
  const sg::stance_query q = sg::parse_query(g.records(), text);
  std::vector<std::string> rows;
  for (const sg::row_grounds& row : sg::why(index, q, sg::answer(index, q))) {
    rows.emplace_back();
    for (const auto& set : row.sets) {
      rows.back() += rows.back().empty() ? "" : " | ";
      for (const sg::record_ref& r : set)
        rows.back() += (&r == &set.front() ? "" : "+") + std::string{id_of(g.records(), r)};
    }
  }
  return rows;
}

using rows = std::vector<std::string>;

}  // namespace

TEST_CASE("the grounds of a row are those of every match that produces it", "[match]") {
  const auto g = small();
  CHECK(grounds(g, "MATCH (a)-[s:support]->(p) RETURN s ORDER BY s") == rows{"s1", "s2", "s4"});
  CHECK(grounds(g, "MATCH (a)-[:support]->(p) RETURN DISTINCT a, p ORDER BY p") == rows{"s1 | s4", "s2"});
  CHECK(grounds(g, "MATCH (a)-[:support]->(p)<-[:oppose]-(b) RETURN DISTINCT p") == rows{"s1+s3 | s3+s4"});
  CHECK(grounds(g, "MATCH (a)-[:support]->(p) RETURN a, count(*) AS n") == rows{"s1 | s2 | s4"});
  CHECK(grounds(g, "MATCH (a:Actor) RETURN a LIMIT 1") == rows{""});
}

TEST_CASE("a superset of another ground is not a ground", "[match]") {
  const auto g = small();
  // By itself, or by the relation as well.
  CHECK(grounds(g, "MATCH (a)-[:support]->(p) WHERE p UNDER 'whole' RETURN DISTINCT a") ==
        rows{"s1 | s4 | s2+part part_of whole"});
  CHECK(grounds(g, "MATCH (a)-[:support]->(p), (q:Position) WHERE p UNDER 'whole' RETURN DISTINCT q ORDER BY q") ==
        rows{"s1 | s4 | s2+part part_of whole", "s1 | s4 | s2+part part_of whole"});
  CHECK(grounds(g, "MATCH (a {id: 'ann'})-[:speaks_for*0..1]->(b) RETURN DISTINCT a") == rows{""});
}

TEST_CASE("each way to satisfy a condition gives a ground, and negated parts add nothing to it", "[match]") {
  const auto g = small();
  const std::string supports = "MATCH (a:Actor {id: 'ann'}), (w:Position {id: 'whole'}) WHERE ";
  CHECK(grounds(g, supports + "EXISTS { (a)-[:support]->(w) } RETURN a") == rows{"s1 | s4"});
  CHECK(grounds(g, supports + "EXISTS { (a)-[:support]->(w) } AND EXISTS { (b)-[:oppose]->(w) } RETURN a") ==
        rows{"s1+s3 | s3+s4"});
  CHECK(grounds(g, supports + "(EXISTS { (b)-[:oppose]->(w) } OR a SPEAKING FOR 'council') RETURN a") ==
        rows{"s3 | ann speaks_for council"});
  CHECK(grounds(g, supports + "NOT EXISTS { (a)-[:oppose]->(w) } RETURN a") == rows{""});
  CHECK(grounds(g, supports + "EXISTS { (b)-[:oppose]->(p) WHERE EXISTS { (a)-[:support]->(p) } } RETURN a") ==
        rows{"s1+s3 | s3+s4"});
  CHECK(grounds(g, "MATCH (s:Statement {id: 's3'}) WHERE certainly(s SPEAKING FOR 'council') RETURN s") == rows{"s3"});
}

TEST_CASE("limits also apply to grounds", "[match]") {
  const auto g = small();
  const sg::query_index index{g};
  const sg::stance_query q = sg::parse_query(g.records(), "MATCH (a)-[:support]->(p) RETURN DISTINCT a");
  const sg::query_answer a = sg::answer(index, q);
  CHECK(sg::why(index, q, a, {.rows = 3}).size() == 1);
  CHECK_THROWS_AS(sg::why(index, q, a, {.rows = 2}), sg::limit_error);
}

TEST_CASE("a row still follows from a ground alone but not if any record of it is missing", "[match]") {
  const std::string text = "MATCH (a)-[:support]->(p)<-[:oppose]-(b) RETURN DISTINCT p";
  std::size_t checked = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 3, .positions = 3, .statements = 10})};
    const sg::query_index index{g};
    const sg::stance_query q = sg::parse_query(g.records(), text);
    const sg::query_answer a = sg::answer(index, q);
    const auto all = sg::why(index, q, a);
    for (std::size_t i = 0; i != a.rows.size(); ++i) {
      const auto follows_of = [&](const std::set<std::uint32_t>& statements) {
        const sg::query_index narrowed{g | sg::views::where([&](const sg::corpus&, sg::statement_handle s) {
                                         return statements.contains(static_cast<std::uint32_t>(s.row()));
                                       })};
        const auto found = sg::answer(narrowed, q).rows;
        return std::ranges::find(found, a.rows[i]) != found.end();
      };
      REQUIRE_FALSE(all[i].sets.empty());
      for (const auto& set : all[i].sets) {
        std::set<std::uint32_t> statements;
        for (const sg::record_ref& r : set) statements.insert(r.row);
        CHECK(follows_of(statements));
        for (const sg::record_ref& r : set) {
          std::set<std::uint32_t> fewer = statements;
          fewer.erase(r.row);
          CHECK_FALSE(follows_of(fewer));
        }
        ++checked;
      }
    }
  }
  CHECK(checked > 100);
}
