// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "stancegraph/core/day.hpp"
#include "stancegraph/core/vocabulary.hpp"

/// @file
/// Published tools make some choices differently when they count a network. The settings here cover these choices;
/// `network/dna/` provides the set of them that Discourse Network Analyzer (DNA) uses.

namespace stancegraph {

/// How weeks are numbered.
enum class week_count : std::uint8_t {
  iso,     ///< weeks begin on Monday; the first week of a year has at least four days in it
  sunday,  ///< weeks begin on Sunday; the first week of a year contains 1 January
};

/// The words for week_count.
template <>
struct vocabulary<week_count> {
  static constexpr std::string_view what = "count of weeks";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"iso", "sunday"});
};

enum class duplicate_scope : std::uint8_t;
struct matrix_entry;
struct network_basis;
struct network_options;
struct placed_window;
struct qualifier_scale;
struct tie_terms;
struct window_options;
class network_smoother;

/// The conventions by which a network is counted. The defaults are the definitions in the headers of this folder. Each
/// member can be set alone. A function replaces a whole step; if it is null, the step follows its own header. Each
/// function is called at most once per network.
struct counting_conventions {
  week_count weeks = week_count::iso;  ///< how weeks are numbered when duplicates are counted by week
  /// Whether column_networks scales levels by the kept statements only. By default the scale covers all statements of
  /// the range, so that networks made with different filters can be compared; with this setting, the lowest and the
  /// highest level that are kept disagree fully.
  bool are_kept_levels_the_scale = false;

  /// The number of the week, month or year within which equal statements count once; if null, as described at
  /// duplicate_group().
  std::int64_t (*duplicate_period)(day said, duplicate_scope, week_count) = nullptr;
  /// The levels of a qualifier that is ignored, from the arguments of make_qualifier_scale(); if null, a single level.
  qualifier_scale (*ignored_scale)(const network_options&, const std::vector<bool>& is_there) = nullptr;
  /// The terms and the divisor of the weight of a tie; if null, make_tie_terms().
  tie_terms (*ties)(const network_options&, const qualifier_scale&) = nullptr;
  /// The divisors of the columns for `prominence` with `combine`, computed from the numbers of rows and columns and the
  /// cells; if null, the number of cells of each column.
  std::vector<double> (*combined_prominence)(std::size_t rows, std::size_t columns,
                                             std::span<const matrix_entry>) = nullptr;
  /// The windows of a series; if null, place_windows().
  std::vector<placed_window> (*windows)(const network_basis&, const window_options&) = nullptr;
  /// Makes the networks of a series with a kernel; if null, as described at for_each_network().
  std::unique_ptr<network_smoother> (*smoother)(std::shared_ptr<const network_basis>, const window_options&) = nullptr;

  /// Equal if all members are equal.
  friend bool operator==(const counting_conventions&, const counting_conventions&) = default;
};

}  // namespace stancegraph
