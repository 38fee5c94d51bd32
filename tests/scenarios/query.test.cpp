// SPDX-License-Identifier: BSL-1.0
// The scenarios of tests/data/query/scenarios: each *.feature has a corpus and queries with their answers. A line
// without indentation begins a block, whose content is indented below it:
//
//   # anything                 a comment
//   Corpus: talks              the corpus of the following scenarios: talks.toml
//   Scenario: a title          a new scenario
//   Parameter: name = value    a parameter of the query
//   Query                      the query
//   Rows                       the heading of the answer and its rows, in any order
//   Rows in order              the same, in this order
//   Fault: line:column         the query is refused there with a message that has these texts, and a caret below
#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "places.hpp"
#include "stancegraph/io/toml/toml.hpp"
#include "stancegraph/match.hpp"

namespace sg = stancegraph;
namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;

namespace {

struct scenario {
  std::string title, corpus, query, fault;
  sg::query_parameters parameters;
  std::vector<std::string> rows, words;  // rows with the heading first
  bool is_in_order = false;
};

/// A row such as `| a | b |` without the blanks that align it.
std::string without_padding(std::string_view row) {
  std::string text;
  for (const char c : row) {
    if (c == '|')
      while (text.ends_with(' ')) text.pop_back();
    if (c != ' ' || (!text.empty() && !text.ends_with('|'))) text += c;
  }
  return text;
}

std::vector<scenario> scenarios_of(const fs::path& file) {
  std::vector<scenario> all;
  std::string corpus, line, block;
  std::istringstream in{places::read(file)};
  const auto after = [&](std::string_view word) { return line.substr(word.size()); };
  while (std::getline(in, line)) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("  ")) {
      line.erase(0, 2);
      if (block == "Query") all.back().query += (all.back().query.empty() ? "" : "\n") + line;
      if (block == "Rows") all.back().rows.push_back(without_padding(line));
      if (block == "Fault") all.back().words.push_back(line);
      continue;
    }
    block = line.substr(0, line.find_first_of(": "));
    if (line.starts_with("Corpus: ")) {
      corpus = after("Corpus: ");
    } else if (line.starts_with("Scenario: ")) {
      all.emplace_back().title = after("Scenario: ");
      all.back().corpus = corpus;
    } else if (line.starts_with("Parameter: ")) {
      const std::size_t sign = line.find(" = ");
      all.back().parameters[line.substr(11, sign - 11)] = line.substr(sign + 3);
    } else if (line.starts_with("Fault: ")) {
      all.back().fault = after("Fault: ");
    } else if (line == "Rows" || line == "Rows in order") {
      all.back().is_in_order = line != "Rows";
    } else if (line != "Query") {
      throw std::runtime_error{file.string() + ": " + line};
    }
  }
  return all;
}

std::vector<std::string> rows_of(const sg::corpus& c, const sg::query_answer& a) {
  std::vector<std::string> rows{"|"};
  for (const std::string& each : a.columns) rows.front() += each + "|";
  for (const sg::value_list& row : a.rows) {
    rows.emplace_back("|");
    for (const sg::query_value& v : row) rows.back() += sg::to_text(c, v) + "|";
  }
  return rows;
}

}  // namespace

TEST_CASE("each scenario of the query language has the expected outcome", "[scenarios]") {
  const fs::path folder = places::data("query/scenarios");
  std::vector<fs::path> files;
  for (const auto& each : fs::directory_iterator{folder})
    if (each.path().extension() == ".feature") files.push_back(each.path());
  std::ranges::sort(files);
  std::set<std::string> titles;
  for (const fs::path& file : files)
    for (scenario& s : scenarios_of(file)) {
      INFO(file.filename().string() << ": " << s.title << "\n" << s.query);
      CHECK(titles.insert(s.title).second);
      REQUIRE(s.rows.empty() != s.fault.empty());
      const sg::stance_graph g{sg::parse_toml({{s.corpus + ".toml", places::read(folder / (s.corpus + ".toml"))}})};
      const sg::query_index index{g};
      try {
        const sg::stance_query q = sg::parse_query(g.records(), s.query, s.parameters);
        std::vector<std::string> found = rows_of(g.records(), sg::answer(index, q));
        CHECK_FALSE(sg::explain(index, q).empty());
        if (!s.is_in_order)
          for (auto* rows : {&found, &s.rows})
            if (!rows->empty()) std::ranges::sort(rows->begin() + 1, rows->end());
        CHECK(found == s.rows);
      } catch (const sg::parse_error& e) {
        const sg::place where = e.diagnostics().front().where;
        CHECK(std::to_string(where.line) + ":" + std::to_string(where.column) == s.fault);
        for (const std::string& each : s.words) CHECK_THAT(e.what(), ContainsSubstring(each));
        CHECK(sg::caret(s.query, where).ends_with("\n" + std::string(where.column - 1, ' ') + "^"));
      }
    }
  CHECK(titles.size() > 100);
}
