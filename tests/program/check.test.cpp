// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

namespace {

constexpr auto bulk = "id,holders,position,polarity\n1,alpha,wall,support\n2,beta;gamma,wall,oppose\n";

}  // namespace

TEST_CASE("check finds no errors in the example corpus", "[program]") {
  const auto result = program::run({"check", program::talks});
  CHECK(result.code == 0);
  CHECK_THAT(result.out, StartsWith(program::talks + ": a folder of TOML files with "));
  CHECK_THAT(result.err, !ContainsSubstring("error"));
}

TEST_CASE("check reports warnings, and with --strict they exit with 1", "[program]") {
  const auto folder = program::small_corpus(places::scratch("check_warnings"));
  CHECK(program::run({"check", folder.string(), "--strict"}).code == 0);
  places::write(folder / "more.toml", "[[actor]]\nid = \"gamma\"\nname = \"Gamma\"\n");
  const auto relaxed = program::run({"check", folder.string()});
  CHECK(relaxed.code == 0);
  CHECK(relaxed.err == "warning: nothing refers to actor 'gamma'\n");
  CHECK(program::run({"check", "--strict", folder.string()}).code == 1);
}

TEST_CASE("check writes warnings, or else errors, in the format that is asked for", "[program]") {
  const auto folder = program::small_corpus(places::scratch("check_format"));
  CHECK(program::run({"check", folder.string(), "--format", "json"}).out == "[]\n");
  places::write(folder / "more.toml", "[[actor]]\nid = \"gamma\"\nname = \"Gamma\"\n");
  const auto warned = program::run({"check", folder.string(), "--format", "csv", "--strict"});
  CHECK(warned.code == 1);
  CHECK(warned.out == "severity,file,line,column,message,hint\nwarning,,,,nothing refers to actor 'gamma',\n");
  places::write(folder / "more.toml", "[[actor]]\nid = \"gamma\"\nname = \"Gamma\"\nkind = \"persn\"\n");
  const auto faulty = program::run({"check", folder.string(), "--format", "csv"});
  CHECK(faulty.code == 3);
  CHECK_THAT(faulty.out, ContainsSubstring("\nerror," + (folder / "more.toml").string() + ",4,9,"));
  CHECK(faulty.err.empty());
}

TEST_CASE("check reports a file that resembles part of a corpus but is not read", "[program]") {
  const auto folder = program::small_corpus(places::scratch("check_unread"));
  const auto actor = "[[actor]]\nid = \"gamma\"\nname = \"Gamma\"\n";
  for (const auto* name : {"statements/sub/a.toml", "statements/a.TOML", "statments/a.toml", "extra.csv", "b.Toml"})
    places::write(folder / name, actor);
  // These files are clearly not part of a corpus.
  for (const auto* name : {".hidden.toml", ".git/a.toml", "notes.txt", "toml"}) places::write(folder / name, actor);
  std::filesystem::create_directory_symlink(folder, folder / "statements" / "up");
  for (const auto& corpus : {folder.string(), folder.string() + "/"}) {
    const auto result = program::run({"check", corpus});
    CHECK(result.code == 0);
    CHECK_THAT(result.out, EndsWith("no errors, 5 warnings\n"));
    for (const auto* name : {"statements/sub/a.toml", "statements/a.TOML", "statments/a.toml", "extra.csv", "b.Toml"})
      CHECK_THAT(result.err, ContainsSubstring(name + std::string{": warning: this file is not read (a corpus is read "
                                                                  "from *.toml in its folder and in statements/)"}));
  }
  CHECK(program::run({"check", folder.string(), "--strict"}).code == 1);
}

TEST_CASE("check reports unread files beside CSV tables and only counts them if there are many", "[program]") {
  const auto folder = places::scratch("check_unread_csv");
  places::write(folder / "statements.csv", bulk);
  places::write(folder / "more" / "statements.csv", bulk);
  for (int i = 0; i != 12; ++i) places::write(folder / ("extra" + std::to_string(i) + ".csv"), bulk);
  const auto result = program::run({"check", folder.string(), "--infer"});
  CHECK(result.code == 0);
  CHECK_THAT(result.err, ContainsSubstring("extra0.csv: warning: this file is not read (a corpus is read from "
                                           "actors.csv, positions.csv, "));
  CHECK_THAT(result.err, ContainsSubstring("warning: and 3 more files are not read\n"));
}

TEST_CASE("check reports all faults of a corpus in one run with their places and exits with 3", "[program]") {
  const auto folder = places::scratch("check_faults");
  places::write(folder / "a.toml",
                "[[actor]]\nid = \"alpha\"\nname = \"Alpha\"\nkind = \"stat\"\n\n"
                "[[position]]\nid = \"wall\"\nlabel = \"wall\"\n\n"
                "[[statement]]\nid = \"s\"\nholders = [\"alpah\"]\nposition = \"wall\"\npolarity = \"suport\"\n"
                "said = \"2021-02-30\"\nspan = [9, 2]\nsurprise = 1\n");
  const auto result = program::run({"check", folder.string()});
  CHECK(result.code == 3);
  CHECK(result.out.empty());
  const auto file = (folder / "a.toml").string();
  for (const auto* part : {":4:", ":12:", ":14:", ":15:", ":16:", ":17:", "did you mean 'state'?",
                           "did you mean 'alpha'?", "did you mean 'support'?"})
    CHECK_THAT(result.err, ContainsSubstring(part));
  for (const auto& line : program::lines_of(result.err)) CHECK_THAT(line, StartsWith(file + ":"));
}

TEST_CASE("check exits with 4 if the corpus does not exist", "[program]") {
  const auto result = program::run({"check", "no/such/corpus"});
  CHECK(result.code == 4);
  CHECK(result.err == "stancegraph: error: no/such/corpus: there is no such file or folder\n");
}

TEST_CASE("control characters in a file name do not reach the terminal", "[program]") {
  const auto absent = program::run({"check", "no\x1B[2Jsuch\nerror: all is well"});
  CHECK(absent.code == 4);
  CHECK(absent.err.find('\x1B') == std::string::npos);
  const auto folder = places::scratch("check_control") / "a\x1B[2J";
  places::write(folder / "a.toml", "x\n");
  const auto found = program::run({"check", folder.string()});
  CHECK(found.code == 3);
  CHECK_THAT(found.err, ContainsSubstring("a\\x1b[2J"));
  CHECK(found.err.find('\x1B') == std::string::npos);
}

TEST_CASE("check exits with 3 for a path that is not a corpus and says what was expected", "[program]") {
  const auto folder = places::scratch("check_no_corpus");
  const auto empty = program::run({"check", folder.string()});
  CHECK(empty.code == 3);
  CHECK_THAT(empty.err, ContainsSubstring("there is no corpus in this folder"));

  places::write(folder / "noise", std::string("\x7F\0\1\2", 4));
  const auto noise = program::run({"check", (folder / "noise").string()});
  CHECK(noise.code == 3);
  CHECK_THAT(noise.err, ContainsSubstring("neither an archive nor a CSV file"));

  const auto part = program::run({"check", program::talks + "/actors.toml"});
  CHECK(part.code == 3);
  CHECK_THAT(part.err, ContainsSubstring("one file of a corpus"));

  program::small_corpus(folder);
  places::write(folder / "statements.csv", bulk);
  const auto both = program::run({"check", folder.string()});
  CHECK(both.code == 3);
  CHECK_THAT(both.err, ContainsSubstring("as TOML files and one as CSV files"));
}

TEST_CASE("check detects the format of a corpus by its content and not by its name", "[program]") {
  const auto folder = places::scratch("check_kinds");
  const auto toml = program::small_corpus(folder / "looks-like.csv").string();
  const auto csv = (folder / "looks-like.toml").string();
  const auto archive = (folder / "looks-like.txt").string();
  REQUIRE(program::run({"convert", toml, csv, "--to", "csv"}).code == 0);
  REQUIRE(program::run({"convert", toml, archive, "--to", "archive"}).code == 0);
  CHECK_THAT(program::run({"check", toml}).out, ContainsSubstring("a folder of TOML files"));
  CHECK_THAT(program::run({"check", csv}).out, ContainsSubstring("a folder of CSV files"));
  CHECK_THAT(program::run({"check", archive}).out, ContainsSubstring("an archive"));
  CHECK_THAT(program::run({"check", archive}).out,
             EndsWith("2 positions, 0 events, 1 document, 1 relation and 4 statements; no errors, no "
                      "warnings\n"));
}

TEST_CASE("check --infer accepts statements alone and counts the inferred records", "[program]") {
  const auto file = places::scratch("check_infer") / "bulk.data";
  places::write(file, bulk);
  const auto strict = program::run({"check", file.string()});
  CHECK(strict.code == 3);
  CHECK_THAT(strict.err, ContainsSubstring("unknown actor 'alpha'"));
  CHECK_THAT(strict.err, EndsWith("stancegraph: note: give --infer to create the missing records\n"));
  const auto inferred = program::run({"check", file.string(), "--infer"});
  CHECK(inferred.code == 0);
  CHECK_THAT(inferred.err,
             ContainsSubstring("created for statements that name them: 3 actors, 1 position, 0 documents"));
  CHECK_THAT(inferred.out, ContainsSubstring("a CSV file of statements with 3 actors, 1 position, 0 events, 0 "
                                             "documents, 0 relations and 2 statements; "));
}

TEST_CASE("check warns about a misspelt name that creates an actor, and notes another spelling of a name",
          "[program]") {
  const auto file = places::scratch("check_doubts") / "bulk.csv";
  places::write(file,
                "id,holders,position,polarity,document\n1,Macron,the wall,support,d\n2,Marcon,the Wall,oppose,d\n");
  const auto result = program::run({"check", file.string(), "--infer"});
  CHECK(result.code == 0);
  CHECK_THAT(result.err, ContainsSubstring("bulk.csv:3:3: warning: created actor 'Marcon' looks like 'Macron'"));
  CHECK_THAT(result.err, ContainsSubstring("bulk.csv:3:10: 'the Wall' is read as the position 'the wall'\n"));
  CHECK_THAT(program::run({"stances", file.string(), "--infer"}).err, ContainsSubstring("looks like 'Macron'"));
  CHECK(program::run({"check", file.string(), "--infer", "--strict"}).code == 1);
}

TEST_CASE("check exits with 3 for a damaged archive", "[program]") {
  const auto file = places::scratch("check_archive") / "corpus.archive";
  REQUIRE(program::run({"convert", program::talks, file.string()}).code == 0);
  auto bytes = places::read(file);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  places::write(file, bytes);
  const auto result = program::run({"check", file.string()});
  CHECK(result.code == 3);
  CHECK_THAT(result.err, StartsWith(file.string()));
}

TEST_CASE("every invalid input file exits with 3, a place for each fault and no standard output", "[program]") {
  const auto scratch = places::scratch("check_bad");
  const auto check = [](const std::string& corpus, const std::string& file, const std::vector<std::string>& more) {
    auto arguments = std::vector<std::string>{"check", corpus};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto result = program::run(arguments);
    INFO(file << ": " << result.err);
    CHECK(result.code == 3);
    CHECK(result.out.empty());
    const auto lines = program::lines_of(result.err);
    CHECK_FALSE(lines.empty());
    for (const auto& line : lines) {
      CHECK_THAT(line, StartsWith(file + ":"));
      CHECK_THAT(line, ContainsSubstring(": error: "));
    }
  };
  for (const auto& entry : std::filesystem::directory_iterator{places::data("bad/csv")}) {
    if (!entry.is_regular_file() || entry.path().extension() != ".csv") continue;
    check(entry.path().string(), entry.path().string(), {"--infer"});
  }
  for (const auto& entry : std::filesystem::directory_iterator{places::data("bad/toml")}) {
    if (entry.path().extension() != ".toml") continue;
    const auto folder = scratch / entry.path().stem();
    places::write(folder / "a.toml", places::read(entry.path()));
    check(folder.string(), (folder / "a.toml").string(), {});
  }
}
