// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using json = nlohmann::json;

namespace {

/// The small corpus, in which Beta turns against the wall, and a later book that reveals a secret stance of Alpha.
std::string secret_corpus(const std::string& name) {
  const auto folder = program::small_corpus(places::scratch(name));
  places::write(folder / "book.toml", R"([[document]]
id = "book"
title = "Book"
published = "2021"

[[statement]]
id = "b1"
holders = ["alpha"]
position = "wall"
polarity = "oppose"
said = "2020-02-10/2020-02-20"
document = "book"
paragraph = 7

[[statement]]
id = "b2"
holders = ["alpha"]
position = "wall"
polarity = "oppose"
said = "2020-03-01"
document = "book"
)");
  return folder.string();
}

json listed(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto result = program::run(arguments);
  INFO(result.err);
  REQUIRE(result.code == 0);
  return json::parse(result.out);
}

}  // namespace

TEST_CASE("shifts lists each change with its days, certainty and the statements before and after", "[program]") {
  const auto corpus = secret_corpus("shifts");
  CHECK(listed({"shifts", corpus}) == json::parse(R"([
    {"actor": "alpha", "position": "wall", "before": "support", "after": "oppose", "changed": "certainly",
     "earliest": "2020-02-10", "latest": "2020-02-20", "before_statements": ["s1"], "after_statements": ["b1", "b2"]},
    {"actor": "beta", "position": "wall", "before": "support", "after": "oppose", "changed": "certainly",
     "earliest": "2020-02-01", "latest": "2020-02-01", "before_statements": ["s2"], "after_statements": ["s3"]}])"));
  const auto table = program::run({"shifts", corpus, "--actor", "alpha", "--flips"}).out;
  CHECK_THAT(table, ContainsSubstring("Alpha  build the wall  support  oppose  certainly  2020-02-10/2020-02-20  "
                                      "s1, gazette ¶1 [0, 10)  b1, book ¶7\n"));
  CHECK(listed({"shifts", corpus, "--position", "no-wall"}).empty());
  CHECK(program::run({"shifts", corpus, "--position", "no-wall"}).out == "There are no shifts.\n");
}

TEST_CASE("a stance history gives the start of each stance and its last reaffirmation", "[program]") {
  const auto corpus = secret_corpus("shifts_history");
  const auto history = listed({"shifts", corpus, "--actor", "alpha", "--history"});
  REQUIRE(history.size() == 2);
  CHECK(history[0]["until"] == "2020-02-09");
  CHECK(history[0]["reaffirmed_by"].is_null());
  CHECK(history[1]["until"].is_null());
  CHECK(history[1]["reaffirmed_by"] == "b2");
  // With only certain stances, the days of the change belong to neither.
  const auto certain =
      program::run({"shifts", corpus, "--actor", "alpha", "--history", "--certainly", "--format", "csv"});
  CHECK(certain.out ==
        "actor,position,stance,held,earliest,latest,until,reaffirmed_by,statements\n"
        "alpha,wall,support,certainly,2020-01-01,2020-01-01,2020-02-09,,s1\n"
        "alpha,wall,oppose,certainly,2020-02-10,2020-02-20,,b2,b1;b2\n");
}

TEST_CASE("hindsight lists stances that differed from what was known that day", "[program]") {
  const auto corpus = secret_corpus("shifts_hindsight");
  CHECK(listed({"shifts", corpus, "--hindsight", "2020-03-01"}) == json::parse(R"([
    {"actor": "alpha", "position": "wall", "known": "support", "was": "oppose", "known_statements": ["s1"],
     "was_statements": ["b2"]}])"));
  CHECK(listed({"shifts", corpus, "--hindsight", "2021-06-01"}).empty());
  CHECK(listed({"shifts", corpus, "--hindsight", "2021-06-01", "--certainly"}).size() == 1);
  const auto before = listed({"shifts", corpus, "--hindsight", "2020-01-10", "--actor", "beta"});
  REQUIRE(before.size() == 1);
  CHECK(before[0]["known"].is_null());
  CHECK_THAT(program::run({"shifts", corpus, "--hindsight", "2020-01-10", "--actor", "beta"}).out,
             ContainsSubstring("Beta   build the wall  nothing  support              s2, gazette ¶2\n"));
}

TEST_CASE("shifts refuses options that cannot be combined, and hindsight of more than one day", "[program]") {
  const auto both = program::run({"shifts", program::talks, "--flips", "--history"});
  CHECK(both.code == 2);
  CHECK_THAT(both.err, ContainsSubstring("--flips and --history cannot be combined; give one of them"));
  const auto month = program::run({"shifts", program::talks, "--hindsight", "2021-12"});
  CHECK(month.code == 2);
  CHECK_THAT(month.err, ContainsSubstring("--hindsight takes one day"));
}
