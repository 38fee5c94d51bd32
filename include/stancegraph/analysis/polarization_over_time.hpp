// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/polarization/polarization.hpp"
#include "stancegraph/network/network_series.hpp"

namespace stancegraph {

/// The polarization of a debate at one time.
struct network_polarization {
  discourse_network network{};                 ///< congruence of the members; the camps divide its rows
  std::optional<polarization_result> found{};  ///< the index and the camps; missing if polarization() returns nothing
  std::optional<double> e_i{};                 ///< e_i_index() of the camps in the network; missing without ties
};

/// The polarization of a debate, once or over time: polarization() of the congruence and the conflict of the rows of
/// each network, with the conventions of the options of the basis.
/// @param windows windows of the series; nothing: one network of the whole time
/// @param o number of camps and limits; progress is in networks searched. A search that a limit ends is not exact
/// @param is_normalized ignored, unless the conventions define an index without normalization
/// @pre the basis is for one-mode networks
/// @returns one result per network, in the order of time; a network without statements has no index
/// @throws invalid_value as place_windows()
/// @throws limit_error if a limit of the control is reached before all networks of congruence are made; a limit reached
///   later ends each remaining search early
/// @complexity twice for_each_network(), plus polarization() of each network; space is that of the networks returned,
///   plus one network of conflict at a time
[[nodiscard]] std::vector<network_polarization> polarization_over_time(const network_basis& basis,
                                                                       const std::optional<window_options>& windows,
                                                                       const polarization_options& o = {},
                                                                       bool is_normalized = true);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_polarization_over_time)

#include <memory>
#include <utility>

#include "stancegraph/measures/brokerage/e_i_index.hpp"
#include "stancegraph/network/dna/polarization.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<network_polarization> polarization_over_time(
    const network_basis& basis, const std::optional<window_options>& windows, const polarization_options& o,
    bool is_normalized) {
  const run_meter meter{o.control, "polarization over time"};
  const auto for_each = [&](qualifier_aggregation wanted, auto&& f, const run_control& control) {
    network_basis other = basis;
    other.options.aggregation = aggregation_for_polarization(basis.options, windows.has_value(), wanted);
    for_each_network(std::make_shared<const network_basis>(std::move(other)), windows, f, control);
  };
  std::vector<network_polarization> all;
  for_each(
      qualifier_aggregation::congruence,
      [&](discourse_network n) {
        all.push_back({std::move(n), {}, {}});
      },
      meter.rest());
  polarization_options search = o;
  std::size_t searched = 0;
  const auto divide = [&](const discourse_network& conflict) {
    network_polarization& each = all[searched];
    search.control = meter.rest();
    each.found =
        polarization_with_dna_rules(basis.options, each.network.weights, conflict.weights, search, is_normalized);
    // An index without normalization is 0, without camps, for a network that has no camps.
    if (each.found && each.found->camps.group_count != 0) each.e_i = e_i_index(each.network.weights, each.found->camps);
    meter.report(++searched, all.size());
  };
  // Without limits: a limit ends the searches, and each of them needs its network of conflict even then.
  for_each(qualifier_aggregation::conflict, divide, {});
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_polarization_over_time)
