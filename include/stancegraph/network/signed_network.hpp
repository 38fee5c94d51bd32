// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"
#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// Positive and negative ties between named nodes, with the statements behind each tie. It is made from a discourse
/// network or read from a file of ties.
struct signed_network {
  std::vector<network_entity> nodes{};    ///< id and name of each node
  std::vector<signed_tie> ties{};         ///< in any order; several ties may join the same two nodes
  std::vector<std::string> statements{};  ///< ids of the statements behind any tie, each once
  /// For each tie, the places of its statements in `statements`, ascending. Empty if the statements are unknown, for
  /// example in a file without them.
  std::vector<std::vector<std::uint32_t>> behind{};

  /// Whether the statements behind the ties are known.
  [[nodiscard]] bool has_statements() const noexcept { return !behind.empty(); }
};

/// How ties of a signed network are weighted.
enum class tie_weighting : std::uint8_t {
  unit,  ///< 1: only the sign counts
  full,  ///< the absolute weight in the network
};

/// The sign of each tie of a one-mode network, as a tie of weight 1 or −1: positive if two nodes agree more than
/// they disagree, negative if they disagree more. Each tie is given once, in the order of ties_of().
/// @pre the network is of one mode; its weights are agreement minus disagreement
/// @complexity linear
[[nodiscard]] inline std::vector<signed_tie> signs_of(const discourse_network& n) {
  std::vector<signed_tie> ties = ties_of(n.weights);
  for (signed_tie& each : ties) each.weight = each.weight > 0 ? 1 : -1;
  return ties;
}

/// The signed network of a discourse network, with the statements behind each tie. The nodes of a one-mode network are
/// its rows, and each tie is given once. The nodes of a two-mode network are its rows, then its columns, and each tie
/// leads from a row to a column.
/// @param control progress is in cells of the matrix of weights
/// @throws limit_error if a limit of the control is reached
/// @complexity that of network_evidence::of() for each tie
[[nodiscard]] signed_network signed_network_of(const discourse_network& n, tie_weighting how,
                                               const run_control& control = {});

/// Places of statements, each once, ascending. @complexity n log n with n places
[[nodiscard]] inline std::vector<std::uint32_t> each_once(std::vector<std::uint32_t> places) {
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

/// For each node, the statements behind any of its ties, as places in `statements`, ascending.
/// @complexity n log n with n places
[[nodiscard]] std::vector<std::vector<std::uint32_t>> statements_by_node(const signed_network& n);

/// For each row of a discourse network, the ids of its statements that count, in the order of time.
/// @complexity linear in the units
[[nodiscard]] std::vector<std::vector<std::string>> statements_of_rows(const discourse_network& n);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_signed_network)

#include <cmath>
#include <utility>

#include "stancegraph/network/network_ties.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE signed_network signed_network_of(const discourse_network& n, tie_weighting how,
                                                    const run_control& control) {
  signed_network all;
  for (std::size_t i = 0; i != n.rows.size(); ++i) all.nodes.push_back(n.row(i));
  const auto first_column = static_cast<std::uint32_t>(n.is_onemode() ? 0 : n.rows.size());
  for (std::size_t j = 0; first_column != 0 && j != n.columns.size(); ++j) all.nodes.push_back(n.column(j));
  const network_evidence evidence{n};
  std::vector<std::vector<statement_handle>> behind;
  run_meter meter{control, "finding the statements behind ties", n.weights.cells().size()};
  for (const matrix_entry& e : n.weights.cells()) {
    meter.add();
    if (n.is_onemode() && e.column < e.row) continue;
    const double signed_value = is_disagreement(n.basis->options, e.value) ? -std::abs(e.value) : e.value;
    const double weight = how == tie_weighting::full ? signed_value : signed_value > 0 ? 1.0 : -1.0;
    all.ties.push_back({e.row, e.column + first_column, weight});
    behind.push_back(statements_behind(evidence.of(e.row, e.column)));
  }
  std::vector<statement_handle> used;
  for (const auto& each : behind) used.insert(used.end(), each.begin(), each.end());
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  const statement_table& table = n.basis->graph.records().statements();
  for (const statement_handle s : used) all.statements.emplace_back(table.id(s));
  for (const auto& each : behind) {
    std::vector<std::uint32_t>& places = all.behind.emplace_back();
    for (const statement_handle s : each)
      places.push_back(static_cast<std::uint32_t>(std::lower_bound(used.begin(), used.end(), s) - used.begin()));
  }
  return all;
}

STANCEGRAPH_INLINE std::vector<std::vector<std::uint32_t>> statements_by_node(const signed_network& n) {
  std::vector<std::vector<std::uint32_t>> all(n.nodes.size());
  for (std::size_t t = 0; t != n.behind.size(); ++t)
    for (const std::uint32_t end : {n.ties[t].from, n.ties[t].to})
      all[end].insert(all[end].end(), n.behind[t].begin(), n.behind[t].end());
  for (std::vector<std::uint32_t>& each : all) each = each_once(std::move(each));
  return all;
}

STANCEGRAPH_INLINE std::vector<std::vector<std::string>> statements_of_rows(const discourse_network& n) {
  const std::vector<std::uint32_t> row = numbers_in_network(n.basis->rows.size(), n.rows);
  const statement_table& table = n.basis->graph.records().statements();
  std::vector<std::vector<std::string>> all(n.rows.size());
  for (const network_unit& u : n.units()) {
    std::vector<std::string>& ids = all[row[u.row]];
    if (const std::string_view id = table.id(u.statement); ids.empty() || ids.back() != id) ids.emplace_back(id);
  }
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_signed_network)
