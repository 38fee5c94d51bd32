// SPDX-License-Identifier: BSL-1.0
#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

std::string shown(const std::string& corpus, const std::string& id) {
  const auto result = program::run({"show", corpus, id});
  INFO(result.err);
  REQUIRE(result.code == 0);
  return result.out;
}

}  // namespace

TEST_CASE("show displays a record of every kind by id", "[program]") {
  CHECK_THAT(shown(program::talks, "biden"), StartsWith("actor\n  id             biden\n"));
  CHECK_THAT(shown(program::talks, "accepting-red-lines"), StartsWith("position\n"));
  CHECK_THAT(shown(program::talks, "biden-putin-call-2021-12-07"), StartsWith("event\n"));
  CHECK_THAT(shown(program::talks, "cgtn-2022-01"), StartsWith("document\n"));
  CHECK_THAT(shown(program::talks, "cgtn-003"), StartsWith("statement\n"));
  CHECK_THAT(shown(program::talks, "biden holds_office_in united-states"), StartsWith("relation\n"));
}

TEST_CASE("show finds a record by any of its names and displays all that share a name", "[program]") {
  CHECK(shown(program::talks, "Joe Biden") == shown(program::talks, "biden"));
  const auto folder = program::small_corpus(places::scratch("show_shared"));
  places::write(folder / "more.toml", "[[position]]\nid = \"beta-stays\"\nlabel = \"Beta\"\n");
  const auto both = shown(folder.string(), "BETA");
  CHECK_THAT(both, StartsWith("actor\n"));
  CHECK_THAT(both, ContainsSubstring("\nposition\n"));
}

TEST_CASE("show describes an actor in prose that cites statements", "[program]") {
  const auto folder = program::small_corpus(places::scratch("show_prose"));
  const auto text = shown(folder.string(), "beta");
  for (const auto* id : {"s2", "s3", "s4"}) CHECK_THAT(text, ContainsSubstring(id));
}

TEST_CASE("show writes every span in the same notation", "[program]") {
  const auto text = shown(program::talks, "cgtn-015");
  CHECK_THAT(text, ContainsSubstring("  span           [2410, 2450)\n"));
  CHECK_THAT(text, ContainsSubstring("¶9 [2410, 2450))"));
}

TEST_CASE("show writes records and their statements as JSON", "[program]") {
  const auto result = program::run({"show", program::talks, "biden", "--format", "json"});
  REQUIRE(result.code == 0);
  const auto all = nlohmann::json::parse(result.out);
  REQUIRE(all.size() == 1);
  CHECK(all[0]["kind"] == "actor");
  CHECK(all[0]["record"]["id"] == "biden");
  CHECK(all[0]["statements"].size() > 5);
  const auto one = nlohmann::json::parse(program::run({"show", program::talks, "cgtn-015", "--format", "json"}).out);
  CHECK(one[0]["record"]["span"] == nlohmann::json{2410, 2450});
  CHECK(one[0]["record"]["holds"].is_null());
  CHECK(one[0]["statements"].is_null());
}

TEST_CASE("show writes a record in every format of reports", "[program]") {
  const auto in_format = [](const std::string& id, const std::string& format) {
    const auto result = program::run({"show", program::talks, id, "--format", format});
    INFO(result.err);
    REQUIRE(result.code == 0);
    return result.out;
  };
  CHECK(in_format("cgtn-015", "table") == shown(program::talks, "cgtn-015"));
  const auto csv = in_format("cgtn-015", "csv");
  CHECK_THAT(csv,
             StartsWith("kind,id,field,value\nstatement,cgtn-015,id,cgtn-015\nstatement,cgtn-015,holders,biden\n"));
  CHECK_THAT(csv, ContainsSubstring("\nstatement,cgtn-015,span,2410;2450\n"));
  CHECK_THAT(in_format("cgtn-015", "markdown"), ContainsSubstring("| statement | cgtn-015 | holders | Joe Biden |"));
  CHECK_THAT(in_format("cgtn-015", "latex"), ContainsSubstring("statement & cgtn-015 & holders & Joe Biden"));
  const auto keys = in_format("cgtn-015", "keys");
  for (const auto* key : {"`[].kind`", "`[].record.holders`", "`[].statements`", "`field`"})
    CHECK_THAT(keys, ContainsSubstring(key));
}

TEST_CASE("show exits with 2 for an unknown record and suggests another", "[program]") {
  const auto result = program::run({"show", program::talks, "bidenn"});
  CHECK(result.code == 2);
  CHECK(result.err == "stancegraph: error: nothing in corpus/ukraine-2021 is called 'bidenn'; did you mean 'biden'?\n");
}
