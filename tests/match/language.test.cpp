// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/language.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

sg::corpus one_statement() {
  sg::corpus c;
  const auto biden = c.add(sg::actor{.id = "biden", .name = "Joe Biden"});
  c.add(sg::actor{.id = "nato", .name = "NATO"});
  const auto p = c.add(sg::position{.id = "red-lines", .label = "accepting red lines"});
  sg::statement s;
  s.id = "s1";
  s.holders = {biden};
  s.position = p;
  c.add(s);
  return c;
}

/// What is wrong with a query, with its place.
std::string fault(const std::string& text, const sg::query_parameters& parameters = {}) {
  const sg::corpus c = one_statement();
  try {
    static_cast<void>(sg::parse_query(c, text, parameters));
  } catch (const sg::parse_error& e) {
    return e.what();
  }
  return "nothing";
}

const std::vector<std::string> good{
    "MATCH (a)-[s:support]->(p) RETURN a, p",
    "match (a:actor {id: 'biden'})-[s:stance {rank: 'normal'}]->(p) where s.confidence >= 2 return a.name as who limit "
    "3",
    "MATCH (s:Statement)-[:voice]->(v)<-[:holder]-(t) WHERE s <> t RETURN DISTINCT v.name ORDER BY v.name DESC SKIP 1",
    "MATCH (a)-[r:member_of|holds_office_in*1..3]->(b) RETURN a, size(r), evidence();",
    "MATCH (p:Position) OPTIONAL MATCH (p)<-[s:oppose]-(a) RETURN p, count(s) AS n HAVING n > 1 // why not",
    "MATCH (a)-[s:stance]->(p) HOLDS DURING '2021-12' CERTAINLY WHERE NOT EXISTS { (b)-[:oppose]->(p) } RETURN *",
    "MATCH (a)-[s:stance]->(p) WHERE p UNDER 'red-lines' OR a SPEAKING FOR 'NATO' RETURN a /* all */",
    "MATCH (p)-[:part_of]-(q:Position) WHERE p.kind NOT IN ['claim'] AND p.label STARTS WITH 'a' RETURN p"};

}  // namespace

TEST_CASE("the parameters of a query are listed once each in order, ignoring strings and comments", "[match]") {
  CHECK(
      sg::parameters_of("MATCH (a {id: $who}) // $none\n WHERE a.name = '$no' AND a.id <> $b AND $who = a RETURN a") ==
      std::vector<std::string>{"who", "b"});
  CHECK(sg::parameters_of("MATCH (a) RETURN a").empty());
  CHECK_THROWS_AS(sg::parameters_of("MATCH (a) RETURN 'a"), sg::parse_error);
}

TEST_CASE("valid queries are parsed", "[match]") {
  for (const std::string& each : good) CHECK(fault(each) == "nothing");
  CHECK(fault("MATCH (a {id: $who})-[s:stance]->(p) WHERE s.confidence = $n RETURN p LIMIT $n",
              {{"who", "biden"}, {"n", "3"}}) == "nothing");
}

TEST_CASE("a syntax error is reported with its place and a suggestion", "[match]") {
  const auto tells = [](const std::string& text, const std::string& wanted) {
    INFO(text);
    CHECK_THAT(fault(text), ContainsSubstring(wanted));
  };
  tells("", "query:1:1: error: the query ends too early (a query begins with MATCH)");
  tells("FIND (a)", "unexpected 'FIND' (a query begins with MATCH)");
  tells("MATCH (a:Actor)", "query:1:16: error: the query ends too early (expected RETURN");
  tells("MATCH (a:Actr) RETURN a", "query:1:10: error: there is no kind of record 'Actr' (did you mean 'actor'?)");
  tells("MATCH (a)-[s:suport]->(p) RETURN a", "there is no edge type 'suport' (did you mean 'support'?)");
  tells("MATCH (a)-[s]->(p) RETURN a", "unexpected ']' (expected : and the type of the edge");
  tells("MATCH (a)-->(p) RETURN a", "unexpected '->'");
  tells("MATCH (a) RETURN a", "the kind of a is unknown (name its kind, as in (a:Actor))");
  tells("MATCH (a:Actor) RETURN b", "nothing in the query is called 'b'");
  tells("MATCH (a:Actor) RETURN a.nme", "an actor has no property 'nme' (did you mean 'name'?)");
  tells("MATCH (a:Actor) RETURN a, a", "two columns are called 'a' (rename one with AS)");
  tells("MATCH (a:Actor) RETURN foo(a)", "there is no function 'foo' here");
  tells("MATCH (a:Actor) RETURN a LIMIT x", "expected a number");
  tells("MATCH (a:Actor) RETURN a LIMIT 99999999999999999999999", "is too large a number");
  tells("MATCH (a:Actor) RETURN a LIMIT 1.5", "is not an integer");
  tells("MATCH (a:Actor) RETURN a WHERE 1 = 1", "unexpected 'WHERE'");
  tells("MATCH (a:Actor) WHERE a.name = 'x RETURN a", "this text does not end");
  tells("MATCH (a:Actor) RETURN a /* x", "this comment does not end");
  tells("MATCH (a:Actor) RETURN a # x", "unexpected '#'");
  tells("MATCH (\u00e4:Actor) RETURN a", "unexpected '\u00e4'");
  tells("MATCH (a:Actor {id: $who}) RETURN a", "the parameter $who has no value");
  tells("MATCH\n  (a:Actor)\nWHERE a.id = 'bidn' RETURN a",
        "query:3:14: error: no actor is called 'bidn' (did you mean 'biden'?)");
  tells("MATCH (a:Actor) RETURN DISTINCT a ORDER BY a.name", "'a.name' is not a column");
  tells("MATCH (a)-[:member_of*]->(b) RETURN a", "this path has no upper bound");
  tells("MATCH (a)-[:member_of*1..]->(b) RETURN a", "this path has no upper bound");
  tells("MATCH (a)-[:member_of*3..2]->(b) RETURN a", "this path has no length");
  tells("MATCH (a)-[:member_of*1..99]->(b) RETURN a", "this path has more than 16 relations");
  tells("MATCH (a:Actor) HOLDS AT 'soon' RETURN a", "'soon': ");
}

TEST_CASE("a pattern that its types make empty is an error", "[match]") {
  const auto tells = [](const std::string& text, const std::string& wanted) {
    INFO(text);
    CHECK_THAT(fault(text), ContainsSubstring(wanted));
  };
  tells("MATCH (a:Actor)-[s:support]->(b:Actor) RETURN a",
        "b is an actor, not a position ('support' leads from an actor to a position)");
  tells("MATCH (a:Actor)-[r:member_of]->(p:Position) RETURN a",
        "p is a position, not an actor ('member_of' connects an actor to an actor)");
  tells("MATCH (a:Actor)-[:voice]->(b) RETURN a",
        "a is an actor, not a statement ('voice' leads from a statement to an actor)");
  tells("MATCH (a)-[:member_of|contradicts]->(b) RETURN a",
        "'contradicts' and 'member_of' connect different kinds of records");
  tells("MATCH (a)-[s:support]-(p) RETURN a", "this edge needs a direction");
  tells("MATCH (s)-[v:voice]->(b) RETURN s", "a link cannot be named");
  tells("MATCH (a)-[s:stance]->(p) WHERE s.polarity = 'opose' RETURN a",
        "'opose' is not one of the words allowed here (did you mean 'oppose'?)");
  tells("MATCH (a)-[s:stance]->(p) WHERE s.confidence = 'high' RETURN a",
        "'high' is a text but is compared with a number");
  tells("MATCH (a)-[s:stance]->(p) WHERE a = p RETURN a", "this is a position but is compared with an actor");
  tells("MATCH (a)-[s:stance]->(p) WHERE s.said > 3 RETURN a", "this is a number but is compared with a time");
  tells("MATCH (a)-[s:stance]->(p) WHERE a.name RETURN a", "this is a text, not a condition");
  tells("MATCH (a)-[s:stance]->(p) WHERE a UNDER p RETURN a", "this is an actor but is compared with a position");
  tells("MATCH (a)-[s:stance]->(p) WHERE a < 'x' RETURN a", "no actor is called 'x'");
  tells("MATCH (a)-[s:stance]->(p) RETURN sum(a)", "only numbers can be added");
}

TEST_CASE("the caret points at the place of the fault in its line", "[match]") {
  CHECK(sg::caret("MATCH (a)\nRETURN ü b", {"query", 2, 11}) == "RETURN ü b\n         ^");
  CHECK(sg::caret("x", {"query", 1, 2}) == "x\n ^");
}

TEST_CASE("damaged queries are either parsed or refused", "[match]") {
  const sg::corpus c = one_statement();
  std::mt19937_64 random{7};
  const std::string bytes = "()[]{}:,.|-=<>*;'\"$ azAZ09_/\\\n\xC3";
  std::size_t refused = 0;
  for (int i = 0; i != 20'000; ++i) {
    std::string text = good[random() % good.size()];
    for (std::uint64_t n = random() % 4; n != ~std::uint64_t{}; --n) {
      const std::size_t at = random() % text.size();
      if (random() % 3 == 0) {
        text.erase(at, random() % 8 + 1);
      } else {
        text.insert(at, 1, bytes[random() % bytes.size()]);
      }
      if (text.empty()) text = "M";
    }
    try {
      static_cast<void>(sg::parse_query(c, text));
    } catch (const sg::parse_error& e) {
      ++refused;
      static_cast<void>(sg::caret(text, e.diagnostics().front().where));
    }
  }
  CHECK(refused > 10'000);
  CHECK_THAT(fault("MATCH (a:Actor) WHERE " + std::string(50'000, '(')), ContainsSubstring("nested too deeply"));
  CHECK_THAT(fault("MATCH (a:Actor) WHERE " +
                   [] {
                     std::string nots;
                     for (int i = 0; i != 9000; ++i) nots += "NOT ";
                     return nots;
                   }()),
             ContainsSubstring("nested too deeply"));
  CHECK_THAT(fault(std::string(200'000, ' ')), ContainsSubstring("more than 100000 bytes"));
}

TEST_CASE("a chain of conditions becomes one expression, however long it is", "[match]") {
  const sg::corpus c = one_statement();
  std::string chain = "a.id = 'biden'";
  for (int i = 0; i != 5'000; ++i) chain += " OR TRUE";
  const sg::stance_query q = sg::parse_query(c, "MATCH (a:Actor) WHERE " + chain + " RETURN a");
  REQUIRE(q.pattern.parts.front().conditions.size() == 1);
  const sg::expression& all = q.pattern.parts.front().conditions.front();
  CHECK(all.what == sg::operation::or_);
  CHECK(all.arguments.size() == 5'001);
  CHECK(std::ranges::all_of(all.arguments, [](const sg::expression& e) { return e.what != sg::operation::or_; }));
  const sg::stance_query both =
      sg::parse_query(c, "MATCH (a:Actor) WHERE a.note IS NULL AND (TRUE OR FALSE) AND TRUE RETURN a");
  CHECK(both.pattern.parts.front().conditions.size() == 3);
}

TEST_CASE("a query with too many edges is refused before planning", "[match]") {
  const sg::corpus c = one_statement();
  const auto chain = [](int edges) {
    std::string text = "MATCH (a0:Actor)";
    for (int i = 1; i <= edges; ++i) text += "-[:member_of]->(a" + std::to_string(i) + ")";
    return text + " RETURN a0";
  };
  CHECK_NOTHROW(sg::parse_query(c, chain(50)));
  CHECK_THROWS_WITH(sg::parse_query(c, chain(51)), Catch::Matchers::ContainsSubstring("more than 50 edges"));
  std::string nodes = "MATCH (a0:Actor)";
  for (int i = 1; i != 100; ++i) nodes += ", (a" + std::to_string(i) + ":Actor)";
  CHECK_NOTHROW(sg::parse_query(c, nodes + " RETURN a0"));
  CHECK_THROWS_WITH(sg::parse_query(c, nodes + ", (b:Actor) RETURN a0"),
                    Catch::Matchers::ContainsSubstring("more than 100 nodes"));
}
