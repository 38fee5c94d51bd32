// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/signed_network.hpp"
#include "stancegraph/report/ties.hpp"

/// @file
/// Nodes, ties and statements of signed networks as cells of reports.

namespace stancegraph {

namespace detail {

/// A table of one row for programs only, written as a JSON object.
[[nodiscard]] report_table object_table(std::string key, std::vector<report_column> columns);

}  // namespace detail

/// A reference to a node: its id for programs, its name for people.
[[nodiscard]] inline report_ref ref_to(const network_entity& node) { return {node.id, node.name}; }

/// Several nodes, in their order. @param nodes their numbers
template <class Numbers>
[[nodiscard]] std::vector<report_ref> refs_to(const signed_network& n, const Numbers& nodes) {
  std::vector<report_ref> refs;
  for (const auto each : nodes) refs.push_back(ref_to(n.nodes[static_cast<std::size_t>(each)]));
  return refs;
}

/// The statements of a network as a cell; missing if the network does not know its statements.
/// @param places places of the statements in the network
[[nodiscard]] report_cell statements_cell(const signed_network& n, const std::vector<std::uint32_t>& places);

/// The cells of a tie, for the columns of ties_table(). @pre the network has such a tie
[[nodiscard]] inline std::vector<report_cell> tie_cells(const signed_network& n, std::size_t tie) {
  const signed_tie& t = n.ties[tie];
  return {ref_to(n.nodes[t.from]), ref_to(n.nodes[t.to]), sign_cell(t.weight < 0), std::abs(t.weight),
          statements_cell(n, n.has_statements() ? n.behind[tie] : std::vector<std::uint32_t>{})};
}

/// Some ties of a network as a table.
/// @param ties numbers of the ties
/// @param heading heading of the column with the first ends
template <class Numbers>
[[nodiscard]] report_table ties_report_table(const signed_network& n, const Numbers& ties, std::string heading) {
  report_table table = ties_table(std::move(heading));
  for (const std::size_t each : ties) table.add(tie_cells(n, each));
  return table;
}

/// Groups of nodes for programs: one list of ids per group. @param key name of the list in JSON
[[nodiscard]] report_table groups_table(std::string key);

/// A group of nodes in one line: "Side 1: Russia, Kremlin".
/// @param noun word for a group
/// @param number number of the group, from 1
[[nodiscard]] inline std::string group_in_line(const std::string& noun, std::size_t number,
                                               const std::vector<report_ref>& nodes) {
  std::string line = noun + " " + std::to_string(number) + ": ";
  for (std::size_t i = 0; i != nodes.size(); ++i) line += (i == 0 ? "" : ", ") + nodes[i].name;
  return line + (nodes.empty() ? "nobody" : "");
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_signed_network)

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE report_table object_table(std::string key, std::vector<report_column> columns) {
  return {.key = std::move(key),
          .columns = std::move(columns),
          .shape = json_shape::object,
          .forms = {.csv = false, .people = false}};
}

}  // namespace detail

STANCEGRAPH_INLINE report_cell statements_cell(const signed_network& n, const std::vector<std::uint32_t>& places) {
  if (!n.has_statements()) return {};
  std::vector<report_ref> refs;
  for (const std::uint32_t each : places) refs.push_back({n.statements[each], n.statements[each]});
  return refs;
}

STANCEGRAPH_INLINE report_table groups_table(std::string key) {
  return {.key = std::move(key),
          .columns = {{.key = "nodes", .type = column_type::ids, .meaning = "The nodes of the group."}},
          .shape = json_shape::values,
          .forms = {.csv = false, .people = false}};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_signed_network)
