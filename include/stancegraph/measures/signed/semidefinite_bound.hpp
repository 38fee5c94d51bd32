// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/signed/detail/semidefinite_program.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph {

/// A lower bound of the frustration index (see frustration), for graphs that are too dense for cuts alone: give it as
/// `frustration(nodes, ties, {.bound = semidefinite_bound})`.
///
/// With sides x_i of 1 and −1 the frustration is Σ |w| / 2 − Σ w_ij x_i x_j / 2. Here the products x_i x_j are the
/// entries of a positive semidefinite matrix with 1 along its diagonal, in which odd cliques of three, five and seven
/// nodes keep what they keep for any sides: Σ s_i s_j x_i x_j ≥ −(k − 1) / 2 over the pairs of k nodes with signs s.
/// Cliques of three are the cycles of the other bound, and more, since nodes without a tie between them count as well.
/// The dual is followed until that stalls; the bound that is told comes from the greatest eigenvalue of what the
/// multipliers leave, with a margin for rounding, and holds however near they are to the best ones. For 200 nodes and
/// 800 ties of equal weight, 30 % of them negative, it comes within 1 to 5 % of the best known sides.
///
/// @param nodes how many there are. More than 500 take too long: their bound is 0
/// @param ties several between the same two count each
/// @param enough it ends there, since more would help nobody
/// @param control where its time or a stop ends it, it returns the bound that it has; otherwise it ends when it stalls
/// @return 0 or more; the same for the same input, unless it was stopped
/// @pre the ends of the ties are below `nodes`, the weights finite
/// @complexity cubic in nodes for each step, of some hundreds: seconds for 100 nodes, half a minute for 200
/// Method: Krislock, Malick and Roupin 2014, https://hal.science/hal-00665968
[[nodiscard]] inline double semidefinite_bound(std::size_t nodes, std::span<const signed_tie> ties,
                                               double enough = std::numeric_limits<double>::infinity(),
                                               const run_control& control = {}) {
  if (nodes > 500 || std::ranges::all_of(ties, [](const signed_tie& t) { return t.weight == 0; })) return 0;
  constexpr double least_penalty = 1e-4;
  detail::semidefinite_program program{nodes, ties};
  const run_meter meter{control, "the semidefinite bound"};
  const auto is_over = [&] { return program.bound() >= enough || meter.is_over(); };
  std::array<double, 3> history{};
  std::size_t last_rounds = 0;
  for (double penalty = 0.1; !is_over(); penalty = std::max(least_penalty, penalty * 0.6)) {
    program.descend(penalty, 40, is_over);
    if (penalty == least_penalty) {
      double& before = history[last_rounds++ % history.size()];
      // Written so that it ends as well where the bound is 0, or none was found.
      if (last_rounds > history.size() && !(program.bound() - before > 2e-4 * std::abs(program.bound()))) break;
      before = program.bound();
    }
    program.forget_loose_cliques();
    program.add_cliques(4 * nodes);
  }
  return std::max(0.0, program.bound());
}

}  // namespace stancegraph
