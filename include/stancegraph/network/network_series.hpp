// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/network_windows.hpp"

namespace stancegraph {

/// Calls `f(network)` with the single network of a basis if no windows are given, otherwise with each network of the
/// series, in the order of time. Only the current network is stored.
/// @param windows windows of the series; empty: one network
/// @param control progress is in networks
/// @throws invalid_value as place_windows()
/// @throws limit_error if a limit of the control is reached
/// @complexity as make_discourse_network() or for_each_network()
template <class F>
void for_each_network(const std::shared_ptr<const network_basis>& basis, const std::optional<window_options>& windows,
                      F&& f, const run_control& control = {}) {
  if (windows) return for_each_network(basis, *windows, std::forward<F>(f), control);
  run_meter meter{control, "making a network", 1};
  f(make_discourse_network(basis, meter.rest()));
  meter.add();
}

/// The weights of a network on all nodes of its basis, so that the networks of a series can be compared cell by cell.
/// Nodes outside the network have no ties.
/// @complexity linear in the ties and nodes
[[nodiscard]] sparse_matrix on_all_nodes(const discourse_network& n);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_network_series)

#include <vector>

namespace stancegraph {

STANCEGRAPH_INLINE sparse_matrix on_all_nodes(const discourse_network& n) {
  const std::size_t rows = n.basis->rows.size();
  std::vector<matrix_entry> cells;
  for (const matrix_entry& e : n.weights.cells()) cells.push_back({n.rows[e.row], n.columns[e.column], e.value});
  return {rows, n.is_onemode() ? rows : n.basis->columns.size(), std::move(cells)};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_network_series)
