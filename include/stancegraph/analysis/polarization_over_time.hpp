// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "stancegraph/measures/brokerage/e_i_index.hpp"
#include "stancegraph/measures/polarization/polarization.hpp"
#include "stancegraph/network/dna/polarization.hpp"
#include "stancegraph/network/network_series.hpp"

namespace stancegraph {

/// How polarized a debate is at one time.
struct network_polarization {
  discourse_network network{};                 ///< congruence of the members, whose rows the camps divide
  std::optional<polarization_result> found{};  ///< the index and the camps; nothing where polarization() has nothing
  std::optional<double> e_i{};                 ///< e_i_index() of the camps in the network; nothing without ties
};

/// How polarized a debate is, once or over time: polarization() of the congruence and the conflict of the rows of each
/// network. In DNA's way, a series compares congruence − conflict with itself (aggregation_for_polarization()).
/// @param windows those of the series; nothing for one network of all of the time
/// @param o camps and bounds of the search; whether it is in DNA's way is taken from the options of the basis
/// @param is_normalized only where the options follow DNA is there a choice: see dna_polarization()
/// @pre the basis is for one-mode networks
/// @returns one result for each network, in the order of time; a network without statements has none
/// @throws invalid_value as place_windows() does
/// @complexity as for_each_network(), twice, and polarization() of each network; in space the networks
[[nodiscard]] inline std::vector<network_polarization> polarization_over_time(
    const network_basis& basis, const std::optional<window_options>& windows, const polarization_options& o = {},
    bool is_normalized = true) {
  const auto for_each = [&](qualifier_aggregation wanted, auto&& f) {
    network_basis other = basis;
    other.options.aggregation = aggregation_for_polarization(basis.options, windows.has_value(), wanted);
    for_each_network(std::make_shared<const network_basis>(std::move(other)), windows, f);
  };
  std::vector<network_polarization> all;
  for_each(qualifier_aggregation::congruence, [&](discourse_network n) { all.push_back({std::move(n), {}, {}}); });
  std::size_t at = 0;
  for_each(qualifier_aggregation::conflict, [&](const discourse_network& conflict) {
    network_polarization& each = all[at++];
    each.found = polarization_with_dna_rules(basis.options, each.network.weights, conflict.weights, o, is_normalized);
    // Without normalization DNA gives an index of 0 for a network that has no camps.
    if (each.found && each.found->camps.group_count != 0) each.e_i = e_i_index(each.network.weights, each.found->camps);
  });
  return all;
}

}  // namespace stancegraph
