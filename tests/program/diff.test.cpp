// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "golden.hpp"
#include "run.hpp"

namespace {

using json = nlohmann::ordered_json;

/// The small corpus, and another document in which Beta is for the wall and against the view.
std::filesystem::path corpus_with_herald(std::filesystem::path const& folder) {
  program::small_corpus(folder);
  places::write(folder / "more.toml", R"([[document]]
id = "herald"
title = "Herald"
published = "2020-04-01"

[[statement]]
id = "h1"
holders = ["beta"]
position = "wall"
polarity = "support"
document = "herald"

[[statement]]
id = "h2"
holders = ["beta"]
position = "no-wall"
polarity = "oppose"
document = "herald"
)");
  return folder;
}

}  // namespace

TEST_CASE("differences of times, documents and corpora are as they were approved", "[program]") {
  auto const scratch = places::scratch("diff_golden");
  program::small_corpus(scratch / "old");
  corpus_with_herald(scratch / "new");
  std::string all;
  for (std::string const format : {"table", "csv", "json"})
    for (auto const& command : std::vector<std::vector<std::string>>{
             {"diff", "old", "--from", "2020-01-10", "--to", "2020-02-01"},
             {"diff", "old", "--from", "2020-02", "--to", "2019"},
             {"diff", "new", "--documents", "Gazette,Herald"},
             {"diff", "new", "--documents", "gazette", "--documents", "herald", "--change", "moved"},
             {"diff", "old", "new"},
             {"diff", "old", "old"}}) {
      auto arguments = command;
      arguments.insert(arguments.end(), {"--format", format});
      all += "$";
      for (auto const& word : arguments) all += " " + word;
      auto const result = program::run(arguments, {.folder = scratch});
      CHECK(result.code == 0);
      CHECK(result.err.empty());
      all += "\n" + result.out + "\n";
    }
  golden::check("program/diff.txt", all);
}

TEST_CASE("what appeared in the talks from one day to another disappears on the way back", "[program]") {
  auto const between = [](std::string const& from, std::string const& to) {
    return json::parse(program::run({"diff", program::talks, "--from", from, "--to", to, "--format", "json"}).out);
  };
  auto const there = between("2021-12-01", "2021-12-31");
  auto const back = between("2021-12-31", "2021-12-01");
  REQUIRE(there.size() > 10);
  REQUIRE(there.size() == back.size());
  for (std::size_t i = 0; i != there.size(); ++i) {
    CHECK(there[i]["actor"] == back[i]["actor"]);
    CHECK(there[i]["position"] == back[i]["position"]);
    CHECK(there[i]["before"] == back[i]["after"]);
    CHECK(there[i]["after"] == back[i]["before"]);
  }
}
