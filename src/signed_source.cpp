// SPDX-License-Identifier: BSL-1.0
#include "signed_source.hpp"

#include <iostream>

#include <CLI/CLI.hpp>

#include "stancegraph/io/csv/signed_edges.hpp"
#include "wording.hpp"

namespace stancegraph::program {

void add_edges(CLI::App* app, edges_argument& value) {
  for (const CLI::Option* const each : app->get_options())
    if (each->get_name().starts_with('-') && each->get_name() != "--help") value.of_corpus.push_back(each);
  add_text(app, "--edges", value.file, "FILE",
           "Read ties from a CSV file instead of a corpus (columns from, to; optional sign, weight, statements); "
           "- is standard input");
}

void expect_corpus_or_edges(const corpus_argument& corpus, const edges_argument& edges, std::string_view command) {
  if (edges.file.empty() == corpus.path.empty())
    throw usage_error{std::string{command} + ": expected either CORPUS or --edges FILE.csv"};
  if (edges.file.empty()) return;
  for (const CLI::Option* const each : edges.of_corpus)
    if (each->count() != 0) throw usage_error{each->get_name() + " is for CORPUS; --edges takes the ties as they are"};
}

stancegraph::signed_network read_edges(shell& sh, const edges_argument& edges, bool is_directed,
                                       std::string_view of_several) {
  const bool is_input = edges.file == "-";
  const std::string name = is_input ? "standard input" : edges.file;
  signed_edges read = is_input ? read_signed_edges(std::cin, name) : read_signed_edges(edges.file);
  std::string unused;
  bool has_windows = false;
  for (const unused_column& each : read.unused_columns) {
    unused += (unused.empty() ? "" : ", ") + in_quotes(each.name);
    if (each.near) unused += " (did you mean " + in_quotes(*each.near) + "?)";
    has_windows = has_windows || each.name == "window_start";
  }
  if (!unused.empty())
    sh.err.note(name + ": columns that are not used: " + unused +
                (has_windows ? "; the ties of all windows are taken together" : ""));
  if (const std::size_t several = pairs_with_several(read.network.ties, is_directed))
    sh.err.note(counted(several, "pair") + " of nodes with several ties: " + std::string{of_several});
  return std::move(read.network);
}

void add_signed_graph(CLI::App* app, signed_arguments& value) {
  value.network = {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract};
  add_network_options(app, value, presence::optional);
  add_flag(app, "--weighted", value.is_weighted, "Ties weigh how much more the two agree than disagree, not 1 each");
  add_edges(app, value.edges);
}

stancegraph::signed_network read_signed_graph(shell& sh, const signed_arguments& o, std::string_view command,
                                              std::string_view of_several) {
  expect_corpus_or_edges(o.corpus, o.edges, command);
  if (!o.edges.file.empty()) return read_edges(sh, o.edges, o.is_directed, of_several);
  if (o.is_directed) throw usage_error{"--directed is for --edges; agreement has no direction"};
  return signed_network_of(make_discourse_network(network_basis_of(sh, o)),
                           o.is_weighted ? tie_weighting::full : tie_weighting::unit);
}

}  // namespace stancegraph::program
