// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "stancegraph/measures/polarization/esteban_ray.hpp"
#include "stancegraph/measures/polarization/van_der_eijk.hpp"
#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// How those who speak on one thing are divided on it.
struct position_polarization {
  std::uint32_t column = 0;    ///< of the basis: on what
  std::size_t opposing = 0;    ///< how many rows only oppose it
  std::size_t divided = 0;     ///< how many do both
  std::size_t supporting = 0;  ///< how many only support it
  double esteban_ray = 0;      ///< esteban_ray() of the three at −1, 0 and 1; at most 1/2 for α = 1
  double agreement = 0;        ///< van_der_eijk_agreement() of the three: 1 all say the same, −1 two halves

  /// The same numbers.
  friend bool operator==(const position_polarization&, const position_polarization&) = default;
};

/// How polarized the rows of a network are on each column by itself: each row counts once, whatever it says how often.
/// @param alpha of esteban_ray()
/// @pre the qualifier is polarity, and is not ignored
/// @returns those on which at least one row speaks, by column @complexity u log u with the network's u units
[[nodiscard]] inline std::vector<position_polarization> polarization_by_position(const discourse_network& n,
                                                                                 double alpha = 1) {
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
