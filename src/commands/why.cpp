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

struct why_options {
  corpus_argument corpus{};
  std::string actor{};
  std::string against{};
  std::string position{};
  std::optional<polarity> value{};
  bool is_not = false;
  bool is_derived = false;
  time_window when{};
  list_format format = list_format::table;
};

/// Why two actors collide, on any position or on one.
exit_code tell_why_they_collide(shell& sh, const why_options& o) {
  if (o.is_not || o.is_derived || o.value)
    throw usage_error{"--against tells of collisions: leave --not, --derived and --value away"};
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const actor_handle one = named<actor>(c, o.actor, "--actor"), other = named<actor>(c, o.against, "--against");
  const position_handle on = named_if_given<position>(c, o.position, "--position");
  return write(sh, o.format, collision_grounds_report(c, in_time(g, o.when, [&](const auto& narrowed) {
                                                        return collision_grounds(narrowed, one, other, on);
                                                      })));
}

exit_code tell_why(shell& sh, const why_options& o) {
  if (!o.against.empty()) return tell_why_they_collide(sh, o);
  if (o.position.empty())
    throw usage_error{"--position is required, unless --against names whom the actor collides with"};
  if (o.is_not && !o.value) throw usage_error{"--not needs a stance: give --value as well"};
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const actor_handle who = named<actor>(c, o.actor, "--actor");
  const position_handle what = named<position>(c, o.position, "--position");
  const derivation how = o.is_derived ? derivation{} : stated_only();
  if (o.is_not) {
    const auto all =
        in_time(g, o.when, [&](const auto& narrowed) { return why_not(narrowed, who, what, *o.value, how); });
    write(sh, o.format, obstacles_report(c, who, what, *o.value, all, o.when.is_certain));
    if (all.empty()) sh.err.note("the actor does hold that stance; leave --not away to see why");
    return exit_code::fine;
  }
  const auto all =
      in_time(g, o.when, [&](const auto& narrowed) { return stance_grounds(narrowed, who, what, o.value, how); });
  write(sh, o.format, stance_grounds_report(c, who, what, all));
  if (all.empty()) sh.err.note("give --value and --not to see what is missing or says otherwise");
  return exit_code::fine;
}

}  // namespace

command add_why(CLI::App& app) {
  const auto o = std::make_shared<why_options>();
  CLI::App* const sub =
      add_command(app, "why", "What a stance or collision rests on, or what keeps a stance from being the actor's",
                  "corpus/ukraine-2021 --actor Russia --position accepting-red-lines --derived");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Whose stance (id or any name)", presence::required);
  add_text(sub, "--position", o->position, "NAME", "On what (id or label); needed, but not with --against");
  add_text(sub, "--against", o->against, "NAME", "What the actor's collisions with this one rest on");
  add_choice(
      sub, "--value", vocabulary<polarity>::what, vocabulary<polarity>::words,
      [o](std::size_t number) { o->value = static_cast<polarity>(number); }, "Only this stance; all by default");
  add_flag(sub, "--not", o->is_not, "Why the actor does not hold it: contrary, superseded and missing statements");
  add_flag(sub, "--derived", o->is_derived, "Also what follows from stances of others and on other positions");
  add_time(sub, o->when);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return tell_why(sh, *o); }};
}

}  // namespace stancegraph::program
