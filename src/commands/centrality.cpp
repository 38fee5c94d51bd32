// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/centrality.hpp"

#include <memory>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "signed_source.hpp"

namespace stancegraph::program {

namespace {

exit_code list_centralities(shell& sh, const signed_arguments& o) {
  return write(
      sh, o.format,
      centrality_report(centrality(read_signed_graph(sh, o, "each pair has one tie, with their sum as its weight"),
                                   {.is_directed = o.is_directed})));
}

}  // namespace

command add_centrality(CLI::App& app) {
  const auto o = std::make_shared<signed_arguments>();
  CLI::App* const sub = add_command(
      app, "centrality", "Measure the centrality of each node by its positive and negative ties", "corpus/ukraine-2021",
      "For each node the answer has its numbers of positive and negative ties, their difference, and the share of "
      "positive ties; the PN index of Everett and Borgatti, which is high if friends have friends and low if they have "
      "foes; and the leading eigenvector, in which opposed camps have opposite signs. Nodes are sorted by PN index. "
      "Index and eigenvector use the signs, not the weights; for more than 2000 nodes only degrees are computed.\n\n"
      "stancegraph balance --help describes how the signed graph is made from a corpus.");
  add_signed_graph(sub, *o);
  add_directed(sub, o->is_directed,
               "Read ties as directed: measure degrees and PN index for incoming and outgoing ties, and omit "
               "the eigenvector");
  return report_command(sub, o, list_centralities);
}

}  // namespace stancegraph::program
