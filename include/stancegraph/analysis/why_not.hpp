// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/analysis/why.hpp"

namespace stancegraph {

/// What keeps a stance from being an actor's.
enum class obstacle_kind : std::uint8_t {
  said_otherwise,  ///< a statement of the actor that stands says something else
  superseded,      ///< the actor said so, and later something else
  outranked,       ///< the actor said so, and a preferred statement says something else
  deprecated,      ///< the actor is said to have said so, and the statement is deprecated
  out_of_view,     ///< it was said so, and the graph leaves the statement out, as when it is not in force on the day
  unsaid,          ///< there is no such statement of the actor
  derivable,       ///< it follows from what another said or what was said on another position, which was not asked for
  unrelated,       ///< it would follow, but for relations that the graph leaves out
};

/// How obstacle_kind is written.
template <>
struct vocabulary<obstacle_kind> {
  static constexpr std::string_view what = "obstacle";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"said_otherwise", "superseded", "outranked", "deprecated", "out_of_view", "unsaid", "derivable", "unrelated"});
};

/// One thing that keeps a stance from being an actor's, or what it would take.
struct obstacle {
  obstacle_kind kind = obstacle_kind::unsaid;  ///< what sort of thing
  statement_handle statement{};                ///< which statement it is about; empty where it is unsaid
  std::vector<statement_handle> decided_by{};  ///< superseded, outranked: the statements that count instead
  std::vector<relation_handle> relations{};    ///< the path, as in a ground, where it is not the actor's own statement
  std::vector<relation_handle> missing{};      ///< what of the path the graph leaves out

  /// The same in every field.
  friend bool operator==(const obstacle&, const obstacle&) = default;
};

namespace detail {

/// Whether a graph keeps a relation.
template <StanceGraph G>
[[nodiscard]] bool has_relation(const G& g, relation_handle r) {
  const stance_graph& all = base(g);
  const relation& each = all.records()[r];
  const auto vertex = [&](const endpoint& end) {
    const auto a = end.template as<actor>();
    return a ? all.vertex(a) : all.vertex(end.template as<position>());
  };
  for (auto [e, end] = edge_range(vertex(each.subject), vertex(each.object), all); e != end; ++e)
    if (all.as_relation(*e) == r) return has_edge(g, *e);
  return false;
}

/// Whether a graph keeps a statement, for any of its holders.
template <StanceGraph G>
[[nodiscard]] bool has_statement(const G& g, statement_handle s) {
  bool is_kept = false;
  for_each_stance(g, base(g).records().statements().position(s),
                  [&](const graph_edge& e) { is_kept = is_kept || base(g).as_statement(e) == s; });
  return is_kept;
}

/// Why a statement that says so does not stand. @param standing what stands instead, if anything
template <StanceGraph G>
[[nodiscard]] obstacle obstacle_of(const G& g, const graph_edge& e, const std::vector<statement_handle>& standing) {
  const corpus& c = base(g).records();
  const statement_handle s = base(g).as_statement(e);
  const rank r = c.statements().rank(s);
  if (r == rank::deprecated) return {obstacle_kind::deprecated, s};
  if (!has_edge(g, e)) return {obstacle_kind::out_of_view, s};
  if (c.statements().rank(standing.front()) != r) return {obstacle_kind::outranked, s, standing};
  obstacle found{obstacle_kind::superseded, s};
  std::ranges::copy_if(standing, std::back_inserter(found.decided_by), [&](statement_handle later) {
    return is_before(said_in(c, s), said_in(c, later)) == certainty::certainly;
  });
  return found;
}

}  // namespace detail

/// Why an actor does not hold something: the contrary statements, and those that say so and do not count, each with the
/// reason; where there is none, that it is unsaid; then what it would follow from if derived stances were asked for, or
/// if relations or statements that the graph leaves out were there. A statement of another polarity is named where it
/// stands, not where it is superseded itself.
/// @param g a graph or view @param value what the actor is not said to hold
/// @param how how stances are derived; by default only what the actor states itself counts
/// @returns the actor's own statements in the order of the corpus, or that there is none; then what it would follow
///   from, by all rules of derivation{}: first what the graph has, then what it has but for relations, then what stands
///   in the whole graph by statements that it leaves out, each the shortest path first. Empty exactly where why() is
///   not: where the actor does hold it.
/// @pre the handles are of the graph's corpus @complexity that of why() with all rules
template <StanceGraph G>
[[nodiscard]] std::vector<obstacle> why_not(const G& g, actor_handle a, position_handle p, polarity value,
                                            const derivation& how = stated_only()) {
  std::vector<obstacle> found;
  if (!why(g, a, p, value, how).empty()) return found;
  const stance_graph& all = base(g);
  std::vector<statement_handle> standing;
  for (const resolved_stance& stance : stances(g, {.actor = a, .position = p})) standing = stance.statements;
  for (auto [e, end] = edge_range(all.vertex(a), all.vertex(p), all); e != end; ++e) {
    const statement_handle s = all.as_statement(*e);
    if (all.polarity(*e) == value)
      found.push_back(detail::obstacle_of(g, *e, standing));
    else if (std::ranges::find(standing, s) != standing.end() && has_edge(g, *e))
      found.push_back({obstacle_kind::said_otherwise, s});
  }
  if (found.empty()) found.push_back({});
  for (const ground& each : detail::grounds(g, g, a, p, value, {}))
    found.push_back({obstacle_kind::derivable, each.statements.front(), {}, each.relations});
  const auto add = [&](obstacle_kind kind, ground& each) {
    std::vector<relation_handle> missing;
    std::ranges::copy_if(each.relations, std::back_inserter(missing),
                         [&](relation_handle r) { return !detail::has_relation(g, r); });
    if (kind == obstacle_kind::unrelated && missing.empty()) return;
    found.push_back({kind, each.statements.front(), {}, std::move(each.relations), std::move(missing)});
  };
  for (ground& each : detail::grounds(g, all, a, p, value, {})) add(obstacle_kind::unrelated, each);
  for (ground& each : detail::grounds(all, all, a, p, value, {}))
    if (!each.relations.empty() && !detail::has_statement(g, each.statements.front()))
      add(obstacle_kind::out_of_view, each);
  return found;
}

}  // namespace stancegraph
