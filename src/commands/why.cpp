// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/why.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/analysis/why_not.hpp"
#include "stancegraph/corpus/reference.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct why_options {
  corpus_argument corpus{};
  std::string actor{};
  std::string against{};
  std::string position{};
  std::optional<polarity> value{};
  bool is_not = false;
  bool is_derived = false;
  time_window when{};
  list_format format = list_format::table;
};

/// What is asked about.
struct question {
  const corpus& c;
  const why_options& o;
  actor_handle actor{};
  position_handle position{};
  derivation how{};

  [[nodiscard]] nlohmann::ordered_json json(polarity value) const {
    return {{"actor", c[actor].id}, {"position", c[position].id}, {"stance", to_word(value)}};
  }
  [[nodiscard]] std::vector<std::string> cells(polarity value) const {
    return {c[actor].id, c[position].id, std::string{to_word(value)}};
  }
};

/// A value that the actor holds, by one ground.
struct held_by {
  polarity value = polarity::support;
  ground by{};
};

void write_table(shell& sh, const question& q, const std::vector<held_by>& all) {
  text_table table{{"STANCE", "STATEMENT", "SAID BY", "ON", "FOLLOWS BY", "CONDITIONS"}};
  for (const auto& [value, by] : all) {
    const statement_handle s = by.statements.front();
    table.rows.push_back({std::string{to_word(value)}, reference(q.c, s),
                          joined_names(q.c, q.c.statements().holders(s)), q.c[q.c.statements().position(s)].label,
                          joined_ids(q.c, by.relations, "; "), conditions_in_words(q.c, s)});
  }
  drop_last_column_if_empty(table);  // what they hang on
  drop_last_column_if_empty(table);  // and then, where nothing is derived, the paths
  write_table(sh, table, "grounds");
}

void write_csv(shell& sh, const question& q, const std::vector<held_by>& all) {
  sh.out.write(csv_row(std::vector<std::string>{"actor", "position", "stance", "statements", "relations"}));
  for (const auto& [value, by] : all) {
    std::vector<std::string> row = q.cells(value);
    row.push_back(cell_of_ids(q.c, by.statements));
    row.push_back(cell_of_ids(q.c, by.relations));
    sh.out.write(csv_row(row));
  }
}

void write_json(shell& sh, const question& q, const std::vector<held_by>& all) {
  json_list list{sh.out};
  for (const auto& [value, by] : all) {
    nlohmann::ordered_json each = q.json(value);
    each["statements"] = json_ids(q.c, by.statements);
    each["relations"] = json_ids(q.c, by.relations);
    list.add(each);
  }
  list.end();
}

/// A collision of the actor with another, the actor's side first, and what it rests on.
struct collision_by {
  collision found{};
  ground by{};  // a statement of either side
};

void write(shell& sh, const corpus& c, const std::vector<collision_by>& all, list_format format) {
  if (format == list_format::json) {
    json_list list{sh.out};
    for (const auto& [found, by] : all)
      list.add({{"kind", to_word(found.kind)},
                {"positions", {c[found.first.position].id, c[found.second.position].id}},
                {"statements", json_ids(c, by.statements)},
                {"relations", json_ids(c, by.relations)}});
    return list.end();
  }
  if (format == list_format::csv) {
    sh.out.write(
        csv_row(std::vector<std::string>{"kind", "first_position", "second_position", "statements", "relations"}));
    for (const auto& [found, by] : all)
      sh.out.write(csv_row(std::vector<std::string>{std::string{to_word(found.kind)}, c[found.first.position].id,
                                                    c[found.second.position].id, cell_of_ids(c, by.statements),
                                                    cell_of_ids(c, by.relations)}));
    return;
  }
  text_table table{{"COLLISION", "STATEMENT", "ON", "AGAINST", "ON", "FOLLOWS BY"}};
  for (const auto& [found, by] : all)
    table.rows.push_back({std::string{to_word(found.kind)}, reference(c, by.statements.front()),
                          c[found.first.position].label, reference(c, by.statements.back()),
                          c[found.second.position].label, joined_ids(c, by.relations, "; ")});
  drop_last_column_if_empty(table);
  write_table(sh, table, "grounds");
}

/// Why two actors collide, in all or on one position.
exit_code tell_why_they_collide(shell& sh, const why_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const actor_handle one = named<actor>(c, o.actor, "--actor"), other = named<actor>(c, o.against, "--against");
  const position_handle on = o.position.empty() ? position_handle{} : named<position>(c, o.position, "--position");
  std::vector<collision_by> all;
  for (collision& each : in_time(g, o.when, [&](const auto& narrowed) { return collisions(narrowed, {one, other}); })) {
    if (each.first.actor != one) std::swap(each.first, each.second);
    if (each.first.actor != one || each.second.actor != other) continue;
    if (on && each.first.position != on && each.second.position != on) continue;
    for (ground& by : why(c, each)) all.push_back({each, std::move(by)});
  }
  write(sh, c, all, o.format);
  return exit_code::fine;
}

/// What an obstacle is, for people.
std::string in_words(const question& q, const obstacle& each) {
  const auto& [kind, s, decided_by, relations, missing] = each;
  const std::string hidden = q.o.when.is_certain ? "not certainly in force then" : "not in force then";
  switch (kind) {
    case obstacle_kind::said_otherwise:
      return "says " + std::string{to_word(q.c.statements().polarity(s))};
    case obstacle_kind::superseded:
      return "said before " + joined_ids(q.c, decided_by);
    case obstacle_kind::outranked:
      return "preferred is " + joined_ids(q.c, decided_by);
    case obstacle_kind::deprecated:
      return "deprecated: " + std::string{q.c.statements().reason(s)};
    case obstacle_kind::out_of_view:
      return (relations.empty() ? "" : "it would follow by " + joined_ids(q.c, relations, "; ") + "; ") +
             "the statement is " + hidden;
    case obstacle_kind::unsaid:
      return "no statement of the actor says so";
    case obstacle_kind::derivable:
      return "with --derived it follows by " + joined_ids(q.c, relations, "; ");
    case obstacle_kind::unrelated:
      break;
  }
  return "it would follow by " + joined_ids(q.c, relations, "; ") + "; " + hidden + ": " +
         joined_ids(q.c, missing, "; ");
}

void write_table(shell& sh, const question& q, const std::vector<obstacle>& all) {
  text_table table{{"OBSTACLE", "STATEMENT", "SAID BY", "ON", "BECAUSE"}};
  for (const obstacle& each : all) {
    const statement_handle s = each.statement;
    table.rows.push_back({std::string{to_word(each.kind)}, s ? reference(q.c, s) : "",
                          s ? joined_names(q.c, q.c.statements().holders(s)) : "",
                          s ? q.c[q.c.statements().position(s)].label : "", in_words(q, each)});
  }
  write_table(sh, table, "obstacles");
}

void write_csv(shell& sh, const question& q, const std::vector<obstacle>& all) {
  sh.out.write(csv_row(std::vector<std::string>{"actor", "position", "stance", "obstacle", "statement", "decided_by",
                                                "relations", "missing"}));
  for (const obstacle& each : all) {
    std::vector<std::string> row = q.cells(*q.o.value);
    row.emplace_back(to_word(each.kind));
    row.emplace_back(each.statement ? id_of(q.c, each.statement) : "");
    row.push_back(cell_of_ids(q.c, each.decided_by));
    row.push_back(cell_of_ids(q.c, each.relations));
    row.push_back(cell_of_ids(q.c, each.missing));
    sh.out.write(csv_row(row));
  }
}

void write_json(shell& sh, const question& q, const std::vector<obstacle>& all) {
  json_list list{sh.out};
  for (const obstacle& each : all) {
    nlohmann::ordered_json item = q.json(*q.o.value);
    item["obstacle"] = to_word(each.kind);
    item["statement"] = nullptr;
    if (each.statement) item["statement"] = id_of(q.c, each.statement);
    item["decided_by"] = json_ids(q.c, each.decided_by);
    item["relations"] = json_ids(q.c, each.relations);
    item["missing"] = json_ids(q.c, each.missing);
    list.add(item);
  }
  list.end();
}

template <class Found>
void write(shell& sh, const question& q, const std::vector<Found>& all) {
  if (q.o.format == list_format::table) write_table(sh, q, all);
  if (q.o.format == list_format::csv) write_csv(sh, q, all);
  if (q.o.format == list_format::json) write_json(sh, q, all);
}

exit_code tell_why(shell& sh, const why_options& o) {
  if (!o.against.empty()) return tell_why_they_collide(sh, o);
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const question q{c, o, named<actor>(c, o.actor, "--actor"), named<position>(c, o.position, "--position"),
                   o.is_derived ? derivation{} : stated_only()};
  if (o.is_not) {
    const auto all = in_time(
        g, o.when, [&](const auto& narrowed) { return why_not(narrowed, q.actor, q.position, *o.value, q.how); });
    write(sh, q, all);
    if (all.empty()) sh.err.note("that is the actor's stance; to be told why, leave --not away");
    return exit_code::fine;
  }
  std::vector<held_by> all;
  for (std::size_t v = 0; v != word_count<polarity>; ++v) {
    const auto value = static_cast<polarity>(v);
    if (o.value && value != *o.value) continue;
    for (ground& each :
         in_time(g, o.when, [&](const auto& narrowed) { return why(narrowed, q.actor, q.position, value, q.how); }))
      all.push_back({value, std::move(each)});
  }
  write(sh, q, all);
  if (all.empty()) sh.err.note("to be told what is missing or says otherwise, give --value and --not");
  return exit_code::fine;
}

}  // namespace

command add_why(CLI::App& app) {
  const auto o = std::make_shared<why_options>();
  CLI::App* const sub = add_command(
      app, "why", "Explain a stance or a collision by the statements and relations it rests on",
      "corpus/ukraine-2021 --actor Russia --position accepting-red-lines --derived",
      "The answer has all minimal sets of statements and relations from which the stance or collision follows.\n\n"
      "--not explains why the actor does not hold a stance. The obstacles are statements that say otherwise "
      "(said_otherwise), statements that do not count (superseded, outranked, deprecated, out_of_view: not in force at "
      "the time), or the lack of any statement (unsaid); then what the stance would follow from with --derived "
      "(derivable), or would if relations were in force that are not (unrelated).");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Explain a stance of this actor", presence::required)
      .in(heading::included);
  add_text(sub, "--position", o->position, "NAME", "Explain the stance on this position; optional with --against")
      .in(heading::included);
  add_word(sub, "--value", o->value, "Explain only this stance").in(heading::included).by_default("all");
  add_flag(sub, "--not", o->is_not, "Explain why the actor does not hold the stance")
      .in(heading::shown)
      .needs("--value", "it is about one stance");
  add_flag(sub, "--derived", o->is_derived,
           "Include what follows from stances of other actors and on other positions, as in stancegraph stances")
      .in(heading::included);
  const std::string reason = "collisions are explained as a whole";
  add_text(sub, "--against", o->against, "NAME", "Explain the actor's collisions with this actor instead of a stance")
      .in(heading::shown)
      .excludes("--not", reason)
      .excludes("--derived", reason)
      .excludes("--value", reason);
  require_one_of(sub, {"--position", "--against"},
                 "--position is required, unless --against names an actor with whom the actor collides");
  add_time(sub, o->when);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return tell_why(sh, *o); }};
}

}  // namespace stancegraph::program
