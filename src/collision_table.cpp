// SPDX-License-Identifier: BSL-1.0
#include "collision_table.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "listing.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

/// The sides of the collisions over one position or pair of positions, each side once.
struct contest {
  collision_kind kind = collision_kind::opposition;
  std::vector<const collision_side*> first{};   ///< supporters
  std::vector<const collision_side*> second{};  ///< opponents; in a contradiction, supporters of the other position
};

/// The side that is told first: the supporter, and of two supporters that of the first position.
bool is_turned(const collision& each) {
  if (each.kind == collision_kind::opposition) return each.first.polarity == polarity::oppose;
  return each.first.position > each.second.position;
}

std::vector<contest> contests(const std::vector<collision>& all) {
  struct pair {
    collision_kind kind;
    const collision_side* first;
    const collision_side* second;
  };
  const auto key = [](const pair& p) { return std::tuple{p.kind, p.first->position, p.second->position}; };
  const auto add = [](std::vector<const collision_side*>& sides, const collision_side* side) {
    if (std::ranges::none_of(sides, [&](const collision_side* known) { return known->actor == side->actor; }))
      sides.push_back(side);
  };
  std::vector<pair> pairs;
  for (const collision& each : all)
    pairs.push_back(is_turned(each) ? pair{each.kind, &each.second, &each.first}
                                    : pair{each.kind, &each.first, &each.second});
  std::ranges::stable_sort(pairs, {}, key);
  std::vector<contest> found;
  for (std::size_t i = 0; i != pairs.size(); ++i) {
    if (i == 0 || key(pairs[i]) != key(pairs[i - 1])) found.push_back({pairs[i].kind});
    add(found.back().first, pairs[i].first);
    add(found.back().second, pairs[i].second);
  }
  return found;
}

/// Who is on a side, a line each, with the statements that say so.
std::string in_lines(const corpus& c, const std::vector<const collision_side*>& sides) {
  std::string text;
  for (const collision_side* side : sides)
    text += (text.empty() ? "" : "\n") + c[side->actor].name + (side->is_contested ? ", contested" : "") + " (" +
            joined_ids(c, side->statements) + ")";
  return text;
}

}  // namespace

void write_table(shell& sh, const corpus& c, const std::vector<collision>& all) {
  text_table oppositions{{"POSITION", "SUPPORTED BY", "OPPOSED BY"}};
  text_table contradictions{{"POSITION", "SUPPORTED BY", "CONTRADICTS", "SUPPORTED BY"}};
  for (const contest& each : contests(all)) {
    const std::string& label = c[each.first.front()->position].label;
    const std::string& other = c[each.second.front()->position].label;
    if (each.kind == collision_kind::opposition)
      oppositions.rows.push_back({label, in_lines(c, each.first), in_lines(c, each.second)});
    else
      contradictions.rows.push_back({label, in_lines(c, each.first), other, in_lines(c, each.second)});
  }
  for (const text_table& table : {oppositions, contradictions}) {
    if (table.rows.empty()) continue;
    write_table(sh, table, "collisions");
    sh.out.write("\n");
  }
  sh.out.write(counted(all.size(), "collision"));
  if (!oppositions.rows.empty()) sh.out.write(", over " + counted(oppositions.rows.size(), "position"));
  if (!contradictions.rows.empty())
    sh.out.write((oppositions.rows.empty() ? ", over " : " and ") + counted(contradictions.rows.size(), "pair") +
                 " of positions that contradict each other");
  sh.out.write("\n");
}

}  // namespace stancegraph::program
