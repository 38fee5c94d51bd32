// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stancegraph::detail {

/// The basis of a cut_program: multipliers of cuts and of edge bounds, and the inverse of its cut part.
struct cut_basis {
  std::vector<double> inverse{};  ///< one row per cut in the basis, one slot per edge whose own multiplier is not in it
  std::vector<double> value{};    ///< multiplier of each row
  std::vector<std::uint32_t> cut_of_row{};    ///< cut of each row; none: the row is free
  std::vector<std::uint32_t> rows{};          ///< rows in use
  std::vector<std::uint32_t> edge_of_slot{};  ///< edge of each slot; none: the slot is free
  std::vector<std::uint32_t> slot_of_edge{};  ///< slot of each edge; none: the edge's own multiplier is in the basis
  std::vector<std::uint32_t> row_of_cut{};    ///< row of each cut; none: the cut is not in the basis
  std::vector<double> sign{};  ///< 1 if the edge's multiplier is that of its lower bound, −1 for the upper bound
  std::vector<double> own{};   ///< value of each edge's own multiplier
  std::vector<double> x{};
  std::size_t width = 0;  ///< allocated number of rows and slots
};

}  // namespace stancegraph::detail
