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
  edges_argument edges{};
  coalition_options how{.method = clustering_method::consensus};
  std::optional<std::size_t> groups{};
  bool is_comparing = false;
  bool is_listing_ties = false;
  picture_target picture{};
  list_format format = list_format::table;
};

/// The methods side by side, or nothing where they are not asked for.
std::optional<report> compared(const coalitions_arguments& o, const sparse_matrix& network) {
  if (!o.is_comparing) return std::nullopt;
  return coalition_methods_report(coalitions_by_all_methods(network, distances(network), o.how));
}

exit_code list_coalitions_of_edges(shell& sh, const coalitions_arguments& o) {
  const auto n = read_edges(sh, o.edges, false, "they are taken as one, of their sum");
  expect_groups_of(o.groups, n.nodes.size());
  const sparse_matrix network = signed_matrix(n.nodes.size(), n.ties);
  if (const auto methods = compared(o, network)) return write(sh, o.format, *methods);
  const coalition_partition found = coalitions(network, o.how);
  return write(sh, o.format, o.is_listing_ties ? coalition_ties_report(n, found) : coalitions_report(n, found));
}

exit_code list_coalitions(shell& sh, coalitions_arguments o) {
  expect_corpus_or_edges(o.corpus, o.edges, "coalitions");
  expect_groups(o.groups, o.how.method);
  o.how.groups = o.groups.value_or(0);
  const bool is_drawing = has_picture(o.picture);
  if (is_drawing && o.is_comparing) throw usage_error{"-o draws one division; leave --compare out"};
  if (is_drawing && !o.edges.file.empty()) throw usage_error{"-o draws the network of a corpus; leave --edges out"};
  if (o.is_listing_ties && (o.is_comparing || is_drawing))
    throw usage_error{"--ties lists the ties of one division; leave --compare and -o out"};
  if (!o.edges.file.empty()) return list_coalitions_of_edges(sh, o);
  const discourse_network n = make_discourse_network(network_basis_of(sh, o));
  expect_groups_of(o.groups, n.rows.size());
  if (const auto methods = compared(o, n.weights)) return write(sh, o.format, *methods);
  const coalition_partition found = coalitions(n.weights, o.how);
  if (is_drawing) {
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
      add_command(app, "coalitions", "Who is with whom, and what they agree on", "corpus/ukraine-2021 --method leiden");
  add_network_options(sub, *o, presence::optional);
  add_aggregation(sub, *o);
  add_edges(sub, o->edges);
  add_word(sub, "--method", o->how.method, "How coalitions are found (consensus)");
  add_number(sub, "--k", o->groups,
             "How many coalitions (as many, up to six, as are most modular); Louvain and Leiden find that themselves");
  add_flag(sub, "--compare", o->is_comparing, "The methods side by side, with their scores");
  add_flag(sub, "--ties", o->is_listing_ties, "List the ties, each with the coalitions of its two ends");
  add_text(sub, "-o,--output", o->picture.file, "FILE",
           "Draw the network, coalitions by colour and number; ends with .svg, .png, .pdf or .dot, or is -");
  add_picture_format(sub, o->picture);
  add_picture_title(sub, o->picture);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_coalitions(sh, *o); }};
}

}  // namespace stancegraph::program
