// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// The role of a broker v that connects a to c (a → v → c), given the groups of the three nodes.
enum class brokerage_role : std::uint8_t {
  coordinator,     ///< a, v and c are in one group
  itinerant,       ///< a and c are in one group, v is in another (also called consultant)
  representative,  ///< a and v are in one group, c is in another
  gatekeeper,      ///< v and c are in one group, a is in another
  liaison,         ///< a, v and c are in three different groups
};

/// The words for brokerage_role.
template <>
struct vocabulary<brokerage_role> {
  static constexpr std::string_view what = "brokerage role";  ///< noun in messages
  /// the words, in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"coordinator", "itinerant", "representative", "gatekeeper", "liaison"});
};

/// How often a node acts as a broker, by role.
struct brokerage_count {
  std::array<std::size_t, 5> in_role{};  ///< number of times in each role, indexed by brokerage_role

  /// Number of times in one role.
  [[nodiscard]] std::size_t in(brokerage_role role) const { return in_role[static_cast<std::size_t>(role)]; }

  /// Number of times in all roles together.
  [[nodiscard]] std::size_t all() const { return std::accumulate(in_role.begin(), in_role.end(), std::size_t{0}); }

  /// True if all numbers are equal.
  friend bool operator==(const brokerage_count&, const brokerage_count&) = default;
};

/// Gould–Fernandez brokerage: how often each node connects two others that are not directly connected, by role.
///
/// A node v is a broker once for every ordered pair (a, c) of other nodes with a → v and v → c but not a → c. Its role
/// follows from the groups of a, v and c. Every non-zero cell is a tie, so weights and signs are ignored; loops are
/// ignored. In a symmetric network each pair counts in both directions, so a node is as often representative as
/// gatekeeper.
/// @param network ties from rows to columns
/// @param groups the group of each node
/// @param control progress is in ties
/// @returns one count per node; empty for an empty network
/// @pre the network is square, and the partition has the same nodes
/// @throws limit_error if a limit of the control is reached
/// @complexity O(Σ_v i_v o_v log d), where i_v and o_v are the numbers of ties into and out of v, and d is the greatest
///   number of ties out of a node
/// @see Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in transaction
///   networks. Sociological Methodology 19, 89–126. https://doi.org/10.2307/270949
[[nodiscard]] std::vector<brokerage_count> brokerage(const sparse_matrix& network, const partition& groups,
                                                     const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_brokerage_brokerage)

#include <cassert>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<brokerage_count> brokerage(const sparse_matrix& network, const partition& groups,
                                                          const run_control& control) {
  assert(network.row_count() == network.column_count() && network.row_count() == groups.group_of.size());
  std::vector<brokerage_count> result(network.row_count());
  run_meter meter{control, "brokerage", network.cells().size()};
  for (const matrix_entry& in : network.cells()) {
    for (const matrix_entry& out : network.row(in.column)) {
      const auto a = in.row;
      const auto v = in.column;
      const auto c = out.column;
      if (a == v || v == c || a == c || network.at(a, c) != 0) continue;
      const auto group = [&](std::uint32_t node) { return groups.group_of[node]; };
      brokerage_role role = brokerage_role::liaison;
      if (group(a) == group(v) && group(v) == group(c))
        role = brokerage_role::coordinator;
      else if (group(a) == group(c))
        role = brokerage_role::itinerant;
      else if (group(a) == group(v))
        role = brokerage_role::representative;
      else if (group(v) == group(c))
        role = brokerage_role::gatekeeper;
      ++result[v].in_role[static_cast<std::size_t>(role)];
    }
    meter.add();
  }
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_brokerage_brokerage)
