// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the program says of itself.

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "run.hpp"

namespace program {

/// The commands, as `--help` lists them.
inline std::vector<std::string> commands() {
  std::vector<std::string> names;
  bool is_list = false;
  for (const auto& line : lines_of(run({"--help"}).out)) {
    if (line == "Subcommands:" || line == "SUBCOMMANDS:") {
      is_list = true;
    } else if (is_list && line.starts_with("  ") && line.size() > 2 && line[2] != ' ') {
      names.push_back(line.substr(2, line.find(' ', 2) - 2));
    } else if (is_list) {
      break;
    }
  }
  return names;
}

/// The long options of a command; of the program, where none is named.
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

/// The words that options of a command take, as `--format table|csv|json` lists them.
inline std::set<std::string> words_taken_by(const std::string& command) {
  std::set<std::string> words;
  for (const auto& line : lines_of(run({command, "--help"}).out)) {
    const auto bar = line.find('|');
    if (!line.starts_with("  -") || bar == std::string::npos) continue;
    const auto start = line.rfind(' ', bar) + 1;
    const auto list = line.substr(start, line.find(' ', bar) - start);
    for (std::size_t at = 0; at <= list.size();) {
      const auto end = std::min(list.find('|', at), list.size());
      words.insert(list.substr(at, end - at));
      at = end + 1;
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
