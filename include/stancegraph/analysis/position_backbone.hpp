// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/backbone.hpp"
#include "stancegraph/network/column_networks.hpp"
#include "stancegraph/network/column_statements.hpp"
#include "stancegraph/network/dna/backbone.hpp"

/// @file
/// Which positions of a debate make its network what it is, and which could be left out.

namespace stancegraph {

/// A position that a network can spare, in the order in which nested_backbone() spares them.
struct spared_position {
  std::uint32_t column = 0;                    ///< of the basis: which one
  double backbone_loss = 0;                    ///< loss of the network of the positions that are left
  double redundant_loss = 0;                   ///< loss of the network of the positions spared so far
  std::size_t units_left = 0;                  ///< units of the positions that are left
  std::vector<statement_handle> statements{};  ///< the statements on it, in the order of time

  /// The same position and numbers.
  friend bool operator==(const spared_position&, const spared_position&) = default;
};

/// The positions of a basis in the order in which its one-mode network can spare them. In DNA's way, where the options
/// of the basis ask for it, losses are those of the spectra of degrees, and the units that are left are counted by
/// dna_units_left().
/// @pre the basis is for one-mode networks @complexity columns² networks and their spectra
[[nodiscard]] inline std::vector<spared_position> nested_backbone(const std::shared_ptr<const network_basis>& basis,
                                                                  const backbone_options& o = {}) {
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

/// The backbone with this many positions that loses least. In DNA's way where the options of the basis ask for it.
/// @pre the basis is for one-mode networks; 0 < size ≤ its columns
/// @complexity a network and its spectrum for each set that is tried
[[nodiscard]] inline backbone_result fixed_backbone(const std::shared_ptr<const network_basis>& basis, std::size_t size,
                                                    const backbone_options& o = {}) {
  return fixed_backbone(basis->columns.size(), column_networks{basis}, size, with_dna_rules(o, basis->options));
}

/// The backbone that loses least where each position has a cost. In DNA's way where the options of the basis ask for
/// it.
/// @param penalty cost of large backbones, not negative; the higher, the fewer positions are kept
/// @pre the basis is for one-mode networks and has at least two columns
/// @complexity a network and its spectrum for each set that is tried
[[nodiscard]] inline backbone_result penalised_backbone(const std::shared_ptr<const network_basis>& basis,
                                                        double penalty, const backbone_options& o = {}) {
  return penalised_backbone(basis->columns.size(), column_networks{basis}, penalty, with_dna_rules(o, basis->options));
}

}  // namespace stancegraph
