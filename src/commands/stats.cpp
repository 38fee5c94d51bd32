// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "count_lines.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/analysis/counts.hpp"
#include "stancegraph/io/csv/csv.hpp"

namespace stancegraph::program {

namespace {

struct stats_options {
  corpus_argument corpus{};
  std::size_t top = 10;
  list_format format = list_format::table;
};

void write_table(shell& sh, const std::vector<count_line>& lines, const statement_counts& n) {
  text_table table{};
  const count_line* last = nullptr;
  for (const count_line& line : lines) {
    const bool is_new = last == nullptr || last->group != line.group;
    if (is_new && last != nullptr) table.rows.push_back({""});
    table.rows.push_back(
        {is_new ? line.group : "", line.label.empty() ? line.name : line.label, std::to_string(line.count)});
    last = &line;
  }
  write_table(sh, table, "records", {2});
  if (const std::string said = said_in_words(n); !said.empty()) sh.out.write("\n" + said + "\n");
}

void write_csv(shell& sh, const std::vector<count_line>& lines) {
  sh.out.write(csv_row(std::vector<std::string>{"group", "name", "count"}));
  for (const count_line& line : lines)
    sh.out.write(csv_row(std::vector<std::string>{line.group, line.name, std::to_string(line.count)}));
}

void write_json(shell& sh, const std::vector<count_line>& lines, const statement_counts& n) {
  auto all = nlohmann::ordered_json::object();
  for (const count_line& line : lines) all[line.group][line.name] = line.count;
  all["said"] = {{"earliest", nullptr}, {"latest", nullptr}, {"or_earlier", false}, {"or_later", false}};
  if (n.said)
    all["said"] = {{"earliest", to_string(n.said->earliest)},
                   {"latest", to_string(n.said->latest)},
                   {"or_earlier", n.said->is_open_before},
                   {"or_later", n.said->is_open_after}};
  all["said"]["undated"] = n.undated;
  sh.out.write(all.dump(2) + "\n");
}

exit_code tell_stats(shell& sh, const stats_options& o) {
  const read_corpus c = read(sh, o.corpus);
  const statement_counts n = counts(c.records);
  const std::vector<count_line> lines = lines_of(c, n, o.top);
  if (o.format == list_format::table) write_table(sh, lines, n);
  if (o.format == list_format::csv) write_csv(sh, lines);
  if (o.format == list_format::json) write_json(sh, lines, n);
  return exit_code::fine;
}

}  // namespace

command add_stats(CLI::App& app) {
  const auto o = std::make_shared<stats_options>();
  CLI::App* const sub =
      add_command(app, "stats", "Count the records and statements of each kind", "corpus/ukraine-2021");
  add_corpus(sub, o->corpus);
  add_number(sub, "--top", o->top, "Show this many of the actors and positions with the most statements")
      .in(heading::output);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return tell_stats(sh, *o); }};
}

}  // namespace stancegraph::program
