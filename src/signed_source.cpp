// SPDX-License-Identifier: BSL-1.0
#include "signed_source.hpp"

#include <iostream>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/io/csv/signed_edges.hpp"

namespace stancegraph::program {

option add_edges(CLI::App* app, std::string& file) {
  option edges = add_text(
      app, "--edges", file, "FILE",
      "Read ties from this file (- for standard input) instead of a corpus: CSV with the columns from and to and, "
      "optionally, sign (1 or -1, + or -), weight and statements. Options that choose or count the statements of "
      "a corpus cannot be combined with it");
  edges.in(heading::included).excludes_all_others("--edges takes the ties as they are");
  require_one_of(app, {"CORPUS", "--edges"}, "CORPUS is required, unless --edges names a file of ties");
  return edges;
}

option add_directed(CLI::App* app, bool& value, const std::string& help) {
  option directed = add_flag(app, "--directed", value, help);
  directed.in(heading::counted).needs("--edges", "agreement between actors of a corpus has no direction");
  return directed;
}

stancegraph::signed_network read_edges(shell& sh, const std::string& file, bool is_directed,
                                       std::string_view of_several) {
  const bool is_input = file == "-";
  const std::string name = is_input ? "standard input" : file;
  signed_edges read = is_input ? read_signed_edges(std::cin, name) : read_signed_edges(file);
  std::string unused;
  bool has_windows = false;
  for (const unused_column& each : read.unused_columns) {
    unused += (unused.empty() ? "" : ", ") + in_quotes(each.name);
    if (each.near) unused += " (did you mean " + in_quotes(*each.near) + "?)";
    has_windows = has_windows || each.name == "window_start";
  }
  if (!unused.empty())
    sh.err.note(name + ": unused columns: " + unused + (has_windows ? "; the ties of all windows are combined" : ""));
  if (const std::size_t several = pairs_with_several(read.network.ties, is_directed))
    sh.err.note(counted(several, "pair") + " of nodes with several ties: " + std::string{of_several});
  return std::move(read.network);
}

void add_signed_graph(CLI::App* app, signed_arguments& value) {
  value.network = {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract};
  add_network_options(app, value, presence::optional);
  add_flag(app, "--weighted", value.is_weighted,
           "Give each tie the weight of agreement minus disagreement instead of 1, divided as --normalization says")
      .in(heading::counted);
  add_edges(app, value.edges);
}

stancegraph::signed_network read_signed_graph(shell& sh, const signed_arguments& o, std::string_view of_several) {
  if (!o.edges.empty()) return read_edges(sh, o.edges, o.is_directed, of_several);
  return signed_network_of(make_discourse_network(network_basis_of(sh, o)),
                           o.is_weighted ? tie_weighting::full : tie_weighting::unit);
}

}  // namespace stancegraph::program
