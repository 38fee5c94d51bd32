// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/why.hpp"

#include <memory>
#include <optional>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/report/why_not.hpp"

namespace stancegraph::program {

namespace {

struct why_options : report_arguments {
  std::string actor{};
  std::string against{};
  std::string position{};
  std::optional<polarity> stance{};
  bool is_not = false;
  bool is_derived = false;
  time_window when{};
};

/// Why two actors collide, on any position or on one.
exit_code tell_why_they_collide(shell& sh, const why_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const actor_handle one = named<actor>(c, o.actor, "--actor"), other = named<actor>(c, o.against, "--against");
  const position_handle on = named_if_given<position>(c, o.position, "--position");
  return write(sh, o.format, collision_grounds_report(c, collision_grounds(in_time(g, o.when), one, other, on)));
}

exit_code tell_why(shell& sh, const why_options& o) {
  if (!o.against.empty()) return tell_why_they_collide(sh, o);
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const actor_handle who = named<actor>(c, o.actor, "--actor");
  const position_handle what = named<position>(c, o.position, "--position");
  const derivation how = o.is_derived ? derivation{} : stated_only();
  if (o.is_not) {
    const auto all = why_not(in_time(g, o.when), who, what, *o.stance, how);
    write(sh, o.format, obstacles_report(c, who, what, *o.stance, all, o.when.is_certain));
    if (all.empty()) sh.err.note("the actor holds this stance; omit --not to see why");
    return exit_code::fine;
  }
  const auto all = stance_grounds(in_time(g, o.when), who, what, o.stance, how);
  write(sh, o.format, stance_grounds_report(c, who, what, all));
  if (all.empty()) sh.err.note("the actor holds no such stance; give --stance and --not to see why");
  return exit_code::fine;
}

}  // namespace

command add_why(CLI::App& app) {
  const auto o = std::make_shared<why_options>();
  CLI::App* const sub = add_command(
      app, "why", "Explain a stance or a collision by the statements and relations it rests on",
      "corpus/ukraine-2021 --actor Russia --position accepting-red-lines --derived",
      "The answer has all minimal sets of statements and relations from which the stance or collision follows: without "
      "any one of a set, it would not follow from the rest.\n\n"
      "--not explains why the actor does not hold a stance. The obstacles are statements that say otherwise "
      "(said_otherwise), statements that do not count (superseded, outranked, deprecated, out_of_view: not in force at "
      "the time), or the lack of any statement (unsaid); then statements from which the stance would follow with "
      "--derived (derivable), or would follow if relations were in force that are not (unrelated).");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Explain a stance of this actor", presence::required)
      .in(heading::included);
  add_text(sub, "--position", o->position, "NAME", "Explain the stance on this position; optional with --against")
      .in(heading::included);
  add_word(sub, "--stance,--value", o->stance, "Explain only the stance with this polarity")
      .in(heading::included)
      .by_default("all");
  add_flag(sub, "--not", o->is_not, "Explain why the actor does not hold the stance")
      .in(heading::shown)
      .needs("--stance", "it is about one stance");
  add_flag(sub, "--derived", o->is_derived,
           "Include what follows from stances of other actors and on other positions, as in stancegraph stances")
      .in(heading::included);
  const std::string reason = "collisions are explained as a whole";
  add_text(sub, "--against", o->against, "NAME", "Explain the actor's collisions with this actor instead of a stance")
      .in(heading::shown)
      .excludes("--not", reason)
      .excludes("--derived", reason)
      .excludes("--stance", reason);
  require_one_of(sub, {"--position", "--against"},
                 "--position is required, unless --against names an actor with whom the actor collides");
  add_time(sub, o->when);
  return report_command(sub, o, tell_why);
}

}  // namespace stancegraph::program
