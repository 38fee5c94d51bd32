// SPDX-License-Identifier: BSL-1.0
#pragma once

// The help of the program.

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "run.hpp"

namespace program {

/// The commands, as `--help` lists them under their titles.
inline std::vector<std::string> commands() {
  std::vector<std::string> names;
  bool is_list = false;
  for (const auto& line : lines_of(run({"--help"}).out)) {
    if (line == "Options:") break;
    if (line.ends_with(':') && line.front() != ' ')
      is_list = true;
    else if (is_list && line.starts_with("  ") && line.size() > 2 && line[2] != ' ')
      names.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  return names;
}

/// The long options of a command, or of the program if no command is named.
inline std::set<std::string> options_of(const std::string& command = {}) {
  std::set<std::string> names;
  const auto help = command.empty() ? run({"--help"}) : run({command, "--help"});
  for (const auto& line : lines_of(help.out)) {
    if (!line.starts_with("  -")) continue;
    const auto start = line.find("--");
    names.insert(line.substr(start, line.find_first_of(" ,", start) - start));
  }
  return names;
}

/// What the help of a command says about each option and argument, without line breaks: "--top N Show this many …".
inline std::vector<std::string> entries_of(const std::string& command) {
  std::vector<std::string> entries;
  for (const auto& line : lines_of(run({command, "--help"}).out)) {
    const auto start = line.find_first_not_of(' ');
    if (start == 2)
      entries.push_back(line.substr(2));
    else if (start != std::string::npos && start > 2 && !entries.empty())
      entries.back() += " " + line.substr(start);
  }
  return entries;
}

/// The words of options and arguments of a command, listed as `--format table|csv|json` or `One of: a, b or c.`
inline std::set<std::string> words_taken_by(const std::string& command) {
  std::set<std::string> words;
  const auto add_all = [&words](std::string_view list, std::string_view separators) {
    while (!list.empty()) {
      const auto end = std::min(list.find_first_of(separators), list.size());
      if (end != 0 && list.substr(0, end) != "or") words.emplace(list.substr(0, end));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  };
  for (const std::string_view entry : entries_of(command)) {
    if (const auto at = entry.find("One of: "); at != entry.npos)
      add_all(entry.substr(at + 8, entry.find('.', at) - at - 8), ", ");
    if (const auto bar = entry.find('|'); bar != entry.npos) {
      const auto start = entry.rfind(' ', bar) + 1;
      add_all(entry.substr(start, entry.find(' ', bar) - start), "|");
    }
  }
  return words;
}

/// The words of a command line, as a shell splits it.
inline std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words(1);
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"')
      is_quoted = !is_quoted;
    else if (c == ' ' && !is_quoted)
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

/// The example in the help of a command, without the program's name.
inline std::vector<std::string> example_of(const std::string& command) {
  const std::string start = "  stancegraph ";
  std::string found;
  for (const auto& line : lines_of(run({command, "--help"}).out))
    if (line.starts_with(start)) found = line.substr(start.size());
  return words_of(found);
}

}  // namespace program
