// SPDX-License-Identifier: BSL-1.0
#pragma once

// The public headers as text: their paths, their includes and what their namespaces `detail` contain.

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "places.hpp"

namespace architecture {

struct header {
  std::string path;                   ///< from include/stancegraph/ on, for instance core/date.hpp
  std::string text;                   ///< without comments
  int lines = 0;                      ///< with them
  std::vector<std::string> ours;      ///< the headers of this library that it includes, as paths
  std::vector<std::string> foreign;   ///< the others, as they are written
  std::set<std::string> kept_inside;  ///< every word in one of its namespaces `detail`
};

/// The folder of a header, which is its layer; empty outside all folders.
inline std::string layer_of(const std::string& path) {
  const auto slash = path.find('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

/// Source text with comments blanked out.
inline std::string without_comments(std::string text) {
  for (std::size_t at = 0; (at = text.find('/', at)) != std::string::npos; ++at) {
    const auto line_comment = text.compare(at, 2, "//") == 0;
    if (!line_comment && text.compare(at, 2, "/*") != 0) continue;
    const auto end = line_comment ? text.find('\n', at) : text.find("*/", at) + 2;
    const auto last = std::min(end, text.size());
    std::replace_if(
        text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(last),
        [](char c) { return c != '\n'; }, ' ');
  }
  return text;
}

inline std::set<std::string> words_of(const std::string& text) {
  static const std::regex word{"[A-Za-z_][A-Za-z0-9_]*"};
  std::set<std::string> words;
  for (std::sregex_iterator it{text.begin(), text.end(), word}, end; it != end; ++it) words.insert(it->str());
  return words;
}

/// Every word within a `namespace … detail {`.
inline std::set<std::string> words_in_detail(const std::string& text) {
  static const std::regex opening{R"(namespace\s+([A-Za-z_:]+::)?detail\s*\{)"};
  std::set<std::string> words;
  for (std::sregex_iterator it{text.begin(), text.end(), opening}, end; it != end; ++it) {
    const auto start = static_cast<std::size_t>(it->position() + it->length());
    auto close = start;
    for (int depth = 1; close < text.size() && depth > 0; ++close) depth += (text[close] == '{') - (text[close] == '}');
    words.merge(words_of(text.substr(start, close - start)));
  }
  return words;
}

inline header read_header(const std::string& path, const std::string& source) {
  static const std::regex include{R"re(^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"])re"};
  header result{
      path, without_comments(source), static_cast<int>(std::count(source.begin(), source.end(), '\n')), {}, {}, {}};
  std::istringstream lines{source};
  const std::string own = "stancegraph/";
  std::smatch match;
  for (std::string line; std::getline(lines, line);) {
    if (!std::regex_search(line, match, include)) continue;
    const auto name = match[1].str();
    if (name.starts_with(own))
      result.ours.push_back(name.substr(own.size()));
    else
      result.foreign.push_back(name);
  }
  result.kept_inside = words_in_detail(result.text);
  return result;
}

/// The headers in include/stancegraph/ by their paths.
using source_tree = std::map<std::string, header>;

inline const source_tree& read_source_tree() {
  static const source_tree read = [] {
    source_tree tree;
    const auto root = places::source() / "include" / "stancegraph";
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root}) {
      if (entry.path().extension() != ".hpp") continue;
      const auto path = std::filesystem::relative(entry.path(), root).generic_string();
      tree.emplace(path, read_header(path, places::read(entry.path())));
    }
    return tree;
  }();
  return read;
}

/// The header and all headers of this library that it includes directly or indirectly.
inline std::set<std::string> reached_from(const source_tree& tree, const std::string& path) {
  std::set<std::string> reached{path};
  std::vector<std::string> open{path};
  while (!open.empty()) {
    const auto at = tree.find(open.back());
    open.pop_back();
    if (at == tree.end()) continue;
    for (const auto& next : at->second.ours)
      if (reached.insert(next).second) open.push_back(next);
  }
  return reached;
}

}  // namespace architecture
