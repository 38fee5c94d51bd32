// SPDX-License-Identifier: BSL-1.0
// docs/reference/output.md is written from the keys of the commands.
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "golden.hpp"
#include "places.hpp"
#include "run.hpp"
#include "stancegraph/render/report_keys.hpp"

namespace {

/// A command line for each form of output, with the title it has on the page.
const std::vector<std::pair<std::string, std::vector<std::string>>>& outputs() {
  static const std::string talks = program::talks;
  static const std::string codings = "corpus/ukraine-2021-codings";
  static const std::vector<std::pair<std::string, std::vector<std::string>>> all{
      {"check", {"check", talks}},
      {"verify", {"verify", talks, "--documents", "corpus"}},
      {"stances", {"stances", talks}},
      {"stances --derived", {"stances", talks, "--derived"}},
      {"shifts", {"shifts", talks}},
      {"shifts --history", {"shifts", talks, "--history"}},
      {"shifts --hindsight", {"shifts", talks, "--hindsight", "2021-12-10"}},
      {"sources", {"sources", talks}},
      {"sources --only", {"sources", talks, "--only"}},
      {"sources --counts", {"sources", talks, "--counts"}},
      {"sources --shared-with", {"sources", talks, "--actor", "Putin", "--shared-with", "Biden"}},
      {"stats", {"stats", talks}},
      {"show", {"show", talks, "cgtn-015"}},
      {"collisions", {"collisions", talks}},
      {"concessions", {"concessions", talks, "--between", "Russia", "--and", "United States"}},
      {"why", {"why", talks, "--actor", "Russia", "--position", "accepting-red-lines"}},
      {"why --against", {"why", talks, "--actor", "Russia", "--against", "United States"}},
      {"diff", {"diff", talks, "--from", "2021-12-06", "--to", "2021-12-31"}},
      {"agreement", {"agreement", codings, "--first", "first", "--second", "second"}},
      {"network", {"network", talks}},
      {"network --window", {"network", talks, "--from", "2021-12", "--to", "2022-01", "--window", "months"}},
      {"network --ties", {"network", talks, "--ties"}},
      {"network --ties --window",
       {"network", talks, "--ties", "--from", "2021-12", "--to", "2022-01", "--window", "months"}},
      {"coalitions", {"coalitions", talks}},
      {"coalitions --compare", {"coalitions", talks, "--compare"}},
      {"coalitions --ties", {"coalitions", talks, "--ties"}},
      {"polarization", {"polarization", talks}},
      {"polarization --positions", {"polarization", talks, "--positions"}},
      {"backbone", {"backbone", talks, "--from", "2022-01"}},
      {"backbone --method fixed", {"backbone", talks, "--from", "2022-01", "--method", "fixed"}},
      {"phases", {"phases", talks, "--from", "2021-11", "--window", "weeks", "--size", "2"}},
      {"phases --compare", {"phases", talks, "--from", "2021-11", "--window", "weeks", "--size", "2", "--compare"}},
      {"brokers", {"brokers", talks}},
      {"projection", {"projection", talks}},
      {"balance", {"balance", talks, "--spectrum"}},
      {"centrality", {"centrality", talks}},
      {"blocks", {"blocks", talks}},
      {"sensitivity", {"sensitivity", talks, "--of", "frustration", "--under", "documents"}},
      {"sensitivity --of coalitions", {"sensitivity", talks, "--of", "coalitions", "--under", "documents"}},
      {"sensitivity --runs", {"sensitivity", talks, "--of", "frustration", "--under", "documents", "--runs"}},
  };
  return all;
}

}  // namespace

TEST_CASE("the page on output lists every key of every command", "[program]") {
  std::string page =
      "# Every key of the output\n\n"
      "This page lists what each command writes with `--format json` and `--format csv`, by key. With "
      "`--format keys` the program prints the same for any command line.\n\n"
      "The version of this contract is " +
      std::to_string(stancegraph::json_contract_version) +
      ". While it stays the same, a key keeps its name, its place and its meaning, and is never left out: a value that "
      "is missing is `null` in JSON and an empty cell in CSV. New keys may be added at any time. A change that breaks "
      "this rule raises the version and is listed in the [changelog](../../CHANGELOG.md).\n\n"
      "`[]` is an item of a list; a report that is one list is an array of objects. `list` and `timeline` write "
      "records with the keys of the [format](format.md), and so does `show` for the fields of a record of any kind. "
      "`match` writes the columns that the query returns.\n";
  for (const auto& [title, line] : outputs()) {
    auto arguments = line;
    arguments.insert(arguments.end(), {"--format", "keys"});
    const auto result = program::run(arguments);
    INFO(title << ": " << result.err);
    REQUIRE(result.code == 0);
    page += "\n## " + title + "\n\n" + result.out;
    for (const std::string& each : program::lines_of(result.out)) {
      INFO(each);
      CHECK_FALSE(each.ends_with("|  |"));  // every key has a meaning
    }
  }
  const auto file = places::source() / "docs" / "reference" / "output.md";
  if (const char* const bless = std::getenv("STANCEGRAPH_BLESS"); bless != nullptr && std::string_view{bless} == "1")
    places::write(file, page);
  if (const auto expected = places::read(file); expected != page) FAIL(golden::first_difference(expected, page));
}
