// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/projection.hpp"

#include <memory>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "signed_source.hpp"

namespace stancegraph::program {

namespace {

struct projection_arguments : network_arguments {
  std::string edges{};
  bool is_onto_columns = false;
};

exit_code list_projection(shell& sh, const projection_arguments& o) {
  const auto n = o.edges.empty()
                     ? signed_network_of(make_discourse_network(network_basis_of(sh, o)), tie_weighting::full)
                     : read_edges(sh, o.edges, true, "the side is the sign of their sum");
  return write(sh, o.format, projection_report(n, projection(n, o.is_onto_columns)));
}

}  // namespace

command add_projection(CLI::App& app) {
  const auto o = std::make_shared<projection_arguments>();
  o->network = {.type = network_type::twomode, .aggregation = qualifier_aggregation::subtract};
  CLI::App* const sub = add_command(
      app, "projection", "Find pairs of actors that take the same side, opposite sides or both on what they share",
      "corpus/ukraine-2021",
      "The two-mode network of rows and columns is projected onto its rows (Schoch). A pair is positive if "
      "both take the same side on every column they share, negative if they never do, and ambivalent "
      "otherwise. A side is the sign of support minus opposition.");
  add_network_options(sub, *o, presence::optional);
  add_edges(sub, o->edges);
  add_flag(sub, "--onto-columns", o->is_onto_columns, "Pair the columns instead of the rows").in(heading::counted);
  return report_command(sub, o, list_projection);
}

}  // namespace stancegraph::program
