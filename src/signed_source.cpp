// SPDX-License-Identifier: BSL-1.0
#include "signed_source.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include <CLI/CLI.hpp>

#include "listing.hpp"
#include "stancegraph/io/csv/signed_edges.hpp"
#include "stancegraph/io/json/report_json.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

named_ties ties_of_edges(const std::string& file) {
  signed_edges read = read_signed_edges(file);
  named_ties all{read.nodes, std::move(read.nodes), {}, {}};
  for (const signed_edge& e : read.edges)
    if (e.weight != 0) all.ties.push_back({e.from, e.to, e.weight});
  return all;
}

named_ties ties_of_corpus(shell& sh, const signed_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  const discourse_network n = make_discourse_network(basis);
  const network_evidence evidence{n};
  named_ties all;
  for (std::size_t i = 0; i != n.rows.size(); ++i) {
    all.nodes.push_back(n.row(i).name);
    all.ids.push_back(n.row(i).id);
  }
  all.ties = o.is_weighted ? ties_of(n.weights) : signs_of(n);
  for (const signed_tie& t : all.ties) {
    std::vector<std::string>& ids = all.statements.emplace_back();
    for (const statement_handle s : statements_behind(evidence.of(t.from, t.to)))
      ids.emplace_back(id_of(basis->graph.records(), s));
  }
  return all;
}

/// How many pairs of nodes have several ties. In directed graphs those there and back are two pairs.
std::size_t pairs_with_several(const std::vector<signed_tie>& ties, bool is_directed) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const signed_tie& t : ties) pairs.push_back(is_directed ? std::pair{t.from, t.to} : std::minmax({t.from, t.to}));
  std::ranges::sort(pairs);
  std::size_t several = 0;
  for (std::size_t i = 1; i < pairs.size(); ++i)
    if (pairs[i] == pairs[i - 1] && (i == 1 || pairs[i] != pairs[i - 2])) ++several;
  return several;
}

}  // namespace

void add_signed_graph(CLI::App* app, signed_arguments& value) {
  value.network = {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract};
  add_network_options(app, value, presence::optional);
  add_flag(app, "--weighted", value.is_weighted,
           "Give each tie the weight of agreement minus disagreement instead of 1, divided as --normalization says")
      .in(heading::counted);
  add_text(app, "--edges", value.edges, "FILE",
           "Read ties from this file instead of a corpus: CSV with the columns from, to, sign (1 or -1, + or -) and, "
           "optionally, weight. Options that choose or count the statements of a corpus cannot be combined with it")
      .in(heading::included)
      .excludes_all_others("--edges takes the ties as they are");
  require_one_of(app, {"CORPUS", "--edges"}, "CORPUS is required, unless --edges names a file of ties");
}

void add_directed(CLI::App* app, signed_arguments& value, const std::string& help) {
  add_flag(app, "--directed", value.is_directed, help)
      .in(heading::counted)
      .needs("--edges", "agreement between actors of a corpus has no direction");
}

std::vector<signed_tie> signs_of(const discourse_network& n) {
  std::vector<signed_tie> ties = ties_of(n.weights);
  for (signed_tie& each : ties) each.weight = each.weight > 0 ? 1 : -1;
  return ties;
}

named_ties read_signed_graph(shell& sh, const signed_arguments& o, std::string_view of_several) {
  named_ties graph = o.edges.empty() ? ties_of_corpus(sh, o) : ties_of_edges(o.edges);
  if (const std::size_t several = pairs_with_several(graph.ties, o.is_directed))
    sh.err.note(counted(several, "pair") + " of nodes with several ties: " + std::string{of_several});
  return graph;
}

std::string groups_in_lines(std::string_view what, const std::vector<std::vector<std::string>>& groups) {
  std::string text;
  for (std::size_t g = 0; g != groups.size(); ++g)
    text += std::string{what} + " " + std::to_string(g + 1) + ": " +
            (groups[g].empty() ? "nobody" : joined(groups[g])) + "\n";
  return text;
}

text_table tie_table(const named_ties& graph, const std::vector<std::size_t>& ties, std::string heading) {
  text_table table{{std::move(heading), "WITH", "SIGN", "WEIGHT", "STATEMENTS"}};
  for (const std::size_t i : ties) {
    const signed_tie& t = graph.ties[i];
    table.rows.push_back({graph.nodes[t.from], graph.nodes[t.to], t.weight < 0 ? "-" : "+",
                          short_number(std::abs(t.weight)),
                          graph.statements.empty() ? "" : joined(graph.statements[i])});
  }
  drop_last_column_if_empty(table);
  return table;
}

nlohmann::ordered_json json_tie(const named_ties& graph, std::size_t tie) {
  const signed_tie& t = graph.ties[tie];
  nlohmann::ordered_json item{{"from", graph.ids[t.from]},
                              {"to", graph.ids[t.to]},
                              {"sign", t.weight < 0 ? -1 : 1},
                              {"weight", json_number(std::abs(t.weight))}};
  if (!graph.statements.empty()) item["statements"] = graph.statements[tie];
  return item;
}

}  // namespace stancegraph::program
