// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <vector>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// What a broker v is to the two between whom it stands, a → v → c, by the groups of the three.
enum class brokerage_role : std::uint8_t {
  coordinator,     ///< all three are of one group
  itinerant,       ///< a and c are of one group, v is of another (consultant)
  representative,  ///< a and v are of one group, and c is outside
  gatekeeper,      ///< v and c are of one group, and a is outside
  liaison,         ///< each is of another group
};

/// How brokerage_role is written.
template <>
struct vocabulary<brokerage_role> {
  static constexpr std::string_view what = "brokerage role";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"coordinator", "itinerant", "representative", "gatekeeper", "liaison"});
};

/// How often a node brokers, in each role.
struct brokerage_count {
  std::array<std::size_t, 5> in_role{};  ///< by brokerage_role

  /// How often in a role.
  [[nodiscard]] std::size_t in(brokerage_role role) const { return in_role[static_cast<std::size_t>(role)]; }

  /// How often in any role.
  [[nodiscard]] std::size_t all() const { return std::accumulate(in_role.begin(), in_role.end(), std::size_t{0}); }

  /// The same numbers.
  friend bool operator==(const brokerage_count&, const brokerage_count&) = default;
};

/// How often each node brokers (Gould and Fernandez): ordered pairs a, c with a → v and v → c, but not a → c, by the
/// role in which v then stands. Any number but 0 is a tie, loops are none. In a symmetric network each pair counts in
/// both directions, and a node is representative as often as gatekeeper.
/// @pre the partition is of the network's nodes @returns one count for each node
/// @complexity the sum over nodes of ties in × ties out, times log of the ties of a node
/// @see Gould & Fernandez (1989), Structures of mediation
[[nodiscard]] inline std::vector<brokerage_count> brokerage(const sparse_matrix& network, const partition& groups) {
  assert(network.row_count() == network.column_count() && network.row_count() == groups.group_of.size());
  std::vector<brokerage_count> result(network.row_count());
  for (const matrix_entry& in : network.cells())
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
  return result;
}

}  // namespace stancegraph
