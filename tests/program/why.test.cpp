// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "golden.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;

namespace {

using nlohmann::ordered_json;

/// The small corpus, with a spokesman for Alpha in January and February, and a gate that the wall implies.
std::filesystem::path corpus_with_spokesman(const std::string& name) {
  const auto folder = program::small_corpus(places::scratch(name));
  places::write(folder / "more.toml", R"([[actor]]
id = "gamma"
name = "Gamma"

[[position]]
id = "gate"
label = "build a gate"

[[relation]]
subject = "gamma"
predicate = "speaks_for"
object = "alpha"
period = "2020-01-01/2020-02-29"

[[relation]]
subject = "wall"
predicate = "implies"
object = "gate"

[[statement]]
id = "g1"
holders = ["gamma"]
position = "wall"
polarity = "support"
conditions = ["unless no-wall"]
said = "2020-01-10"
document = "gazette"

[[statement]]
id = "g2"
holders = ["gamma"]
position = "gate"
polarity = "oppose"
rank = "deprecated"
reason = "misread"
said = "2020-01-10"
document = "gazette"
)");
  return folder;
}

program::outcome ask(std::vector<std::string> arguments, const std::string& name) {
  arguments.insert(arguments.begin() + 1, corpus_with_spokesman(name).string());
  return program::run(arguments);
}

}  // namespace

TEST_CASE("grounds, obstacles and derived stances of a small corpus match the approved output", "[program]") {
  std::string all;
  for (const std::string format : {"table", "csv", "json"})
    for (const auto& command : std::vector<std::vector<std::string>>{
             {"stances", "--derived"},
             {"why", "--actor", "beta", "--position", "wall"},
             {"why", "--actor", "alpha", "--position", "gate", "--derived"},
             {"why", "--actor", "beta", "--position", "wall", "--stance", "support", "--not"},
             {"why", "--actor", "gamma", "--position", "gate", "--stance", "oppose", "--not"},
             {"why", "--actor", "alpha", "--position", "gate", "--stance", "support", "--not", "--at", "2020-03-05"},
             {"why", "--actor", "alpha", "--position", "gate", "--stance", "support", "--not", "--at", "2019-12-31"}}) {
      auto arguments = command;
      arguments.insert(arguments.end(), {"--format", format});
      all += "$";
      for (const auto& word : arguments) all += " " + word;
      const auto result = ask(arguments, "why_golden");
      CHECK(result.code == 0);
      CHECK(result.err.empty());
      all += "\n" + result.out + "\n";
    }
  golden::check("program/why.txt", all);
}

TEST_CASE("why suggests --not for a stance that is not held, and why --not suggests the opposite", "[program]") {
  const auto none = ask({"why", "--actor", "alpha", "--position", "gate"}, "why_none");
  CHECK(none.code == 0);
  CHECK(none.out == "There are no grounds.\n");
  CHECK_THAT(none.err, ContainsSubstring("give --stance and --not"));
  const auto held = ask({"why", "--actor", "beta", "--position", "wall", "--stance", "oppose", "--not"}, "why_held");
  CHECK(held.out == "There are no obstacles.\n");
  CHECK_THAT(held.err, ContainsSubstring("omit --not"));
}

TEST_CASE("every stance in the example corpus has grounds that cite its statements, and derived ones cite their path",
          "[program]") {
  const auto parsed = [](const std::vector<std::string>& arguments) {
    return ordered_json::parse(program::run(arguments).out);
  };
  const auto of = [&](const ordered_json& stance, std::vector<std::string> more) {
    more.insert(more.begin(), {"why", program::talks, "--actor", stance["actor"], "--position", stance["position"],
                               "--stance", stance["stance"], "--format", "json"});
    return parsed(more);
  };
  for (const auto& stance : parsed({"stances", program::talks, "--actor", "Lavrov", "--format", "json"})) {
    auto cited = ordered_json::array();
    for (const auto& ground : of(stance, {})) {
      CHECK(ground["relations"].empty());
      for (const auto& id : ground["statements"]) cited.push_back(id);
    }
    CHECK(cited == stance["statements"]);
  }
  const auto derived = parsed({"stances", program::talks, "--derived", "--actor", "NATO", "--format", "json"});
  REQUIRE_FALSE(derived.empty());
  for (const auto& stance : derived) {
    bool is_found = false;
    for (const auto& ground : of(stance, {"--derived"}))
      is_found = is_found || (ground["relations"] == stance["relations"] &&
                              ground["statements"].at(0) == stance["statements"].at(0));
    INFO(stance.dump());
    CHECK(is_found);
  }
}

TEST_CASE("the grounds of a collision list both sides, starting with the actor named first", "[program]") {
  const auto why = [](const std::string& one, const std::string& other, std::vector<std::string> more) {
    std::vector<std::string> all{"why", program::talks, "--actor", one, "--against", other, "--format", "json"};
    all.insert(all.end(), more.begin(), more.end());
    return ordered_json::parse(program::run(all).out);
  };
  auto found = why("biden", "russia", {});
  const auto turned = why("russia", "biden", {});
  REQUIRE_FALSE(found.empty());
  CHECK(found.size() == turned.size());
  for (auto& each : found) {
    CHECK(each["statements"].size() == 2);
    CHECK(each["relations"].size() == (each["kind"] == "opposition" ? 0 : 1));
    std::swap(each["statements"][0], each["statements"][1]);
    std::swap(each["positions"][0], each["positions"][1]);
    CHECK(std::find(turned.begin(), turned.end(), each) != turned.end());
  }
  const auto on_sanctions = why("biden", "russia", {"--position", "western-sanctions"});
  CHECK(on_sanctions.size() == 4);
  for (const auto& each : on_sanctions) CHECK(each["statements"][1] == "impasse-019");
  CHECK(why("biden", "ushakov", {"--position", "western-sanctions"}).empty());
  CHECK(program::run({"why", program::talks, "--actor", "biden", "--against", "putin", "--derived"}).code == 2);
  CHECK(program::run({"why", program::talks, "--actor", "biden"}).code == 2);
}
