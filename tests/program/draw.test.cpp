// SPDX-License-Identifier: BSL-1.0
#include <chrono>
#include <filesystem>
#include <iterator>
#include <string>
#include <thread>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

TEST_CASE("draw uses the format of the file name and gives the same picture twice", "[program]") {
  const auto folder = places::scratch("draw_formats");
  const auto corpus = program::small_corpus(folder / "corpus").string();
  struct picture {
    std::string name, start;
  };
  for (const auto& [name, start] :
       {picture{"a.svg", "<?xml"}, {"a.png", "\x89PNG"}, {"a.pdf", "%PDF"}, {"a.DOT", "digraph"}}) {
    const auto file = (folder / name).string();
    const auto result = program::run({"draw", corpus, "-o", file});
    INFO(name << " " << result.err);
    REQUIRE(result.code == 0);
    CHECK_THAT(result.out, StartsWith(file + ": said "));
    CHECK_THAT(result.out, ContainsSubstring("2 actors"));
    const auto bytes = places::read(file);
    CHECK_THAT(bytes, ContainsSubstring(start));
    // Wait for a second: a PDF might contain the time at which it was made.
    if (name == "a.pdf") std::this_thread::sleep_for(std::chrono::milliseconds{1100});
    REQUIRE(program::run({"draw", corpus, "-o", file}).code == 0);
    CHECK(places::read(file) == bytes);
  }
}

TEST_CASE("draw draws the whole example corpus and parts of it in any layout", "[program]") {
  const auto folder = places::scratch("draw_talks");
  const auto draw = [&](const std::string& name, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"draw", program::talks, "-o", (folder / name).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto result = program::run(arguments);
    INFO(name << " " << result.err);
    REQUIRE(result.code == 0);
    return places::read(folder / name);
  };
  CHECK_THAT(draw("all.dot", {}), ContainsSubstring("ukraine-2021"));
  const auto part = draw("part.dot", {"--actors", "Biden, Putin", "--title", "Two presidents", "--at", "2021-12-07"});
  CHECK_THAT(part, ContainsSubstring("Two presidents"));
  CHECK_THAT(part, ContainsSubstring("actor:biden"));
  CHECK_THAT(part, !ContainsSubstring("actor:lavrov"));
  CHECK_THAT(draw("one.dot", {"--positions", "accepting-red-lines"}), !ContainsSubstring("position:ukraine-in-nato"));
  CHECK_THAT(draw("camp.dot", {"--parties", "Russia"}), !ContainsSubstring("actor:biden"));
  for (const auto* engine : {"dot", "neato", "sfdp", "circo", "twopi"})
    CHECK_THAT(draw(std::string{engine} + ".svg", {"--layout", engine, "--choice", "colliding"}),
               ContainsSubstring("</svg>"));
}

TEST_CASE("draw writes only the picture to standard output and then requires --as", "[program]") {
  const auto folder = places::scratch("draw_out");
  const auto corpus = program::small_corpus(folder / "corpus").string();
  const auto file = (folder / "a.svg").string();
  REQUIRE(program::run({"draw", corpus, "-o", file}).code == 0);
  const auto result = program::run({"draw", corpus, "-o", "-", "--as", "svg"});
  CHECK(result.code == 0);
  CHECK(result.out == places::read(file));
  CHECK_THAT(program::run({"draw", corpus, "-o", "-", "--as", "dot"}).out, StartsWith("digraph"));
  const auto unsaid = program::run({"draw", corpus, "-o", "-"});
  CHECK(unsaid.code == 2);
  CHECK_THAT(unsaid.err, ContainsSubstring("--as"));
}

TEST_CASE("draw reports positions that do not fit and how to show them", "[program]") {
  const auto folder = places::scratch("draw_fitting");
  const auto draw = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"draw", program::talks, "-o", (folder / "a.dot").string()});
    return program::run(arguments).err;
  };
  CHECK_THAT(draw({"--actors", "Biden, Putin, Lavrov"}), ContainsSubstring("--choice all"));
  CHECK_THAT(draw({"--actors", "Biden, Putin, Lavrov", "--choice", "all"}), !ContainsSubstring("--choice all"));
}

TEST_CASE("draw names the active filters in the picture", "[program]") {
  const auto folder = places::scratch("draw_narrowed");
  const auto corpus = program::small_corpus(folder / "corpus").string();
  const auto drawn = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"draw", corpus, "-o", "-", "--as", "dot"});
    return program::run(arguments).out;
  };
  CHECK_THAT(drawn({"--at", "2020-03-01"}), ContainsSubstring("only in force on 2020-03-01"));
  CHECK_THAT(drawn({"--during", "2020-03", "--certainly", "--actors", "beta"}),
             ContainsSubstring("only certainly in force during 2020-03 · Beta"));
}

TEST_CASE("draw --left refuses an actor who is in no camp of the picture", "[program]") {
  const auto folder = places::scratch("draw_left");
  const auto corpus = program::small_corpus(folder / "corpus").string();
  const auto file = folder / "a.dot";
  const auto result = program::run({"draw", corpus, "-o", file.string(), "--actors", "alpha", "--left", "beta"});
  CHECK(result.code == 2);
  CHECK_THAT(result.err,
             ContainsSubstring("--left: Beta does not belong to a camp of the picture; its camps are: Alpha"));
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("draw reports an empty picture", "[program]") {
  const auto folder = places::scratch("draw_nothing");
  const auto result = program::run({"draw", program::talks, "-o", (folder / "a.svg").string(), "--actors", "georgia"});
  CHECK(result.code == 0);
  CHECK_THAT(result.err, ContainsSubstring("there is no stance to draw"));
}

TEST_CASE("draw exits with 4 if writing fails and leaves the old picture intact", "[program]") {
  const auto folder = places::scratch("draw_old");
  // The name is the longest possible, so no name is left for the temporary file.
  const auto picture = folder / (std::string(251, 'a') + ".dot");
  places::write(picture, "old");
  CHECK(program::run({"draw", program::talks, "-o", picture.string()}).code == 4);
  CHECK(places::read(picture) == "old");
  CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);
}

TEST_CASE("draw exits with 4 if the path of the picture is impossible", "[program]") {
  const auto folder = places::scratch("draw_nowhere");
  CHECK(program::run({"draw", program::talks, "-o", (folder / "no" / "a.dot").string()}).code == 4);
  std::filesystem::create_symlink("/dev/full", folder / "full.dot");
  CHECK(program::run({"draw", program::talks, "-o", (folder / "full.dot").string()}).code == 4);
  std::filesystem::create_directory(folder / "a.dot");
  const auto result = program::run({"draw", program::talks, "-o", (folder / "a.dot").string()});
  CHECK(result.code == 4);
  CHECK_THAT(result.err, ContainsSubstring("is a folder, expected a file"));
}
