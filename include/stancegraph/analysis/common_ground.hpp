// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// A stance that members of a group share.
struct shared_position {
  std::uint32_t group = 0;                     ///< number of the group in the partition
  std::uint32_t column = 0;                    ///< the column of the basis that it is about
  std::uint32_t level = 0;                     ///< level of the qualifier
  std::vector<std::uint32_t> holders{};        ///< rows of the network that hold it, ascending; at least two
  std::size_t against = 0;                     ///< number of members of the group with another level on the column
  std::vector<statement_handle> statements{};  ///< the statements of the holders, in the order of the corpus

  /// Equal if all members are equal.
  friend bool operator==(const shared_position&, const shared_position&) = default;
};

/// The stances that members of each group of a network share. A stance is a level on a column. It is shared if at least
/// two members hold it and every other level on the column has fewer holders. A member who holds several levels on a
/// column is counted among the holders of each and against each.
/// @param groups groups of the rows of the network, for example from coalitions()
/// @pre the network is one-mode
/// @returns by group; within a group by number of holders, descending, then by members against, ascending, then by
///   column and level. Empty if nothing is shared.
/// @complexity u log u for u units
[[nodiscard]] std::vector<shared_position> common_ground(const discourse_network& n, const partition& groups);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_common_ground)

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<shared_position> common_ground(const discourse_network& n, const partition& groups) {
  assert(n.is_onemode() && n.rows.size() == groups.group_of.size());
  const std::vector<std::uint32_t> row = numbers_in_network(n.basis->rows.size(), n.rows);
  struct said {
    std::set<std::uint32_t> holders;
    std::set<statement_handle> statements;
  };
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::map<std::uint32_t, said>> found;
  for (const network_unit& u : n.units()) {
    said& here = found[{groups.group_of[row[u.row]], u.column}][u.level];
    here.holders.insert(row[u.row]);
    here.statements.insert(u.statement);
  }
  std::vector<shared_position> result;
  for (const auto& [where, levels] : found)
    for (const auto& [level, here] : levels) {
      std::set<std::uint32_t> others;
      bool is_most = here.holders.size() > 1;
      for (const auto& [other, there] : levels) {
        if (other == level) continue;
        is_most = is_most && there.holders.size() < here.holders.size();
        others.insert(there.holders.begin(), there.holders.end());
      }
      if (!is_most) continue;
      result.push_back({where.first,
                        where.second,
                        level,
                        {here.holders.begin(), here.holders.end()},
                        others.size(),
                        {here.statements.begin(), here.statements.end()}});
    }
  std::sort(result.begin(), result.end(), less_by([](const shared_position& p) {
              return std::tuple{p.group, ~p.holders.size(), p.against, p.column, p.level};
            }));
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_common_ground)
