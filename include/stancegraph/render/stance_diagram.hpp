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
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/render/column_order.hpp"
#include "stancegraph/render/detail/diagram_builder.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/sides.hpp"

namespace stancegraph {

/// The ways to choose the positions of a diagram.
enum class position_choice : std::uint8_t {
  /// as many as fit (diagram_options::fitting_limit): first positions with colliding stances, then those with the most
  /// drawn actors, then those with the most statements
  fitting,
  all,        ///< every position on which a drawn actor has a stance
  shared,     ///< positions with stances of at least two drawn actors, or with a colliding stance
  colliding,  ///< positions with colliding stances, and only those stances
};

/// The words for position_choice.
template <>
struct vocabulary<position_choice> {
  static constexpr std::string_view what = "choice of positions";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"fitting", "all", "shared", "colliding"});
};

/// Options of stance_diagram().
struct diagram_options {
  std::string title{};                                ///< title, for example the name of the corpus
  std::vector<actor_handle> actors{};                 ///< draw only these actors, and
  std::vector<actor_handle> parties{};                ///< actors that belong to these; all actors if both are empty
  std::vector<position_handle> positions{};           ///< draw only these positions; all if empty
  position_choice choice = position_choice::fitting;  ///< which of the positions to draw
  bool is_grouped_by_camp = true;                     ///< draw a frame around the actors of a camp
  actor_handle left{};     ///< put the camp of this actor on the left; empty: the one with the most collisions
  std::string scope{};     ///< how the graph was restricted, for example `in force on 2021-12-07`
  bool has_legend = true;  ///< draw a legend
  std::vector<predicate> relations{predicate::contradicts};  ///< relations to draw between drawn records
  std::size_t label_width = 24;                              ///< longest line of a label, in characters
  std::size_t fitting_limit = 20;                            ///< number of positions that fit
  std::size_t centre_limit = 30;  ///< with more positions than this, those held by one side only are moved behind it
  diagram_style style = default_style();  ///< colours, shapes and fonts
};

namespace detail {

/// Lists up to four actors or positions, or says how many there are: `A and B`, `7 chosen actors`.
template <class Record>
[[nodiscard]] std::string chosen(const corpus& c, const std::vector<handle<Record>>& all) {
  if (all.size() > 4) return std::to_string(all.size()) + " chosen " + std::string{to_word(kind_of<Record>)} + "s";
  std::vector<std::string> labels;
  for (const handle<Record> h : all) {
    if constexpr (std::is_same_v<Record, actor>)
      labels.push_back(c[h].name);
    else
      labels.push_back(detail::quoted(c[h].label));
  }
  return listed(labels);
}

/// Describes the restrictions of a diagram.
/// @param left_out number of positions that do not fit
[[nodiscard]] std::vector<std::string> filters_of(const corpus& c, const diagram_options& options,
                                                  std::size_t left_out);

/// The camp to put on the left; an empty handle if none is requested.
/// @throws invalid_value if the camp is not drawn
[[nodiscard]] actor_handle left_camp(const corpus& c, actor_handle wanted, const std::vector<actor_handle>& camp_of,
                                     const std::vector<resolved_stance>& drawn);

}  // namespace detail

/// Draws the stances of a graph: actors on both sides, in camps placed by sides(), and the positions between them.
///
/// There is one edge for each actor and position with a stance, as resolved by stances(). Its label is the sign of the
/// stance, the number of statements if there are several, and `if`, `unless`, `while` or `until` if all of them have a
/// condition. Tooltips list the statements and their places in documents. Actors without a drawn stance are omitted.
///
/// The subtitle gives the days on which the drawn statements were said, as far as known, and the numbers of drawn
/// actors, positions, statements and documents. The filters describe the restrictions, and the legend explains what is
/// drawn.
/// @param g a graph or view, for example `stance_diagram(g | views::as_of(d))`
/// @returns nodes in the order of arranged(); edges in the order of actors and positions, relations last; a diagram
///   without nodes if there are no stances
/// @throws invalid_value if the actor requested on the left belongs to no drawn camp
/// @complexity that of collisions()
template <StanceGraph G>
[[nodiscard]] diagram stance_diagram(const G& g, const diagram_options& options = {}) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  const auto has = [](const auto& list, auto h) { return std::find(list.begin(), list.end(), h) != list.end(); };
  std::vector<bool> is_wanted(c.actors().size());
  for (const actor_handle a : c.actors().handles())
    is_wanted[a.row()] = (options.actors.empty() && options.parties.empty()) || has(options.actors, a) ||
                         std::any_of(options.parties.begin(), options.parties.end(),
                                     [&](actor_handle party) { return is_belonging_to(g, a, party); });

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
  std::set<position_handle> too_many;
  if (options.choice == position_choice::fitting && holders.size() > options.fitting_limit) {
    std::map<position_handle, std::size_t> statements_on;
    for (const resolved_stance& s : drawn) statements_on[s.position] += s.statements.size();
    std::vector<position_handle> ranking;
    for (const auto& [p, count] : holders) ranking.push_back(p);
    std::stable_sort(ranking.begin(), ranking.end(), greater_by([&](position_handle p) {
                       return std::tuple{fought_over.contains(p), holders.at(p), statements_on.at(p)};
                     }));
    too_many.insert(ranking.begin() + static_cast<std::ptrdiff_t>(options.fitting_limit), ranking.end());
  }
  std::erase_if(drawn, [&](const resolved_stance& s) {
    if (options.choice == position_choice::colliding) return !in_collision.contains({s.actor, s.position});
    return too_many.contains(s.position) || (options.choice == position_choice::shared && !is_shared(s.position));
  });

  const std::vector<actor_handle> camp_of = camps(g);
  const actor_handle left = detail::left_camp(c, options.left, camp_of, drawn);
  const std::vector<picture_side> side_of = sides({camp_of, drawn, colliding, left});
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
  builder.add_filters(detail::filters_of(c, options, too_many.size()));
  builder.add_left_out(too_many.size());
  return arranged(std::move(builder).result());
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_stance_diagram)

#include "stancegraph/core/error.hpp"

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE std::vector<std::string> filters_of(const corpus& c, const diagram_options& options,
                                                       std::size_t left_out) {
  std::vector<std::string> all;
  if (!options.scope.empty()) all.push_back(options.scope);
  if (!options.actors.empty()) all.push_back(chosen(c, options.actors));
  if (!options.parties.empty()) all.push_back("who belongs to " + chosen(c, options.parties));
  if (!options.positions.empty()) all.push_back(chosen(c, options.positions));
  if (options.choice == position_choice::shared) all.push_back("positions that two actors hold or that collide");
  if (options.choice == position_choice::colliding) all.push_back("stances that collide");
  if (left_out != 0) all.push_back("the positions with most disagreement and most actors");
  return all;
}

STANCEGRAPH_INLINE actor_handle left_camp(const corpus& c, actor_handle wanted,
                                          const std::vector<actor_handle>& camp_of,
                                          const std::vector<resolved_stance>& drawn) {
  if (!wanted) return {};
  std::set<actor_handle> camps;
  for (const resolved_stance& s : drawn) camps.insert(camp_of[s.actor.row()]);
  if (camps.contains(camp_of[wanted.row()])) return camp_of[wanted.row()];
  std::vector<std::string> names;
  for (const actor_handle camp : camps) names.push_back(c[camp].name);
  throw invalid_value{c[wanted].name + " does not belong to a camp of the picture; " +
                      (names.empty() ? "it has no camps" : "its camps are: " + listed(names))};
}

}  // namespace detail

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_stance_diagram)
