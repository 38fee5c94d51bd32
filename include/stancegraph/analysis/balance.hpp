// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/signed.hpp"
#include "stancegraph/measures/signed/semidefinite_bound.hpp"
#include "stancegraph/measures/signed/signed_spectrum.hpp"
#include "stancegraph/network/signed_network.hpp"

namespace stancegraph {

/// What balance() measures.
struct balance_options {
  bool is_directed = false;      ///< ties have directions: semicycles and triads instead of triangles and walks
  bool has_eigenvalues = false;  ///< also compute the eigenvalues of the signed Laplacian
  /// The largest number of nodes for which eigenvalues are computed: the time grows with the cube of the number of
  /// nodes.
  std::size_t most_for_eigenvalues = 2000;
  /// How the frustration is computed.
  frustration_options search{.effort = frustration_effort::bounded, .bound = semidefinite_bound};
};

/// Strong, weak and walk balance; a value is missing if it is undefined or was not computed.
struct balance_shares {
  std::optional<double> strong{};  ///< strong_balance() of the triangles
  std::optional<double> weak{};    ///< weak_balance() of the triangles
  std::optional<double> walk{};    ///< walk_balance()
};

/// How balanced a signed network is.
struct balance_result {
  signed_network network{};                          ///< the network that was measured
  std::size_t positive = 0;                          ///< positive ties
  std::size_t negative = 0;                          ///< negative ties
  signed_triangle_counts triangles{};                ///< triangles by their signs
  balance_shares by_sign{};                          ///< each tie counts as its sign
  std::optional<balance_shares> by_weight{};         ///< each tie counts with its weight; only if weights differ
  std::optional<std::vector<double>> eigenvalues{};  ///< eigenvalues of the signed Laplacian, ascending
  std::optional<signed_triad_counts> triads{};       ///< only for networks with directions
  frustration_result frustration{};                  ///< two sides and the ties that violate them
  std::optional<double> line_balance{};              ///< line_balance() of the frustration; missing without ties
  bool is_directed = false;                          ///< whether ties have directions
  bool is_too_large = false;                         ///< too many nodes for eigenvalues and walks
  std::size_t loops = 0;                             ///< ties of a node with itself

  /// The nodes of the two sides, ascending.
  [[nodiscard]] std::array<std::vector<std::uint32_t>, 2> sides() const {
    std::array<std::vector<std::uint32_t>, 2> all;
    for (std::uint32_t v = 0; v != network.nodes.size(); ++v) all[frustration.side[v]].push_back(v);
    return all;
  }
  /// The smallest eigenvalue of the signed Laplacian; missing without nodes, with directions, and for too many nodes.
  /// @complexity constant if the eigenvalues are known, otherwise the cube of the number of nodes
  [[nodiscard]] std::optional<double> laplacian_minimum() const {
    if (is_directed || is_too_large || network.nodes.empty()) return std::nullopt;
    if (eigenvalues) return eigenvalues->front();
    return spectrum(signed_laplacian(signed_matrix(network.nodes.size(), network.ties))).front();
  }
};

/// Measures structural balance: whether friends of friends are friends and enemies of enemies are friends, and which
/// ties violate this. Several ties between the same two nodes are added to one in triangles and walks; the frustration
/// counts each.
/// @param network positive and negative ties; it is moved into the result
/// @returns all measures; those that are undefined, for example without ties, are missing
///   A limit of the control ends only the search for the frustration; its result is then the best one found
/// @complexity that of frustration(); the cube of the number of nodes for walks and eigenvalues
[[nodiscard]] balance_result balance(signed_network network, const balance_options& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_balance)

#include <algorithm>
#include <cmath>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE balance_result balance(signed_network network, const balance_options& o) {
  balance_result r{.network = std::move(network)};
  const std::size_t n = r.network.nodes.size();
  const std::vector<signed_tie>& ties = r.network.ties;
  for (const signed_tie& t : ties) ++(t.weight < 0 ? r.negative : r.positive);
  r.loops = static_cast<std::size_t>(
      std::count_if(ties.begin(), ties.end(), [](const signed_tie& t) { return t.from == t.to; }));
  r.is_directed = o.is_directed;
  if (o.is_directed) {
    const sparse_matrix matrix = directed_signed_matrix(n, ties);
    r.triangles = directed_signed_triangles(matrix);
    r.triads = signed_triads(matrix);
  } else {
    const sparse_matrix matrix = signed_matrix(n, ties);
    r.triangles = signed_triangles(matrix);
    r.is_too_large = n > o.most_for_eigenvalues;
    if (!r.is_too_large) r.by_sign.walk = walk_balance(matrix);
    if (!r.is_too_large && o.has_eigenvalues) r.eigenvalues = spectrum(signed_laplacian(matrix));
    if (std::ranges::any_of(matrix.cells(), [](const matrix_entry& e) { return std::abs(e.value) != 1; })) {
      const signed_triangle_weights weights = weighted_signed_triangles(matrix);
      r.by_weight = {strong_balance(weights), weak_balance(weights), {}};
      if (!r.is_too_large) r.by_weight->walk = walk_balance(matrix, tie_value::weight);
    }
  }
  r.by_sign.strong = strong_balance(r.triangles);
  r.by_sign.weak = weak_balance(r.triangles);
  r.frustration = frustration(n, ties, o.search);
  r.line_balance = line_balance(ties, r.frustration.value);
  return r;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_balance)
