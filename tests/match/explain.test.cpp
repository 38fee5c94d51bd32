// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/explain.hpp"

#include <cstddef>
#include <string>

#include "catch.hpp"
#include "stancegraph/match/language.hpp"

namespace sg = stancegraph;
using Catch::Matchers::EndsWith;

namespace {

/// Two actors, one of whom speaks for the other, make four statements on each of two positions; one position is part of
/// the other.
sg::stance_graph spokesman_and_body() {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"});
  const auto body = c.add(sg::actor{.id = "body", .name = "Body"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  const auto q = c.add(sg::position{.id = "q", .label = "Q"});
  for (std::size_t i = 0; i != 16; ++i) {
    sg::statement s;
    s.id = "s" + std::to_string(i);
    s.holders = {i % 2 == 0 ? a : body};
    s.position = i % 4 < 2 ? p : q;
    c.add(s);
  }
  c.add(sg::relate<sg::predicate::speaks_for>(a, body));
  c.add(sg::relate<sg::predicate::part_of>(p, q));
  return sg::stance_graph{std::move(c)};
}

std::string explained(const std::string& text) {
  const sg::stance_graph g = spokesman_and_body();
  return explain(sg::query_index{g}, sg::parse_query(g.records(), text));
}
/// The only condition of a query, as its explanation shows it.
std::string told(const std::string& condition) {
  const std::string all =
      explained("MATCH (a:Actor), (b:Actor), (p:Position), (s:Statement) WHERE " + condition + " RETURN a");
  const std::size_t begin = all.find("filter ") + 7;
  return all.substr(begin, all.find(" (about", begin) - begin);
}

}  // namespace

TEST_CASE("a plan starts with the smallest set and gives the estimated rows after each step", "[match]") {
  CHECK(explained("MATCH (x)-[s:stance]->(y {id: 'q'}) RETURN x") ==
        "y is q (about 1 row)\n"
        "filter y = 'q' (about 1 row)\n"
        "s and x by the stances on y (about 4 rows)\n");
  CHECK(explained("MATCH (x:Actor), (y:Actor) RETURN x") ==
        "each actor as x (about 2 rows)\n"
        "each actor as y (about 4 rows)\n");
}

TEST_CASE("the plan of a step over stances names the required polarities", "[match]") {
  CHECK_THAT(
      explained("MATCH (x)-[s:support|oppose]->(y {id: 'q'}) RETURN x"),
      EndsWith("s and x by the stances on y with (s.polarity = 'support' OR s.polarity = 'oppose') (about 2 rows)\n"));
  CHECK_THAT(explained("MATCH (x {id: 'a'})-[:support]->(y)<-[:oppose]-(z) RETURN y"),
             EndsWith("z by the stances on y with polarity of statement 2 = 'oppose' (about 8 rows)\n"));
}

TEST_CASE("the plan shows conditions in the syntax of the language", "[match]") {
  for (const std::string condition :
       {"a <> b", "a.kind = 'state'", "a.note IS NULL", "a.note IS NOT NULL", "s.said DURING '2021-12'",
        "s.confidence < 3", "p.label CONTAINS 'a'", "p.label STARTS WITH 'a'", "p.label ENDS WITH 'a'",
        "possibly(s.said < '2021-12-10')", "certainly(s.said < '2021-12-10')", "p UNDER 'q'", "a SPEAKING FOR 'body'",
        "a.kind = 'state' OR b.kind = 'person'", "NOT p UNDER 'q'", "size(a.name) < 4", "EXISTS { (s)-[:voice]->(a) }",
        "NOT EXISTS { (s)-[:voice]->(b) }"})
    CHECK(told(condition) == condition);
  // The same condition may be shown in other words.
  CHECK(told("s.confidence >= 2") == "2 <= s.confidence");
  CHECK(told("s.confidence > 2") == "2 < s.confidence");
  CHECK(told("a.kind IN ['state', 'person']") == "a.kind = 'state' OR a.kind = 'person'");
  CHECK(told("NOT (a <> b AND a.kind = 'state')") == "NOT (a <> b AND a.kind = 'state')");
}

TEST_CASE("the plan shows steps over relations, links and optional parts", "[match]") {
  const std::string plan = explained(
      "MATCH (x {id: 'a'})-[r:speaks_for|member_of*1..2]->(y) OPTIONAL MATCH (s:Statement)-[:voice]->(y) RETURN x, y");
  CHECK(plan.find("y by paths of member_of|speaks_for*1..2 from x (about ") != plan.npos);
  CHECK(plan.find("optional:\ns of which y is voice (about ") != plan.npos);
}

TEST_CASE("the plan shows the period of HOLDS as it was written", "[match]") {
  CHECK_THAT(explained("MATCH (x)-[s:stance]->(y {id: 'q'}) HOLDS DURING '2021-12-07/2021-12-30' CERTAINLY RETURN x"),
             EndsWith("filter s HOLDS DURING '2021-12-07/2021-12-30' CERTAINLY (about 2 rows)\n"));
}
