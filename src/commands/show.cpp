// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/io/record_details.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/render/record_text.hpp"

namespace stancegraph::program {

namespace {

struct show_options : report_arguments {
  std::string id{};
};

exit_code show(shell& sh, const show_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const found_records found = find_any(g.records(), o.id);
  if (found.matches.empty())
    throw usage_error{"nothing in " + o.corpus.path + " is called " + in_quotes(o.id) +
                      (found.near ? "; did you mean " + in_quotes(*found.near) + "?" : "")};
  if (o.format != list_format::table) return write(sh, o.format, record_details_report(details_of(g, found.matches)));
  for (const any_record& each : found.matches)
    sh.out.write((&each == &found.matches.front() ? "" : "\n") + record_text(g, each));
  return exit_code::fine;
}

}  // namespace

command add_show(CLI::App& app) {
  const auto o = std::make_shared<show_options>();
  CLI::App* const sub =
      add_command(app, "show", "Show one record: its fields, what it says, and the statements it is in",
                  "corpus/ukraine-2021 cgtn-003",
                  "For a terminal the record is described in prose; the other formats have its fields and statements.");
  add_corpus(sub, o->corpus);
  add_text(sub, "ID", o->id, "TEXT", "Id of any record, or a name of an actor, position, event or document",
           presence::required);
  return report_command(sub, o, show);
}

}  // namespace stancegraph::program
