// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;

namespace {

/// The files below a folder and their bytes.
std::map<std::string, std::string> files_of(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
    if (entry.is_regular_file())
      files[std::filesystem::relative(entry.path(), folder).generic_string()] = places::read(entry.path());
  return files;
}

void convert(const std::string& from, const std::string& to, const std::string& kind) {
  const auto result = program::run({"convert", from, to, "--to", kind});
  INFO(from << " as " << kind << ": " << result.err);
  REQUIRE(result.code == 0);
}

}  // namespace

TEST_CASE("converting TOML to CSV, to archives and back to TOML gives the same canonical bytes", "[program]") {
  const auto folder = places::scratch("convert_round");
  const auto at = [&](const std::string& name) { return (folder / name).string(); };
  convert(program::talks, at("first"), "toml");
  convert(at("first"), at("csv"), "csv");
  convert(at("csv"), at("talks.archive"), "archive");
  convert(at("talks.archive"), at("talks.txt"), "archive-text");
  convert(at("talks.txt"), at("talks.xml"), "archive-xml");
  convert(at("talks.xml"), at("csv-again"), "csv");
  convert(at("csv-again"), at("last"), "toml");
  CHECK(files_of(at("first")) == files_of(at("last")));
  CHECK(files_of(at("csv")) == files_of(at("csv-again")));
  CHECK(program::run({"format", "--check", at("last")}).code == 0);
  CHECK(files_of(at("csv")).size() == 6);
}

TEST_CASE("converting CSV to TOML, to archives and back to CSV gives the same bytes in any order of statements",
          "[program]") {
  const auto folder = places::scratch("convert_order");
  const auto at = [&](const std::string& name) { return (folder / name).string(); };
  for (const auto& documents : {std::vector{"times", "guardian", "times"}, std::vector{"times", "guardian", "guardian"},
                                std::vector{"guardian", "times", ""}, std::vector{"", "guardian", ""}}) {
    std::string statements = "id,holders,position,polarity,document\n";
    for (const auto* document : documents) {
      const auto number = std::to_string(std::ranges::count(statements, '\n'));
      statements += "s" + number + ",alpha,wall,support," + document + "\n";
    }
    places::write(folder / "bulk.csv", statements);
    REQUIRE(program::run({"convert", "--infer", at("bulk.csv"), at("first.archive")}).code == 0);
    convert(at("first.archive"), at("csv"), "csv");
    convert(at("csv"), at("toml"), "toml");
    convert(at("toml"), at("second.archive"), "archive");
    convert(at("second.archive"), at("csv-again"), "csv");
    convert(at("second.archive"), at("toml-again"), "toml");
    CHECK(files_of(at("csv")) == files_of(at("csv-again")));
    CHECK(files_of(at("toml")) == files_of(at("toml-again")));
    CHECK(places::read(at("first.archive")) == places::read(at("second.archive")));
    std::filesystem::remove_all(at("toml"));
    std::filesystem::remove_all(at("toml-again"));
  }
}

TEST_CASE("convert derives the archive format from the file name without --to", "[program]") {
  const auto folder = places::scratch("convert_names");
  const auto result = program::run({"convert", program::talks, (folder / "a.archive").string()});
  CHECK(result.code == 0);
  CHECK_THAT(result.out, ContainsSubstring("statements\n"));
  CHECK(program::run({"convert", program::talks, (folder / "a.xml").string()}).code == 0);
  CHECK_THAT(places::read(folder / "a.xml"), ContainsSubstring("format=\"xml\""));
}

TEST_CASE("convert reports a single fault for an archive truncated near its beginning", "[program]") {
  const auto folder = places::scratch("convert_cut");
  const auto file = (folder / "a.archive").string();
  convert(program::talks, file, "archive");
  const auto whole = places::read(file);
  for (const auto size : {20, 31, 64}) {
    places::write(file, whole.substr(0, static_cast<std::size_t>(size)));
    const auto result = program::run({"check", file});
    CHECK(result.code == 3);
    CHECK(result.err == file + ": error: the archive is cut off: its first line is incomplete\n");
  }
}

TEST_CASE("convert replaces a corpus of the same format and nothing else", "[program]") {
  const auto folder = places::scratch("convert_refuses");
  const auto small = program::small_corpus(folder / "small").string();
  const auto csv = (folder / "csv").string();
  const auto archive = (folder / "it.archive").string();
  convert(program::talks, csv, "csv");
  convert(small, csv, "csv");
  convert(program::talks, archive, "archive");
  convert(small, archive, "archive");
  CHECK_THAT(program::run({"check", csv}).out, ContainsSubstring("4 statements"));
  CHECK_THAT(program::run({"check", archive}).out, ContainsSubstring("4 statements"));

  const auto refused = [&](const std::string& out, const std::string& kind) {
    const auto result = program::run({"convert", small, out, "--to", kind});
    INFO(out << " " << kind);
    CHECK(result.code == 2);
    CHECK_THAT(result.err, ContainsSubstring("Nothing was written"));
  };
  const auto before = files_of(small);
  refused(small, "toml");
  refused(small, "csv");
  places::write(folder / "notes.txt", "mine");
  refused((folder / "notes.txt").string(), "archive");
  refused((folder / "notes.txt").string(), "csv");
  places::write(folder / "csv" / "notes.txt", "mine");
  refused(csv, "csv");
  CHECK(files_of(small) == before);
  CHECK(places::read(folder / "notes.txt") == "mine");
}

TEST_CASE("convert refuses a corpus with faults and leaves the old output intact", "[program]") {
  const auto folder = places::scratch("convert_faults");
  const auto archive = (folder / "it.archive").string();
  convert(program::talks, archive, "archive");
  const auto before = places::read(archive);
  places::write(folder / "bad" / "a.toml", "[[actor]]\nid = \"x\"\n");
  CHECK(program::run({"convert", (folder / "bad").string(), archive}).code == 3);
  CHECK(places::read(archive) == before);
}

TEST_CASE("convert exits with 4 if the output folder does not exist", "[program]") {
  const auto folder = places::scratch("convert_nowhere");
  const auto result = program::run({"convert", program::talks, (folder / "no" / "it.archive").string()});
  CHECK(result.code == 4);
  CHECK_THAT(result.err, ContainsSubstring("cannot be written"));
  CHECK(program::run({"convert", program::talks, (folder / "no" / "csv").string(), "--to", "csv"}).code == 4);
}

TEST_CASE("convert turns statements alone into a corpus that no longer needs --infer", "[program]") {
  const auto folder = places::scratch("convert_infer");
  places::write(folder / "bulk.csv", "id,holders,position,polarity\n1,alpha,wall,support\n2,beta,wall,oppose\n");
  const auto toml = (folder / "toml").string();
  REQUIRE(program::run({"convert", "--infer", (folder / "bulk.csv").string(), toml, "--to", "toml"}).code == 0);
  CHECK_THAT(program::run({"check", toml}).out, ContainsSubstring("2 actors, 1 position"));
}
