// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/measures/community/phase_transitions.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// A stretch of time during which a debate stays in one state.
struct debate_phase {
  day from{};                                  ///< the first day of its first window
  day to{};                                    ///< the last day of its last window
  std::uint32_t state = 0;                     ///< number of the state, from 0; a state may return in a later phase
  std::size_t networks = 0;                    ///< number of windows
  std::vector<statement_handle> statements{};  ///< the statements of its windows, each once, in the order of the corpus

  /// Equal if all members are equal.
  friend bool operator==(const debate_phase&, const debate_phase&) = default;
};

/// The phases of a debate and how they were found.
struct debate_phases {
  phase_result found{};                ///< the states that each method finds, and the best method
  std::vector<debate_phase> phases{};  ///< in the order of time; empty for fewer than two windows
  std::size_t windows = 0;             ///< number of windows compared
};

/// The phases of a debate: phase_transitions() of the networks of a series, all on the same nodes, with the conventions
/// of the options of the basis.
/// @param windows windows of the series
/// @param o methods, numbers of states and distances; progress is in networks made, then as for phase_transitions()
/// @returns phases in the order of time; none for fewer than two windows
/// @pre spectral distances need one-mode networks
/// @throws invalid_value as place_windows()
/// @throws limit_error if a limit of the control is reached
/// @complexity as for_each_network() and phase_transitions(); space is that of all networks
[[nodiscard]] debate_phases phases_of_debate(const std::shared_ptr<const network_basis>& basis,
                                             const window_options& windows, const phase_options& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_debate_phases)

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

#include "stancegraph/network/dna/phases.hpp"
#include "stancegraph/network/network_series.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE debate_phases phases_of_debate(const std::shared_ptr<const network_basis>& basis,
                                                  const window_options& windows, const phase_options& o) {
  std::vector<sparse_matrix> slices;
  std::vector<placed_window> places;
  const phase_options how = with_dna_rules(o, basis->options);
  const std::size_t networks = place_windows(*basis, windows).size();
  run_meter meter{o.control, "the search for phases", networks + phase_steps(networks, how)};
  for_each_network(
      basis, windows,
      [&](const discourse_network& n) {
        slices.push_back(on_all_nodes(n));
        places.push_back({*n.window, n.first_unit, n.end_unit});
        meter.add();
      },
      meter.rest());
  debate_phases result{phase_transitions(slices, how, meter), {}, slices.size()};
  for (const phase& each : result.found.phases) {
    debate_phase p{places[each.first].days.from, places[each.last].days.to, each.state, each.last - each.first + 1, {}};
    for (std::size_t i = each.first; i <= each.last; ++i)
      for (std::size_t u = places[i].first_unit; u != places[i].end_unit; ++u)
        p.statements.push_back(basis->units[u].statement);
    std::sort(p.statements.begin(), p.statements.end());
    p.statements.erase(std::unique(p.statements.begin(), p.statements.end()), p.statements.end());
    result.phases.push_back(std::move(p));
  }
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_debate_phases)
