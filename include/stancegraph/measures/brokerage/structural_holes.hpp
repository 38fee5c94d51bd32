// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Burt's measures of how free a node is to broker between its contacts.
struct structural_hole {
  double effective_size = 0;  ///< number of contacts, reduced by their redundancy
  /// dependence on contacts that are tied to each other; empty if there are no contacts
  std::optional<double> constraint{};
};

/// Burt's constraint and effective size of each node.
///
/// Constraint: c_i = Σ_j (p_ij + Σ_q p_iq p_qj)². Effective size: e_i = Σ_j (1 − Σ_q p_iq m_jq). Here j runs over the
/// contacts of i, and q over all nodes other than i and j. z_ij = w_ij + w_ji is the weight of the ties between i and j
/// in both directions, p_ij = z_ij / Σ_k z_ik is the share of j in the ties of i, and m_jq = z_jq / max_k z_jk. Loops
/// are ignored. Example: the centre of a star with three leaves has effective size 3 and constraint 1/3.
/// @param network tie weights, not negative
/// @param control progress is in nodes
/// @returns one result per node; a node without contacts has effective size 0 and no constraint
/// @pre the network is square and has no negative weights
/// @throws limit_error if a limit of the control is reached
/// @complexity O(Σ_i Σ_j d_j log d_i) over the contacts j of each node i, where d_i is the number of contacts of i
/// @see Burt, R. S. (1992). Structural Holes: The Social Structure of Competition, chapter 2. Harvard University Press.
///   https://doi.org/10.4159/9780674029095
[[nodiscard]] std::vector<structural_hole> structural_holes(const sparse_matrix& network,
                                                            const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_brokerage_structural_holes)

#include <algorithm>
#include <cassert>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<structural_hole> structural_holes(const sparse_matrix& network,
                                                                 const run_control& control) {
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
  run_meter meter{control, "structural holes", n};
  for (std::size_t i = 0; i != n; ++i) {
    meter.add();
    if (sum[i] == 0) continue;
    double constraint = 0;
    for (const matrix_entry& contact : z.row(i)) {
      meter.check();
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

#endif  // STANCEGRAPH_DEFINES(measures_brokerage_structural_holes)
