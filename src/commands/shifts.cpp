// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/query/hindsight.hpp"
#include "stancegraph/query/stance_changes.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct shifts_options {
  corpus_argument corpus{};
  std::string actor{};
  std::string position{};
  bool is_only_flips = false;
  bool is_history = false;
  std::optional<date> hindsight{};
  bool is_certain = false;
  list_format format = list_format::table;
};

/// Days as a date is written: `2021-12-07`, `2021-12-07/2021-12-10`, `2021-12-07/..`.
std::string in_words(const day_range& days) {
  if (days.earliest == days.latest) return to_string(days.earliest);
  return to_string(days.earliest) + "/" + to_string(days.latest);
}

/// A day of CSV and JSON; null where it is not known or there is none.
nlohmann::ordered_json json_of(day d) {
  if (d == day::first() || d == day::last()) return nullptr;
  return to_string(d);
}

void write(shell& sh, const corpus& c, list_format format, const std::vector<stance_change>& all) {
  if (format == list_format::table) {
    text_table table{{"ACTOR", "POSITION", "FROM", "TO", "CHANGED", "ON", "STATEMENTS BEFORE", "STATEMENTS AFTER"}};
    for (const auto& [before, after] : all)
      table.rows.push_back({c[after.actor].name, c[after.position].label, std::string{to_word(before.value)},
                            std::string{to_word(after.value)}, std::string{to_word(certainty_of({before, after}))},
                            in_words(after.since), listed_references(c, before.statements),
                            listed_references(c, after.statements)});
    return write_table(sh, table, "shifts");
  }
  std::vector<nlohmann::ordered_json> records;
  for (const auto& [before, after] : all)
    records.push_back({{"actor", c[after.actor].id},
                       {"position", c[after.position].id},
                       {"before", to_word(before.value)},
                       {"after", to_word(after.value)},
                       {"changed", to_word(certainty_of({before, after}))},
                       {"earliest", json_of(after.since.earliest)},
                       {"latest", json_of(after.since.latest)},
                       {"before_statements", json_ids(c, before.statements)},
                       {"after_statements", json_ids(c, after.statements)}});
  write_records(sh, format,
                {"actor", "position", "before", "after", "changed", "earliest", "latest", "before_statements",
                 "after_statements"},
                records);
}

void write(shell& sh, const corpus& c, list_format format, const std::vector<held_stance>& all) {
  if (format == list_format::table) {
    text_table table{{"ACTOR", "STANCE", "POSITION", "HELD", "SINCE", "UNTIL", "REAFFIRMED BY", "STATEMENTS"}};
    for (const held_stance& each : all) {
      const statement_handle last = last_reaffirmation(c, each);
      table.rows.push_back({c[each.actor].name, std::string{to_word(each.value)}, c[each.position].label,
                            std::string{to_word(each.held)}, in_words(each.since), to_string(each.last),
                            last ? std::string{id_of(c, last)} : "", listed_references(c, each.statements)});
    }
    return write_table(sh, table, "stances");
  }
  std::vector<nlohmann::ordered_json> records;
  for (const held_stance& each : all) {
    nlohmann::ordered_json reaffirmed;
    if (const auto last = last_reaffirmation(c, each)) reaffirmed = id_of(c, last);
    records.push_back({{"actor", c[each.actor].id},
                       {"position", c[each.position].id},
                       {"stance", to_word(each.value)},
                       {"held", to_word(each.held)},
                       {"earliest", json_of(each.since.earliest)},
                       {"latest", json_of(each.since.latest)},
                       {"until", json_of(each.last)},
                       {"reaffirmed_by", reaffirmed},
                       {"statements", json_ids(c, each.statements)}});
  }
  write_records(sh, format,
                {"actor", "position", "stance", "held", "earliest", "latest", "until", "reaffirmed_by", "statements"},
                records);
}

void write(shell& sh, const corpus& c, list_format format, const std::vector<stance_in_hindsight>& all) {
  const auto known_by = [](const stance_in_hindsight& each) {
    return each.known ? each.known->statements : std::vector<statement_handle>{};
  };
  if (format == list_format::table) {
    text_table table{{"ACTOR", "POSITION", "KNOWN", "WAS", "KNOWN FROM", "STATEMENTS"}};
    for (const stance_in_hindsight& each : all)
      table.rows.push_back({c[each.was.actor].name, c[each.was.position].label,
                            each.known ? std::string{to_word(each.known->value)} : "nothing",
                            std::string{to_word(each.was.value)}, listed_references(c, known_by(each)),
                            listed_references(c, each.was.statements)});
    return write_table(sh, table, "stances that were not known");
  }
  std::vector<nlohmann::ordered_json> records;
  for (const stance_in_hindsight& each : all) {
    nlohmann::ordered_json known;
    if (each.known) known = to_word(each.known->value);
    records.push_back({{"actor", c[each.was.actor].id},
                       {"position", c[each.was.position].id},
                       {"known", known},
                       {"was", to_word(each.was.value)},
                       {"known_statements", json_ids(c, known_by(each))},
                       {"was_statements", json_ids(c, each.was.statements)}});
  }
  write_records(sh, format, {"actor", "position", "known", "was", "known_statements", "was_statements"}, records);
}

/// The day of --hindsight. @throws usage_error where it is no one day
day day_of(const date& d) {
  if (d.earliest() != d.latest()) throw usage_error{"--hindsight takes one day, such as 2021-12-07, not " + d.text()};
  return d.earliest();
}

exit_code list_shifts(shell& sh, const shifts_options& o) {
  const std::optional<day> when = o.hindsight ? std::optional{day_of(*o.hindsight)} : std::nullopt;
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const stances_of wanted{named_if_given<actor>(c, o.actor, "--actor"),
                          named_if_given<position>(c, o.position, "--position")};
  const certainty least = o.is_certain ? certainty::certainly : certainty::possibly;
  if (when) {
    write(sh, c, o.format, hindsight(g, *when, wanted, least));
  } else if (o.is_history) {
    write(sh, c, o.format, stance_history(g, wanted, least));
  } else {
    std::vector<stance_change> changes = stance_changes(g, wanted, least);
    if (o.is_only_flips) std::erase_if(changes, [](const stance_change& each) { return !is_flip(each); });
    write(sh, c, o.format, changes);
  }
  return exit_code::fine;
}

}  // namespace

command add_shifts(CLI::App& app) {
  const auto o = std::make_shared<shifts_options>();
  CLI::App* const sub =
      add_command(app, "shifts", "List changes of stance: who changed, when, and the statements before and after",
                  "corpus/ukraine-2021 --actor Biden --history",
                  "A change is certain if each of the two stances is held on some day whichever day each uncertain "
                  "date turns out to be. A stance becomes contested when the actor's latest statements disagree; that "
                  "is a change too.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Include only stances of this actor").in(heading::included);
  add_text(sub, "--position", o->position, "NAME", "Include only stances on this position").in(heading::included);
  add_flag(sub, "--certainly", o->is_certain,
           "Include only what holds whichever day each uncertain date turns out to be; with --hindsight, count only "
           "documents as known that were certainly published")
      .in(heading::time);
  add_flag(sub, "--flips", o->is_only_flips, "Show only changes from support to opposition and back")
      .in(heading::shown);
  add_flag(sub, "--history", o->is_history,
           "Show all stances: since when and until when each was held, and which statement last reaffirmed it")
      .in(heading::shown);
  add_date(sub, "--hindsight", o->hindsight, "DATE",
           "Show stances on this day that differed from what the documents published by then showed")
      .in(heading::shown);
  allow_one_of(sub, {"--flips", "--history", "--hindsight"});
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_shifts(sh, *o); }};
}

}  // namespace stancegraph::program
