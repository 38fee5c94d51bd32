// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/brokerage/betweenness.hpp"
#include "stancegraph/network/signed_network.hpp"

namespace stancegraph {

/// A node as a possible broker between others. Without directions, each pair of others is counted once, and a node is a
/// gatekeeper exactly as often as a representative.
struct broker {
  std::uint32_t node = 0;          ///< its number in the network
  std::string group{};             ///< name of its group
  std::size_t coordinator = 0;     ///< pairs of its own group that it connects
  std::size_t itinerant = 0;       ///< pairs of another group, the same for both, that it connects
  std::size_t representative = 0;  ///< pairs that lead from its own group to another
  std::size_t gatekeeper = 0;      ///< pairs that lead from another group to its own
  std::size_t liaison = 0;         ///< pairs of two other groups
  double betweenness = 0;          ///< sum over pairs of the share of their shortest paths that lead through it
  double effective_size = 0;  ///< number of its contacts, reduced by the ties among them that make contacts redundant
  std::optional<double>
      constraint{};  ///< how much it depends on contacts that are tied to each other; missing without contacts
  std::vector<std::string> statements{};  ///< ids of the statements behind its place in the network
};

/// Options of brokers().
struct brokers_options {
  bool is_directed = false;  ///< ties have directions
  /// Ids of the statements of each node, as statements_of_rows() gives them; default: those behind its ties.
  std::vector<std::vector<std::string>> statements{};
  run_control control{};  ///< progress is in steps: roles, betweenness, structural holes
};

/// Removes the negative ties from a network, since brokers connect nodes that agree.
/// @returns the number of ties removed
/// @complexity linear
std::size_t remove_negative_ties(signed_network& n);

/// The number of the coalition of each node, found by leiden(), as a text. Directions of ties are ignored.
/// @param control as for leiden()
/// @returns one text per node, counted from 1
/// @throws limit_error if a limit of the control is reached
/// @complexity that of leiden()
[[nodiscard]] std::vector<std::string> coalitions_as_groups(const signed_network& n, const run_control& control = {});

/// The name of the camp of each node: the state or organization to which the actor belongs.
/// @param control as for camps()
/// @returns one name per node; nothing if a node is not an actor
/// @throws limit_error if a limit of the control is reached
/// @complexity that of camps()
[[nodiscard]] std::optional<std::vector<std::string>> camps_as_groups(const stance_graph& g, const signed_network& n,
                                                                      const run_control& control = {});

/// The brokers of a network: how often each node connects two others without a tie between them, by the groups of the
/// three, and how much freedom its contacts leave it. Several ties between the same two nodes are added to one.
/// @param groups name of the group of each node
/// @pre no tie is negative; `groups` has one entry per node
/// @returns all nodes, by betweenness, descending; empty for a network without nodes
/// @throws limit_error if a limit of the control is reached
/// @complexity that of brokerage(), betweenness() and structural_holes()
[[nodiscard]] std::vector<broker> brokers(const signed_network& n, const std::vector<std::string>& groups,
                                          brokers_options o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_brokers)

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "stancegraph/measures/brokerage/brokerage.hpp"
#include "stancegraph/measures/brokerage/structural_holes.hpp"
#include "stancegraph/measures/community/leiden.hpp"
#include "stancegraph/query/camps.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::size_t remove_negative_ties(signed_network& n) {
  std::size_t kept = 0;
  for (std::size_t t = 0; t != n.ties.size(); ++t) {
    if (n.ties[t].weight < 0) continue;
    n.ties[kept] = n.ties[t];
    if (n.has_statements() && kept != t) n.behind[kept] = std::move(n.behind[t]);
    ++kept;
  }
  const std::size_t removed = n.ties.size() - kept;
  n.ties.resize(kept);
  if (n.has_statements()) n.behind.resize(kept);
  return removed;
}

STANCEGRAPH_INLINE std::vector<std::string> coalitions_as_groups(const signed_network& n, const run_control& control) {
  std::vector<std::string> names;
  for (const std::uint32_t group : leiden(signed_matrix(n.nodes.size(), n.ties), {.control = control}).group_of)
    names.push_back(std::to_string(group + 1));
  return names;
}

STANCEGRAPH_INLINE std::optional<std::vector<std::string>> camps_as_groups(const stance_graph& g,
                                                                           const signed_network& n,
                                                                           const run_control& control) {
  const corpus& c = g.records();
  const std::vector<actor_handle> camp_of = camps(g, control);
  std::vector<std::string> names;
  for (const network_entity& node : n.nodes) {
    const actor_handle a = c.actors().find(node.id);
    if (!a) return std::nullopt;
    names.push_back(c[camp_of[a.row()]].name);
  }
  return names;
}

STANCEGRAPH_INLINE std::vector<broker> brokers(const signed_network& n, const std::vector<std::string>& groups,
                                               brokers_options o) {
  const std::size_t nodes = n.nodes.size();
  const sparse_matrix m = o.is_directed ? directed_signed_matrix(nodes, n.ties) : signed_matrix(nodes, n.ties);
  std::vector<std::uint32_t> labels;
  for (const std::string& name : groups)
    labels.push_back(static_cast<std::uint32_t>(std::find(groups.begin(), groups.end(), name) - groups.begin()));
  run_meter meter{o.control, "the search for brokers", 3};
  const auto roles = brokerage(m, partition_of(labels), meter.rest());
  meter.add();
  const auto between = betweenness(m, meter.rest());
  meter.add();
  const auto holes = structural_holes(m, meter.rest());
  meter.add();
  if (o.statements.empty())
    for (const auto& places : statements_by_node(n)) {
      std::vector<std::string>& ids = o.statements.emplace_back();
      for (const std::uint32_t each : places) ids.push_back(n.statements[each]);
    }
  std::vector<broker> all;
  for (std::uint32_t i = 0; i != nodes; ++i) {
    using enum brokerage_role;
    // Without directions, the measures count each pair both ways.
    const std::size_t ways = o.is_directed ? 1 : 2;
    const auto in = [&](brokerage_role role) { return roles[i].in(role); };
    all.push_back({i, groups[i], in(coordinator) / ways, in(itinerant) / ways, in(representative), in(gatekeeper),
                   in(liaison) / ways, between[i] / static_cast<double>(ways), holes[i].effective_size,
                   holes[i].constraint, std::move(o.statements[i])});
  }
  std::stable_sort(all.begin(), all.end(), greater_by(&broker::betweenness));
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_brokers)
