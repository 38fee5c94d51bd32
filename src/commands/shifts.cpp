// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <optional>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/report/hindsight.hpp"
#include "stancegraph/report/stance_changes.hpp"

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

/// The day of --hindsight. @throws usage_error where it is more than one day
day day_of(const date& d) {
  if (d.earliest() != d.latest()) throw usage_error{"--hindsight takes one day, such as 2021-12-07, not " + d.text()};
  return d.earliest();
}

exit_code list_shifts(shell& sh, const shifts_options& o) {
  if (o.is_only_flips + o.is_history + o.hindsight.has_value() > 1)
    throw usage_error{"--flips, --history and --hindsight do not go together; give one of them"};
  const std::optional<day> when = o.hindsight ? std::optional{day_of(*o.hindsight)} : std::nullopt;
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const stances_of wanted{named_if_given<actor>(c, o.actor, "--actor"),
                          named_if_given<position>(c, o.position, "--position")};
  const certainty least = o.is_certain ? certainty::certainly : certainty::possibly;
  if (when) return write(sh, o.format, hindsight_report(c, hindsight(g, *when, wanted, least)));
  if (o.is_history) return write(sh, o.format, stance_history_report(c, stance_history(g, wanted, least)));
  return write(sh, o.format,
               stance_changes_report(c, o.is_only_flips ? flips(g, wanted, least) : stance_changes(g, wanted, least)));
}

}  // namespace

command add_shifts(CLI::App& app) {
  const auto o = std::make_shared<shifts_options>();
  CLI::App* const sub = add_command(app, "shifts", "Who changed its stance, when, and the statements before and after",
                                    "corpus/ukraine-2021 --actor Biden --history");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Only of this actor (id or any name)");
  add_text(sub, "--position", o->position, "NAME", "Only on this position (id or label)");
  add_flag(sub, "--flips", o->is_only_flips, "Only from support to opposition and back");
  add_flag(sub, "--history", o->is_history,
           "All stances instead, since when they are held and who last reaffirmed them");
  add_date(sub, "--hindsight", o->hindsight, "DATE",
           "Stances instead that were others on this day than was known on it");
  add_flag(sub, "--certainly", o->is_certain, "Only what is so for every choice of open dates");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_shifts(sh, *o); }};
}

}  // namespace stancegraph::program
