// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/answer.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "stancegraph/match/language.hpp"

namespace sg = stancegraph;

namespace {

sg::query_answer ask(const sg::stance_graph& g, const std::string& text, const sg::query_limits& limits = {}) {
  return sg::answer(sg::query_index{g}, sg::parse_query(g.records(), text), limits);
}

std::string shown(const sg::stance_graph& g, const std::string& text) {
  const sg::stance_query q = sg::parse_query(g.records(), text);
  const sg::query_answer a = sg::answer(sg::query_index{g}, q);
  std::string all;
  for (const sg::value_list& row : a.rows) {
    for (const sg::query_value& v : row) all += to_text(g.records(), v) + "|";
    all += "\n";
  }
  return all;
}

/// Two actors of a body, one of whom opposes what the other supports.
sg::stance_graph two_people_and_a_body() {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A", .kind = sg::actor_kind::person});
  const auto b = c.add(sg::actor{.id = "b", .name = "B", .kind = sg::actor_kind::person});
  const auto body = c.add(sg::actor{.id = "body", .name = "Body"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  const auto q = c.add(sg::position{.id = "q", .label = "Q"});
  const auto say = [&](const char* id, std::vector<sg::actor_handle> who, sg::position_handle on, sg::polarity how,
                       const char* said) {
    sg::statement s;
    s.id = id;
    s.holders = std::move(who);
    s.position = on;
    s.polarity = how;
    if (said != nullptr) s.said = sg::date{said};
    s.confidence = s.id == "s1" ? 1 : 3;
    c.add(s);
  };
  say("s1", {a}, p, sg::polarity::support, "2021-12-07");
  say("s2", {b}, p, sg::polarity::oppose, "2021-12");
  say("s3", {a, b}, q, sg::polarity::support, nullptr);
  c.add(sg::relate<sg::predicate::speaks_for>(a, body));
  c.add(sg::relate<sg::predicate::member_of>(b, body));  // a member does not speak for the whole
  c.add(sg::relate<sg::predicate::part_of>(q, p));
  return sg::stance_graph{std::move(c)};
}

}  // namespace

TEST_CASE("columns can be counted, collected, compared and summed by group", "[match]") {
  const auto g = two_people_and_a_body();
  CHECK(shown(g,
              "MATCH (a)-[s:stance]->(p) RETURN a, count(*), count(DISTINCT p), collect(s), min(s.confidence), "
              "max(s.confidence), sum(s.confidence), avg(s.confidence)") ==
        "a|2|2|s1; s3|1|3|4|2.0|\nb|2|2|s2; s3|3|3|6|3.0|\n");
  CHECK(shown(g, "MATCH (a:Actor {id: 'body'})-[s:stance]->(p) RETURN count(*), sum(s.confidence), max(s.said)") ==
        "0|0||\n");
  CHECK(shown(g, "MATCH (a)-[s:stance]->(p) RETURN a, count(*) AS n HAVING n > 2").empty());
}

TEST_CASE("rows can be sorted with missing values last, limited, and made distinct", "[match]") {
  const auto g = two_people_and_a_body();
  CHECK(shown(g, "MATCH (s:Statement) RETURN s, s.said ORDER BY s.said") == "s1|2021-12-07|\ns2|2021-12|\ns3||\n");
  CHECK(shown(g, "MATCH (s:Statement) RETURN s ORDER BY s.id DESC SKIP 1 LIMIT 1") == "s2|\n");
  CHECK(shown(g, "MATCH (a)-[:stance]->(p) RETURN DISTINCT p ORDER BY p") == "p|\nq|\n");
  CHECK(shown(g, "MATCH (a)-[:stance]->(p) RETURN p LIMIT 0").empty());
}

TEST_CASE("evidence() lists the statements of a row and the relations used by UNDER and SPEAKING FOR", "[match]") {
  const auto g = two_people_and_a_body();
  CHECK(shown(g, "MATCH (x)-[:support]->(y)<-[:oppose]-(z) RETURN x, z, evidence()") == "a|b|s1; s2|\n");
  CHECK(shown(g, "MATCH (x)-[s:support]->(y) WHERE y UNDER 'p' AND x SPEAKING FOR 'body' RETURN s, evidence()") ==
        "s1|s1; a speaks_for body|\ns3|s3; a speaks_for body; q part_of p|\n");
  CHECK(shown(g, "MATCH (x)-[r:speaks_for*1..2]->(y) RETURN x, size(r), evidence()") == "a|1|a speaks_for body|\n");
}

TEST_CASE("a partly known date makes a condition unknown, and only possibly() accepts it", "[match]") {
  const auto g = two_people_and_a_body();
  const std::string before = "MATCH (s:Statement) WHERE s.said < '2021-12-10' RETURN s ORDER BY s";
  CHECK(shown(g, before) == "s1|\n");
  CHECK(shown(g, "MATCH (s:Statement) WHERE possibly(s.said < '2021-12-10') RETURN s ORDER BY s") == "s1|\ns2|\ns3|\n");
  CHECK(shown(g, "MATCH (s:Statement) WHERE NOT s.said < '2021-12-10' RETURN s").empty());
  CHECK(shown(g, "MATCH (s:Statement) WHERE s.said DURING '2021-12' RETURN s ORDER BY s") == "s1|\ns2|\n");
  CHECK(shown(g, "MATCH (a)-[s:stance]->(p) HOLDS AT '2021-12-08' CERTAINLY RETURN DISTINCT s") == "s1|\n");
  CHECK(shown(g, "MATCH (a)-[s:stance]->(p) HOLDS AT '2021-12-08' RETURN DISTINCT s ORDER BY s") == "s1|\ns2|\ns3|\n");
}

TEST_CASE("a runaway query is stopped", "[match]") {
  const auto g = two_people_and_a_body();
  const std::string all = "MATCH (a:Actor), (b:Actor), (c:Actor), (d:Actor) RETURN ";
  CHECK_THROWS_AS(ask(g, all + "a", {.rows = 80}), sg::limit_error);
  CHECK(ask(g, all + "a", {.rows = 81}).rows.size() == 81);
  CHECK(ask(g, all + "a LIMIT 5", {.rows = 5}).rows.size() == 5);
  std::string many = "MATCH (a0:Actor)";
  for (int i = 1; i != 14; ++i) many += ", (a" + std::to_string(i) + ":Actor)";
  CHECK_THROWS_AS(ask(g, many + " RETURN count(*)", {.steps = 100'000}), sg::limit_error);
}
