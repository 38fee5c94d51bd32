// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// Something that members of a group agree on.
struct shared_position {
  std::uint32_t group = 0;                     ///< of the partition
  std::uint32_t column = 0;                    ///< of the basis: on what
  std::uint32_t level = 0;                     ///< of the qualifier: what they say of it
  std::vector<std::uint32_t> holders{};        ///< rows of the network who say so, rising; at least two
  std::size_t against = 0;                     ///< how many members of the group say something else of it
  std::vector<statement_handle> statements{};  ///< by which the holders say so, in the order of the corpus

  /// The same in every field.
  friend bool operator==(const shared_position&, const shared_position&) = default;
};

/// What the members of each group of a network's rows agree on: what at least two of them say of a column, and more of
/// them than say any other one thing. A member who says both of a column is among the holders of each and against each.
/// @param groups of the rows of the network, as coalitions() of its weights gives them
/// @pre the network is of one mode
/// @returns by group; within it those with most holders first, then those with fewest against, then by column and level
/// @complexity u log u with the network's u units
[[nodiscard]] inline std::vector<shared_position> common_ground(const discourse_network& n, const partition& groups) {
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
  std::ranges::sort(result, {}, [](const shared_position& p) {
    return std::tuple{p.group, ~p.holders.size(), p.against, p.column, p.level};
  });
  return result;
}

}  // namespace stancegraph
