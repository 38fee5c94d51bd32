// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;

namespace {

auto match(const std::string& query, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"match", program::talks, query};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return program::run(arguments);
}

}  // namespace

TEST_CASE("match answers a query as table, CSV and JSON with typed values", "[program]") {
  const std::string query =
      "MATCH (a {id: 'biden'})-[s:oppose]->(p {id: 'accepting-red-lines'}) "
      "RETURN a, s, s.confidence AS sure, s.conditional AS conditional, s.reason AS reason, evidence() AS evidence "
      "ORDER BY s LIMIT 1";
  const auto table = match(query);
  INFO(table.err);
  REQUIRE(table.code == 0);
  CHECK_THAT(table.out, ContainsSubstring("biden"));
  const auto csv = match(query, {"--format", "csv"});
  CHECK(csv.out.starts_with("a,s,sure,conditional,reason,evidence\nbiden,"));
  const auto json = nlohmann::json::parse(match(query, {"--format", "json"}).out);
  REQUIRE(json.size() == 1);
  CHECK(json[0]["a"] == "biden");
  CHECK(json[0]["sure"].is_number_integer());
  CHECK(json[0]["conditional"].is_boolean());
  CHECK(json[0]["reason"].is_null());
  CHECK(json[0]["evidence"] == nlohmann::json(std::vector<std::string>{json[0]["s"].get<std::string>()}));
}

TEST_CASE("match says that an answer is empty and writes an empty array in JSON", "[program]") {
  const std::string none = "MATCH (a:Actor) WHERE a.name = 'nobody' RETURN a";
  CHECK_THAT(match(none).out, ContainsSubstring("There are no rows."));
  CHECK(match(none, {"--format", "json"}).out == "[]\n");
  CHECK(match(none, {"--format", "csv"}).out == "a\n");
}

TEST_CASE("match shows a fault in a query with a caret below its place and exits with 3", "[program]") {
  const auto wrong = match("MATCH (a)-[s:suport]->(p) RETURN a");
  CHECK(wrong.code == 3);
  CHECK(wrong.out.empty());
  CHECK(wrong.err ==
        "query:1:14: error: there is no edge type 'suport' (did you mean 'support'?)\n"
        "MATCH (a)-[s:suport]->(p) RETURN a\n"
        "             ^\n");
}

TEST_CASE("match passes parameters by name and reports missing ones", "[program]") {
  const std::string query = "MATCH (a:Actor {id: $who}) RETURN a.name AS name LIMIT $n";
  CHECK_THAT(match(query, {"--param", "who=biden", "--param", "n=1"}).out, ContainsSubstring("Joe Biden"));
  const auto missing = match(query, {"--param", "who=biden"});
  CHECK(missing.code == 3);
  CHECK_THAT(missing.err, ContainsSubstring("the parameter $n has no value"));
  CHECK(match(query, {"--param", "biden"}).code == 2);
  const auto unused = match(query, {"--param", "who=biden", "--param", "n=1", "--param", "whom=putin"});
  CHECK(unused.code == 2);
  CHECK(unused.out.empty());
  CHECK_THAT(unused.err, ContainsSubstring("--param: the query has no $whom; did you mean $who?"));
}

TEST_CASE("match stops a runaway query and exits with 5", "[program]") {
  const auto stopped = match("MATCH (a:Actor), (b:Actor), (c:Actor) RETURN a, b, c", {"--rows", "1000"});
  CHECK(stopped.code == 5);
  CHECK(match("MATCH (a:Actor) RETURN a", {"--seconds", "0"}).code == 2);
  CHECK(stopped.out.empty());
  CHECK_THAT(stopped.err, ContainsSubstring("more than 1000 rows"));
}

TEST_CASE("match --explain prints the plan and no rows", "[program]") {
  const auto plan = match("MATCH (a)-[:support]->(p {id: 'ukraine-in-nato'}) RETURN a", {"--explain"});
  CHECK(plan.code == 0);
  CHECK(plan.out.starts_with("p is ukraine-in-nato (about 1 row)\n"));
  CHECK_THAT(plan.out, ContainsSubstring(
                           "a statement and a by the stances on p with polarity of a statement = 'support' (about "));
}

TEST_CASE("match --explain shows conditions as they were written", "[program]") {
  const auto plan = match(
      "MATCH (a)-[s:stance]->(p)<-[t:stance]-(b {id: 'biden'}) WHERE s.polarity = t.polarity AND a <> b AND "
      "s.said DURING '2021-12' AND (p.kind = 'demand' OR p.label CONTAINS 'NATO') RETURN a",
      {"--explain"});
  CHECK(plan.code == 0);
  for (const char* const line :
       {"s.polarity = t.polarity", "a <> b", "s.said DURING '2021-12'", "p.kind = 'demand' OR p.label CONTAINS 'NATO'"})
    CHECK_THAT(plan.out, ContainsSubstring(line));
  CHECK_THAT(plan.out, !ContainsSubstring("filter ("));
}

TEST_CASE("match lists the minimal grounds of each row on separate lines", "[program]") {
  const std::string query =
      "MATCH (a)-[:support]->(p {id: 'western-sanctions'}) WHERE a SPEAKING FOR 'United States' RETURN DISTINCT a, p";
  const auto list = nlohmann::json::parse(match(query, {"--why", "--format", "json"}).out);
  REQUIRE(list.size() == 9);
  std::size_t of_biden = 0;
  for (const auto& each : list) {
    CHECK(each["by statements"].size() == 1);
    const bool is_biden = each["a"] == "biden";
    CHECK(each["by relations"].size() == (is_biden ? 1 : 0));
    of_biden += is_biden ? 1 : 0;
    CHECK(each["#"].is_number_integer());
  }
  CHECK(of_biden == 6);
  CHECK(match(query, {"--why", "--format", "csv"}).out.starts_with("#,a,p,by statements,by relations\n1,"));
  CHECK_THAT(match(query, {"--why"}).out, ContainsSubstring("biden holds_office_in united-states"));
  CHECK(match(query, {"--why", "--rows", "2"}).code == 5);
}
