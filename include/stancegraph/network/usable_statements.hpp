// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/network_basis.hpp"

namespace stancegraph {

/// The number of statements that have a usable value in a role of a network.
struct usable_value_count {
  network_role role = network_role::holder;  ///< rows, columns or qualifier of the network
  std::size_t statements = 0;                ///< number of statements with a usable value, without deprecated ones

  /// Equal if all members are equal.
  friend bool operator==(const usable_value_count&, const usable_value_count&) = default;
};

/// The numbers of statements of a corpus that a network could use, regardless of its range of days and its filters.
struct usable_statement_counts {
  std::size_t all = 0;                       ///< statements of the corpus
  std::size_t in_use = 0;                    ///< those that are not deprecated
  std::vector<usable_value_count> values{};  ///< for the rows, the columns and, unless it is ignored, the qualifier

  /// Equal if all numbers are equal.
  friend bool operator==(const usable_statement_counts&, const usable_statement_counts&) = default;
};

/// Counts the statements of the corpus behind a basis that have the values its options need, role by role. The smallest
/// count explains why a network is empty. A value of the qualifier is usable if it has a level; a neutral polarity has
/// none.
/// @complexity linear in the statements and their values
[[nodiscard]] usable_statement_counts usable_statements(const network_basis& b);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_usable_statements)

#include <algorithm>

namespace stancegraph {

STANCEGRAPH_INLINE usable_statement_counts usable_statements(const network_basis& b) {
  const statement_table& all = b.graph.records().statements();
  const auto count_if = [&](auto&& has) {
    return static_cast<std::size_t>(std::ranges::count_if(
        all.handles(), [&](statement_handle s) { return all.rank(s) != rank::deprecated && has(s); }));
  };
  usable_statement_counts found{all.size(), count_if([](statement_handle) { return true; }), {}};
  const auto add = [&](network_role role, auto&& is_usable) {
    const role_values values{b.graph, role};
    found.values.push_back({role, count_if([&](statement_handle s) {
                              bool has_one = false;
                              values.for_each(s, [&](std::uint32_t v) { has_one = has_one || is_usable(v); });
                              return has_one;
                            })});
  };
  for (const network_role role : {b.options.rows, b.options.columns}) add(role, [](std::uint32_t) { return true; });
  if (b.options.aggregation != qualifier_aggregation::ignore)
    add(role_of(b.options.qualifier), [&](std::uint32_t v) { return b.scale.level[v] != qualifier_scale::none; });
  return found;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_usable_statements)
