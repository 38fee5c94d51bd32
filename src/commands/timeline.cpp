// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/timeline.hpp"

#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"

namespace stancegraph::program {

namespace {

struct timeline_options : report_arguments {
  std::string actor{};
};

exit_code list_timeline(shell& sh, const timeline_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const std::vector<timeline_entry> entries = timeline(g, named<actor>(c, o.actor, "--actor"));
  std::vector<statement_handle> statements;
  for (const timeline_entry& each : entries) statements.push_back(each.statement);
  return write_records(sh, o.format, c, statements, [&] { return timeline_report(c, entries); });
}

}  // namespace

command add_timeline(CLI::App& app) {
  const auto o = std::make_shared<timeline_options>();
  CLI::App* const sub = add_command(app, "timeline", "List the statements of an actor in chronological order",
                                    "corpus/ukraine-2021 --actor Putin", "CSV and JSON have whole statements.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Show the statements of this actor", presence::required)
      .in(heading::included);
  return report_command(sub, o, list_timeline);
}

}  // namespace stancegraph::program
