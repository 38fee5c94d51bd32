// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// A tie of a network and what it rests on.
struct network_tie {
  std::uint32_t row = 0;                       ///< of the network
  std::uint32_t column = 0;                    ///< of the network; one-mode: another row
  double weight = 0;                           ///< not 0
  std::vector<statement_handle> statements{};  ///< the statements behind it, in the order of the corpus
  std::vector<std::uint32_t> shared{};         ///< one-mode: the columns of the basis that the two rows share, rising

  /// The same tie.
  friend bool operator==(const network_tie&, const network_tie&) = default;
};

/// Whether a tie of these options is one of disagreement: its weight is negative, or the aggregation is conflict, whose
/// weights say how much two disagree.
[[nodiscard]] inline bool is_disagreement(const network_options& o, double weight) noexcept {
  return weight < 0 || o.aggregation == qualifier_aggregation::conflict;
}

/// Calls `f(tie)` with each tie of a network, by row, then by column. A tie of a one-mode network comes once, with the
/// row that is not after the column.
/// @complexity u log u with the network's u units, and for each tie the units of its two ends
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

/// The ties of a network, the strongest first: by weight without its sign; of equals those that for_each_tie() gives
/// first. @complexity as for_each_tie(), and t log t with t ties
[[nodiscard]] inline std::vector<network_tie> ties_by_strength(const discourse_network& n) {
  std::vector<network_tie> all;
  for_each_tie(n, [&](network_tie tie) { all.push_back(std::move(tie)); });
  std::ranges::stable_sort(all, std::ranges::greater{}, [](const network_tie& t) { return std::abs(t.weight); });
  return all;
}

}  // namespace stancegraph
