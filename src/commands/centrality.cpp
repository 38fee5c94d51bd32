// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "signed_source.hpp"
#include "stancegraph/measures/signed/signed_degree.hpp"
#include "stancegraph/measures/signed/signed_spectrum.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

/// Of more nodes only degrees are told: the rest solves equations, which takes minutes and much memory.
constexpr std::size_t most_for_equations = 2000;

struct centrality_options : signed_arguments {
  list_format format = list_format::table;
};

using numbers = std::optional<std::vector<double>>;

/// A measure of all nodes, and what it is called.
struct measured_nodes {
  std::string key{};
  numbers values{};
};

std::string cell(const numbers& all, std::size_t node) { return all ? fixed_number((*all)[node], 4) : "-"; }

/// The statements behind any tie of each node, each once.
std::vector<std::vector<std::string>> statements_of(const named_ties& graph) {
  std::vector<std::vector<std::string>> all(graph.nodes.size());
  for (std::size_t t = 0; t != graph.statements.size(); ++t)
    for (const std::uint32_t end : {graph.ties[t].from, graph.ties[t].to})
      all[end].insert(all[end].end(), graph.statements[t].begin(), graph.statements[t].end());
  for (std::vector<std::string>& each : all) {
    std::ranges::sort(each);
    each.erase(std::unique(each.begin(), each.end()), each.end());
  }
  return all;
}

exit_code list_centralities(shell& sh, const centrality_options& o) {
  const named_ties graph = read_signed_graph(sh, o, "they are taken as one, of their sum");
  const std::size_t n = graph.nodes.size();
  const sparse_matrix m = o.is_directed ? directed_signed_matrix(n, graph.ties) : signed_matrix(n, graph.ties);
  const auto out = signed_degrees(m);
  const auto in = signed_degrees(m, tie_direction::in);
  std::vector<measured_nodes> measures;
  const bool is_small = n <= most_for_equations;
  const auto pn = [&](pn_kind kind) { return is_small ? pn_index(m, kind) : std::nullopt; };
  if (o.is_directed) {
    measures = {{"pn_in", pn(pn_kind::in)}, {"pn_out", pn(pn_kind::out)}};
  } else {
    measures = {{"pn", pn(pn_kind::all)}, {"eigenvector", is_small ? signed_eigenvector_centrality(m) : std::nullopt}};
  }
  if (!is_small)
    sh.err.note("PN index and eigenvector are left out: there are more than " + std::to_string(most_for_equations) +
                " nodes");
  for (const measured_nodes& each : measures)
    if (is_small && !each.values)
      sh.err.note(each.key == "eigenvector" ? "no one eigenvector dominates: there is no such centrality"
                                            : "the equations of the PN index have no one solution");
  std::vector<std::size_t> order(n);
  for (std::size_t v = 0; v != n; ++v) order[v] = v;
  if (const numbers& first = measures.front().values)
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t v) { return (*first)[v]; });

  const auto behind = statements_of(graph);
  if (o.format != list_format::table) {
    std::vector<std::string> keys{"node"};
    std::vector<nlohmann::ordered_json> records;
    for (const std::size_t v : order) {
      nlohmann::ordered_json record{{"node", graph.ids[v]}};
      const auto add = [&](const signed_degree& d, const std::string& where) {
        record[where + "positive"] = d.positive;
        record[where + "negative"] = d.negative;
        record[where + "positive_strength"] = json_number(d.positive_strength);
        record[where + "negative_strength"] = json_number(d.negative_strength);
        record[where + "net"] = json_number(d.net());
        record[where + "ratio"] = d.ratio() ? nlohmann::ordered_json(*d.ratio()) : nlohmann::ordered_json(nullptr);
      };
      add(out[v], o.is_directed ? "out_" : "");
      if (o.is_directed) add(in[v], "in_");
      for (const measured_nodes& each : measures)
        record[each.key] = each.values ? nlohmann::ordered_json((*each.values)[v]) : nlohmann::ordered_json(nullptr);
      if (!graph.statements.empty()) record["statements"] = behind[v];
      records.push_back(std::move(record));
    }
    if (!records.empty()) {
      keys.clear();
      for (const auto& [key, value] : records.front().items()) keys.push_back(key);
    }
    write_records(sh, o.format, keys, records);
    return exit_code::fine;
  }
  text_table table = o.is_directed
                         ? text_table{{"NODE", "OUT +", "OUT -", "IN +", "IN -", "PN IN", "PN OUT"}}
                         : text_table{{"NODE", "POSITIVE", "NEGATIVE", "NET", "SHARE POSITIVE", "PN", "EIGENVECTOR"}};
  for (const std::size_t v : order) {
    std::vector<std::string> row{graph.nodes[v], std::to_string(out[v].positive), std::to_string(out[v].negative)};
    if (o.is_directed) {
      row.insert(row.end(), {std::to_string(in[v].positive), std::to_string(in[v].negative)});
    } else {
      row.insert(row.end(),
                 {short_number(out[v].net()), out[v].ratio() ? fmt::format("{:.2f}", *out[v].ratio()) : "-"});
    }
    for (const measured_nodes& each : measures) row.push_back(cell(each.values, v));
    table.rows.push_back(std::move(row));
  }
  write_table(sh, table, "nodes", {1, 2, 3, 4, 5, 6});
  return exit_code::fine;
}

}  // namespace

command add_centrality(CLI::App& app) {
  const auto o = std::make_shared<centrality_options>();
  CLI::App* const sub = add_command(
      app, "centrality", "Measure the centrality of each node by its positive and negative ties", "corpus/ukraine-2021",
      "For each node the answer has its numbers of positive and negative ties, their difference, and the share of "
      "positive ties; the PN index of Everett and Borgatti, which is high if friends have friends and low if they have "
      "foes; and the leading eigenvector, in which opposed camps have opposite signs. Nodes are sorted by PN index. "
      "Index and eigenvector use the signs, not the weights; for more than 2000 nodes only degrees are computed.\n\n"
      "The signed graph is that of stancegraph balance.");
  add_signed_graph(sub, *o);
  add_directed(sub, *o,
               "Read ties as directed: measure degrees and PN index for incoming and outgoing ties, and no "
               "eigenvector");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_centralities(sh, *o); }};
}

}  // namespace stancegraph::program
