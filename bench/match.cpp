// SPDX-License-Identifier: BSL-1.0

// bench_match write STATEMENTS FOLDER     writes a synthetic corpus as tables of numbers, for other databases
// bench_match run STATEMENTS              runs four queries on the same corpus
//
// Each line of the output has a task, its processor time in milliseconds (the fastest of several runs) and the number
// of rows, which must be the same in every database. The task `index` is what is built once before the first query. The
// queries, which bench/peers gives to other databases, are:
//   opposite   all pairs of actors of whom one supports and the other opposes a given position
//   period     what each of 200 actors said within a month
//   sharing    the actors who agree with a given actor on three or more positions
//   hops       the actors reported by those who report a given actor

#include "stancegraph/match.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>

#include "stancegraph/graph.hpp"
#include "synthetic.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;

namespace {

/// Runs `work` `runs` times, and prints the processor time of the fastest run in milliseconds and what `work` returned.
template <class Work>
void report(const char* task, int runs, Work&& work) {
  double fastest = std::numeric_limits<double>::max();
  std::size_t rows = 0;
  for (int i = 0; i != runs; ++i) {
    const std::clock_t before = std::clock();
    rows = work();
    fastest = std::min(fastest, static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
  }
  std::printf("%s %.3f %zu\n", task, fastest, rows);
}

void write(const sg::corpus& c, const fs::path& folder) {
  fs::create_directories(folder);
  std::ofstream statements{folder / "statement.csv"};
  std::ofstream holders{folder / "holder.csv"};
  std::ofstream voices{folder / "voice.csv"};
  std::ofstream actors{folder / "actor.csv"};
  std::ofstream positions{folder / "position.csv"};
  statements << "id,position,polarity,first,last\n";
  holders << "statement,actor\n";
  voices << "statement,actor\n";
  actors << "id\n";
  positions << "id\n";
  for (const auto a : c.actors().handles()) actors << a.row() << '\n';
  for (const auto p : c.positions().handles()) positions << p.row() << '\n';
  for (const auto s : c.statements().handles()) {
    const auto& all = c.statements();
    statements << s.row() << ',' << all.position(s).row() << ',' << sg::to_word(all.polarity(s)) << ',';
    if (const auto said = all.said(s); said != sg::date_pool::none)
      statements << c.dates()[said].earliest().number << ',' << c.dates()[said].latest().number;
    else
      statements << ',';
    statements << '\n';
    for (const auto a : all.holders(s)) holders << s.row() << ',' << a.row() << '\n';
    for (const auto a : all.voice(s)) voices << s.row() << ',' << a.row() << '\n';
  }
}

void run(const sg::corpus& c) {
  const sg::stance_graph g{c};
  const sg::query_limits limits{.rows = 10'000'000};
  report("index", 3, [&] { return sg::query_index{g}.records().statements().size(); });
  const sg::query_index index{g};
  const auto rows = [&](std::string_view text, const sg::query_parameters& parameters = {}) {
    return answer(index, parse_query(c, text, parameters), limits).rows.size();
  };
  report("opposite", 5,
         [&] { return rows("MATCH (a)-[:support]->(p {id: 'position-100'})<-[:oppose]-(b) RETURN DISTINCT a, b"); });
  report("period", 5, [&] {
    std::size_t all = 0;
    for (int i = 0; i != 200; ++i)
      all += rows("MATCH (a {id: $a})-[s:stance]->(p) WHERE s.said DURING '2021-03' RETURN s, p",
                  {{"a", "actor-" + std::to_string(i)}});
    return all;
  });
  report("sharing", 5, [&] {
    return rows(
        "MATCH (x {id: 'actor-50'})-[s:stance]->(p)<-[t:stance]-(b) WHERE s.polarity = t.polarity AND x <> b "
        "RETURN b, count(DISTINCT p) AS n HAVING n >= 3");
  });
  report("hops", 5, [&] {
    return rows(
        "MATCH (x {id: 'actor-100'})-[s:stance]->(), (s)-[:voice]->(v) "
        "MATCH (v)-[t:stance]->(), (t)-[:voice]->(w) RETURN DISTINCT v, w");
  });
}

}  // namespace

int main(int count, char** arguments) try {
  const std::string task = count > 2 ? arguments[1] : "";
  const bool is_write = task == "write" && count == 4;
  if (!is_write && (task != "run" || count != 3)) return std::fprintf(stderr, "see bench/match.cpp\n"), 2;
  const sg::corpus c = synthetic_corpus({.statements = std::stoul(arguments[2])});
  is_write ? write(c, arguments[3]) : run(c);
} catch (const std::exception& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}
