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
      {{"check"}, "CORPUS is required\nusage: stancegraph check CORPUS [OPTION]...\ntry: stancegraph check --help"},
      {{"check", program::talks, "more"}, "unexpected argument 'more'"},
      {{"stances", program::talks, "--actr", "Biden"}, "there is no option '--actr'; did you mean '--actor'?"},
      {{"timeline", program::talks}, "--actor is required"},
      {{"stances", program::talks, "--format", "xml"},
       "--format: there is no format 'xml'; expected table, csv, json, markdown, latex or keys"},
      {{"check", program::talks, "--color", "blue"}, "expected auto, always or never"},
      {{"stances", program::talks, "--at", "2021-12-07", "--during", "2021"}, "--at and --during cannot be combined"},
      {{"stances", program::talks, "--actor"}, "--actor needs a value"},
      {{"stances", program::talks, "--actor", "--derived"}, "--actor needs a value, found the option --derived"},
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
       "--kind needs the table actors, positions or events; found the table relations"},
      {{"list", program::talks, "actors", "--kind", "demand"},
       "--kind: there is no kind of actor 'demand'; expected unspecified, person, state,"},
      {{"list", program::talks, "actors", "--hearsay"}, "--hearsay needs the table statements; found the table actors"},
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
       "--distance spectral needs --type onemode; the default is twomode"},
      {{"phases", program::talks, "--distance", "spectral", "--type", "twomode"},
       "--distance spectral needs --type onemode; found --type twomode"},
      {{"polarization", program::talks, "--positions", "--qualifier", "act"},
       "--positions needs --qualifier polarity; found --qualifier act"},
      {{"polarization", program::talks, "--window", "months", "--kernel", "no", "--indent-time", "yes", "--dna-compat"},
       "--indent-time and --kernel no cannot be combined: only windows with a kernel are indented; give another "
       "--kernel"},
      {{"polarization", program::talks, "--positions", "--k", "3"},
       "--k and --positions cannot be combined: positions are not divided into camps; give one of them"},
      {{"coalitions", program::talks, "--aggregation", "combine"},
       "--aggregation combine does not suit this command: its network has one mode; expected ignore, congruence, "
       "conflict or subtract"},
      {{"projection", program::talks, "--normalization", "cosine"}, "there is no option '--normalization'"},
      {{"brokers", program::talks, "--aggregation", "conflict"},
       "--aggregation conflict does not suit this command: brokers connect actors who are tied by what they share; "
       "expected ignore or congruence"},
      {{"brokers", program::talks, "--rows", "author"},
       "--rows author needs --coalitions or --groups: only actors have camps; give one of them as well"},
      {{"blocks", program::talks, "--pattern", "pp"}, "--pattern: 'pp' has 1 row, but row 1 has 2 letters"},
      {{"backbone", program::talks, "--k", "2"}, "--k needs --method fixed; the default is nested"},
      {{"backbone", program::talks, "--method", "fixed", "--k", "0"}, "--k: expected a whole number from 1, found '0'"},
      {{"backbone", program::talks, "--method", "fixed", "--penalty", "2"},
       "--penalty needs --method penalty; found --method fixed"},
      {{"shifts", program::talks, "--hindsight", "2021-12"}, "--hindsight takes one day, such as 2021-12-07"},
      {{"match", program::talks, "MATCH (a:Actor) RETURN a", "--why", "--explain"},
       "--explain and --why cannot be combined: without an answer there are no rows"},
      {{"agreement", program::talks, "--first", "eve", "--second", "eve"}, "--first and --second name the same coder"},
      {{"match", program::talks, "MATCH (a:Actor) RETURN a", "--param", "name"},
       "--param: 'name' has no name and value; write --param NAME=VALUE"},
      {{"list", program::talks, "statements", "--actor", "Bidne"}, "--actor: no actor is called 'Bidne'"},
      {{"why", program::talks, "--actor", "Biden"}, "--position is required"},
      {{"why", program::talks, "--actor", "Biden", "--position", "ukraine-in-nato", "--not"},
       "--not needs --stance: it is about one stance; give it as well"},
      {{"why", program::talks, "--actor", "Biden", "--position", "ukraine-in-nato", "--stance", "contested"},
       "--stance: there is no polarity 'contested'; expected support, oppose, neutral or ambivalent"},
      {{"diff", program::talks}, "nothing to compare with; give another corpus, or --from and --to, or --documents"},
      {{"diff", program::talks, program::talks, "--from", "2021", "--to", "2022"},
       "OTHER 'corpus/ukraine-2021' and --from cannot be combined: these are different comparisons; give one of them"},
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
  CHECK_THAT(said("list"), ContainsSubstring("For positions, one of: unspecified, demand, ") &&
                               ContainsSubstring(" Needs the table actors, positions or events."));
  CHECK_THAT(said("network"), ContainsSubstring("congruence and conflict need --type onemode. combine needs --type "
                                                "twomode."));
  CHECK_THAT(said("brokers"), ContainsSubstring("--aggregation ignore|congruence"));
  CHECK_THAT(said("balance"), ContainsSubstring("Cannot be combined with --format csv."));
  CHECK_THAT(said("phases"), ContainsSubstring("spectral needs --type onemode."));
}

TEST_CASE("help defines the headings and terms that a command uses", "[program]") {
  const auto said = [](const std::string& command) {
    auto text = program::run({command, "--help"}).out;
    std::ranges::replace(text, '\n', ' ');
    return text;
  };
  CHECK_THAT(said("network"), ContainsSubstring("The weight of a tie is the number of these statements or, "));
  CHECK_THAT(said("stances"), ContainsSubstring("SUPERSEDED lists the actor's other statements on the position"));
  CHECK_THAT(said("brokers"), ContainsSubstring("The roles depend on groups, which are the camps of the actors"));
  for (const auto* command : {"network", "coalitions", "projection", "balance", "sensitivity"}) {
    const auto entries = stancegraph::joined(program::entries_of(command), "\n");
    CHECK_THAT(entries, ContainsSubstring("made on this day or later; a month or year means its first day."));
    CHECK_THAT(entries, ContainsSubstring("made on this day or earlier; a month or year means its last day."));
  }
  for (const auto* command : {"stances", "collisions", "concessions", "why", "draw"})
    CHECK_THAT(stancegraph::joined(program::entries_of(command), "\n"),
               ContainsSubstring("A statement is in force during the period coded for it or, without one, from the day "
                                 "on which it was said."));
}

TEST_CASE("an unknown option is reported before any other fault", "[program]") {
  const auto starts = [](const std::string& option, const std::string& near) {
    return StartsWith("stancegraph: error: there is no option '" + option + "'" + near + "\ntry: stancegraph ");
  };
  for (const auto& command : program::commands()) {
    INFO(command);
    // Arguments are missing, --format has an unknown word, and the value of the option is read as an argument.
    for (const auto& line : {std::vector<std::string>{command, "--xyzzy"},
                             {command, "--xyzzy", "value"},
                             {command, "one", "two", "three", "--xyzzy=value"},
                             {command, "--format", "no-format", "--xyzzy"},
                             {command, program::talks, "--at", "no date", "--xyzzy"},
                             {command, "--xyzzy", "--help"}}) {
      const auto options = program::options_of(command);
      if (std::ranges::any_of(line, [&](const auto& each) {
            return (each == "--format" || each == "--at") && !options.contains(each);
          }))
        continue;
      const auto result = program::run(line);
      CHECK(result.code == 2);
      CHECK(result.out.empty());
      CHECK_THAT(result.err, starts("--xyzzy", ""));
    }
    CHECK_THAT(program::run({command, "--colour", "always"}).err, starts("--colour", "; did you mean '--color'?"));
  }
  CHECK_THAT(program::run({"diff", program::talks, "--actor", "Biden", "--from", "2021"}).err, starts("--actor", ""));
  CHECK_THAT(program::run({"stances", "-x"}).err, starts("-x", ""));
}

TEST_CASE("an unknown command is an error, also if help is asked for", "[program]") {
  for (const auto& line : {std::vector<std::string>{"compare"}, {"compare", "--help"}, {"--help", "compare", "--at"}}) {
    const auto result = program::run(line);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, StartsWith("stancegraph: error: there is no command 'compare'; expected check, stats, ") &&
                               ContainsSubstring(" verify or agreement\ntry: stancegraph --help\n"));
  }
  CHECK_THAT(program::run({"stance", "--help"}).err, ContainsSubstring("'stance'; did you mean 'stances'?"));
}

TEST_CASE("a command that writes only to standard output suggests to redirect it", "[program]") {
  for (const auto& command : program::commands()) {
    const auto options = program::options_of(command);
    if (options.contains("--output") || !options.contains("--format")) continue;
    INFO(command);
    for (const auto* option : {"-o", "--output"})
      CHECK_THAT(program::run({command, program::talks, option, "answer.csv"}).err,
                 ContainsSubstring("there is no option '" + std::string{option} +
                                   "'; to write the answer to a file, redirect it: > FILE"));
  }
  CHECK_THAT(program::run({"network", program::talks, "-o", "ties.csv"}).err,
             ContainsSubstring("found 'ties.csv'; to write a table to a file, redirect it: --format csv > FILE"));
  CHECK_THAT(program::run({"convert", program::talks, "-o", "new"}).err,
             ContainsSubstring("there is no option '-o'\nusage: stancegraph convert CORPUS OUT [OPTION]..."));
}

TEST_CASE("--from and --to take a day, a month or a year, but no range", "[program]") {
  const auto ties = [](std::vector<std::string> options) {
    options.insert(options.begin(), {"network", program::talks, "--rows", "camp"});
    return program::run(options);
  };
  CHECK(ties({"--from", "2021-12"}).out == ties({"--from", "2021-12-01"}).out);
  CHECK(ties({"--to", "2021-12"}).out == ties({"--to", "2021-12-31"}).out);
  CHECK(ties({"--to", "2021"}).out == ties({"--to", "2021-12-31"}).out);
  for (const auto* option : {"--from", "--to"}) {
    const auto result = ties({option, "2021-12-01/2021-12-07"});
    CHECK(result.code == 2);
    CHECK_THAT(result.err, ContainsSubstring(std::string{option} +
                                             " takes one day, found the range "
                                             "'2021-12-01/2021-12-07'; for a period, give its first day as --from and "
                                             "its last day as --to"));
  }
}

TEST_CASE("--exclude names the words of a role that has fixed words", "[program]") {
  const auto told = [](const std::string& value) {
    const auto result = program::run({"network", program::talks, "--exclude", value});
    CHECK(result.code == 2);
    return result.err;
  };
  CHECK_THAT(told("polarity=against"),
             ContainsSubstring("--exclude: there is no polarity 'against'; expected support, oppose, neutral or "
                               "ambivalent"));
  CHECK_THAT(told("polarity=suport"), ContainsSubstring("did you mean 'support'?"));
  CHECK_THAT(told("act=threaten"), ContainsSubstring("there is no act 'threaten'; did you mean 'threatens'?"));
  CHECK_THAT(told("holder_kind=nation"), ContainsSubstring("there is no holder_kind 'nation'; expected unspecified, "));
  CHECK_THAT(told("position_kind=deal"), ContainsSubstring("there is no position_kind 'deal'; expected unspecified, "));
  CHECK_THAT(told("confidence=4"), ContainsSubstring("there is no confidence '4'; expected 1, 2 or 3"));
  CHECK_THAT(told("outlet=CGTM"), ContainsSubstring("no outlet is called 'CGTM'"));
}

TEST_CASE("an old spelling of an option is accepted, and help does not list it", "[program]") {
  const auto why = [](const std::string& option) {
    return program::run(
        {"why", program::talks, "--actor", "Biden", "--position", "accepting-red-lines", option, "support", "--not"});
  };
  CHECK(why("--value").code == 0);
  CHECK(why("--value").out == why("--stance").out);
  CHECK_FALSE(program::options_of("why").contains("--value"));
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
