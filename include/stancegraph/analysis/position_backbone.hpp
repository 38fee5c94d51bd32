// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/backbone.hpp"
#include "stancegraph/network/column_networks.hpp"
#include "stancegraph/network/dna/backbone.hpp"

/// @file
/// Backbones: which positions of a debate determine the structure of its network, and which are redundant.

namespace stancegraph {

/// A position removed from a network, in the order of nested_backbone().
struct spared_position {
  std::uint32_t column = 0;                    ///< the column of the basis
  double backbone_loss = 0;                    ///< loss of the network of the remaining positions
  double redundant_loss = 0;                   ///< loss of the network of the positions removed so far
  std::size_t units_left = 0;                  ///< number of units of the remaining positions
  std::vector<statement_handle> statements{};  ///< the statements about it, in the order of time

  /// Equal if all members are equal.
  friend bool operator==(const spared_position&, const spared_position&) = default;
};

/// The positions of a basis in the order in which they can be removed from its one-mode network, the most redundant
/// first, with the conventions of the options of the basis.
/// @returns one entry per position; empty for a basis without columns
/// @pre the basis is for one-mode networks
/// @throws limit_error if a limit of the control is reached
/// @complexity c² networks and their spectra for c columns
[[nodiscard]] std::vector<spared_position> nested_backbone(const std::shared_ptr<const network_basis>& basis,
                                                           const backbone_options& o = {});

/// The backbone of a given size with the smallest loss, with the conventions of the options of the basis.
/// @param size number of positions to keep
/// @returns columns of the basis, ascending. If a limit of the control is reached, the best set so far
/// @pre the basis is for one-mode networks; 0 < size ≤ its number of columns
/// @complexity one network and its spectrum for each set tried
[[nodiscard]] inline backbone_result fixed_backbone(const std::shared_ptr<const network_basis>& basis, std::size_t size,
                                                    const backbone_options& o = {}) {
  return fixed_backbone(basis->columns.size(), column_networks{basis}, size, with_dna_rules(o, basis->options));
}

/// The backbone with the smallest loss if each position kept has a cost, with the conventions of the options of the
/// basis.
/// @param penalty cost of large backbones, not negative; the higher it is, the fewer positions are kept
/// @returns columns of the basis, ascending. If a limit of the control is reached, the best set so far
/// @pre the basis is for one-mode networks and has at least two columns
/// @complexity one network and its spectrum for each set tried
[[nodiscard]] inline backbone_result penalised_backbone(const std::shared_ptr<const network_basis>& basis,
                                                        double penalty, const backbone_options& o = {}) {
  return penalised_backbone(basis->columns.size(), column_networks{basis}, penalty, with_dna_rules(o, basis->options));
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_position_backbone)

#include <utility>

#include "stancegraph/network/column_statements.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<spared_position> nested_backbone(const std::shared_ptr<const network_basis>& basis,
                                                                const backbone_options& o) {
  const column_networks networks{basis};
  const auto steps = nested_backbone(networks.column_count(), networks, with_dna_rules(o, basis->options));
  std::vector<std::size_t> units(basis->columns.size());
  for (const network_unit& u : basis->units) ++units[u.column];
  const std::vector<std::size_t> left_in_dna =
      follows_dna(basis->options.conventions) ? dna_units_left(steps, units) : std::vector<std::size_t>{};
  auto statements = statements_by_column(*basis);
  std::vector<spared_position> all;
  std::size_t left = basis->units.size();
  for (std::size_t i = 0; i != steps.size(); ++i) {
    const std::uint32_t column = steps[i].column;
    left -= units[column];
    all.push_back({column, steps[i].backbone_loss, steps[i].redundant_loss, left_in_dna.empty() ? left : left_in_dna[i],
                   std::move(statements[column])});
  }
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_position_backbone)
