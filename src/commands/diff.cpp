// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "stancegraph/analysis/stance_diff.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/render/change_diagram.hpp"
#include "stancegraph/views/only.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct diff_options {
  corpus_argument corpus{};
  std::string other{};
  std::optional<date> from{};
  std::optional<date> to{};
  std::vector<std::string> documents{};
  std::optional<change_kind> only{};
  picture_target picture{};
  list_format format = list_format::table;
};

/// What differs, and of what the two sides are.
struct difference {
  const corpus& before;
  const corpus& after;
  std::vector<stance_difference> changes{};

  [[nodiscard]] const actor& who(const stance_difference& each) const {
    return each.before ? before[each.before->actor] : after[each.after->actor];
  }
  [[nodiscard]] const position& what(const stance_difference& each) const {
    return each.before ? before[each.before->position] : after[each.after->position];
  }
};

std::string word_of(const std::optional<resolved_stance>& side) {
  return side ? std::string{to_word(side->value)} : std::string{};
}

void write_table(shell& sh, const difference& d) {
  text_table table{{"ACTOR", "POSITION", "BEFORE", "AFTER", "STATEMENTS BEFORE", "STATEMENTS AFTER"}};
  std::array<std::size_t, word_count<change_kind>> counts{};
  for (const stance_difference& each : d.changes) {
    ++counts[static_cast<std::size_t>(each.kind)];
    table.rows.push_back({d.who(each).name, d.what(each).label, word_of(each.before), word_of(each.after),
                          each.before ? joined_ids(d.before, each.before->statements) : "",
                          each.after ? joined_ids(d.after, each.after->statements) : ""});
  }
  write_table(sh, table, "differences");
  if (d.changes.empty()) return;
  std::string sum;
  for (std::size_t kind = 0; kind != counts.size(); ++kind)
    if (counts[kind] != 0)
      sum += (sum.empty() ? "\n" : ", ") + std::to_string(counts[kind]) + " " +
             std::string{to_word(static_cast<change_kind>(kind))};
  sh.out.write(sum + "\n");
}

void write_csv(shell& sh, const difference& d) {
  sh.out.write(csv_row(std::vector<std::string>{"change", "actor", "position", "before", "before_statements", "after",
                                                "after_statements"}));
  for (const stance_difference& each : d.changes)
    sh.out.write(csv_row(
        std::vector<std::string>{std::string{to_word(each.kind)}, d.who(each).id, d.what(each).id, word_of(each.before),
                                 each.before ? cell_of_ids(d.before, each.before->statements) : "", word_of(each.after),
                                 each.after ? cell_of_ids(d.after, each.after->statements) : ""}));
}

void write_json(shell& sh, const difference& d) {
  const auto json_of_side = [](const corpus& c, const std::optional<resolved_stance>& side) {
    nlohmann::ordered_json json;
    if (side) json = {{"stance", to_word(side->value)}, {"statements", json_ids(c, side->statements)}};
    return json;
  };
  json_list list{sh.out};
  for (const stance_difference& each : d.changes)
    list.add({{"change", to_word(each.kind)},
              {"actor", d.who(each).id},
              {"position", d.what(each).id},
              {"before", json_of_side(d.before, each.before)},
              {"after", json_of_side(d.after, each.after)}});
  list.end();
}

/// Leaves the changes of the kind that is wanted.
void keep_wanted(const diff_options& o, std::vector<stance_difference>& changes) {
  if (o.only) std::erase_if(changes, [&](const stance_difference& each) { return each.kind != *o.only; });
}

exit_code write(shell& sh, const diff_options& o, difference d) {
  keep_wanted(o, d.changes);
  if (o.format == list_format::table) write_table(sh, d);
  if (o.format == list_format::csv) write_csv(sh, d);
  if (o.format == list_format::json) write_json(sh, d);
  return exit_code::fine;
}

/// Writes what differs within one corpus as a list or, where that is asked for, draws it.
/// @param scope what is compared, in words
exit_code write(shell& sh, const diff_options& o, const stance_graph& g, std::vector<stance_difference> changes,
                const std::string& scope) {
  if (o.picture.file.empty()) return write(sh, o, {g.records(), g.records(), std::move(changes)});
  keep_wanted(o, changes);
  if (changes.empty()) sh.err.note("nothing differs; the picture is empty");
  write_picture(sh, change_diagram(g, changes, {.title = title_of(o.picture, o.corpus.path), .scope = scope}),
                o.picture);
  return exit_code::fine;
}

exit_code list_differences(shell& sh, const diff_options& o) {
  const bool has_days = o.from || o.to;
  static_cast<void>(has_picture(o.picture));  // told before anything is read
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  if (has_days)
    return write(
        sh, o, g,
        stance_diff(g | views::during(*period_of({.during = o.from})), g | views::during(*period_of({.during = o.to}))),
        o.from->text() + " and " + o.to->text());
  if (!o.documents.empty()) {
    const auto documents = all_named<document>(c, o.documents, "--documents");
    if (documents.size() != 2)
      throw usage_error{"--documents: expected two documents, found " + std::to_string(documents.size())};
    return write(sh, o, g,
                 stance_diff(g | views::in_documents({documents[0]}), g | views::in_documents({documents[1]})),
                 c[documents[0]].id + " and " + c[documents[1]].id);
  }
  const stance_graph other{read(sh, {o.other, o.corpus.infer}).records};
  return write(sh, o, {c, other.records(), stance_diff(g, other)});
}

}  // namespace

command add_diff(CLI::App& app) {
  const auto o = std::make_shared<diff_options>();
  CLI::App* const sub = add_command(
      app, "diff", "Compare stances between two times, two documents or two corpora",
      "corpus/ukraine-2021 --from 2021-12-06 --to 2021-12-31",
      "The answer lists each stance that appeared, disappeared or moved, with the statements on both sides. Give "
      "OTHER, or --from and --to, or --documents. Actors and positions of two corpora are the same if their ids are.");
  add_corpus(sub, o->corpus);
  add_text(sub, "OTHER", o->other, "FILE", "Second corpus, with the stances after the change");
  add_date(sub, "--from", o->from, "PERIOD", "Compare the stances in force in this period (before)")
      .in(heading::time)
      .excludes("OTHER", "these are different comparisons");
  add_date(sub, "--to", o->to, "PERIOD", "Compare them with the stances in force in this period (after)")
      .in(heading::time)
      .excludes("OTHER", "these are different comparisons")
      .needs("--from", "it names the time before");
  option{sub, sub->get_option("--from")}.needs("--to", "it names the time after");
  add_names(sub, "--documents", o->documents,
            "Compare two documents, joined by a comma: what the first says (before) with what the second says (after)")
      .in(heading::included)
      .excludes("OTHER", "these are different comparisons")
      .excludes("--from", "these are different comparisons")
      .excludes("--to", "these are different comparisons");
  require_one_of(sub, {"OTHER", "--from", "--documents"},
                 "nothing to compare with; give another corpus, or --from and --to, or --documents");
  add_word(sub, "--change", o->only, "Include only stances that changed in this way").in(heading::included);
  add_picture(sub, o->picture, "Draw the differences within one corpus to this file")
      .excludes("OTHER", "a picture shows what differs within one corpus");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_differences(sh, *o); }};
}

}  // namespace stancegraph::program
