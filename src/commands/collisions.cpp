// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/collisions.hpp"

#include <algorithm>
#include <memory>
#include <optional>
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

/// Writes each collision as it is found: there may be millions.
class collision_writer {
 public:
  collision_writer(shell& sh, const corpus& c, list_format format) : sh_{sh}, c_{c}, format_{format} {
    if (format_ == list_format::csv) write_header();
    if (format_ == list_format::json) list_.emplace(sh.out);
  }
  void operator()(collision_kind kind, const collision_side& first, const collision_side& second,
                  relation_handle contradiction) {
    is_empty_ = false;
    if (format_ == list_format::table) table_.add(kind, first, second);
    if (format_ == list_format::csv) write_row(kind, first, second, contradiction);
    if (format_ == list_format::json) write_object(kind, first, second, contradiction);
  }
  [[nodiscard]] bool is_empty() const { return is_empty_; }
  void end() {
    if (format_ == list_format::table) table_.write(sh_, c_);
    if (list_) list_->end();
  }

 private:
  void write_header() {
    std::vector<std::string> row{"kind"};
    for (const std::string side : {"first_", "second_"})
      for (const char* const column : {"actor", "position", "polarity", "statements", "contested"})
        row.push_back(side + column);
    row.push_back("contradiction");
    sh_.out.write(csv_row(row));
  }
  void write_row(collision_kind kind, const collision_side& first, const collision_side& second,
                 relation_handle contradiction) {
    std::vector<std::string> row{std::string{to_word(kind)}};
    for (const collision_side* side : {&first, &second})
      for (const std::string& cell :
           {c_[side->actor].id, c_[side->position].id, std::string{to_word(side->polarity)},
            cell_of_ids(c_, side->statements), std::string{side->is_contested ? "true" : "false"}})
        row.push_back(cell);
    row.push_back(contradiction ? c_[contradiction].id : "");
    sh_.out.write(csv_row(row));
  }
  void write_object(collision_kind kind, const collision_side& first, const collision_side& second,
                    relation_handle contradiction) {
    auto positions = nlohmann::ordered_json::array({c_[first.position].id});
    if (second.position != first.position) positions.push_back(c_[second.position].id);
    nlohmann::ordered_json relation;
    if (contradiction) relation = c_[contradiction].id;
    list_->add({{"kind", to_word(kind)},
                {"positions", positions},
                {"first", json_of_side(first)},
                {"second", json_of_side(second)},
                {"contradiction", relation}});
  }
  [[nodiscard]] nlohmann::ordered_json json_of_side(const collision_side& side) const {
    return {{"actor", c_[side.actor].id},
            {"position", c_[side.position].id},
            {"polarity", to_word(side.polarity)},
            {"statements", json_ids(c_, side.statements)},
            {"contested", side.is_contested}};
  }

  shell& sh_;
  const corpus& c_;
  list_format format_;
  collision_table table_{};
  std::optional<json_list> list_{};
  bool is_empty_ = true;
};

/// Whether somebody who belongs to a party has a stance, or somebody on behalf of one of them.
template <StanceGraph G>
bool has_stance(const G& g, actor_handle party) {
  const std::vector<bool> is_member = belonging_to(g, party);
  const statement_table& all = base(g).records().statements();
  return std::ranges::any_of(stances(g), [&](const resolved_stance& s) {
    return is_member[s.actor.row()] || std::ranges::any_of(s.statements, [&](statement_handle each) {
             return std::ranges::any_of(all.on_behalf_of(each), [&](actor_handle a) { return is_member[a.row()]; });
           });
  });
}

/// Why parties do not collide, as far as that can be told.
template <StanceGraph G>
void tell_why_there_are_none(shell& sh, const G& g, const collisions_between& between) {
  const corpus& c = base(g).records();
  if (between.one && between.one == between.other)
    sh.err.note("both parties are " + in_quotes(c[between.one].id) + ": only collisions within it are looked for");
  for (const actor_handle party : {between.one, between.other})
    if (party && !has_stance(g, party)) {
      sh.err.note("neither " + in_quotes(c[party].id) + " nor anybody who belongs to it has a stance here");
      if (between.one == between.other) return;
    }
}

exit_code list_collisions(shell& sh, const collisions_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const collisions_between between{named_if_given<actor>(c, o.one, "--between"),
                                   named_if_given<actor>(c, o.other, "--and")};
  collision_writer writer{sh, c, o.format};
  in_time(g, o.when, [&](const auto& narrowed) {
    for_each_collision(narrowed, between, writer);
    if (writer.is_empty()) tell_why_there_are_none(sh, narrowed, between);
  });
  writer.end();
  return exit_code::fine;
}

}  // namespace

command add_collisions(CLI::App& app) {
  const auto o = std::make_shared<collisions_options>();
  CLI::App* const sub = add_command(
      app, "collisions", "List pairs of actors whose stances are incompatible, with the statements behind them",
      "corpus/ukraine-2021 --between Russia --and \"United States\"",
      "Two stances collide if one actor supports what the other opposes, or if each supports one of two positions that "
      "contradict each other. A party is the actor itself and those who hold office in it, speak for it, advise it, "
      "are members of it, or speak on its behalf.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--between", o->one, "NAME", "Include only collisions with this party on one side")
      .in(heading::included);
  add_text(sub, "--and", o->other, "NAME", "Include only collisions with this party on the other side")
      .in(heading::included);
  add_time(sub, o->when);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_collisions(sh, *o); }};
}

}  // namespace stancegraph::program
