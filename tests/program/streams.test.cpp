// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <sys/stat.h>

#include "catch.hpp"
#include "run.hpp"
#include "stancegraph/render/text_width.hpp"

using Catch::Matchers::ContainsSubstring;

namespace {

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (const auto& line : program::lines_of(text)) widest = std::max(widest, stancegraph::display_width(line));
  return widest;
}

/// Warns if output on a terminal cannot be tested.
bool without_terminals() {
  if (program::has_terminals()) return false;
  WARN("this system gives no pseudo-terminals; what is seen on one is not tested");
  return true;
}

}  // namespace

TEST_CASE("the program exits with 4 if its output cannot be written", "[program]") {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"--help"},
                                             {"check", program::talks},
                                             {"stances", program::talks, "--format", "json"},
                                             {"timeline", program::talks, "--actor", "Putin", "--format", "csv"}}) {
    const auto result = program::run(arguments, {.out = "/dev/full"});
    INFO(arguments.front());
    CHECK(result.code == 4);
    CHECK_THAT(result.err, ContainsSubstring("stancegraph: error: standard output: cannot be written"));
  }
}

TEST_CASE("a reader that closes the pipe early causes no error", "[program]") {
  for (const auto* format : {"table", "csv", "json"}) {
    const auto result = program::run({"stances", program::talks, "--format", format}, {.is_reader_gone = true});
    CHECK(result.code == 0);
    CHECK(result.err.empty());
  }
}

TEST_CASE("messages are coloured only on a terminal unless requested otherwise", "[program]") {
  const std::string escape = "\033[";
  const auto wrong = std::vector<std::string>{"check", "no/such/corpus"};
  const auto always = std::vector<std::string>{"check", "no/such/corpus", "--color=always"};
  const auto never = std::vector<std::string>{"check", "no/such/corpus", "--color=never"};
  CHECK_THAT(program::run(wrong).err, !ContainsSubstring(escape));
  CHECK_THAT(program::run(always).err, ContainsSubstring(escape));
  CHECK_THAT(program::run(always, {.variables = {{"NO_COLOR", "1"}}}).err, ContainsSubstring(escape));
  if (without_terminals()) return;
  CHECK_THAT(program::run(wrong, {.columns = 80}).out, ContainsSubstring(escape));
  CHECK_THAT(program::run(never, {.columns = 80}).out, !ContainsSubstring(escape));
  CHECK_THAT(program::run(wrong, {.variables = {{"NO_COLOR", "1"}}, .columns = 80}).out, !ContainsSubstring(escape));
  CHECK_THAT(program::run(wrong, {.variables = {{"NO_COLOR", ""}}, .columns = 80}).out, ContainsSubstring(escape));
  CHECK_THAT(program::run(wrong, {.variables = {{"TERM", "dumb"}}, .columns = 80}).out, !ContainsSubstring(escape));
}

TEST_CASE("tables fit the width of a terminal and are unlimited elsewhere", "[program]") {
  const auto arguments = std::vector<std::string>{"timeline", program::talks, "--actor", "Putin"};
  const auto piped = program::run(arguments, {.variables = {{"COLUMNS", "60"}}});
  CHECK(widest_line(piped.out) > 100);
  if (without_terminals()) return;
  CHECK(widest_line(program::run(arguments, {.columns = 90}).out) <= 90);
  CHECK(widest_line(program::run(arguments, {.variables = {{"COLUMNS", "70"}}, .columns = 90}).out) <= 70);
}

TEST_CASE("work of more than a second shows progress and clears it at the end", "[program]") {
  if (without_terminals()) return;
  const auto pipe = places::scratch("streams_slow") / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  auto slow = std::thread{[&] {
    auto out = std::ofstream{pipe};
    out << "id,holders,position,polarity\n" << std::flush;
    std::this_thread::sleep_for(std::chrono::milliseconds{1500});
    out << "1,alpha,wall,support\n";
  }};
  const auto result = program::run({"stats", pipe.string(), "--infer", "--color=never"}, {.columns = 200});
  slow.join();
  CHECK(result.code == 0);
  CHECK_THAT(result.out, ContainsSubstring("\033[Kreading " + pipe.string() + " … 1 s\033[Kstancegraph: note: "));
}

TEST_CASE("short work shows no progress even on a terminal", "[program]") {
  if (without_terminals()) return;
  CHECK(program::run({"check", program::talks, "--color=never"}, {.columns = 200}).out.find('\033') ==
        std::string::npos);
}
