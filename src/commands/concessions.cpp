// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/concessions.hpp"

#include <cstddef>
#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"

namespace stancegraph::program {

namespace {

struct concessions_options : report_arguments {
  std::string one{};
  std::string other{};
  time_window when{};
  std::size_t top = 5;
};

exit_code list_concessions(shell& sh, const concessions_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const collisions_between between{named<actor>(c, o.one, "--between"), named<actor>(c, o.other, "--and")};
  return write(sh, o.format, concessions_report(c, concessions(in_time(g, o.when), between, o.top)));
}

}  // namespace

command add_concessions(CLI::App& app) {
  const auto o = std::make_shared<concessions_options>();
  CLI::App* const sub = add_command(
      app, "concessions", "Rank the stances that two parties could give up by the collisions this would resolve",
      "corpus/ukraine-2021 --between Russia --and \"United States\"",
      "A concession is a stance on one position, which all actors of the party that hold it give up together. "
      "Parties are those of stancegraph collisions.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--between", o->one, "NAME", "Compare the concessions of this party", presence::required)
      .in(heading::included);
  add_text(sub, "--and", o->other, "NAME", "Compare them with the concessions of this party", presence::required)
      .in(heading::included);
  add_time(sub, o->when);
  add_number(sub, "--top", o->top, "Show this many concessions of each party, the most effective first; 0 for all")
      .in(heading::output);
  return report_command(sub, o, list_concessions);
}

}  // namespace stancegraph::program
