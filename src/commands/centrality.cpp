// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/centrality.hpp"

#include <memory>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "signed_source.hpp"

namespace stancegraph::program {

namespace {

struct centrality_arguments : signed_arguments {
  list_format format = list_format::table;
};

exit_code list_centralities(shell& sh, const centrality_arguments& o) {
  return write(
      sh, o.format,
      centrality_report(centrality(read_signed_graph(sh, o, "centrality", "they are taken as one, of their sum"),
                                   {.is_directed = o.is_directed})));
}

}  // namespace

command add_centrality(CLI::App& app) {
  const auto o = std::make_shared<centrality_arguments>();
  CLI::App* const sub =
      add_command(app, "centrality", "What positive and negative ties make of each: signed degrees, PN index",
                  "corpus/ukraine-2021");
  add_signed_graph(sub, *o);
  add_flag(sub, "--directed", o->is_directed, "Edges have directions");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_centralities(sh, *o); }};
}

}  // namespace stancegraph::program
