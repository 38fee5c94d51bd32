// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "golden.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using nlohmann::ordered_json;

namespace {

/// The small corpus with rare fields: a voice, a condition, a coder, an event, a relation with an id.
std::string corpus() {
  const auto folder = program::small_corpus(places::scratch("list"));
  places::write(folder / "more.toml", R"([[actor]]
id = "gamma"
name = "Gamma, of the gate"
kind = "person"

[[event]]
id = "fair"
label = "the fair"
kind = "meeting"
period = "2020-03"

[[relation]]
id = "deal"
subject = "alpha"
predicate = "arms"
object = "beta"

[[relation]]
subject = "gamma"
predicate = "advises"
object = "alpha"

[[statement]]
id = "s5"
holders = ["gamma", "alpha"]
voice = ["beta"]
position = "wall"
polarity = "support"
conditions = ["if no-wall"]
event = "fair"
coder = "first"
)");
  return folder.string();
}

std::string listed(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"list", corpus()});
  const auto result = program::run(arguments);
  INFO(result.err);
  REQUIRE(result.code == 0);
  CHECK(result.err.empty());
  return result.out;
}

/// The ids in a listing.
std::vector<std::string> ids(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  std::vector<std::string> all;
  for (const auto& record : ordered_json::parse(listed(arguments))) all.push_back(record["id"]);
  return all;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("list of each table matches the approved output", "[program]") {
  std::string all;
  for (const std::string format : {"table", "csv", "json"})
    for (const std::string table : {"actors", "positions", "events", "documents", "relations", "statements"})
      all += "$ list " + table + " --format " + format + "\n" + listed({table, "--format", format}) + "\n";
  golden::check("program/list.txt", all);
}

TEST_CASE("list can write records as Markdown and LaTeX tables", "[program]") {
  CHECK(listed({"events", "--format", "markdown"}) ==
        "| ID | Label | Kind | Statements | Period |\n|---|---|---|---:|---|\n"
        "| fair | the fair | meeting | 1 | 2020-03 |\n");
  CHECK(listed({"events", "--format", "latex"}) ==
        "\\begin{tabular}{lllrl}\n\\toprule\nID & Label & Kind & Statements & Period \\\\\n\\midrule\n"
        "fair & the fair & meeting & 1 & 2020-03 \\\\\n\\bottomrule\n\\end{tabular}\n");
}

TEST_CASE("list filters records by kind", "[program]") {
  CHECK(ids({"actors", "--kind", "person"}) == texts{"gamma"});
  CHECK(ids({"positions", "--kind", "demand"}) == texts{"no-wall"});
  CHECK(ids({"events", "--kind", "meeting"}) == texts{"fair"});
  CHECK(ids({"events", "--kind", "call"}).empty());
  CHECK(ids({"relations", "--predicate", "arms"}) == texts{"deal"});
  CHECK(listed({"relations", "--predicate", "speaks_for"}) == "There are no relations.\n");
}

TEST_CASE("list filters statements by content and by transmission", "[program]") {
  CHECK(ids({"statements", "--conditional"}) == texts{"s5"});
  CHECK(ids({"statements", "--hearsay"}) == texts{"s5"});
  CHECK(ids({"statements", "--coder", "first"}) == texts{"s5"});
  CHECK(ids({"statements", "--coder", "second"}).empty());
  CHECK(ids({"statements", "--actor", "The First"}) == texts{"s1", "s5"});
  CHECK(ids({"statements", "--position", "keep the view"}) == texts{"s4"});
  CHECK(ids({"statements", "--document", "Gazette"}) == texts{"s1", "s2", "s3", "s4"});
  CHECK(ids({"statements", "--document", "gazette", "--actor", "alpha"}) == texts{"s1"});
}

TEST_CASE("list writes CSV that can be read as a table of a corpus", "[program]") {
  const auto folder = places::scratch("list_csv");
  for (const std::string table : {"actors", "positions", "events", "documents", "relations", "statements"})
    places::write(folder / (table + ".csv"), listed({table, "--format", "csv"}));
  const auto result = program::run({"stances", folder.string()});
  CHECK(result.code == 0);
  CHECK(result.out == program::run({"stances", corpus()}).out);
}
