// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "golden.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

using nlohmann::ordered_json;

/// The small corpus, and another document in which Beta is for the wall and against the view.
std::filesystem::path corpus_with_herald(const std::filesystem::path& folder) {
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

TEST_CASE("diff between times, documents and corpora matches the approved output", "[program]") {
  const auto scratch = places::scratch("diff_golden");
  program::small_corpus(scratch / "old");
  corpus_with_herald(scratch / "new");
  std::string all;
  for (const std::string format : {"table", "csv", "json"})
    for (const auto& command : std::vector<std::vector<std::string>>{
             {"diff", "old", "--from", "2020-01-10", "--to", "2020-02-01"},
             {"diff", "old", "--from", "2020-02", "--to", "2019"},
             {"diff", "new", "--documents", "Gazette,Herald"},
             {"diff", "new", "--documents", "gazette", "--documents", "herald", "--change", "moved"},
             {"diff", "old", "new"},
             {"diff", "old", "old"}}) {
      auto arguments = command;
      arguments.insert(arguments.end(), {"--format", format});
      all += "$";
      for (const auto& word : arguments) all += " " + word;
      const auto result = program::run(arguments, {.folder = scratch});
      CHECK(result.code == 0);
      CHECK(result.err.empty());
      all += "\n" + result.out + "\n";
    }
  golden::check("program/diff.txt", all);
}

TEST_CASE("diff draws each change on an edge", "[program]") {
  const auto scratch = places::scratch("diff_drawn");
  corpus_with_herald(scratch / "new");
  const auto drawn =
      program::run({"diff", "new", "--documents", "gazette,herald", "-o", "changes.dot"}, {.folder = scratch});
  CHECK(drawn.code == 0);
  CHECK_THAT(drawn.out, StartsWith("changes.dot: "));
  const auto dot = places::read(scratch / "changes.dot");
  for (const auto* label : {"− → +", "+ → −", "gone +", "what differs between gazette and herald"})
    CHECK_THAT(dot, ContainsSubstring(label));
  const auto to_output =
      program::run({"diff", "new", "--from", "2019", "--to", "2021", "-o", "-", "--as", "svg"}, {.folder = scratch});
  CHECK_THAT(to_output.out, ContainsSubstring("<svg"));
  const auto empty =
      program::run({"diff", "new", "--from", "2021", "--to", "2021", "-o", "none.dot"}, {.folder = scratch});
  CHECK(empty.code == 0);
  CHECK_THAT(empty.err, ContainsSubstring("nothing differs"));
}

TEST_CASE("diff reversed in time turns appearances into disappearances", "[program]") {
  const auto between = [](const std::string& from, const std::string& to) {
    return ordered_json::parse(
        program::run({"diff", program::talks, "--from", from, "--to", to, "--format", "json"}).out);
  };
  const auto there = between("2021-12-01", "2021-12-31");
  const auto back = between("2021-12-31", "2021-12-01");
  REQUIRE(there.size() > 10);
  REQUIRE(there.size() == back.size());
  for (std::size_t i = 0; i != there.size(); ++i) {
    CHECK(there[i]["actor"] == back[i]["actor"]);
    CHECK(there[i]["position"] == back[i]["position"]);
    CHECK(there[i]["before"] == back[i]["after"]);
    CHECK(there[i]["after"] == back[i]["before"]);
  }
}
