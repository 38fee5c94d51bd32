// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/timeline.hpp"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/corpus/reference.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/io/json/json.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct timeline_options {
  corpus_argument corpus{};
  std::string actor{};
  list_format format = list_format::table;
};

/// When it was said, as it is coded; else the last day on which it may have been.
std::string said_in_words(const corpus& c, const timeline_entry& entry) {
  const auto said = c.statements().said(entry.statement);
  if (said != date_pool::none) return c.dates()[said].text();
  return entry.said.ends.latest == day::last() ? "?" : "by " + to_string(entry.said.ends.latest);
}

void write_table(shell& sh, const corpus& c, const std::vector<timeline_entry>& entries) {
  text_table table{{"SAID", "POLARITY", "ACT", "POSITION", "STATEMENT", "CONDITIONS"}};
  const statement_table& all = c.statements();
  for (const timeline_entry& entry : entries) {
    const statement_handle s = entry.statement;
    const auto act = all.act(s);
    table.rows.push_back({said_in_words(c, entry), std::string{to_word(all.polarity(s))},
                          act ? std::string{to_word(*act)} : "", c[all.position(s)].label, reference(c, s),
                          conditions_in_words(c, s)});
  }
  drop_last_column_if_empty(table);
  write_table(sh, table, "statements");
}

exit_code list_timeline(shell& sh, const timeline_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const std::vector<timeline_entry> entries = timeline(g, named<actor>(c, o.actor, "--actor"));
  if (o.format == list_format::table) write_table(sh, c, entries);
  if (o.format == list_format::json) {
    json_list list{sh.out};
    for (const timeline_entry& entry : entries) list.add(json_of(c, entry.statement));
    list.end();
  }
  if (o.format == list_format::csv) {
    std::vector<statement_handle> statements;
    for (const timeline_entry& entry : entries) statements.push_back(entry.statement);
    std::ostream out{&sh.out};
    out.exceptions(std::ios_base::badbit);  // what the output throws comes through
    write_csv_records(c, out, statements);
  }
  return exit_code::fine;
}

}  // namespace

command add_timeline(CLI::App& app) {
  const auto o = std::make_shared<timeline_options>();
  CLI::App* const sub = add_command(app, "timeline", "List the statements of an actor in chronological order",
                                    "corpus/ukraine-2021 --actor Putin", "CSV and JSON have whole statements.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Show the statements of this actor", presence::required)
      .in(heading::included);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_timeline(sh, *o); }};
}

}  // namespace stancegraph::program
