// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/signed/signed_projection.hpp"
#include "stancegraph/network/signed_network.hpp"

namespace stancegraph {

/// Two nodes of one mode that took sides on the same nodes of the other mode.
struct projected_pair {
  std::uint32_t one = 0;                  ///< number of the first node in the network
  std::uint32_t other = 0;                ///< number of the second
  std::vector<std::uint32_t> alike{};     ///< things on which both took the same side, by number
  std::vector<std::uint32_t> opposite{};  ///< things on which they took opposite sides, by number
  std::vector<std::uint32_t>
      statements{};  ///< the statements behind their ties to all of these, as places in `statements`

  /// Positive if all sides are the same, negative if all are opposite, otherwise ambivalent.
  [[nodiscard]] projected_sign sign() const noexcept {
    return projected_tie{one, other, alike.size(), opposite.size()}.sign();
  }
  /// Number of equal sides minus number of opposite sides.
  [[nodiscard]] std::int64_t balance() const noexcept {
    return static_cast<std::int64_t>(alike.size()) - static_cast<std::int64_t>(opposite.size());
  }
};

/// The signed projection of a two-mode network: each pair of nodes that took sides on at least one common thing, with
/// these things and the statements behind them. Several ties between the same two nodes are added to one; a sum of 0
/// does not count as a side.
/// @param n each tie leads from a node of the first mode to one of the second
/// @param is_onto_second whether to pair nodes of the second mode; default: of the first
/// @param control progress is in pairs, of an unknown total until all of them are found
/// @returns pairs in the order in which the ties first name their nodes, which is the order of rows for a discourse
///   network; empty if nothing is shared
/// @throws limit_error if a limit of the control is reached
/// @complexity that of signed_projection(), plus the ties that pairs share
/// @see signed_projection()
[[nodiscard]] std::vector<projected_pair> projection(const signed_network& n, bool is_onto_second = false,
                                                     const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_projection)

#include <algorithm>
#include <map>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<projected_pair> projection(const signed_network& n, bool is_onto_second,
                                                          const run_control& control) {
  // Numbers of the nodes of each mode, in the order of nodes.
  constexpr std::uint32_t none = ~std::uint32_t{};
  const auto mode = [&](std::uint32_t signed_tie::*end) {
    std::vector<bool> is_used(n.nodes.size());
    for (const signed_tie& t : n.ties) is_used[t.*end] = true;
    std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>> both{{}, std::vector(n.nodes.size(), none)};
    for (std::uint32_t v = 0; v != n.nodes.size(); ++v)
      if (is_used[v]) {
        both.second[v] = static_cast<std::uint32_t>(both.first.size());
        both.first.push_back(v);
      }
    return both;
  };
  const auto row_end = is_onto_second ? &signed_tie::to : &signed_tie::from;
  const auto column_end = is_onto_second ? &signed_tie::from : &signed_tie::to;
  const auto [rows, row_of] = mode(row_end);
  const auto [columns, column_of] = mode(column_end);
  std::vector<matrix_entry> cells;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::size_t>> ties_of_cell;
  for (std::size_t t = 0; t != n.ties.size(); ++t) {
    const std::uint32_t row = row_of[n.ties[t].*row_end];
    const std::uint32_t column = column_of[n.ties[t].*column_end];
    cells.push_back({row, column, n.ties[t].weight});
    ties_of_cell[{row, column}].push_back(t);
  }
  const sparse_matrix m{rows.size(), columns.size(), std::move(cells)};

  std::vector<projected_pair> pairs;
  run_meter meter{control, "the projection"};
  const std::vector<projected_tie> ties = signed_projection(m, meter.rest());
  meter.expect(ties.size());
  for (const projected_tie& t : ties) {
    projected_pair pair{rows[t.one], rows[t.other], {}, {}, {}};
    std::vector<std::uint32_t> behind;
    const auto first = m.row(t.one);
    const auto second = m.row(t.other);
    for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
      if (a->column != b->column) {
        a->column < b->column ? ++a : ++b;
        continue;
      }
      ((a->value > 0) == (b->value > 0) ? pair.alike : pair.opposite).push_back(columns[a->column]);
      for (const std::uint32_t row : {t.one, t.other})
        for (const std::size_t tie : ties_of_cell.at({row, a->column}))
          if (n.has_statements()) behind.insert(behind.end(), n.behind[tie].begin(), n.behind[tie].end());
      ++a, ++b;
    }
    pair.statements = each_once(std::move(behind));
    pairs.push_back(std::move(pair));
    meter.add();
  }
  return pairs;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_projection)
