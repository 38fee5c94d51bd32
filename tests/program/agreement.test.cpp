// SPDX-License-Identifier: BSL-1.0
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using json = nlohmann::json;

namespace {

/// Two coders of one text: they agree on two of three statements that both have; each has one alone.
std::string two_coders(const std::string& name) {
  const auto folder = places::scratch(name);
  places::write(folder / "records.toml", R"([[actor]]
id = "alpha"
name = "Alpha"

[[position]]
id = "wall"
label = "the wall"

[[position]]
id = "view"
label = "the view"

[[document]]
id = "gazette"
title = "Gazette"
)");
  std::string all = "document = \"gazette\"\n";
  const auto add = [&](const std::string& id, const std::string& coder, const std::string& position,
                       const std::string& polarity, const std::string& span) {
    all += "\n[[statement]]\nid = \"" + id + "\"\nholders = [\"alpha\"]\nposition = \"" + position +
           "\"\npolarity = \"" + polarity + "\"\ncoder = \"" + coder + "\"\nspan = " + span + "\n";
  };
  add("a1", "ann", "wall", "support", "[0, 10]");
  add("a2", "ann", "wall", "oppose", "[10, 20]");
  add("a3", "ann", "view", "support", "[20, 30]");
  add("a4", "ann", "view", "support", "[40, 50]");
  add("b1", "bob", "wall", "support", "[0, 10]");
  add("b2", "bob", "wall", "support", "[10, 20]");
  add("b3", "bob", "view", "support", "[20, 30]");
  add("b4", "bob", "view", "support", "[60, 70]");
  places::write(folder / "statements" / "gazette.toml", all);
  return folder.string();
}

}  // namespace

TEST_CASE("agreement reports the figures for two coders with the pairs behind them", "[program]") {
  const auto corpus = two_coders("agreement");
  const auto result = program::run({"agreement", corpus, "--first", "ann", "--second", "bob", "--format", "json"});
  REQUIRE(result.code == 0);
  const auto all = json::parse(result.out);
  CHECK(all["pairs"].size() == 3);
  CHECK(all["only_first"] == json{"a4"});
  CHECK(all["only_second"] == json{"b4"});
  CHECK_THAT(all["text_in_both"].get<double>(), WithinAbs(30.0 / 50, 1e-12));
  std::set<std::string> names;
  for (const auto& each : all["variables"]) {
    names.insert(each["variable"].get<std::string>());
    if (each["variable"] != "polarity") continue;
    CHECK_THAT(each["observed"].get<double>(), WithinAbs(2.0 / 3, 1e-12));
    // Five of six values are support: 1 - (2/6) / (10/30).
    CHECK_THAT(each["alpha"].get<double>(), WithinAbs(0, 1e-12));
    REQUIRE(each["disagreements"].size() == 1);
    CHECK(each["disagreements"][0] ==
          json{{"first", "a2"}, {"first_value", "oppose"}, {"second", "b2"}, {"second_value", "support"}});
  }
  CHECK(names.size() == 12);
}

TEST_CASE("agreement prints its figures as a table and writes the differing values to CSV", "[program]") {
  const auto corpus = two_coders("agreement_table");
  const auto table = program::run({"agreement", corpus, "--first", "ann", "--second", "bob"});
  CHECK_THAT(table.out, ContainsSubstring("polarity       nominal          3       1  0.667  0.000"));
  CHECK_THAT(table.out, ContainsSubstring("3 statements found by both, 1 by ann alone, 1 by bob alone"));
  const auto csv =
      program::run({"agreement", corpus, "--first", "ann", "--second", "bob", "--disagreements", "--format", "csv"});
  CHECK(csv.out == "variable,first,first_value,second,second_value\npolarity,a2,oppose,b2,support\n");
}

TEST_CASE("agreement refuses a coder without statements", "[program]") {
  const auto corpus = two_coders("agreement_names");
  const auto unknown = program::run({"agreement", corpus, "--first", "ann", "--second", "cy"});
  CHECK(unknown.code == 2);
  CHECK_THAT(unknown.err, ContainsSubstring("no statement is coded by 'cy'; the coders are 'ann', 'bob'"));
  CHECK(program::run({"agreement", corpus, "--first", "ann", "--second", "ann"}).code == 2);
}
