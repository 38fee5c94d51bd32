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
  edges_argument edges{};
  bool is_onto_columns = false;
  list_format format = list_format::table;
};

exit_code list_projection(shell& sh, const projection_arguments& o) {
  expect_corpus_or_edges(o.corpus, o.edges, "projection");
  const auto n = o.edges.file.empty()
                     ? signed_network_of(make_discourse_network(network_basis_of(sh, o)), tie_weighting::full)
                     : read_edges(sh, o.edges, true, "the sign of their sum is the side");
  return write(sh, o.format, projection_report(n, projection(n, o.is_onto_columns)));
}

}  // namespace

command add_projection(CLI::App& app) {
  const auto o = std::make_shared<projection_arguments>();
  o->network = {.type = network_type::twomode, .aggregation = qualifier_aggregation::subtract};
  CLI::App* const sub = add_command(app, "projection",
                                    "Who takes the same side as whom on all they share, the opposite, or both by turns",
                                    "corpus/ukraine-2021");
  add_network_options(sub, *o, presence::optional);
  add_edges(sub, o->edges);
  add_flag(sub, "--onto-columns", o->is_onto_columns, "Pairs of the second mode instead of the first");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_projection(sh, *o); }};
}

}  // namespace stancegraph::program
