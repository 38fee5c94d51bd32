// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/stances.hpp"

#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/report/derived_stances.hpp"

namespace stancegraph::program {

namespace {

struct stances_options : report_arguments {
  std::string actor{};
  std::string position{};
  bool is_derived = false;
  time_window when{};
};

exit_code list_stances(shell& sh, const stances_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const stances_of wanted{named_if_given<actor>(c, o.actor, "--actor"),
                          named_if_given<position>(c, o.position, "--position")};
  if (o.is_derived) return write(sh, o.format, derived_stances_report(c, derived_stances(in_time(g, o.when), wanted)));
  return write(sh, o.format, stances_report(c, stances(in_time(g, o.when), wanted)));
}

}  // namespace

command add_stances(CLI::App& app) {
  const auto o = std::make_shared<stances_options>();
  CLI::App* const sub = add_command(
      app, "stances", "Show the stance of each actor on each position, with the statements behind it",
      "corpus/ukraine-2021 --actor Biden --at 2021-12-07",
      "A stance follows from the latest of the actor's statements of the best rank (preferred, then "
      "normal; deprecated statements do not count). If these disagree, the stance is contested. SUPERSEDED "
      "lists the actor's other statements on the position, which are earlier or of a lower rank. CONDITIONS "
      "lists the conditions of the statements; if only some have them, it also names these.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Include only stances of this actor").in(heading::included);
  add_text(sub, "--position", o->position, "NAME", "Include only stances on this position").in(heading::included);
  add_flag(
      sub, "--derived", o->is_derived,
      "Show, instead of stated stances, those that follow from them over at most four relations: a body holds what its "
      "office holders and spokesmen say, a member what the whole holds; support extends to what a position implies and "
      "to its parts, opposition to what implies it")
      .in(heading::shown);
  add_time(sub, o->when);
  return report_command(sub, o, list_stances);
}

}  // namespace stancegraph::program
