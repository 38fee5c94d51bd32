// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/brokers.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "report_output.hpp"
#include "signed_source.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/io/csv/node_groups.hpp"

namespace stancegraph::program {

namespace {

struct brokers_arguments : network_arguments {
  std::string edges{};
  std::string groups{};
  bool is_directed = false;
  bool has_coalitions = false;
};

exit_code list_brokers_of_edges(shell& sh, const brokers_arguments& o) {
  auto n = read_edges(sh, o.edges, o.is_directed, "each pair has one tie, with their sum as its weight");
  if (const std::size_t negative = remove_negative_ties(n))
    sh.err.note(counted(negative, "negative tie") + " left out: brokers connect nodes with positive ties");
  if (o.groups.empty() && !o.has_coalitions)
    sh.err.note("the groups are coalitions found by the Leiden method; for other groups, give --groups FILE");
  const auto groups =
      o.groups.empty() ? coalitions_as_groups(n) : groups_of_nodes(n, read_node_groups(o.groups), o.groups);
  return write(sh, o.format, brokers_report(n, brokers(n, groups, {.is_directed = o.is_directed}), o.is_directed));
}

exit_code list_brokers(shell& sh, const brokers_arguments& o) {
  if (!o.edges.empty()) return list_brokers_of_edges(sh, o);
  const auto basis = network_basis_of(sh, o);
  const discourse_network network = make_discourse_network(basis);
  const auto n = signed_network_of(network, tie_weighting::full);
  std::vector<std::string> groups;
  if (!o.groups.empty()) {
    groups = groups_of_nodes(n, read_node_groups(o.groups), o.groups);
  } else if (o.has_coalitions) {
    groups = coalitions_as_groups(n);
  } else if (auto camps = camps_as_groups(basis->graph, n, progress_line{"finding camps"}.control())) {
    groups = std::move(*camps);
  } else {
    throw usage_error{"--rows " + std::string{to_word(o.network.rows)} +
                      " needs --coalitions or --groups: only actors have camps; give one of them as well"};
  }
  return write(sh, o.format, brokers_report(n, brokers(n, groups, {.statements = statements_of_rows(network)})));
}

}  // namespace

command add_brokers(CLI::App& app) {
  const auto o = std::make_shared<brokers_arguments>();
  o->network = {.type = network_type::onemode, .aggregation = qualifier_aggregation::congruence};
  CLI::App* const sub = add_command(
      app, "brokers", "Find actors who connect others that are not tied to each other", "corpus/ukraine-2021",
      "For each actor the answer has the brokerage roles of Gould and Fernandez, "
      "betweenness, and Burt's effective size and constraint. The roles depend on groups, "
      "which are the camps of the actors (see --rows); rows that are not actors need "
      "--coalitions or --groups.");
  add_network_options(sub, *o, presence::optional);
  using enum qualifier_aggregation;
  add_word(sub, "--aggregation", o->network.aggregation,
           "Tie actors who agree (congruence) or who speak about the same positions (ignore)")
      .in(heading::counted)
      .without(std::vector{conflict, subtract, combine}, "brokers connect actors who are tied by what they share");
  add_edges(sub, o->edges);
  add_directed(sub, o->is_directed, "Read ties as directed: from the first node to the second");
  add_flag(sub, "--coalitions", o->has_coalitions,
           "Use coalitions found by the Leiden method as groups, instead of camps")
      .in(heading::method);
  add_text(sub, "--groups", o->groups, "FILE",
           "Read the groups from this file instead: CSV with the columns node and group")
      .in(heading::method)
      .excludes("--coalitions");
  return report_command(sub, o, list_brokers);
}

}  // namespace stancegraph::program
