// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/sources.hpp"

#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"

namespace stancegraph::program {

namespace {

struct sources_options {
  corpus_argument corpus{};
  std::string actor{};
  std::string through{};
  bool is_only = false;
  bool is_counts = false;
  std::string shared_with{};
  list_format format = list_format::table;
};

exit_code list_sources(shell& sh, const sources_options& o) {
  const bool is_shared = !o.shared_with.empty();
  if (o.is_only + o.is_counts + is_shared > 1)
    throw usage_error{"--only, --counts and --shared-with do not go together; give one of them"};
  if (is_shared && o.actor.empty()) throw usage_error{"--shared-with compares two actors; name the other with --actor"};
  if ((is_shared || o.is_counts) && !o.through.empty())
    throw usage_error{"--through goes with --only or alone, not with --counts or --shared-with"};
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
  CLI::App* const sub = add_command(app, "sources", "Through whom statements have come from their holders to us",
                                    "corpus/ukraine-2021 --actor Biden");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Only what this actor holds (id or any name)");
  add_text(sub, "--through", o->through, "NAME", "Only what came through this actor");
  add_flag(sub, "--only", o->is_only, "What comes in no other way: every statement of it has that voice");
  add_flag(sub, "--counts", o->is_counts, "How many statements of each holder are direct, how many reported, and how");
  add_text(sub, "--shared-with", o->shared_with, "NAME",
           "The voices and documents that tell of --actor and of this one");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_sources(sh, *o); }};
}

}  // namespace stancegraph::program
