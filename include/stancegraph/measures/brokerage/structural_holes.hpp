// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How far a node's contacts leave it free to broker between them.
struct structural_hole {
  double effective_size = 0;           ///< its contacts, less what ties among them make redundant
  std::optional<double> constraint{};  ///< how far it depends on contacts tied to each other; none without contacts
};

/// Burt's constraint and effective size of each node.
///
/// With z_ij = w_ij + w_ji and p_ij = z_ij / Σ_k z_ik, the share of i's ties that is j's: constraint Σ_j (p_ij + Σ_q
/// p_iq p_qj)² over the contacts j of i, q neither i nor j; effective size Σ_j (1 − Σ_q p_iq m_jq), with m_jq = z_jq /
/// max_k z_jk. Loops do not count.
/// @pre the network is square, and has no negative weights @returns one for each node; without contacts size 0
/// @complexity for each node, the ties of its contacts, times log of the ties of a node
/// @see Burt, Structural Holes (1992), chapter 2
[[nodiscard]] inline std::vector<structural_hole> structural_holes(const sparse_matrix& network) {
  assert(network.row_count() == network.column_count());
  const std::size_t n = network.row_count();
  std::vector<matrix_entry> both;
  for (const matrix_entry& e : network.cells()) {
    assert(e.value > 0);
    if (e.row == e.column) continue;
    both.push_back(e);
    both.push_back({e.column, e.row, e.value});
  }
  const sparse_matrix z{n, n, both};
  std::vector<double> sum(n);
  std::vector<double> most(n);
  for (const matrix_entry& e : z.cells()) {
    sum[e.row] += e.value;
    most[e.row] = std::max(most[e.row], e.value);
  }
  std::vector<structural_hole> result(n);
  for (std::size_t i = 0; i != n; ++i) {
    if (sum[i] == 0) continue;
    double constraint = 0;
    for (const matrix_entry& contact : z.row(i)) {
      double through = 0;
      double redundant = 0;
      for (const matrix_entry& e : z.row(contact.column)) {
        const double p_iq = z.at(i, e.column) / sum[i];
        if (e.column == i || p_iq == 0) continue;
        through += p_iq * e.value / sum[e.column];
        redundant += p_iq * e.value / most[contact.column];
      }
      const double depends = contact.value / sum[i] + through;
      constraint += depends * depends;
      result[i].effective_size += 1 - redundant;
    }
    result[i].constraint = constraint;
  }
  return result;
}

}  // namespace stancegraph
