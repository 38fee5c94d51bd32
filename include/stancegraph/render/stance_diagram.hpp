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
#include "stancegraph/core/error.hpp"
#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/render/column_order.hpp"
#include "stancegraph/render/detail/diagram_builder.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/sides.hpp"

namespace stancegraph {

/// Which positions a diagram shows.
enum class position_choice : std::uint8_t {
  fitting,    ///< as many as a picture can hold (`fitting_limit`): first those of which a stance collides, then those
              ///< on which most drawn actors have a stance, then those with most statements
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
  actor_handle left{};                                ///< its camp is on the left; the one that collides most, if empty
  std::string scope{};                                ///< to what the graph was narrowed: `in force on 2021-12-07`
  bool has_legend = true;                             ///< with a legend of what is drawn
  std::vector<predicate> relations{predicate::contradicts};  ///< relations drawn between what is drawn
  std::size_t label_width = 24;                              ///< labels are broken into lines of so many letters
  std::size_t fitting_limit = 20;                            ///< so many positions fit
  std::size_t centre_limit =
      30;  ///< with more positions between the sides, those that one side alone holds go behind it
  diagram_style style = default_style();  ///< how it looks
};

namespace detail {

/// Names of actors or quoted labels of positions where they are few, else how many they are: `A and B`, `7 chosen
/// actors`.
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

/// To what a diagram is narrowed, in words. @param left_out how many positions do not fit
[[nodiscard]] inline std::vector<std::string> filters_of(const corpus& c, const diagram_options& options,
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

/// The camp that is wanted on the left; an empty handle where none is. @throws invalid_value where it is not drawn
[[nodiscard]] inline actor_handle left_camp(const corpus& c, actor_handle wanted,
                                            const std::vector<actor_handle>& camp_of,
                                            const std::vector<resolved_stance>& drawn) {
  if (!wanted) return {};
  std::set<actor_handle> camps;
  for (const resolved_stance& s : drawn) camps.insert(camp_of[s.actor.row()]);
  if (camps.contains(camp_of[wanted.row()])) return camp_of[wanted.row()];
  std::vector<std::string> names;
  for (const actor_handle camp : camps) names.push_back(c[camp].name);
  throw invalid_value{c[wanted].name + " is in no camp of the picture; " +
                      (names.empty() ? "there are none" : "there are: " + listed(names))};
}

}  // namespace detail

/// The stances of a graph as a diagram: on either side the actors, by camps that collide as sides() finds them, between
/// them the positions. One edge for each actor and position, their stance as stances() resolves it, labelled with its
/// sign, the number of statements where there are several, and `if`, `unless`, `while` or `until` where every one of
/// them has a condition. Tooltips name the statements and their places. Actors without a stance that is drawn are left
/// out.
///
/// The subtitle tells the days between which the drawn statements were said, as far as they are known, and how many
/// actors, positions, statements and documents are drawn; the filters, to what the options narrow it; the legend has
/// what is drawn and nothing else.
/// @param g a graph or view: `stance_diagram(g | views::as_of(d))`
/// @returns nodes as arranged() orders them; edges in the order of actors and positions, relations last; for a graph
///   without stances a diagram without nodes
/// @throws invalid_value where the actor that is wanted on the left is in no camp that is drawn
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
  std::set<position_handle> too_many;
  if (options.choice == position_choice::fitting && holders.size() > options.fitting_limit) {
    std::map<position_handle, std::size_t> statements_on;
    for (const resolved_stance& s : drawn) statements_on[s.position] += s.statements.size();
    std::vector<position_handle> ranking;
    for (const auto& [p, count] : holders) ranking.push_back(p);
    std::ranges::stable_sort(ranking, std::ranges::greater{}, [&](position_handle p) {
      return std::tuple{fought_over.contains(p), holders.at(p), statements_on.at(p)};
    });
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
