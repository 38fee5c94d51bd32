// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/analysis/collisions.hpp"

namespace stancegraph {

/// Which party of a conflict.
enum class party_of : std::uint8_t {
  first,   ///< that of the first sides of collisions
  second,  ///< that of the second sides
};

/// A stance that a party might give up, all its actors together, and what would be gained by it.
struct concession {
  position_handle position{};                                       ///< on what
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< support or opposition is given up
  std::vector<actor_handle> actors{};          ///< who of the party holds it and collides over it, in their order
  std::vector<statement_handle> statements{};  ///< what they hold it by, in the order of the corpus
  std::vector<std::size_t> dissolves{};        ///< numbers of the collisions that would be no more, ascending

  /// The same in every field.
  friend bool operator==(const concession&, const concession&) = default;
};

/// What a party might give up, one stance at a time: for each position and polarity on which the party is a side of a
/// collision, which of the collisions it would dissolve if all actors of the party dropped it. A collision is dissolved
/// when either of its sides is dropped, so one concession dissolves just those in which it is that party's side.
/// @param all collisions between two named parties, as collisions() gives them, so that the first sides are of the one
/// @param who the party that concedes
/// @returns the most effective first; where as many are dissolved, in the order of positions, support first
/// @complexity c log c with c collisions
[[nodiscard]] inline std::vector<concession> concessions(const std::vector<collision>& all, party_of who) {
  std::vector<concession> found;
  const auto key = [](const auto& side) { return std::tuple{side.position, side.polarity}; };
  std::vector<std::size_t> order(all.size());
  for (std::size_t i = 0; i != order.size(); ++i) order[i] = i;
  const auto side_of = [&](std::size_t i) -> const collision_side& {
    return who == party_of::first ? all[i].first : all[i].second;
  };
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return key(side_of(i)); });
  for (const std::size_t i : order) {
    const collision_side& side = side_of(i);
    if (found.empty() || key(found.back()) != key(side)) found.push_back({side.position, side.polarity, {}, {}, {}});
    concession& each = found.back();
    each.actors.push_back(side.actor);
    each.statements.insert(each.statements.end(), side.statements.begin(), side.statements.end());
    each.dissolves.push_back(i);
  }
  const auto make_set = [](auto& list) {
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
  };
  for (concession& each : found) {
    make_set(each.actors);
    make_set(each.statements);
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [](const concession& each) { return each.dissolves.size(); });
  return found;
}

/// What two parties might give up to each other, the party that was named first before the other.
struct mutual_concessions {
  /// What one party might give up.
  struct party {
    actor_handle actor{};              ///< the party
    std::vector<concession> offers{};  ///< the most effective first

    /// The same in every field.
    friend bool operator==(const party&, const party&) = default;
  };
  std::size_t collisions = 0;      ///< between the two
  std::array<party, 2> parties{};  ///< in the order in which they were named

  /// The same in every field.
  friend bool operator==(const mutual_concessions&, const mutual_concessions&) = default;
};

/// What each of two parties might give up to end collisions with the other: concessions() of either, over all their
/// collisions.
/// @param g a graph or view @param between both parties @param most how many of each party are returned; 0: all
/// @pre both handles are of the graph's corpus @complexity that of collisions()
template <StanceGraph G>
[[nodiscard]] mutual_concessions concessions(const G& g, const collisions_between& between, std::size_t most = 0) {
  const std::vector<collision> all = collisions(g, between);
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
