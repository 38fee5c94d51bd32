// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "report_output.hpp"
#include "stancegraph/render/change_diagram.hpp"
#include "stancegraph/report/stance_diff.hpp"
#include "stancegraph/views/only.hpp"

namespace stancegraph::program {

namespace {

struct diff_options : report_arguments {
  std::string other{};
  std::optional<date> from{};
  std::optional<date> to{};
  std::vector<std::string> documents{};
  std::optional<change_kind> only{};
  picture_target picture{};
};

/// Writes the differences as a list or draws them.
/// @param scope what is compared, in words
exit_code write(shell& sh, const diff_options& o, const stance_graph& g, const std::vector<stance_difference>& changes,
                const std::string& scope) {
  if (!has_picture(o.picture)) return write(sh, o.format, stance_diff_report(g.records(), g.records(), changes));
  if (changes.empty()) sh.err.note("nothing differs; the picture is empty");
  write_picture(sh, change_diagram(g, changes, {.title = title_of(o.picture, o.corpus.path), .scope = scope}),
                o.picture);
  return exit_code::fine;
}

exit_code list_differences(shell& sh, const diff_options& o) {
  const bool has_days = o.from || o.to;
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  if (has_days)
    return write(sh, o, g, stance_diff(in_time(g, {.during = o.from}), in_time(g, {.during = o.to}), o.only),
                 o.from->text() + " and " + o.to->text());
  if (!o.documents.empty()) {
    const auto documents = all_named<document>(c, o.documents, "--documents");
    if (documents.size() != 2)
      throw usage_error{"--documents: expected two documents, found " + std::to_string(documents.size())};
    return write(sh, o, g,
                 stance_diff(views::edge_set(g | views::in_documents({documents[0]})),
                             views::edge_set(g | views::in_documents({documents[1]})), o.only),
                 c[documents[0]].id + " and " + c[documents[1]].id);
  }
  const stance_graph other{read(sh, {o.other, o.corpus.infer}).records};
  return write(sh, o.format,
               stance_diff_report(c, other.records(), stance_diff(views::edge_set(g), views::edge_set(other), o.only)));
}

}  // namespace

command add_diff(CLI::App& app) {
  const auto o = std::make_shared<diff_options>();
  CLI::App* const sub = add_command(
      app, "diff", "Compare stances between two times, two documents or two corpora",
      "corpus/ukraine-2021 --from 2021-12-06 --to 2021-12-31",
      "The answer lists each stance that appeared, disappeared or moved (from support to opposition, for instance), "
      "with the statements on both sides. Give "
      "OTHER, or --from and --to, or --documents. Actors and positions of two corpora are matched by id.");
  add_corpus(sub, o->corpus);
  add_text(sub, "OTHER", o->other, "FILE", "Second corpus, with the stances after the change");
  option from = add_date(sub, "--from", o->from, "PERIOD", "Compare the stances in force in this period (before)");
  from.in(heading::time).excludes("OTHER", "these are different comparisons");
  add_date(sub, "--to", o->to, "PERIOD", "Compare them with the stances in force in this period (after)")
      .in(heading::time)
      .excludes("OTHER", "these are different comparisons")
      .needs("--from", "it names the time before");
  from.needs("--to", "it names the time after");
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
  return report_command(sub, o, list_differences);
}

}  // namespace stancegraph::program
