// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "help.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;

namespace {

/// A file that the build writes from the declarations of options.
std::filesystem::path made(const std::string& name) { return std::filesystem::path{STANCEGRAPH_MANUAL_DIR} / name; }

/// The part of a text from the line after the first of two, to the other.
std::string between(const std::string& text, const std::string& first, const std::string& last) {
  const auto start = text.find("\n" + first + "\n");
  if (start == std::string::npos) return {};
  return text.substr(start, text.find("\n" + last, start + 1) - start);
}

/// The part of the manual page about a command.
std::string section_of(const std::string& page, const std::string& command) {
  return between(page, ".SS " + command, ".S");
}

/// An option as the manual writes it: hyphens that are not dashes.
std::string in_roff(std::string text) {
  for (std::size_t at = 0; (at = text.find('-', at)) != std::string::npos; at += 2) text.insert(at, "\\");
  return text;
}

/// Whether a word, such as `--to`, is in a text, and not only as a part of another, such as `--top`.
bool has_word(std::string_view text, const std::string& word) {
  const auto is_part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '\\'; };
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1))
    if ((at == 0 || !is_part(text[at - 1])) && (at + word.size() == text.size() || !is_part(text[at + word.size()])))
      return true;
  return false;
}

/// The lines of the completion for fish that hold for a command.
std::string fish_lines_of(const std::string& text, const std::string& command) {
  std::string found;
  for (const auto& line : program::lines_of(text)) {
    const auto start = line.find("'__stancegraph_uses ");
    if (start != std::string::npos && has_word(line.substr(start, line.find('\'', start + 1) - start), command))
      found += line + "\n";
  }
  return found;
}

/// What bash completes a command line to; the last word is being typed.
std::vector<std::string> completed_by_bash(const std::vector<std::string>& words) {
  std::string script =
      "cd '" + places::source().string() + "' && . '" + made("stancegraph.bash").string() + "' && COMP_WORDS=(";
  for (const auto& word : words) script += " '" + word + "'";
  script +=
      ") COMP_CWORD=" + std::to_string(words.size() - 1) + " && _stancegraph && printf \"%s\\n\" \"${COMPREPLY[@]}\"";
  const auto file = places::scratch("completed_by_bash") / "script";
  places::write(file, script);
  const std::unique_ptr<FILE, int (*)(FILE*)> out{::popen(("bash '" + file.string() + "'").c_str(), "r"), &::pclose};
  std::string text;
  for (std::array<char, 256> block; std::fgets(block.data(), block.size(), out.get()) != nullptr;) text += block.data();
  auto lines = program::lines_of(text);
  std::erase(lines, "");
  std::ranges::sort(lines);
  return lines;
}

/// Adds the options that command lines of a page use, by command; `-o` is --output.
void add_examples(const std::string& page, std::set<std::pair<std::string, std::string>>& used) {
  bool is_run = false;
  std::string line;
  for (const auto& each : program::lines_of(page)) {
    if (each.starts_with("```")) {
      is_run = each == "```console" || each == "```sh";
      continue;
    }
    if (!is_run) continue;
    line += each;
    if (line.ends_with('\\')) {
      line.back() = ' ';
      continue;
    }
    std::string command;
    bool is_next = false;
    for (const auto& word : program::words_of(line)) {
      const auto name = word.substr(0, word.find('='));
      if (is_next) command = word;
      if (name == "|" || name == "&&" || name == ";") command.clear();
      if (!command.empty() && name.starts_with("--")) used.emplace(command, name);
      if (!command.empty() && name == "-o") used.emplace(command, "--output");
      if (!command.empty() && name == "-h") used.emplace(command, "--help");
      is_next = word == "stancegraph" || word == "$(stancegraph";
    }
    line.clear();
  }
}

}  // namespace

TEST_CASE("the manual page describes each command with exactly its options", "[program]") {
  const auto page = places::read(made("stancegraph.1"));
  for (const auto& command : program::commands()) {
    const auto section = section_of(page, command);
    INFO(command);
    REQUIRE_FALSE(section.empty());
    const auto options = program::options_of(command);
    for (const auto& option : options) {
      // Described once for all commands.
      const auto& where = option == "--help" || option == "--color" ? page : section;
      INFO(option);
      CHECK(has_word(where, in_roff(option)));
    }
    for (const auto& word : program::words_taken_by(command)) {
      INFO(word);
      CHECK(has_word(page, in_roff(word)));
    }
    for (auto at = section.find("\\-\\-"); at != std::string::npos; at = section.find("\\-\\-", at + 1)) {
      std::string option;
      for (auto i = at; i < section.size() && (std::isalpha(static_cast<unsigned char>(section[i])) ||
                                               section[i] == '-' || section[i] == '\\');
           ++i)
        if (section[i] != '\\') option += section[i];
      INFO(option);
      CHECK(options.contains(option));
    }
  }
  for (const auto& option : program::options_of()) CHECK(has_word(page, in_roff(option)));
  for (const auto* code : {"0", "1", "2", "3", "4", "5"})
    CHECK_THAT(page, ContainsSubstring(".B \"" + std::string{code} + "\"\n"));
}

TEST_CASE("help and the manual page agree on each command", "[program]") {
  auto page = places::read(made("stancegraph.1"));
  std::erase(page, '\\');
  for (const auto& command : program::commands()) {
    const auto section = section_of(page, command);
    for (const auto& entry : program::entries_of(command)) {
      if (entry.starts_with("stancegraph ") || entry.starts_with("-h") || entry.starts_with("--color")) continue;
      // The description follows the name after two blanks, or after one if the name fills its column.
      const auto gap = entry.find("  ");
      const auto text = gap == std::string::npos ? entry.substr(entry.find(' ', entry.find('|')) + 1)
                                                 : entry.substr(entry.find_first_not_of(' ', gap));
      INFO(command << ": " << entry);
      CHECK_THAT(section, ContainsSubstring(text));
    }
  }
}

TEST_CASE("help lists options under headings in full sentences that fit a terminal", "[program]") {
  for (const auto& command : program::commands()) {
    const auto help = program::run({command, "--help"}).out;
    INFO(command);
    CHECK(help.find("\nOptions:\n") == std::string::npos);
    for (const auto& line : program::lines_of(help))
      if (!line.starts_with("  stancegraph ") && !line.starts_with("Usage: ")) CHECK(line.size() <= 80);
    for (const auto& entry : program::entries_of(command))
      if (!entry.starts_with("stancegraph ")) CHECK_THAT(entry, EndsWith("."));
  }
}

TEST_CASE("help shows defaults, choices and the options that another needs or excludes", "[program]") {
  const auto entry_of = [](const std::string& command, const std::string& option) {
    for (const auto& entry : program::entries_of(command))
      if (entry.starts_with(option + " ")) return entry;
    return std::string{};
  };
  CHECK_THAT(entry_of("concessions", "--top"), EndsWith("Default: 5."));
  CHECK_THAT(entry_of("blocks", "--alpha"), EndsWith("Default: 0.5."));
  CHECK_THAT(entry_of("timeline", "--actor"), EndsWith("Required."));
  CHECK_THAT(entry_of("coalitions", "--method"),
             ContainsSubstring(" One of: louvain, leiden, ") && EndsWith(" Default: consensus."));
  CHECK_THAT(entry_of("stances", "--during"), EndsWith("Cannot be combined with --at."));
  CHECK_THAT(entry_of("stances", "--certainly"), EndsWith("Needs --at or --during."));
  CHECK_THAT(entry_of("network", "--matrix"),
             EndsWith("Needs --output. Cannot be combined with --as png, pdf or dot."));
}

TEST_CASE("completions of each shell cover all commands, options and their words", "[program]") {
  const auto bash = places::read(made("stancegraph.bash"));
  const auto zsh = places::read(made("_stancegraph"));
  const auto fish = places::read(made("stancegraph.fish"));
  for (const auto& command : program::commands()) {
    INFO(command);
    const auto in_bash = bash.substr(bash.find("\n    " + command + ") "), bash.find("\n    " + command + ") ") + 1);
    const auto line = in_bash.substr(0, in_bash.find('\n', 1));
    const auto in_zsh = between(zsh, "        " + command + ")", "          ;;");
    const auto in_fish = fish_lines_of(fish, command);
    CHECK_THAT(fish, ContainsSubstring(" -a " + command + " -d "));
    CHECK_THAT(zsh, ContainsSubstring("    '" + command + ":"));
    for (const auto& option : program::options_of(command)) {
      INFO(option);
      CHECK(has_word(line, option));
      CHECK(has_word(in_zsh, option));
      CHECK(has_word(in_fish, "-l " + option.substr(2)));
    }
    for (const auto& word : program::words_taken_by(command)) {
      INFO(word);
      CHECK(has_word(bash, word));
      CHECK(has_word(in_zsh, word));
      CHECK(has_word(in_fish, word));
    }
  }
}

TEST_CASE("bash completes commands, options, choices, files, folders and tables", "[program]") {
  using words = std::vector<std::string>;
  CHECK(completed_by_bash({"stancegraph", "sta"}) == words{"stances", "stats"});
  CHECK(completed_by_bash({"stancegraph", "--v"}) == words{"--version"});
  CHECK(completed_by_bash({"stancegraph", "stances", "corpus", "--der"}) == words{"--derived"});
  CHECK(completed_by_bash({"stancegraph", "stances", "corpus", "--format", ""}) ==
        words{"csv", "json", "keys", "latex", "markdown", "table"});
  CHECK(completed_by_bash({"stancegraph", "show", "corpus", "--format", ""}) ==
        words{"csv", "json", "keys", "latex", "markdown", "table"});
  CHECK(completed_by_bash({"stancegraph", "backbone", "--method", "n"}) == words{"nested"});
  CHECK(completed_by_bash({"stancegraph", "network", "corpus", "--invert", "pol"}) == words{"polarity"});
  CHECK(completed_by_bash({"stancegraph", "check", "READ"}) == words{"README.md"});
  CHECK(completed_by_bash({"stancegraph", "verify", "corpus", "--documents", "doc"}) == words{"docs"});
  CHECK(completed_by_bash({"stancegraph", "draw", "corpus", "-o", "READ"}) == words{"README.md"});
  CHECK(completed_by_bash({"stancegraph", "list", "corpus", "st"}) == words{"statements"});
  CHECK(completed_by_bash({"stancegraph", "list", "--kind", "state", "corpus", "rel"}) == words{"relations"});
  CHECK(completed_by_bash({"stancegraph", "list", "corpus", "actors", "--kind", "st"}) == words{"state"});
  CHECK(completed_by_bash({"stancegraph", "brokers", "corpus", "--aggregation", "con"}) == words{"congruence"});
  CHECK(completed_by_bash({"stancegraph", "stances", "corpus", "--actor", "READ"}).empty());
}

TEST_CASE("the manual page and the completions are generated reproducibly", "[program]") {
  const auto folder = places::scratch("written_manual");
  REQUIRE(program::run({"--write-manual", folder.string()}).code == 0);
  for (const auto* name : {"stancegraph.1", "stancegraph.bash", "_stancegraph", "stancegraph.fish"})
    CHECK(places::read(folder / name) == places::read(made(name)));
}

TEST_CASE("each option has an example that the documentation tests run", "[program]") {
  std::set<std::pair<std::string, std::string>> used;
  add_examples(places::read(places::source() / "README.md"), used);
  for (const auto* folder : {"docs", "corpus"})
    for (const auto& each : std::filesystem::recursive_directory_iterator{places::source() / folder})
      if (each.path().extension() == ".md") add_examples(places::read(each.path()), used);
  // Several commands share an option if help says the same about it, apart from its default. One example is enough.
  std::map<std::string, std::set<std::pair<std::string, std::string>>> users;
  for (const auto& command : program::commands())
    for (const auto& entry : program::entries_of(command)) {
      const auto start = entry.find("--");
      if (!entry.starts_with("-") || entry.starts_with("-h")) continue;
      users[entry.substr(0, entry.find(" Default: "))].emplace(command,
                                                               entry.substr(start, entry.find(' ', start) - start));
    }
  REQUIRE(users.size() > 50);
  for (const auto& [entry, commands] : users) {
    INFO(commands.begin()->first << ": " << entry);
    CHECK(std::ranges::any_of(commands, [&used](const auto& each) { return used.contains(each); }));
  }
}
