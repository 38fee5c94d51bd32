// SPDX-License-Identifier: BSL-1.0
#include <cctype>
#include <string>

#include "catch.hpp"
#include "help.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;

namespace {

/// The part of the manual page about a command.
std::string section_of(const std::string& page, const std::string& command) {
  const auto start = page.find("\n.SS " + command + "\n");
  if (start == std::string::npos) return {};
  return page.substr(start, page.find("\n.S", start + 1) - start);
}

/// An option as the manual writes it: hyphens that are no dashes.
std::string in_roff(std::string text) {
  for (std::size_t at = 0; (at = text.find('-', at)) != std::string::npos; at += 2) text.insert(at, "\\");
  return text;
}

}  // namespace

TEST_CASE("the manual page tells of each command with each of its options, and of no others", "[program]") {
  const auto page = places::read(places::source() / "docs" / "man" / "stancegraph.1");
  for (const auto& command : program::commands()) {
    const auto section = section_of(page, command);
    INFO(command);
    REQUIRE_FALSE(section.empty());
    const auto options = program::options_of(command);
    for (const auto& option : options) {
      // Told once for all commands.
      const auto& where = option == "--help" || option == "--color" ? page : section;
      INFO(option);
      CHECK_THAT(where, ContainsSubstring(in_roff(option)));
    }
    for (const auto& word : program::words_taken_by(command)) {
      INFO(word);
      CHECK_THAT(page, ContainsSubstring(in_roff(word)));
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
  for (const auto& option : program::options_of()) CHECK_THAT(page, ContainsSubstring(in_roff(option)));
  for (const auto* code : {"0", "1", "2", "3", "4"}) CHECK_THAT(page, ContainsSubstring(std::string{".B "} + code));
}

TEST_CASE("each shell completes each command and each option", "[program]") {
  for (const auto* name : {"stancegraph.bash", "_stancegraph", "stancegraph.fish"}) {
    const auto text = places::read(places::source() / "src" / "completion" / name);
    const bool is_fish = std::string{name} == "stancegraph.fish";
    for (const auto& command : program::commands()) {
      INFO(name << " " << command);
      CHECK_THAT(text, ContainsSubstring(command));
      for (const auto& option : program::options_of(command)) {
        INFO(option);
        CHECK_THAT(text, ContainsSubstring(is_fish ? "-l " + option.substr(2) : option));
      }
      for (const auto& word : program::words_taken_by(command)) {
        INFO(word);
        CHECK_THAT(text, ContainsSubstring(word));
      }
    }
  }
}
