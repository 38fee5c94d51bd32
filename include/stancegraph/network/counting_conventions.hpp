// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "stancegraph/core/vocabulary.hpp"

/// @file
/// The choices that published tools make differently when they count a network. `network/dna/` sets them as Discourse
/// Network Analyzer (DNA) does.

namespace stancegraph {

/// How weeks are counted.
enum class week_count : std::uint8_t {
  iso,     ///< from Monday; the first of a year has at least four of its days
  sunday,  ///< from Sunday; the first of a year has 1 January
};

/// How week_count is written.
template <>
struct vocabulary<week_count> {
  static constexpr std::string_view what = "count of weeks";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"iso", "sunday"});
};

struct matrix_entry;
struct network_basis;
struct network_options;
struct placed_window;
struct qualifier_scale;
struct tie_terms;
struct window_options;
class network_smoother;

/// The conventions by which a network is counted. The defaults are the definitions that the headers of this folder
/// give. Each member can be set alone. A function replaces a whole step; if it is null, the step is done as its header
/// says. None of them is called more than once for a network.
struct counting_conventions {
  week_count weeks = week_count::iso;      ///< how weeks are numbered when duplicates are counted by week
  bool are_years_apart = true;             ///< whether a week or month of one year differs from that of another year
  bool are_ignored_levels_apart = false;   ///< whether a qualifier that is ignored keeps its levels apart
  bool are_kept_levels_the_scale = false;  ///< whether column_networks scales levels by the statements it keeps alone

  /// What counts add to the weight of a tie, and what it is divided by; else make_tie_terms().
  tie_terms (*ties)(const network_options&, const qualifier_scale&) = nullptr;
  /// What `prominence` divides each column by where levels are combined, given the numbers of rows and columns and the
  /// cells; else the number of the column's cells.
  std::vector<double> (*combined_prominence)(std::size_t rows, std::size_t columns,
                                             std::span<const matrix_entry>) = nullptr;
  /// Where the windows of a series lie; else as place_windows() says.
  std::vector<placed_window> (*windows)(const network_basis&, const window_options&) = nullptr;
  /// Makes the networks of a series under a kernel; else as for_each_network() says.
  std::unique_ptr<network_smoother> (*smoother)(std::shared_ptr<const network_basis>, const window_options&) = nullptr;

  /// The same conventions.
  friend bool operator==(const counting_conventions&, const counting_conventions&) = default;
};

}  // namespace stancegraph
