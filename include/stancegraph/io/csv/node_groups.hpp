// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <istream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/signed_network.hpp"

namespace stancegraph {

/// The name of the group of each node, by the id of the node.
using node_groups = std::map<std::string, std::string, std::less<>>;

/// Reads groups of nodes from a CSV file with the columns `node` and `group`. Blanks at the ends of names and
/// other columns are ignored.
/// @throws parse_error with every fault and its place: missing columns, empty cells, a node with two groups
/// @throws io_error if the file cannot be read
/// @complexity n log n with n rows
[[nodiscard]] node_groups read_node_groups(const std::filesystem::path& file);

/// Reads groups of nodes from a stream. @param name name of the stream in messages
/// @copydetails read_node_groups
[[nodiscard]] node_groups read_node_groups(std::istream& stream, std::string_view name);

/// The group of each node of a network, in the order of its nodes.
/// @param file name of the file or stream of the groups in messages
/// @throws parse_error if nodes have no group; it names all of them
[[nodiscard]] std::vector<std::string> groups_of_nodes(const signed_network& n, const node_groups& groups,
                                                       const std::string& file);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_csv_node_groups)

#include <array>
#include <utility>

#include "stancegraph/io/csv/detail/named_columns.hpp"

namespace stancegraph {

namespace detail {

[[nodiscard]] STANCEGRAPH_INLINE node_groups read_node_groups(csv_reader& rows, fault_log& log) {
  constexpr auto columns = std::to_array<named_column>({{"node", true}, {"group", true}});
  named_columns table{rows, log, columns};
  node_groups all;
  if (table.read_header())
    while (table.next()) {
      auto node = table.name_in(*table.cell(0), "this group has no node");
      auto group = table.name_in(*table.cell(1), "this node has no group");
      if (!node || !group) continue;
      const auto [known, is_new] = all.try_emplace(std::move(*node), *group);
      if (!is_new && known->second != *group)
        table.fault(*table.cell(1), in_quotes(known->first) + " is in group " + in_quotes(known->second) + " already",
                    "give each node one group");
    }
  log.throw_if_any();
  return all;
}

}  // namespace detail

STANCEGRAPH_INLINE node_groups read_node_groups(const std::filesystem::path& file) {
  return detail::with_csv_rows(file, detail::read_node_groups);
}

STANCEGRAPH_INLINE node_groups read_node_groups(std::istream& stream, std::string_view name) {
  return detail::with_csv_rows(stream, name, detail::read_node_groups);
}

STANCEGRAPH_INLINE std::vector<std::string> groups_of_nodes(const signed_network& n, const node_groups& groups,
                                                            const std::string& file) {
  std::vector<std::string> names;
  std::vector<diagnostic> missing;
  for (const network_entity& node : n.nodes) {
    const auto at = groups.find(node.id);
    if (at != groups.end())
      names.push_back(at->second);
    else
      missing.push_back(diagnostic{{file, 0, 0}, "node " + in_quotes(node.id) + " has no group", "add a row for it"});
  }
  if (!missing.empty()) throw parse_error{std::move(missing)};
  return names;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_csv_node_groups)
