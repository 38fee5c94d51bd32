// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "help.hpp"
#include "run.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/version.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

TEST_CASE("help lists every command and exits with 0", "[program]") {
  const auto help = program::run({"--help"});
  CHECK(help.code == 0);
  CHECK(help.err.empty());
  CHECK(program::commands() ==
        std::vector<std::string>{"check",        "stats",    "list",        "show",        "stances",    "timeline",
                                 "shifts",       "sources",  "collisions",  "concessions", "network",    "coalitions",
                                 "polarization", "backbone", "phases",      "brokers",     "projection", "balance",
                                 "centrality",   "blocks",   "sensitivity", "match",       "why",        "diff",
                                 "draw",         "convert",  "format",      "verify",      "agreement"});
}

TEST_CASE("the program has the same version as the library", "[program]") {
  const auto version = program::run({"--version"});
  CHECK(version.code == 0);
  CHECK(version.out == "stancegraph " STANCEGRAPH_VERSION_STRING "\n");
}

TEST_CASE("the example in each command's help works", "[program]") {
  const auto folder = places::scratch("examples_of_help");
  std::filesystem::copy(places::source() / "corpus", folder / "corpus", std::filesystem::copy_options::recursive);
  // The articles are not part of the project, so other texts are used, and they differ.
  places::write(folder / "articles" / "002_1902ac851d4e0608.txt", "Another text.\n");
  for (const auto& command : program::commands()) {
    const auto words = program::example_of(command);
    INFO(command << ": " << words.size() << " words");
    REQUIRE(words.size() > 1);
    REQUIRE(words.front() == command);
    const auto result = program::run(words, {.folder = folder});
    INFO(result.err);
    if (command == "verify" || command == "format")
      CHECK(result.code <= 1);
    else
      CHECK(result.code == 0);
    CHECK_FALSE(result.out.empty());
  }
  CHECK(std::filesystem::exists(folder / "stances.svg"));
  CHECK(std::filesystem::exists(folder / "ukraine.archive"));
}

TEST_CASE("an invalid command line exits with 2 and says why and how to continue", "[program]") {
  struct wrong_line {
    std::vector<std::string> arguments;
    std::string message;
  };
  const auto lines = std::vector<wrong_line>{
      {{}, "no command is given"},
      {{"chekc", program::talks}, "there is no command 'chekc'; did you mean 'check'?"},
      {{"check"}, "CORPUS is required"},
      {{"check", program::talks, "more"}, "unexpected argument 'more'"},
      {{"stances", program::talks, "--actr", "Biden"}, "there is no option '--actr'; did you mean '--actor'?"},
      {{"timeline", program::talks}, "--actor is required"},
      {{"stances", program::talks, "--format", "xml"},
       "--format: there is no format 'xml'; expected table, csv, json, markdown, latex or keys"},
      {{"check", program::talks, "--color", "blue"}, "expected auto, always or never"},
      {{"stances", program::talks, "--at", "2021-12-07", "--during", "2021"}, "--at and --during cannot be combined"},
      {{"stances", program::talks, "--actor"}, "--actor needs a value"},
      {{"stances", program::talks, "--actor", "Biden", "--actor", "Putin"}, "--actor is given more than once"},
      {{"check", program::talks, "--strict=often"}, "--strict takes no value"},
      {{"stats", program::talks, "--top", "-3"}, "--top: expected a whole number from 0, found '-3'"},
      {{"stats", program::talks, "--top", "abc"}, "--top: expected a whole number from 0, found 'abc'"},
      {{"stats", program::talks, "--top", "99999999999999999999999"}, "--top: expected a whole number from 0"},
      {{"stances", program::talks, "--certainly"}, "--certainly needs --at or --during; give one of them as well"},
      {{"stances", program::talks, "--at", "2021-12-01/2021-12-31"}, "--at takes one day"},
      {{"stances", program::talks, "--actor", "Bidne"}, "--actor: no actor is called 'Bidne'; did you mean 'biden'?"},
      {{"stances", program::talks, "--position", "zzzzzz"}, "--position: no position is called 'zzzzzz'"},
      {{"check", program::talks, "--infer"}, "--infer is for CSV"},
      {{"show", program::talks, "cgtn-03"}, "is called 'cgtn-03'"},
      {{"draw", program::talks, "-o", "picture.bmp"}, "must end with .svg, .png, .pdf or .dot"},
      {{"list", program::talks}, "TABLE is required"},
      {{"list", program::talks, "actor"}, "TABLE: there is no table 'actor'; did you mean 'actors'?"},
      {{"list", program::talks, "actors", "--kind", "stat"},
       "--kind: there is no kind of actor 'stat'; did you mean 'state'?"},
      {{"list", program::talks, "relations", "--kind", "state"},
       "--kind needs TABLE actors, positions or events; found TABLE relations"},
      {{"list", program::talks, "actors", "--hearsay"}, "--hearsay needs TABLE statements; found TABLE actors"},
      {{"list", program::talks, "relations", "--predicate", "armss"},
       "--predicate: there is no predicate 'armss'; did you mean 'arms'?"},
      {{"show", program::talks, "cgtn-003", "--format", "text"}, "--format: there is no format 'text'"},
      {{"balance", program::talks, "--spectrum", "--format", "csv"},
       "--spectrum and --format csv cannot be combined: CSV has no place for it; give another --format"},
      {{"sensitivity", program::talks, "--of", "frustration", "--k", "3"},
       "--k needs --of polarization, e-i, modularity, coalitions or camps; found --of frustration"},
      {{"sensitivity", program::talks, "--of", "camps", "--k", "1"}, "--k: expected a whole number from 2, found '1'"},
      {{"sensitivity", program::talks, "--of", "camps", "--method", "ward"},
       "--method needs --of modularity or coalitions; found --of camps"},
      {{"sensitivity", program::talks, "--of", "camps", "--under", "dates,document"},
       "--under: there is no variation 'document'; did you mean 'documents'?"},
      {{"phases", program::talks, "--distance", "spectral"},
       "--distance spectral needs --type onemode; found --type twomode"},
      {{"polarization", program::talks, "--positions", "--qualifier", "act"},
       "--positions needs --qualifier polarity; found --qualifier act"},
      {{"polarization", program::talks, "--window", "months", "--kernel", "no", "--indent-time", "yes", "--dna-compat"},
       "--indent-time and --kernel no cannot be combined: only windows with a kernel are indented; give another "
       "--kernel"},
      {{"agreement", program::talks, "--first", "eve", "--second", "eve"}, "--first and --second name the same coder"},
      {{"match", program::talks, "MATCH (a:Actor) RETURN a", "--param", "name"},
       "--param: 'name' has no name and value; write --param NAME=VALUE"},
      {{"list", program::talks, "statements", "--actor", "Bidne"}, "--actor: no actor is called 'Bidne'"},
      {{"why", program::talks, "--actor", "Biden"}, "--position is required"},
      {{"why", program::talks, "--actor", "Biden", "--position", "ukraine-in-nato", "--not"},
       "--not needs --value: it is about one stance; give it as well"},
      {{"why", program::talks, "--actor", "Biden", "--position", "ukraine-in-nato", "--value", "contested"},
       "--value: there is no polarity 'contested'; expected support, oppose, neutral or ambivalent"},
      {{"diff", program::talks}, "nothing to compare with; give another corpus, or --from and --to, or --documents"},
      {{"diff", program::talks, program::talks, "--from", "2021", "--to", "2022"},
       "OTHER and --from cannot be combined: these are different comparisons; give one of them"},
      {{"diff", program::talks, "--from", "2021-12-07"}, "--from needs --to: it names the time after; give it as well"},
      {{"diff", program::talks, "--from", "2021-13", "--to", "2022"}, "--from: '2021-13' is not a date"},
      {{"diff", program::talks, program::talks, "-o", "x.svg"},
       "--output cannot be combined: a picture shows what differs within one corpus; give one of them"},
      {{"diff", program::talks, "--from", "2021", "--to", "2022", "-o", "x.bmp"}, "must end with .svg"},
      {{"diff", program::talks, "--from", "2021", "--to", "2022", "--as", "svg"},
       "--as needs --output: it is the format of a picture; give it as well"},
      {{"diff", program::talks, "--documents", "cgtn-2022-01"}, "--documents: expected two documents, found 1"},
      {{"convert", program::talks, "somewhere"},
       "the format of 'somewhere' is not known: give --to toml, csv, archive, archive-text or archive-xml, or a name "
       "that ends with "
       ".archive or .xml"},
  };
  for (const auto& [arguments, message] : lines) {
    const auto result = program::run(arguments);
    INFO(message);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, StartsWith("stancegraph: error: "));
    CHECK_THAT(result.err, ContainsSubstring(message));
  }
}

TEST_CASE("help says which values of other options an option needs or excludes", "[program]") {
  const auto said = [](const std::string& command) { return stancegraph::joined(program::entries_of(command), "\n"); };
  CHECK_THAT(said("list"), ContainsSubstring("Include only actors, positions or events of this kind. Needs TABLE "
                                             "actors, positions or events."));
  CHECK_THAT(said("balance"), ContainsSubstring("Cannot be combined with --format csv."));
  CHECK_THAT(said("phases"), ContainsSubstring("spectral needs --type onemode."));
}

TEST_CASE("no option or argument accepts an empty text", "[program]") {
  const auto folder = places::scratch("empty_texts");
  for (const auto& command : program::commands()) {
    for (const auto& option : program::options_of(command)) {
      // An option that takes a value reports a missing one before anything is read.
      if (program::run({command, "nowhere", option}).err.find("needs a value") == std::string::npos) continue;
      INFO(command << " " << option);
      const auto result = program::run({command, program::talks, option, ""}, {.folder = folder});
      CHECK(result.code == 2);
      CHECK(result.out.empty());
      CHECK_THAT(result.err, ContainsSubstring(option + ": expected a text, found an empty one"));
    }
    CHECK(program::run({command, ""}).code == 2);
  }
}

TEST_CASE("an invalid date is shown with the place of the fault", "[program]") {
  const auto result = program::run({"stances", program::talks, "--at", "2021-13-01"});
  CHECK(result.code == 2);
  const auto lines = program::lines_of(result.err);
  REQUIRE(lines.size() == 3);
  CHECK_THAT(lines[0], StartsWith("stancegraph: error: --at: '2021-13-01' is not a date: "));
  CHECK(lines[1] == "  2021-13-01");
  CHECK(lines[2] == "       ^");
  const auto word = program::run({"stances", program::talks, "--at", "yesterday"}).err;
  CHECK(word.find("'yesterday'") == word.rfind("'yesterday'"));
}

TEST_CASE("an ambiguous name is reported with the ids to choose from", "[program]") {
  const auto folder = program::small_corpus(places::scratch("shared_name"));
  places::write(folder / "more.toml", "[[actor]]\nid = \"gamma\"\nname = \"Beta\"\n");
  const auto result = program::run({"stances", folder.string(), "--actor", "BETA"});
  CHECK(result.code == 2);
  CHECK(result.err ==
        "stancegraph: error: --actor: 'BETA' is the name of several actors; give the id of one:\n  beta\n  gamma\n");
  CHECK(program::run({"stances", folder.string(), "--actor", "beta"}).code == 0);
}
