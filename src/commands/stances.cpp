// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/stances.hpp"

#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/analysis/derived_stances.hpp"
#include "stancegraph/io/csv.hpp"
#include "stancegraph/io/json.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct stances_options {
  corpus_argument corpus{};
  std::string actor{};
  std::string position{};
  bool is_derived = false;
  time_window when{};
  list_format format = list_format::table;
};

std::string in_a_line(const std::vector<std::string>& conditions) {
  std::string text;
  for (const std::string& each : conditions) text += (text.empty() ? "" : "; ") + each;
  return text;
}

void write_table(shell& sh, const corpus& c, const std::vector<resolved_stance>& all) {
  text_table table{{"ACTOR", "STANCE", "POSITION", "STATEMENTS", "SUPERSEDED", "CONDITIONS"}};
  for (const resolved_stance& s : all) {
    table.rows.push_back({c[s.actor].name, std::string{to_word(s.value)}, c[s.position].label,
                          joined_ids(c, s.statements), joined_ids(c, s.superseded),
                          in_a_line(conditions_in_words(c, s.statements))});
  }
  drop_last_column_if_empty(table);
  write_table(sh, table, "stances");
}

void write_csv(shell& sh, const corpus& c, const std::vector<resolved_stance>& all) {
  sh.out.write(
      csv_row(std::vector<std::string>{"actor", "position", "stance", "statements", "superseded", "conditions"}));
  for (const resolved_stance& s : all)
    sh.out.write(csv_row(std::vector<std::string>{c[s.actor].id, c[s.position].id, std::string{to_word(s.value)},
                                                  cell_of_ids(c, s.statements), cell_of_ids(c, s.superseded),
                                                  csv_list(conditions_in_words(c, s.statements))}));
}

/// What each of the statements hangs on, in the words of its record.
nlohmann::ordered_json json_of_conditions(const corpus& c, const std::vector<statement_handle>& statements) {
  auto all = nlohmann::ordered_json::array();
  for (const statement_handle s : statements)
    if (!c.statements().conditions(s).empty())
      all.push_back({{"statement", c.statements().id(s)},
                     {"conditions", json_of(c, s)["conditions"]},
                     {"condition_join", to_word(c.statements().condition_join(s))}});
  return all;
}

void write_json(shell& sh, const corpus& c, const std::vector<resolved_stance>& all) {
  json_list list{sh.out};
  for (const resolved_stance& s : all)
    list.add({{"actor", c[s.actor].id},
              {"position", c[s.position].id},
              {"stance", to_word(s.value)},
              {"statements", json_ids(c, s.statements)},
              {"superseded", json_ids(c, s.superseded)},
              {"conditions", json_of_conditions(c, s.statements)}});
  list.end();
}

/// The relations that a derived stance rests on.
std::vector<relation_handle> path_of(const derived_stance& s) {
  std::vector<relation_handle> path = s.over_actors;
  path.insert(path.end(), s.over_positions.begin(), s.over_positions.end());
  return path;
}

void write_table(shell& sh, const corpus& c, const std::vector<derived_stance>& all) {
  text_table table{{"ACTOR", "STANCE", "POSITION", "SAID BY", "ON", "STATEMENTS", "FOLLOWS BY", "CONDITIONS"}};
  for (const derived_stance& s : all)
    table.rows.push_back({c[s.actor].name, std::string{to_word(s.polarity)}, c[s.position].label, c[s.stated_by].name,
                          c[s.stated_on].label, joined_ids(c, s.statements), joined_ids(c, path_of(s), "; "),
                          in_a_line(conditions_in_words(c, s.statements))});
  drop_last_column_if_empty(table);
  write_table(sh, table, "derived stances");
}

void write_csv(shell& sh, const corpus& c, const std::vector<derived_stance>& all) {
  sh.out.write(csv_row(std::vector<std::string>{"actor", "position", "stance", "stated_by", "stated_on", "statements",
                                                "relations", "conditions"}));
  for (const derived_stance& s : all)
    sh.out.write(csv_row(std::vector<std::string>{
        c[s.actor].id, c[s.position].id, std::string{to_word(s.polarity)}, c[s.stated_by].id, c[s.stated_on].id,
        cell_of_ids(c, s.statements), cell_of_ids(c, path_of(s)), csv_list(conditions_in_words(c, s.statements))}));
}

void write_json(shell& sh, const corpus& c, const std::vector<derived_stance>& all) {
  json_list list{sh.out};
  for (const derived_stance& s : all)
    list.add({{"actor", c[s.actor].id},
              {"position", c[s.position].id},
              {"stance", to_word(s.polarity)},
              {"stated_by", c[s.stated_by].id},
              {"stated_on", c[s.stated_on].id},
              {"statements", json_ids(c, s.statements)},
              {"relations", json_ids(c, path_of(s))},
              {"conditions", json_of_conditions(c, s.statements)}});
  list.end();
}

template <class Stances>
exit_code write(shell& sh, const corpus& c, list_format format, const Stances& all) {
  if (format == list_format::table) write_table(sh, c, all);
  if (format == list_format::csv) write_csv(sh, c, all);
  if (format == list_format::json) write_json(sh, c, all);
  return exit_code::fine;
}

exit_code list_stances(shell& sh, const stances_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const stances_of wanted{named_if_given<actor>(c, o.actor, "--actor"),
                          named_if_given<position>(c, o.position, "--position")};
  if (o.is_derived)
    return write(sh, c, o.format,
                 in_time(g, o.when, [&](const auto& narrowed) { return derived_stances(narrowed, wanted); }));
  return write(sh, c, o.format, in_time(g, o.when, [&](const auto& narrowed) { return stances(narrowed, wanted); }));
}

}  // namespace

command add_stances(CLI::App& app) {
  const auto o = std::make_shared<stances_options>();
  CLI::App* const sub =
      add_command(app, "stances", "Show the stance of each actor on each position, with the statements behind it",
                  "corpus/ukraine-2021 --actor Biden --at 2021-12-07",
                  "A stance follows from the actor's statements of the best rank, the latest of them; if these "
                  "disagree, the stance is contested. Conditions have a column of their own, with the ids of the "
                  "statements that state them if not all do.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Include only stances of this actor").in(heading::included);
  add_text(sub, "--position", o->position, "NAME", "Include only stances on this position").in(heading::included);
  add_flag(
      sub, "--derived", o->is_derived,
      "Show stances that follow from stated ones over at most four relations: a body holds what its office holders and "
      "spokesmen say, a member what the whole holds; support extends to what a position implies and to its parts, "
      "opposition to what implies it")
      .in(heading::shown);
  add_time(sub, o->when);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_stances(sh, *o); }};
}

}  // namespace stancegraph::program
