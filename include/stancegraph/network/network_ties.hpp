// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// A tie of a network, with the statements behind it.
struct network_tie {
  std::uint32_t row = 0;                       ///< row of the network
  std::uint32_t column = 0;                    ///< column of the network; in a one-mode network, another row
  double weight = 0;                           ///< weight of the tie, not 0
  std::vector<statement_handle> statements{};  ///< the statements behind it, in the order of the corpus
  std::vector<std::uint32_t> shared{};         ///< one-mode: the columns of the basis that both rows mention, ascending

  /// Equal if all members are equal.
  friend bool operator==(const network_tie&, const network_tie&) = default;
};

/// Whether a tie expresses disagreement: its weight is negative, or the aggregation is conflict.
[[nodiscard]] inline bool is_disagreement(const network_options& o, double weight) noexcept {
  return weight < 0 || o.aggregation == qualifier_aggregation::conflict;
}

/// Calls `f(tie)` for each tie of a network, by row, then by column. A tie of a one-mode network occurs once, with
/// `row` not greater than `column`.
/// @complexity u log u for u units, plus the units of both ends for each tie
template <class F>
void for_each_tie(const discourse_network& n, F&& f) {
  const network_evidence evidence{n};
  for (const matrix_entry& e : n.weights.cells()) {
    if (n.is_onemode() && e.column < e.row) continue;
    const std::vector<tie_evidence> found = evidence.of(e.row, e.column);
    network_tie tie{e.row, e.column, e.value, statements_behind(found), {}};
    if (n.is_onemode())
      for (const tie_evidence& each : found) tie.shared.push_back(each.column);
    f(std::move(tie));
  }
}

/// The ties of a network by absolute weight, strongest first; ties of equal weight keep the order of for_each_tie().
/// @returns an empty list for a network without ties
/// @complexity as for_each_tie(), plus t log t for t ties
[[nodiscard]] std::vector<network_tie> ties_by_strength(const discourse_network& n);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_network_ties)

#include <algorithm>
#include <cmath>
#include <functional>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<network_tie> ties_by_strength(const discourse_network& n) {
  std::vector<network_tie> all;
  for_each_tie(n, [&](network_tie tie) { all.push_back(std::move(tie)); });
  std::stable_sort(all.begin(), all.end(), greater_by([](const network_tie& t) { return std::abs(t.weight); }));
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_network_ties)
