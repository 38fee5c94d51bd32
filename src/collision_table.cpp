// SPDX-License-Identifier: BSL-1.0
#include "collision_table.hpp"

#include <string>
#include <utility>

#include "listing.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

/// Who is on a side, a line each, with the statements that say so.
std::string in_lines(const corpus& c, const std::map<actor_handle, collision_side>& sides) {
  std::string text;
  for (const auto& [actor, side] : sides)
    text += (text.empty() ? "" : "\n") + c[actor].name + (side.is_contested ? ", contested" : "") + " (" +
            joined_ids(c, side.statements) + ")";
  return text;
}

}  // namespace

void collision_table::add(collision_kind kind, const collision_side& first, const collision_side& second) {
  ++collisions_;
  // The supporter is told first, and of two supporters that of the first position.
  const bool is_turned =
      kind == collision_kind::opposition ? first.polarity == polarity::oppose : first.position > second.position;
  const collision_side& left = is_turned ? second : first;
  const collision_side& right = is_turned ? first : second;
  contest& c = contests_[{kind, left.position, right.position}];
  c.first.try_emplace(left.actor, left);
  c.second.try_emplace(right.actor, right);
}

void collision_table::write(shell& sh, const corpus& c) const {
  text_table oppositions{{"POSITION", "SUPPORTED BY", "OPPOSED BY"}};
  text_table contradictions{{"POSITION", "SUPPORTED BY", "CONTRADICTS", "SUPPORTED BY"}};
  for (const auto& [over, each] : contests_) {
    const auto& [kind, position, other] = over;
    const std::string left = in_lines(c, each.first);
    const std::string right = in_lines(c, each.second);
    if (kind == collision_kind::opposition)
      oppositions.rows.push_back({c[position].label, left, right});
    else
      contradictions.rows.push_back({c[position].label, left, c[other].label, right});
  }
  for (const text_table& table : {oppositions, contradictions}) {
    if (table.rows.empty()) continue;
    write_table(sh, table, "collisions");
    sh.out.write("\n");
  }
  sh.out.write(counted(collisions_, "collision"));
  if (!oppositions.rows.empty()) sh.out.write(", over " + counted(oppositions.rows.size(), "position"));
  if (!contradictions.rows.empty())
    sh.out.write((oppositions.rows.empty() ? ", over " : " and ") + counted(contradictions.rows.size(), "pair") +
                 " of positions that contradict each other");
  sh.out.write("\n");
}

}  // namespace stancegraph::program
