// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <memory>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/report/counts.hpp"

namespace stancegraph::program {

namespace {

struct stats_options : report_arguments {
  std::size_t top = 10;
};

exit_code tell_stats(shell& sh, const stats_options& o) {
  const read_corpus read_one = read(sh, o.corpus);
  const corpus& c = read_one.records;
  const inferred_counts& made = read_one.inferred;
  return write(
      sh, o.format,
      counts_report(
          c, counts(c),
          {.top = o.top,
           .created = {{"actors", made.actors}, {"positions", made.positions}, {"documents", made.documents}}}));
}

}  // namespace

command add_stats(CLI::App& app) {
  const auto o = std::make_shared<stats_options>();
  CLI::App* const sub =
      add_command(app, "stats", "Count the records and statements of each kind", "corpus/ukraine-2021");
  add_corpus(sub, o->corpus);
  add_number(sub, "--top", o->top, "Show this many of the actors and positions with the most statements")
      .in(heading::output);
  return report_command(sub, o, tell_stats);
}

}  // namespace stancegraph::program
