// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/coalitions.hpp"

#include <cstddef>
#include <memory>
#include <optional>

#include "commands/commands.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "report_output.hpp"
#include "signed_source.hpp"
#include "stancegraph/render/network_diagram.hpp"

namespace stancegraph::program {

namespace {

struct coalitions_arguments : network_arguments {
  std::string edges{};
  coalition_options how{.method = clustering_method::consensus};
  std::optional<std::size_t> groups{};
  bool is_comparing = false;
  bool is_listing_ties = false;
  picture_target picture{};
};

/// The methods side by side, or nothing without --compare.
std::optional<report> compared(const coalitions_arguments& o, const sparse_matrix& network) {
  if (!o.is_comparing) return std::nullopt;
  return coalition_methods_report(coalitions_by_all_methods(network, distances(network), o.how));
}

exit_code list_coalitions_of_edges(shell& sh, const coalitions_arguments& o) {
  const auto n = read_edges(sh, o.edges, false, "each pair has one tie, with their sum as its weight");
  expect_groups_of(o.groups, n.nodes.size());
  const sparse_matrix network = signed_matrix(n.nodes.size(), n.ties);
  if (const auto methods = compared(o, network)) return write(sh, o.format, *methods);
  const coalition_partition found = coalitions(network, o.how);
  return write(sh, o.format, o.is_listing_ties ? coalition_ties_report(n, found) : coalitions_report(n, found));
}

exit_code list_coalitions(shell& sh, coalitions_arguments o) {
  o.how.groups = o.groups.value_or(0);
  if (!o.edges.empty()) return list_coalitions_of_edges(sh, o);
  const discourse_network n = make_discourse_network(network_basis_of(sh, o));
  expect_groups_of(o.groups, n.rows.size());
  if (const auto methods = compared(o, n.weights)) return write(sh, o.format, *methods);
  const coalition_partition found = coalitions(n.weights, o.how);
  if (has_picture(o.picture)) {
    write_picture(sh,
                  network_diagram(n, {.title = title_of(o.picture, o.corpus.path),
                                      .group_of = found.groups.group_of,
                                      .group_noun = "coalition"}),
                  o.picture, layout_engine::neato);
    return exit_code::fine;
  }
  if (o.is_listing_ties)
    return write(sh, o.format, coalition_ties_report(signed_network_of(n, tie_weighting::full), found));
  return write(sh, o.format, coalitions_report(n, found, common_ground(n, found.groups)));
}

}  // namespace

command add_coalitions(CLI::App& app) {
  const auto o = std::make_shared<coalitions_arguments>();
  o->network = signed_network();
  CLI::App* const sub =
      add_command(app, "coalitions", "Group actors into coalitions, and show what the members of each agree on",
                  "corpus/ukraine-2021 --method leiden",
                  "Coalitions are groups of actors that are strongly tied to each other in the one-mode network of "
                  "stancegraph network. The answer also has the statements on which the members agree, and the "
                  "modularity: how far agreement within and disagreement between coalitions exceed what chance gives.");
  add_network_options(sub, *o, presence::optional);
  add_aggregation(sub, *o);
  add_edges(sub, o->edges);
  add_word(sub, "--method", o->how.method, "Find coalitions by this method; consensus combines the ten others")
      .in(heading::method);
  add_coalition_count(sub, o->groups, "Number of coalitions")
      .by_default("the number, at most six, with the highest modularity")
      .from(1);
  add_flag(sub, "--compare", o->is_comparing,
           "Compare the methods: number of coalitions, modularity, and agreement with the other methods")
      .in(heading::shown);
  add_flag(sub, "--ties", o->is_listing_ties, "List the ties, with the coalitions of their two ends")
      .in(heading::shown)
      .excludes("--compare", "ties are those of one division");
  add_picture(sub, o->picture, "Draw the network, with a colour and number for each coalition, to this file")
      .excludes("--compare", "a picture shows one division")
      .excludes("--ties")
      .excludes("--edges", "a picture shows the network of a corpus");
  return report_command(sub, o, list_coalitions);
}

}  // namespace stancegraph::program
