// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "stancegraph/analysis/centrality.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/cell.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of centralities. @param is_directed whether ties have directions
[[nodiscard]] report_table centrality_table(bool is_directed);

/// The centralities of each node as a report, the node with the highest PN index first.
[[nodiscard]] report centrality_report(const centrality_result& r);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_centrality)

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/report/signed_network.hpp"

namespace stancegraph {

namespace detail {

/// Adds the columns of signed degrees. @param where "", "out" or "in": which ties are counted
STANCEGRAPH_INLINE void add_degree_columns(std::vector<report_column>& columns, const std::string& where) {
  using enum column_type;
  const std::string of = where.empty()    ? " ties of the node."
                         : where == "out" ? " ties that start from the node."
                                          : " ties that lead to the node.";
  const auto add = [&](const std::string& key, const std::string& heading, column_type type, std::string meaning) {
    columns.push_back({.key = (where.empty() ? "" : where + "_") + key,
                       .heading = heading,
                       .type = type,
                       .meaning = std::move(meaning)});
  };
  const std::string side = where == "out" ? "Out " : "In ";
  add("positive", where.empty() ? "Positive" : side + "+", integer, "Number of positive" + of);
  add("negative", where.empty() ? "Negative" : side + "-", integer, "Number of negative" + of);
  add("positive_strength", "", number, "Weight of the positive" + of);
  add("negative_strength", "", number, "Weight of the negative" + of);
  add("net", where.empty() ? "Net" : "", integer, "Number of positive minus number of negative" + of);
  add("ratio", where.empty() ? "Share positive" : "", number, "Share of positive ties among the" + of);
  columns.back().decimals = 2;
}

/// Adds the column of a centrality.
STANCEGRAPH_INLINE void add_centrality_column(std::vector<report_column>& columns, std::string key, std::string heading,
                                              std::string meaning) {
  columns.push_back({.key = std::move(key),
                     .heading = std::move(heading),
                     .type = column_type::number,
                     .meaning = std::move(meaning),
                     .decimals = 4});
}

/// A number that is shown to people as a dash if it is missing.
[[nodiscard]] inline report_cell number_or_dash(const std::optional<double>& value) {
  return value ? report_cell{*value} : report_cell{}.shown_as("-");
}

}  // namespace detail

STANCEGRAPH_INLINE report_table centrality_table(bool is_directed) {
  report_table table{.noun = "nodes",
                     .columns = {{.key = "node", .heading = "Node", .type = column_type::id, .meaning = "The node."}}};
  if (is_directed) {
    detail::add_degree_columns(table.columns, "out");
    detail::add_degree_columns(table.columns, "in");
    detail::add_centrality_column(table.columns, "pn_in", "PN in", "PN index of the ties that lead to the node.");
    detail::add_centrality_column(table.columns, "pn_out", "PN out", "PN index of the ties that start from the node.");
  } else {
    detail::add_degree_columns(table.columns, "");
    detail::add_centrality_column(table.columns, "pn", "PN", "PN index: status from positive and negative ties.");
    detail::add_centrality_column(table.columns, "eigenvector", "Eigenvector",
                                  "Signed eigenvector centrality; opposed camps have opposite signs.");
  }
  table.columns.push_back(
      {.key = "statements", .type = column_type::statements, .meaning = "The statements behind the ties of the node."});
  return table;
}

STANCEGRAPH_INLINE report centrality_report(const centrality_result& r) {
  report_table table = centrality_table(r.is_directed);
  for (const std::uint32_t v : r.order) {
    std::vector<report_cell> cells{ref_to(r.network.nodes[v])};
    const auto add_degree = [&](const signed_degree& d) {
      for (report_cell& each :
           std::vector<report_cell>{d.positive, d.negative, d.positive_strength, d.negative_strength,
                                    static_cast<std::int64_t>(d.net()), detail::number_or_dash(d.ratio())})
        cells.push_back(std::move(each));
    };
    const auto add_number = [&](const node_numbers& all) {
      cells.push_back(detail::number_or_dash(all ? std::optional{(*all)[v]} : std::nullopt));
    };
    add_degree(r.out[v]);
    if (r.is_directed) add_degree(r.in[v]);
    add_number(r.is_directed ? r.pn_in : r.pn);
    add_number(r.is_directed ? r.pn_out : r.eigenvector);
    cells.push_back(statements_cell(r.network, r.statements[v]));
    table.add(std::move(cells));
  }
  report all{std::move(table)};
  const auto note = [&](std::string text) { all.note([text = std::move(text)] { return text; }); };
  if (r.is_too_large) {
    note("the PN index and the eigenvector are left out, because there are too many nodes");
    return all;
  }
  const bool has_pn = r.is_directed ? r.pn_in && r.pn_out : r.pn.has_value();
  if (!has_pn) note("the PN index is undefined: its equations have no unique solution");
  if (!r.is_directed && !r.eigenvector)
    note("the eigenvector centrality is undefined: no single eigenvector dominates");
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_centrality)
