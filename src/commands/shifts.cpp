// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <optional>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "report_output.hpp"
#include "stancegraph/report/hindsight.hpp"
#include "stancegraph/report/stance_changes.hpp"

namespace stancegraph::program {

namespace {

struct shifts_options : report_arguments {
  std::string actor{};
  std::string position{};
  bool is_only_flips = false;
  bool is_history = false;
  std::optional<date> hindsight{};
  bool is_certain = false;
};

exit_code list_shifts(shell& sh, const shifts_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const stances_of wanted{named_if_given<actor>(c, o.actor, "--actor"),
                          named_if_given<position>(c, o.position, "--position")};
  const certainty least = o.is_certain ? certainty::certainly : certainty::possibly;
  if (o.hindsight)
    return write(sh, o.format, hindsight_report(c, hindsight(g, o.hindsight->earliest(), wanted, least)));
  // The line is removed before anything is written.
  const auto find = [&](auto search) {
    progress_line line{"following stances through time"};
    return search(g, wanted, least, line.control());
  };
  if (o.is_history) return write(sh, o.format, stance_history_report(c, find(stance_history<stance_graph>)));
  return write(sh, o.format,
               stance_changes_report(c, find(o.is_only_flips ? flips<stance_graph> : stance_changes<stance_graph>)));
}

}  // namespace

command add_shifts(CLI::App& app) {
  const auto o = std::make_shared<shifts_options>();
  CLI::App* const sub = add_command(
      app, "shifts", "List changes of stance: who changed, when, and the statements before and after",
      "corpus/ukraine-2021 --actor Biden --history",
      "A change is certain if each of its two stances is certain on some day: it holds whichever day each "
      "uncertain date turns out to be. A stance becomes contested when the actor's latest statements disagree; that "
      "is a change too.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Include only stances of this actor").in(heading::included);
  add_text(sub, "--position", o->position, "NAME", "Include only stances on this position").in(heading::included);
  add_flag(sub, "--certainly", o->is_certain,
           "Include only what holds whichever day each uncertain date turns out to be; with --hindsight, use only "
           "documents that were certainly published by then")
      .in(heading::time);
  add_flag(sub, "--flips", o->is_only_flips, "Show only changes from support to opposition and back")
      .in(heading::shown);
  add_flag(sub, "--history", o->is_history,
           "Show all stances: since when and until when each was held, and which statement last reaffirmed it")
      .in(heading::shown);
  add_date(sub, "--hindsight", o->hindsight, "DATE",
           "Show stances on this day that differed from what the documents published by then showed")
      .in(heading::shown);
  require(sub, [o] {
    return o->hindsight && o->hindsight->earliest() != o->hindsight->latest()
               ? "--hindsight takes one day, such as 2021-12-07, not " + o->hindsight->text()
               : "";
  });
  allow_one_of(sub, {"--flips", "--history", "--hindsight"});
  return report_command(sub, o, list_shifts);
}

}  // namespace stancegraph::program
