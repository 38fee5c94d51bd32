// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "golden.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;

namespace {

using nlohmann::ordered_json;
using keys = std::vector<std::string>;

keys keys_of(const ordered_json& object) {
  keys names;
  for (const auto& item : object.items()) names.push_back(item.key());
  return names;
}

/// What a command that must succeed prints about the small corpus.
std::string printed(std::vector<std::string> arguments) {
  const auto folder = program::small_corpus(places::scratch("listings"));
  arguments.insert(arguments.begin() + 1, folder.string());
  const auto result = program::run(arguments);
  INFO(result.err);
  REQUIRE(result.code == 0);
  CHECK(result.err.empty());
  return result.out;
}

}  // namespace

TEST_CASE("listings of a small corpus match the approved output", "[program]") {
  std::string all;
  for (const std::string format : {"table", "csv", "json"}) {
    for (const auto& command :
         std::vector<std::vector<std::string>>{{"stances"},
                                               {"stances", "--actor", "the second"},
                                               {"stances", "--position", "wall", "--at", "2020-01-10"},
                                               {"timeline", "--actor", "beta"},
                                               {"shifts"},
                                               {"shifts", "--flips", "--certainly"},
                                               {"shifts", "--history", "--actor", "beta"},
                                               {"shifts", "--hindsight", "2020-02-01"},
                                               {"sources", "--counts"},
                                               {"sources", "--actor", "alpha", "--shared-with", "beta"},
                                               {"collisions"},
                                               {"collisions", "--between", "beta", "--and", "alpha"},
                                               {"concessions", "--between", "alpha", "--and", "beta"},
                                               {"stats"}}) {
      auto arguments = command;
      arguments.insert(arguments.end(), {"--format", format});
      all += "$";
      for (const auto& word : arguments) all += " " + word;
      all += "\n" + printed(arguments) + "\n";
    }
  }
  golden::check("program/listings.txt", all);
}

TEST_CASE("each listing of the example corpus is a JSON array whose statements have exactly the documented keys",
          "[program]") {
  const auto timeline =
      ordered_json::parse(program::run({"timeline", program::talks, "--actor", "Biden", "--format", "json"}).out);
  REQUIRE(timeline.is_array());
  REQUIRE_FALSE(timeline.empty());
  for (const auto& statement : timeline) {
    CHECK(keys_of(statement) == keys{"id",         "holders",   "on_behalf_of", "voice",  "addressees",  "position",
                                     "polarity",   "act",       "conditions",   "said",   "holds",       "event",
                                     "document",   "paragraph", "span",         "digest", "attribution", "rank",
                                     "confidence", "coder",     "note"});
    CHECK(statement["span"].size() == 2);
  }
  const auto stances = ordered_json::parse(program::run({"stances", program::talks, "--format", "json"}).out);
  REQUIRE(stances.is_array());
  for (const auto& stance : stances) {
    CHECK(keys_of(stance) == keys{"actor", "position", "stance", "statements", "superseded", "conditions"});
    CHECK_FALSE(stance["statements"].empty());
  }
  const auto collisions = ordered_json::parse(program::run({"collisions", program::talks, "--format", "json"}).out);
  REQUIRE(collisions.is_array());
  for (const auto& each : collisions) {
    CHECK(keys_of(each) == keys{"kind", "positions", "first", "second", "contradiction"});
    for (const auto* side : {"first", "second"})
      CHECK(keys_of(each[side]) == keys{"actor", "position", "polarity", "statements", "contested"});
    CHECK(each["contradiction"].is_null() == (each["kind"] == "opposition"));
    CHECK(each["positions"].size() == (each["kind"] == "opposition" ? 1 : 2));
  }
}

TEST_CASE("an empty listing is an empty array, a header or a table without rows", "[program]") {
  CHECK(
      ordered_json::parse(printed({"stances", "--actor", "alpha", "--at", "1999-01-01", "--format", "json"})).empty());
  CHECK(printed({"stances", "--at", "1999-01-01", "--format", "csv"}) ==
        "actor,position,stance,statements,superseded,conditions\n");
  CHECK(printed({"collisions", "--at", "1999-01-01"}) == "0 collisions\n");
}

TEST_CASE("conditions of a stance are shown in every listing with the statements that have them", "[program]") {
  const auto folder = program::small_corpus(places::scratch("listings_conditions"));
  places::write(folder / "more.toml",
                "[[actor]]\nid = \"gamma\"\nname = \"Gamma\"\n"
                "[[statement]]\nid = \"g1\"\nholders = [\"gamma\"]\nposition = \"wall\"\npolarity = \"support\"\n"
                "conditions = [\"if no-wall\", \"unless wall\"]\nsaid = \"2020-03-01\"\n"
                "[[statement]]\nid = \"g2\"\nholders = [\"gamma\"]\nposition = \"wall\"\npolarity = \"support\"\n"
                "conditions = [\"if no-wall\", \"while wall\"]\ncondition_join = \"any\"\nsaid = \"2020-03-01\"\n"
                "[[statement]]\nid = \"g3\"\nholders = [\"gamma\"]\nposition = \"no-wall\"\npolarity = \"oppose\"\n"
                "conditions = [\"until wall\"]\nsaid = \"2020-03-01\"\n");
  const auto shown = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, folder.string());
    return program::run(arguments).out;
  };
  const auto each = std::string{"if no-wall and unless wall (g1); if no-wall or while wall (g2)"};
  const auto table = shown({"stances"});
  CHECK_THAT(table, ContainsSubstring("  CONDITIONS\n"));
  CHECK_THAT(table, ContainsSubstring("  " + each + "\n"));
  CHECK_THAT(table, ContainsSubstring("  until wall\n"));
  CHECK_THAT(shown({"stances", "--actor", "alpha"}), !ContainsSubstring("CONDITIONS"));
  CHECK_THAT(shown({"stances", "--actor", "gamma", "--format", "csv"}),
             ContainsSubstring("gamma,wall,support,g1;g2,,if no-wall and unless wall (g1);if no-wall or while wall "
                               "(g2)\ngamma,no-wall,oppose,g3,,until wall\n"));
  const auto stances =
      ordered_json::parse(shown({"stances", "--actor", "gamma", "--position", "wall", "--format", "json"}));
  CHECK(stances.at(0)["conditions"] == ordered_json::parse(R"([
    {"statement": "g1", "conditions": ["if no-wall", "unless wall"], "condition_join": "all"},
    {"statement": "g2", "conditions": ["if no-wall", "while wall"], "condition_join": "any"}])"));
  const auto timeline = shown({"timeline", "--actor", "gamma"});
  CHECK_THAT(timeline, ContainsSubstring("  if no-wall and unless wall\n"));
  CHECK_THAT(timeline, ContainsSubstring("  if no-wall or while wall\n"));
  CHECK_THAT(shown({"timeline", "--actor", "beta"}), !ContainsSubstring("CONDITIONS"));
  CHECK_THAT(shown({"show", "gamma"}), ContainsSubstring("Gamma opposes “keep the view” until “build the wall” (g3)."));
}

TEST_CASE("parties that do not collide are reported with the reason", "[program]") {
  const auto folder = program::small_corpus(places::scratch("listings_none"));
  places::write(folder / "more.toml", "[[actor]]\nid = \"gamma\"\nname = \"Gamma\"\n");
  const auto notes = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"collisions", folder.string()});
    const auto result = program::run(arguments);
    CHECK(result.code == 0);
    return result.err;
  };
  CHECK(notes({"--between", "alpha", "--and", "beta"}).empty());
  CHECK(notes({"--between", "alpha", "--and", "Gamma"}) ==
        "stancegraph: note: neither 'gamma' nor anybody who belongs to it has a stance here\n");
  CHECK_THAT(notes({"--between", "alpha", "--and", "alpha"}), ContainsSubstring("both parties are 'alpha'"));
  CHECK_THAT(notes({"--between", "alpha", "--and", "beta", "--at", "2020-01-02"}),
             ContainsSubstring("neither 'beta' nor anybody"));
  CHECK(notes({"--at", "1999-01-01"}).empty());
}

TEST_CASE("an actor is found by id, name or any other name", "[program]") {
  const auto by_id = printed({"stances", "--actor", "beta"});
  CHECK(printed({"stances", "--actor", "Beta"}) == by_id);
  CHECK(printed({"stances", "--actor", "the SECOND"}) == by_id);
}

TEST_CASE("a month in a query covers its first to its last day", "[program]") {
  const auto stances = [](const std::vector<std::string>& when) {
    auto arguments = std::vector<std::string>{"stances", "--actor", "beta", "--position", "wall", "--format", "json"};
    arguments.insert(arguments.end(), when.begin(), when.end());
    return ordered_json::parse(printed(arguments));
  };
  CHECK(stances({"--during", "2020-01"}).at(0)["stance"] == "support");
  CHECK(stances({"--during", "2020-02"}).at(0)["stance"] == "oppose");
  CHECK(stances({"--at", "2020-01-04"}).empty());
  CHECK(stances({"--at", "2020-01-05"}).size() == 1);
  CHECK(stances({"--during", "2020-01", "--certainly"}).size() == 1);
  CHECK(stances({"--at", "2020-01", "--certainly"}).empty());
}

TEST_CASE("a listing has the same bytes for every format of the corpus", "[program]") {
  const auto folder = places::scratch("listings_kinds");
  const auto csv = (folder / "csv").string();
  const auto archive = (folder / "talks.archive").string();
  REQUIRE(program::run({"convert", program::talks, csv, "--to", "csv"}).code == 0);
  REQUIRE(program::run({"convert", program::talks, archive}).code == 0);
  const auto from = [](const std::string& corpus) {
    return program::run({"collisions", corpus, "--format", "json"}).out;
  };
  CHECK(from(csv) == from(program::talks));
  CHECK(from(archive) == from(program::talks));
}
