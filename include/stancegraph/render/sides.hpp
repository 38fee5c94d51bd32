// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/stances.hpp"

namespace stancegraph {

/// The two sides of a picture for actors; the positions are between them.
enum class picture_side : std::uint8_t {
  left,   ///< the side of the camp with the most collisions
  right,  ///< the side of the camp that it collides with most
};

/// The input of sides(): the camps, and what is drawn.
struct drawn_stances {
  const std::vector<actor_handle>& camps;       ///< camp of each actor, by row, as returned by camps()
  const std::vector<resolved_stance>& stances;  ///< stances that are drawn
  const std::vector<collision>& collisions;     ///< collisions among them
  actor_handle left{};                          ///< camp to put on the left; empty: the one with the most collisions
};

/// Assigns a side to each actor, so that opponents face each other across the positions.
///
/// The two camps with the most collisions between them are on opposite sides. Every other camp, in the order of the
/// corpus, is opposite those it collides with and beside those it agrees with; if that is nearly balanced (less than a
/// tenth of its stances), it joins the side with fewer stances. If no camps collide and no camp is requested on the
/// left, fewer than four actors are all on the left; otherwise camps, or the actors of a single camp, are distributed
/// so that both sides have about equally many stances.
/// @returns one side per actor, by row
/// @complexity O(n log n) with n stances and collisions, and the square of the number of camps on each position
[[nodiscard]] std::vector<picture_side> sides(const drawn_stances& drawn);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_sides)

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace stancegraph {

namespace detail {

/// How two camps are related.
struct camp_ties {
  int collisions = 0;
  int agreements = 0;
};
using camp_pairs = std::map<std::pair<actor_handle, actor_handle>, camp_ties>;

/// The ties between every two camps, in both directions.
[[nodiscard]] STANCEGRAPH_INLINE camp_pairs ties_between_camps(const drawn_stances& drawn) {
  camp_pairs ties;
  const auto camp = [&](actor_handle a) { return drawn.camps[a.row()]; };
  for (const collision& each : drawn.collisions) {
    const std::pair between{camp(each.first.actor), camp(each.second.actor)};
    if (between.first == between.second) continue;
    ++ties[between].collisions;
    ++ties[{between.second, between.first}].collisions;
  }
  std::map<position_handle, std::map<actor_handle, std::array<int, word_count<stance_value>>>> held;
  for (const resolved_stance& s : drawn.stances) ++held[s.position][camp(s.actor)][static_cast<std::size_t>(s.value)];
  for (const auto& [position, by_camp] : held)
    for (const auto& [one, its] : by_camp)
      for (const auto& [other, theirs] : by_camp)
        for (const stance_value v : {stance_value::support, stance_value::oppose})
          if (one != other)
            ties[{one, other}].agreements +=
                std::min(its[static_cast<std::size_t>(v)], theirs[static_cast<std::size_t>(v)]);
  return ties;
}

/// Assigns sides if no camps collide. Camps are kept together; only a single camp is divided.
[[nodiscard]] STANCEGRAPH_INLINE std::vector<picture_side> spread(const drawn_stances& drawn) {
  std::vector<picture_side> side_of(drawn.camps.size(), picture_side::left);
  std::map<actor_handle, int> stances_of;
  std::map<actor_handle, int> of_camp;
  for (const resolved_stance& s : drawn.stances) ++stances_of[s.actor], ++of_camp[drawn.camps[s.actor.row()]];
  if (stances_of.size() < 4) return side_of;
  const bool is_one_camp = of_camp.size() == 1;
  std::set<actor_handle> on_right;
  int more_on_left = 0;
  for (const auto& [each, count] : is_one_camp ? stances_of : of_camp) {
    const bool is_right = more_on_left > 0;
    if (is_right) on_right.insert(each);
    more_on_left += is_right ? -count : count;
  }
  for (const auto& [actor, count] : stances_of)
    if (on_right.contains(is_one_camp ? actor : drawn.camps[actor.row()])) side_of[actor.row()] = picture_side::right;
  return side_of;
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<picture_side> sides(const drawn_stances& drawn) {
  const detail::camp_pairs ties = detail::ties_between_camps(drawn);
  std::vector<picture_side> side_of(drawn.camps.size(), picture_side::left);
  std::map<actor_handle, int> total;
  std::pair<actor_handle, actor_handle> main;
  int most = 0;
  for (const auto& [pair, tie] : ties) {
    total[pair.first] += tie.collisions;
    if (drawn.left && pair.first != drawn.left) continue;
    if (tie.collisions > most) main = pair, most = tie.collisions;
  }
  if (most == 0 && !drawn.left) return detail::spread(drawn);
  if (most == 0) main.first = drawn.left;
  if (!drawn.left && total[main.second] > total[main.first]) std::swap(main.first, main.second);

  std::map<actor_handle, int> stances_of;
  for (const resolved_stance& s : drawn.stances) ++stances_of[drawn.camps[s.actor.row()]];

  std::map<actor_handle, picture_side> placed{{main.first, picture_side::left}};
  int more_on_left = stances_of[main.first];
  if (main.second) {
    placed[main.second] = picture_side::right;
    more_on_left -= stances_of[main.second];
  }
  for (const auto& [camp, size] : stances_of) {
    if (placed.contains(camp)) continue;
    int to_right = 0;
    for (auto tie = ties.lower_bound({camp, actor_handle{std::size_t{0}}});
         tie != ties.end() && tie->first.first == camp; ++tie) {
      const auto other = placed.find(tie->first.second);
      if (other == placed.end()) continue;
      const int apart = tie->second.collisions - tie->second.agreements;
      to_right += other->second == picture_side::left ? apart : -apart;
    }
    const bool is_decided = 10 * (to_right < 0 ? -to_right : to_right) >= size && to_right != 0;
    const bool is_right = is_decided ? to_right > 0 : more_on_left > 0;
    placed[camp] = is_right ? picture_side::right : picture_side::left;
    more_on_left += is_right ? -size : size;
  }
  for (std::size_t a = 0; a != side_of.size(); ++a)
    if (const auto found = placed.find(drawn.camps[a]); found != placed.end()) side_of[a] = found->second;
  return side_of;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_sides)
