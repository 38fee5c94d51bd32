// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/concessions.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct concessions_options {
  corpus_argument corpus{};
  std::string one{};
  std::string other{};
  time_window when{};
  std::size_t top = 5;
  list_format format = list_format::table;
};

/// What each of two parties might give up.
struct offers {
  const corpus& c;
  std::size_t collisions;
  std::vector<std::pair<actor_handle, std::vector<concession>>> by_party;
};

void write_table(shell& sh, const offers& all) {
  text_table table{{"PARTY", "GIVES UP", "HELD BY", "STATEMENTS", "DISSOLVES"}};
  for (const auto& [party, list] : all.by_party)
    for (const concession& each : list) {
      const char* const how = each.polarity == polarity::support ? "support of " : "opposition to ";
      table.rows.push_back({&each == &list.front() ? all.c[party].name : "", how + all.c[each.position].label,
                            joined_names(all.c, each.actors), joined_ids(all.c, each.statements),
                            std::to_string(each.dissolves.size())});
    }
  write_table(sh, table, "concessions", {4});
  sh.out.write("\n" + counted(all.collisions, "collision") + " in all\n");
}

void write_csv(shell& sh, const offers& all) {
  sh.out.write(csv_row(
      std::vector<std::string>{"party", "position", "polarity", "actors", "statements", "dissolves", "collisions"}));
  for (const auto& [party, list] : all.by_party)
    for (const concession& each : list)
      sh.out.write(csv_row(
          std::vector<std::string>{all.c[party].id, all.c[each.position].id, std::string{to_word(each.polarity)},
                                   cell_of_ids(all.c, each.actors), cell_of_ids(all.c, each.statements),
                                   std::to_string(each.dissolves.size()), std::to_string(all.collisions)}));
}

void write_json(shell& sh, const offers& all) {
  json_list out{sh.out};
  for (const auto& [party, list] : all.by_party)
    for (const concession& each : list)
      out.add({{"party", all.c[party].id},
               {"position", all.c[each.position].id},
               {"polarity", to_word(each.polarity)},
               {"actors", json_ids(all.c, each.actors)},
               {"statements", json_ids(all.c, each.statements)},
               {"dissolves", each.dissolves.size()},
               {"collisions", all.collisions}});
  out.end();
}

exit_code list_concessions(shell& sh, const concessions_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const collisions_between between{named<actor>(c, o.one, "--between"), named<actor>(c, o.other, "--and")};
  const auto found = in_time(g, o.when, [&](const auto& narrowed) { return collisions(narrowed, between); });
  offers all{c, found.size(), {}};
  all.by_party.emplace_back(between.one, concessions(found, party_of::first));
  all.by_party.emplace_back(between.other, concessions(found, party_of::second));
  if (o.top != 0)
    for (auto& [party, list] : all.by_party)
      if (list.size() > o.top) list.erase(list.begin() + static_cast<std::ptrdiff_t>(o.top), list.end());
  if (o.format == list_format::table) write_table(sh, all);
  if (o.format == list_format::csv) write_csv(sh, all);
  if (o.format == list_format::json) write_json(sh, all);
  return exit_code::fine;
}

}  // namespace

command add_concessions(CLI::App& app) {
  const auto o = std::make_shared<concessions_options>();
  CLI::App* const sub = add_command(
      app, "concessions", "Rank the stances that two parties could give up by the collisions this would resolve",
      "corpus/ukraine-2021 --between Russia --and \"United States\"",
      "A concession is one position, on which all actors of the party that hold the stance give it up together. "
      "Parties are those of stancegraph collisions.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--between", o->one, "NAME", "Compare the concessions of this party", presence::required)
      .in(heading::included);
  add_text(sub, "--and", o->other, "NAME", "Compare them with the concessions of this party", presence::required)
      .in(heading::included);
  add_time(sub, o->when);
  add_number(sub, "--top", o->top, "Show this many concessions of each party, the most effective first; 0 for all")
      .in(heading::output);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_concessions(sh, *o); }};
}

}  // namespace stancegraph::program
