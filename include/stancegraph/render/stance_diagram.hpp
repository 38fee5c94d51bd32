// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/render/arranged.hpp"
#include "stancegraph/render/detail/diagram_builder.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/sides.hpp"

namespace stancegraph {

/// Which positions a diagram shows.
enum class position_choice : std::uint8_t {
  fitting,    ///< all, if a picture can hold them (`centre_limit`), else the shared ones, if there are any
  all,        ///< every position that a drawn actor has a stance on
  shared,     ///< those on which at least two drawn actors have a stance, or of which a stance collides
  colliding,  ///< those of which a stance collides, and only the stances that do
};

/// How position_choice is written.
template <>
struct vocabulary<position_choice> {
  static constexpr std::string_view what = "choice of positions";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"fitting", "all", "shared", "colliding"});
};

/// What a diagram shows, and how.
struct diagram_options {
  std::string title{};                                ///< the name of the corpus, say
  std::vector<actor_handle> actors{};                 ///< only these actors, and
  std::vector<actor_handle> parties{};                ///< those who belong to these; all, where both are empty
  std::vector<position_handle> positions{};           ///< only these positions; all, where it is empty
  position_choice choice = position_choice::fitting;  ///< which of them
  bool is_grouped_by_camp = true;                     ///< a line around the drawn actors of a camp
  actor_handle left{};                                ///< the camp on the left; the one that collides most, if empty
  bool has_legend = true;                             ///< with a legend of what is drawn
  std::vector<predicate> relations{predicate::contradicts};  ///< relations drawn between what is drawn
  std::size_t label_width = 24;                              ///< labels are broken into lines of so many letters
  std::size_t centre_limit =
      30;  ///< with more positions between the sides, those that one side alone holds go behind it
  diagram_style style = default_style();  ///< how it looks
};

/// The stances of a graph as a diagram: on either side the actors, by camps that collide as sides() finds them, between
/// them the positions. One edge for each actor and position, their stance as stances() resolves it, labelled with its
/// sign, the number of statements where there are several, and `if`, `unless`, `while` or `until` where every one of
/// them has a condition. Tooltips name the statements and their places. Actors without a stance that is drawn are left
/// out.
///
/// The subtitle tells the days between which the drawn statements were said, as far as they are known, and how many
/// actors, positions, statements and documents are drawn; the legend has what is drawn and nothing else.
/// @param g a graph or view: `stance_diagram(g | views::as_of(d))`
/// @returns nodes as arranged() orders them; edges in the order of actors and positions, relations last; for a graph
///   without stances a diagram without nodes
/// @complexity that of collisions()
template <StanceGraph G>
[[nodiscard]] diagram stance_diagram(const G& g, const diagram_options& options = {}) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  const auto has = [](const auto& list, auto h) { return std::ranges::find(list, h) != list.end(); };
  std::vector<bool> is_wanted(c.actors().size());
  for (const actor_handle a : c.actors().handles())
    is_wanted[a.row()] =
        (options.actors.empty() && options.parties.empty()) || has(options.actors, a) ||
        std::ranges::any_of(options.parties, [&](actor_handle party) { return is_belonging_to(g, a, party); });

  std::vector<resolved_stance> drawn = stances(g);
  std::erase_if(drawn, [&](const resolved_stance& s) {
    return !is_wanted[s.actor.row()] || (!options.positions.empty() && !has(options.positions, s.position));
  });
  std::map<position_handle, std::size_t> holders;
  for (const resolved_stance& s : drawn) ++holders[s.position];
  std::vector<collision> colliding = collisions(g);
  std::erase_if(colliding, [&](const collision& each) {
    const auto is_out = [&](const collision_side& side) {
      return !is_wanted[side.actor.row()] || !holders.contains(side.position);
    };
    return is_out(each.first) || is_out(each.second);
  });
  std::set<std::pair<actor_handle, position_handle>> in_collision;
  std::set<position_handle> fought_over;
  for (const collision& each : colliding)
    for (const collision_side* side : {&each.first, &each.second}) {
      in_collision.insert({side->actor, side->position});
      fought_over.insert(side->position);
    }
  const auto is_shared = [&](position_handle p) { return holders.at(p) > 1 || fought_over.contains(p); };
  position_choice choice = options.choice;
  if (choice == position_choice::fitting)
    choice = holders.size() > options.centre_limit &&
                     std::ranges::any_of(drawn, [&](const resolved_stance& s) { return is_shared(s.position); })
                 ? position_choice::shared
                 : position_choice::all;
  std::erase_if(drawn, [&](const resolved_stance& s) {
    if (choice == position_choice::colliding) return !in_collision.contains({s.actor, s.position});
    return choice == position_choice::shared && !is_shared(s.position);
  });

  const std::vector<actor_handle> camp_of = camps(g);
  const std::vector<picture_side> side_of = sides({camp_of, drawn, colliding, options.left});
  detail::diagram_builder builder{c, options.style, options.label_width};
  builder.add_actors(drawn, side_of);
  builder.add_positions(drawn, side_of, fought_over, options.centre_limit);
  builder.add_stances(drawn);
  for (auto [e, end] = edges(g); e != end; ++e)
    if (const relation_handle r = all.as_relation(*e); r && has(options.relations, c[r].predicate))
      builder.add_relation(r);
  builder.settle_columns();
  if (options.is_grouped_by_camp) builder.add_camps(camp_of, side_of);
  if (options.has_legend) builder.add_legend();
  builder.add_title(options.title, drawn, holders.size());
  return arranged(std::move(builder).result());
}

}  // namespace stancegraph
