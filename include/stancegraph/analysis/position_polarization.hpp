// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/polarization/esteban_ray.hpp"
#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// How the rows of a network divide over one column.
struct position_polarization {
  std::uint32_t column = 0;    ///< the column of the basis
  std::size_t opposing = 0;    ///< number of rows that only oppose it
  std::size_t divided = 0;     ///< number of rows that do both
  std::size_t supporting = 0;  ///< number of rows that only support it
  double esteban_ray = 0;      ///< esteban_ray() of the three groups at −1, 0 and 1; at most 1/2 for α = 1
  double agreement = 0;  ///< van_der_eijk_agreement() of the three groups: 1 if all agree, −1 for two opposed halves

  /// Equal if all numbers are equal.
  friend bool operator==(const position_polarization&, const position_polarization&) = default;
};

/// The polarization of the rows of a network on each column separately. Each row counts once per column, however many
/// statements it has.
/// @param alpha sensitivity to polarization, as in esteban_ray(); default 1
/// @pre the qualifier is polarity and is not ignored
/// @returns columns on which at least one row has a statement, ascending; empty without statements
/// @complexity u log u for u units
[[nodiscard]] std::vector<position_polarization> polarization_by_position(const discourse_network& n, double alpha = 1);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_position_polarization)

#include <array>
#include <cassert>
#include <map>
#include <utility>

#include "stancegraph/measures/polarization/van_der_eijk.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<position_polarization> polarization_by_position(const discourse_network& n,
                                                                               double alpha) {
  [[maybe_unused]] const network_options& o = n.basis->options;
  assert(o.qualifier == network_qualifier::polarity && o.aggregation != qualifier_aggregation::ignore);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::array<bool, 2>> says;
  for (const network_unit& u : n.units()) says[{u.column, u.row}][n.basis->scale.values[u.level] > 0.5 ? 1 : 0] = true;
  std::vector<position_polarization> result;
  for (const auto& [where, sides] : says) {
    if (result.empty() || result.back().column != where.first) result.push_back({where.first});
    position_polarization& p = result.back();
    ++(sides[0] && sides[1] ? p.divided : sides[0] ? p.opposing : p.supporting);
  }
  for (position_polarization& p : result) {
    const std::array counts{static_cast<double>(p.opposing), static_cast<double>(p.divided),
                            static_cast<double>(p.supporting)};
    const std::array groups{opinion_group{counts[0], -1}, opinion_group{counts[1], 0}, opinion_group{counts[2], 1}};
    p.esteban_ray = esteban_ray(groups, alpha);
    p.agreement = *van_der_eijk_agreement(counts);
  }
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_position_polarization)
