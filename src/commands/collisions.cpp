// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/collisions.hpp"

#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"

namespace stancegraph::program {

namespace {

struct collisions_options : report_arguments {
  std::string one{};
  std::string other{};
  time_window when{};
};

exit_code list_collisions(shell& sh, const collisions_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const collisions_between between{named_if_given<actor>(c, o.one, "--between"),
                                   named_if_given<actor>(c, o.other, "--and")};
  return write(sh, o.format, collisions_report(in_time(g, o.when), between));
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
  return report_command(sub, o, list_collisions);
}

}  // namespace stancegraph::program
