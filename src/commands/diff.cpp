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

/// Writes what differs as a list or, where that is asked for, draws it.
/// @param scope what is compared, in words
exit_code write(shell& sh, const diff_options& o, const stance_graph& g, const std::vector<stance_difference>& changes,
                const std::string& scope) {
  if (o.picture.file.empty()) return write(sh, o.format, stance_diff_report(g.records(), g.records(), changes));
  if (changes.empty()) sh.err.note("nothing differs; the picture is empty");
  write_picture(sh, change_diagram(g, changes, {.title = title_of(o.picture, o.corpus.path), .scope = scope}),
                o.picture);
  return exit_code::fine;
}

exit_code list_differences(shell& sh, const diff_options& o) {
  const bool has_days = o.from || o.to;
  const int asked = (o.other.empty() ? 0 : 1) + (has_days ? 1 : 0) + (o.documents.empty() ? 0 : 1);
  if (asked == 0) throw usage_error{"what is to be compared? Give another corpus, or --from and --to, or --documents"};
  if (asked != 1) throw usage_error{"another corpus, --from and --to, and --documents do not go together; give one"};
  if (has_days && !(o.from && o.to)) throw usage_error{"--from and --to go together; give both"};
  if (has_picture(o.picture) && !o.other.empty())
    throw usage_error{"-o draws what differs within one corpus, not between two"};
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  if (has_days)
    return write(sh, o, g,
                 stance_diff(g | views::during(*period_of({.during = o.from})),
                             g | views::during(*period_of({.during = o.to})), o.only),
                 o.from->text() + " and " + o.to->text());
  if (!o.documents.empty()) {
    const auto documents = all_named<document>(c, o.documents, "--documents");
    if (documents.size() != 2)
      throw usage_error{"--documents: expected two documents, found " + std::to_string(documents.size())};
    return write(sh, o, g,
                 stance_diff(g | views::in_documents({documents[0]}), g | views::in_documents({documents[1]}), o.only),
                 c[documents[0]].id + " and " + c[documents[1]].id);
  }
  const stance_graph other{read(sh, {o.other, o.corpus.infer}).records};
  return write(sh, o.format, stance_diff_report(c, other.records(), stance_diff(g, other, o.only)));
}

}  // namespace

command add_diff(CLI::App& app) {
  const auto o = std::make_shared<diff_options>();
  CLI::App* const sub =
      add_command(app, "diff", "Who stands elsewhere in another corpus, at another time or in another document",
                  "corpus/ukraine-2021 --from 2021-12-06 --to 2021-12-31");
  add_corpus(sub, o->corpus);
  add_text(sub, "OTHER", o->other, "", "The corpus after, compared by ids");
  add_date(sub, "--from", o->from, "PERIOD", "In one corpus: what is in force on this day is before");
  add_date(sub, "--to", o->to, "PERIOD", "and what is in force on this one is after");
  add_names(sub, "--documents", o->documents, "In one corpus: what the first of two documents says, and the second");
  add_choice(
      sub, "--change", vocabulary<change_kind>::what, vocabulary<change_kind>::words,
      [o](std::size_t number) { o->only = static_cast<change_kind>(number); }, "Only stances that differ so");
  add_text(sub, "-o,--output", o->picture.file, "FILE",
           "Draw what differs in one corpus; ends with .svg, .png, .pdf or .dot, or is - for standard output");
  add_picture_format(sub, o->picture);
  add_picture_title(sub, o->picture);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_differences(sh, *o); }};
}

}  // namespace stancegraph::program
