// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/sources.hpp"

#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"

namespace stancegraph::program {

namespace {

struct sources_options : report_arguments {
  std::string actor{};
  std::string through{};
  bool is_only = false;
  bool is_counts = false;
  std::string shared_with{};
};

exit_code list_sources(shell& sh, const sources_options& o) {
  const bool is_shared = !o.shared_with.empty();
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const actor_handle holder = named_if_given<actor>(c, o.actor, "--actor");
  const actor_handle through = named_if_given<actor>(c, o.through, "--through");
  if (is_shared) {
    const auto other = named<actor>(c, o.shared_with, "--shared-with");
    return write(sh, o.format, common_sources_report(c, holder, other, common_sources(g, holder, other)));
  }
  if (o.is_counts) return write(sh, o.format, attribution_profiles_report(c, attribution_profiles(g, holder)));
  if (o.is_only) return write(sh, o.format, only_through_report(c, only_through(g, through, holder)));
  return write(sh, o.format, reported_statements_report(c, reported_statements(g, through, holder)));
}

}  // namespace

command add_sources(CLI::App& app) {
  const auto o = std::make_shared<sources_options>();
  CLI::App* const sub =
      add_command(app, "sources", "List reported statements with the chain of those who passed them on",
                  "corpus/ukraine-2021 --actor Biden",
                  "The chain leads from the holder of a statement to whoever printed it. The depth is the number of "
                  "those who passed it on; statements that come from the holder directly have depth 0 and are not "
                  "listed.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Include only statements that this actor holds").in(heading::included);
  add_text(sub, "--through", o->through, "NAME", "Include only statements that this actor passed on")
      .in(heading::included);
  add_flag(sub, "--only", o->is_only,
           "Show stances that are known through one actor only: every statement came through it")
      .in(heading::shown);
  add_flag(sub, "--counts", o->is_counts,
           "Count the direct and the reported statements of each holder, by how they are reported")
      .in(heading::shown)
      .excludes("--through", "counts are of all statements of a holder");
  add_text(sub, "--shared-with", o->shared_with, "NAME",
           "Show the voices and documents through which statements of both --actor and this actor came")
      .in(heading::shown)
      .needs("--actor", "it compares two actors")
      .excludes("--through", "the voices are the answer");
  allow_one_of(sub, {"--only", "--counts", "--shared-with"});
  return report_command(sub, o, list_sources);
}

}  // namespace stancegraph::program
