// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"

namespace stancegraph {

/// One of the two parties of a conflict.
enum class party_of : std::uint8_t {
  first,   ///< the party of the first sides of collisions
  second,  ///< the party of the second sides of collisions
};

/// A stance that all actors of a party could give up together, and the collisions that would end.
struct concession {
  position_handle position{};                                       ///< what the stance is about
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< whether support or opposition is given up
  std::vector<actor_handle> actors{};          ///< actors of the party that hold it and collide over it, in their order
  std::vector<statement_handle> statements{};  ///< the statements behind it, in the order of the corpus
  std::vector<std::size_t> dissolves{};        ///< numbers of the collisions that would end, ascending

  /// Equal if all members are equal.
  friend bool operator==(const concession&, const concession&) = default;
};

/// The concessions that a party could make, one stance at a time: for each position and polarity with which the party
/// is a side of a collision, the collisions that would end if all its actors dropped the stance. A collision ends as
/// soon as one of its sides is dropped, so a concession ends exactly those collisions in which it is the party's side.
/// @param all collisions between two named parties, from collisions(); all first sides belong to the same party
/// @param who the party that concedes
/// @returns the most effective concession first; equally effective ones in the order of positions, support first. Empty
///   if there are no collisions.
/// @complexity c log c for c collisions
[[nodiscard]] std::vector<concession> concessions(const std::vector<collision>& all, party_of who);

/// The concessions that two parties could make to each other, in the order in which the parties are named.
struct mutual_concessions {
  /// The concessions of one party.
  struct party {
    actor_handle actor{};              ///< the party
    std::vector<concession> offers{};  ///< the most effective first

    /// Equal if all members are equal.
    friend bool operator==(const party&, const party&) = default;
  };
  std::size_t collisions = 0;      ///< number of collisions between the two
  std::array<party, 2> parties{};  ///< in the order in which they are named

  /// Equal if all members are equal.
  friend bool operator==(const mutual_concessions&, const mutual_concessions&) = default;
};

/// The concessions that each of two parties could make to end collisions with the other: concessions() of each over all
/// their collisions.
/// @param g a graph or view
/// @param between both parties
/// @param most largest number of concessions returned per party; 0: all
/// @param control as for collisions()
/// @pre both handles belong to the graph's corpus
/// @throws limit_error if a limit of the control is reached
/// @complexity that of collisions()
template <StanceGraph G>
[[nodiscard]] mutual_concessions concessions(const G& g, const collisions_between& between, std::size_t most = 0,
                                             const run_control& control = {}) {
  const std::vector<collision> all = collisions(g, between, control);
  mutual_concessions found{all.size(),
                           {mutual_concessions::party{between.one, concessions(all, party_of::first)},
                            mutual_concessions::party{between.other, concessions(all, party_of::second)}}};
  if (most != 0)
    for (mutual_concessions::party& each : found.parties)
      if (each.offers.size() > most)
        each.offers.erase(each.offers.begin() + static_cast<std::ptrdiff_t>(most), each.offers.end());
  return found;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_concessions)

#include <algorithm>
#include <tuple>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<concession> concessions(const std::vector<collision>& all, party_of who) {
  std::vector<concession> found;
  const auto key = [](const auto& side) { return std::tuple{side.position, side.polarity}; };
  std::vector<std::size_t> order(all.size());
  for (std::size_t i = 0; i != order.size(); ++i) order[i] = i;
  const auto side_of = [&](std::size_t i) -> const collision_side& {
    return who == party_of::first ? all[i].first : all[i].second;
  };
  std::stable_sort(order.begin(), order.end(), less_by([&](std::size_t i) { return key(side_of(i)); }));
  for (const std::size_t i : order) {
    const collision_side& side = side_of(i);
    if (found.empty() || key(found.back()) != key(side)) found.push_back({side.position, side.polarity, {}, {}, {}});
    concession& each = found.back();
    each.actors.push_back(side.actor);
    each.statements.insert(each.statements.end(), side.statements.begin(), side.statements.end());
    each.dissolves.push_back(i);
  }
  const auto make_set = [](auto& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  };
  for (concession& each : found) {
    make_set(each.actors);
    make_set(each.statements);
  }
  std::stable_sort(found.begin(), found.end(),
                   greater_by([](const concession& each) { return each.dissolves.size(); }));
  return found;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_concessions)
