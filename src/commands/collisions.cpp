// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/collisions.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

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

/// The sides of a number of collisions over one thing, each once.
struct contest {
  collision_kind kind;
  std::vector<const collision_side*> first{};
  std::vector<const collision_side*> second{};
};

/// Collisions over the same positions, in the order of the first of each.
std::vector<contest> contests(const std::vector<collision>& all) {
  const auto key = [](const collision& each) {
    return std::tuple{each.kind, each.first.position, each.second.position, each.first.polarity};
  };
  const auto add = [](std::vector<const collision_side*>& sides, const collision_side& side) {
    if (std::ranges::none_of(sides, [&](const collision_side* known) { return known->actor == side.actor; }))
      sides.push_back(&side);
  };
  std::vector<contest> found;
  const collision* last = nullptr;
  std::vector<const collision*> sorted;
  for (const collision& each : all) sorted.push_back(&each);
  std::ranges::stable_sort(sorted, {}, [&](const collision* each) { return key(*each); });
  for (const collision* each : sorted) {
    if (last == nullptr || key(*last) != key(*each)) found.push_back({each->kind});
    add(found.back().first, each->first);
    add(found.back().second, each->second);
    last = each;
  }
  return found;
}

std::string in_lines(const corpus& c, const std::vector<const collision_side*>& sides) {
  std::string text;
  for (const collision_side* side : sides) {
    if (!text.empty()) text += '\n';
    text +=
        c[side->actor].name + (side->is_contested ? ", contested" : "") + " (" + joined_ids(c, side->statements) + ")";
  }
  return text;
}

void write_table(shell& sh, const corpus& c, const std::vector<collision>& all, bool are_parties_named) {
  std::vector<std::vector<std::string>> oppositions, contradictions;
  for (const contest& each : contests(all)) {
    const collision_side& first = *each.first.front();
    const collision_side& second = *each.second.front();
    const std::string& label = c[first.position].label;
    const std::string left = in_lines(c, each.first);
    const std::string right = in_lines(c, each.second);
    if (each.kind == collision_kind::contradiction) {
      contradictions.push_back({label, left, c[second.position].label, right});
    } else {
      const bool is_first_for = first.polarity == polarity::support;
      oppositions.push_back({label, is_first_for ? left : right, is_first_for ? right : left});
    }
  }
  static_cast<void>(are_parties_named);
  if (!oppositions.empty()) write_table(sh, {"POSITION", "SUPPORTED BY", "OPPOSED BY"}, oppositions);
  if (!oppositions.empty() && !contradictions.empty()) sh.out.write("\n");
  if (!contradictions.empty())
    write_table(sh, {"POSITION", "SUPPORTED BY", "CONTRADICTS", "SUPPORTED BY"}, contradictions);
  if (!all.empty()) sh.out.write("\n");
  sh.out.write(counted(all.size(), "collision") + ", over " + counted(oppositions.size(), "position") + " and " +
               counted(contradictions.size(), "pair") + " of positions that contradict each other\n");
}

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
  if (o.format == list_format::table) write_table(sh, c, all, between.one || between.other);
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
