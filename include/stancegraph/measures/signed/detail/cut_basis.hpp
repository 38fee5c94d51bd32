// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stancegraph::detail {

/// The multipliers of a cut_program and where they stand.
struct cut_basis {
  std::vector<double> inverse{};              ///< a row per cut in the basis, a slot per edge without own multiplier
  std::vector<double> value{};                ///< multiplier, by row
  std::vector<std::uint32_t> cut_of_row{};    ///< none: free
  std::vector<std::uint32_t> rows{};          ///< in use
  std::vector<std::uint32_t> edge_of_slot{};  ///< none: free
  std::vector<std::uint32_t> slot_of_edge{};  ///< none: the edge's own multiplier is in the basis
  std::vector<std::uint32_t> row_of_cut{};    ///< none: not in the basis
  std::vector<double> sign{};                 ///< 1: multiplier of the lower bound, −1: of the upper
  std::vector<double> own{};                  ///< value of the edge's own multiplier
  std::vector<double> x{};
  std::size_t width = 0;  ///< rows and slots there is room for
};

}  // namespace stancegraph::detail
