// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/signed/signed_degree.hpp"
#include "stancegraph/network/signed_network.hpp"

namespace stancegraph {

/// What centrality() measures.
struct centrality_options {
  bool is_directed = false;  ///< ties have directions
  /// The largest number of nodes for which systems of equations are solved: the time grows with the cube of the number
  /// of nodes.
  std::size_t most_for_equations = 2000;
  run_control control{};  ///< progress is in steps: degrees and two systems of equations, each checked when it is done
};

/// A centrality of all nodes, by number of the node; missing if it is undefined or was not computed.
using node_numbers = std::optional<std::vector<double>>;

/// The signed degrees and centralities of each node.
struct centrality_result {
  signed_network network{};            ///< the network that was measured
  bool is_directed = false;            ///< whether ties have directions
  bool is_too_large = false;           ///< too many nodes for the PN index and the eigenvector
  std::vector<signed_degree> out{};    ///< ties that start from each node; without directions, all of its ties
  std::vector<signed_degree> in{};     ///< ties that lead to each node; without directions, the same
  node_numbers pn{};                   ///< PN index, without directions
  node_numbers eigenvector{};          ///< signed eigenvector centrality, without directions
  node_numbers pn_in{};                ///< PN index of ties that lead to a node
  node_numbers pn_out{};               ///< PN index of ties that start from a node
  std::vector<std::uint32_t> order{};  ///< nodes by PN index (with directions `pn_in`), descending
  std::vector<std::vector<std::uint32_t>>
      statements{};  ///< for each node, the statements behind its ties, as places in `statements` of the network
};

/// Measures the signed degrees of each node, its PN index and, without directions, its signed eigenvector centrality.
/// Several ties between the same two nodes are added to one.
/// @param network positive and negative ties; it is moved into the result
/// @returns all measures; those that are undefined or need too many nodes are missing
/// @throws limit_error if a limit of the control is reached
/// @complexity linear in the ties for degrees, the cube of the number of nodes for the rest
[[nodiscard]] centrality_result centrality(signed_network network, const centrality_options& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_centrality)

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "stancegraph/measures/signed/signed_spectrum.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE centrality_result centrality(signed_network network, const centrality_options& o) {
  centrality_result r{.network = std::move(network), .is_directed = o.is_directed};
  const std::size_t n = r.network.nodes.size();
  const sparse_matrix m = o.is_directed ? directed_signed_matrix(n, r.network.ties) : signed_matrix(n, r.network.ties);
  r.out = signed_degrees(m);
  r.in = signed_degrees(m, tie_direction::in);
  r.is_too_large = n > o.most_for_equations;
  run_meter meter{o.control, "centrality", r.is_too_large ? 1U : 3U};
  meter.add();
  if (!r.is_too_large && o.is_directed) {
    r.pn_in = pn_index(m, pn_kind::in);
    meter.add();
    r.pn_out = pn_index(m, pn_kind::out);
  } else if (!r.is_too_large) {
    r.pn = pn_index(m, pn_kind::all);
    meter.add();
    r.eigenvector = signed_eigenvector_centrality(m);
  }
  if (!r.is_too_large) meter.add();
  r.order.resize(n);
  std::iota(r.order.begin(), r.order.end(), 0U);
  if (const node_numbers& first = o.is_directed ? r.pn_in : r.pn)
    std::stable_sort(r.order.begin(), r.order.end(), greater_by([&](std::uint32_t v) { return (*first)[v]; }));
  r.statements = statements_by_node(r.network);
  for (std::vector<std::uint32_t>& each : r.statements)
    std::sort(each.begin(), each.end(), less_by([&](std::uint32_t place) { return r.network.statements[place]; }));
  return r;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_centrality)
