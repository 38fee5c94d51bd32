// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/collisions.hpp"

#include <memory>
#include <string>
#include <vector>

#include "collision_table.hpp"
#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/io/csv.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct collisions_options {
  corpus_argument corpus{};
  std::string one{};
  std::string other{};
  time_window when{};
  list_format format = list_format::table;
};

void write_csv(shell& sh, const corpus& c, const std::vector<collision>& all) {
  std::vector<std::string> row{"kind"};
  for (const std::string side : {"first_", "second_"})
    for (const char* const column : {"actor", "position", "polarity", "statements", "contested"})
      row.push_back(side + column);
  row.push_back("contradiction");
  sh.out.write(csv_row(row));
  for (const collision& each : all) {
    row = {std::string{to_word(each.kind)}};
    for (const collision_side* side : {&each.first, &each.second})
      for (const std::string& cell :
           {c[side->actor].id, c[side->position].id, std::string{to_word(side->polarity)},
            cell_of_ids(c, side->statements), std::string{side->is_contested ? "true" : "false"}})
        row.push_back(cell);
    row.push_back(each.contradiction ? c[each.contradiction].id : "");
    sh.out.write(csv_row(row));
  }
}

nlohmann::ordered_json json_of_side(const corpus& c, const collision_side& side) {
  return {{"actor", c[side.actor].id},
          {"position", c[side.position].id},
          {"polarity", to_word(side.polarity)},
          {"statements", json_ids(c, side.statements)},
          {"contested", side.is_contested}};
}

void write_json(shell& sh, const corpus& c, const std::vector<collision>& all) {
  json_list list{sh.out};
  for (const collision& each : all) {
    auto positions = nlohmann::ordered_json::array({c[each.first.position].id});
    if (each.second.position != each.first.position) positions.push_back(c[each.second.position].id);
    nlohmann::ordered_json contradiction;
    if (each.contradiction) contradiction = c[each.contradiction].id;
    list.add({{"kind", to_word(each.kind)},
              {"positions", positions},
              {"first", json_of_side(c, each.first)},
              {"second", json_of_side(c, each.second)},
              {"contradiction", contradiction}});
  }
  list.end();
}

exit_code list_collisions(shell& sh, const collisions_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const collisions_between between{named_if_given<actor>(c, o.one, "--between"),
                                   named_if_given<actor>(c, o.other, "--and")};
  const auto all = in_time(g, o.when, [&](const auto& narrowed) { return collisions(narrowed, between); });
  if (o.format == list_format::table) write_table(sh, c, all);
  if (o.format == list_format::csv) write_csv(sh, c, all);
  if (o.format == list_format::json) write_json(sh, c, all);
  return exit_code::fine;
}

}  // namespace

command add_collisions(CLI::App& app) {
  const auto o = std::make_shared<collisions_options>();
  CLI::App* const sub =
      add_command(app, "collisions", "Which actors hold what cannot both be, and the statements that say so",
                  "corpus/ukraine-2021 --between Russia --and \"United States\"");
  add_corpus(sub, o->corpus);
  add_text(sub, "--between", o->one, "NAME", "One side belongs to this party (id or any name)");
  add_text(sub, "--and", o->other, "NAME", "and the other side to this one");
  add_time(sub, o->when);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_collisions(sh, *o); }};
}

}  // namespace stancegraph::program
