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
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus/in_force.hpp"

namespace stancegraph {

/// Why an actor does not hold a stance.
enum class obstacle_kind : std::uint8_t {
  said_otherwise,  ///< another statement of the actor, which counts, has a different polarity
  superseded,      ///< the actor said so, and later something else
  outranked,       ///< the actor said so, but a preferred statement says something else
  deprecated,      ///< a statement says so, but it is deprecated
  out_of_view,  ///< a statement says so, but the graph leaves it out, for example because it is not in force on the day
  unsaid,       ///< the actor has no such statement
  derivable,    ///< it follows from a stance of another actor or on another position, but derived stances were not
                ///< requested
  unrelated,    ///< it would follow, but the graph leaves out relations
};

/// The words for obstacle_kind.
template <>
struct vocabulary<obstacle_kind> {
  static constexpr std::string_view what = "obstacle";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"said_otherwise", "superseded", "outranked", "deprecated", "out_of_view", "unsaid", "derivable", "unrelated"});
};

/// One reason why an actor does not hold a stance, or what would be needed.
struct obstacle {
  obstacle_kind kind = obstacle_kind::unsaid;  ///< the kind of obstacle
  statement_handle statement{};                ///< the statement it is about; empty if it is unsaid
  std::vector<statement_handle> decided_by{};  ///< superseded, outranked: the statements that count instead
  std::vector<relation_handle> relations{};    ///< the path, as in a ground; empty if it is the actor's own statement
  std::vector<relation_handle> missing{};      ///< the relations of the path that the graph leaves out

  /// Equal if all members are equal.
  friend bool operator==(const obstacle&, const obstacle&) = default;
};

namespace detail {

/// Whether a graph contains a relation.
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

/// Whether a graph contains a statement, for any of its holders.
template <StanceGraph G>
[[nodiscard]] bool has_statement(const G& g, statement_handle s) {
  bool is_kept = false;
  for_each_stance(g, base(g).records().statements().position(s),
                  [&](const graph_edge& e) { is_kept = is_kept || base(g).as_statement(e) == s; });
  return is_kept;
}

/// Why a statement with the polarity does not count. @param standing the statements that count instead, if any
template <StanceGraph G>
[[nodiscard]] obstacle obstacle_of(const G& g, const graph_edge& e, const std::vector<statement_handle>& standing) {
  const corpus& c = base(g).records();
  const statement_handle s = base(g).as_statement(e);
  const rank r = c.statements().rank(s);
  if (r == rank::deprecated) return {obstacle_kind::deprecated, s};
  if (!has_edge(g, e)) return {obstacle_kind::out_of_view, s};
  if (c.statements().rank(standing.front()) != r) return {obstacle_kind::outranked, s, standing};
  obstacle found{obstacle_kind::superseded, s};
  std::copy_if(standing.begin(), standing.end(), std::back_inserter(found.decided_by), [&](statement_handle later) {
    return is_before(said_in(c, s), said_in(c, later)) == certainty::certainly;
  });
  return found;
}

}  // namespace detail

/// Why an actor does not hold a stance: the statements to the contrary, and the statements that say so but do not
/// count, each with the reason; without such statements, that the actor did not say so. Then everything from which the
/// stance would follow if derived stances were requested, or if the graph contained the relations or statements that it
/// leaves out. A statement with another polarity is listed if it counts, but not if it is itself superseded.
/// @param g a graph or view
/// @param value polarity that the actor does not hold
/// @param how how stances are derived; default: only stances that the actor itself states
/// @param control as for why()
/// @returns the actor's own statements in the order of the corpus, or that there are none; then everything from which
///   the stance would follow by the rules of derivation{}: first from the graph, then from the graph with missing
///   relations, then from the whole corpus with statements that the graph leaves out, each by length of the path,
///   ascending. Empty exactly if why() is not empty: the actor holds the stance.
/// @pre the handles belong to the graph's corpus
/// @throws limit_error if a limit of the control is reached
/// @complexity that of why() with all rules
/// @see Chapman, A. & Jagadish, H. V. (2009). Why not? Proceedings of SIGMOD 2009.
///   https://doi.org/10.1145/1559845.1559901
template <StanceGraph G>
[[nodiscard]] std::vector<obstacle> why_not(const G& g, actor_handle a, position_handle p, polarity value,
                                            const derivation& how = stated_only(), const run_control& control = {}) {
  run_meter meter{control, "the search for obstacles"};
  std::vector<obstacle> found;
  if (!detail::grounds(g, g, a, p, value, how, meter).empty()) return found;
  const stance_graph& all = base(g);
  std::vector<statement_handle> standing;
  for (const resolved_stance& stance : stances(g, {.actor = a, .position = p})) standing = stance.statements;
  for (auto [e, end] = edge_range(all.vertex(a), all.vertex(p), all); e != end; ++e) {
    const statement_handle s = all.as_statement(*e);
    if (all.polarity(*e) == value)
      found.push_back(detail::obstacle_of(g, *e, standing));
    else if (std::find(standing.begin(), standing.end(), s) != standing.end() && has_edge(g, *e))
      found.push_back({obstacle_kind::said_otherwise, s});
  }
  if (found.empty()) found.push_back({});
  for (const ground& each : detail::grounds(g, g, a, p, value, {}, meter))
    found.push_back({obstacle_kind::derivable, each.statements.front(), {}, each.relations});
  const auto add = [&](obstacle_kind kind, ground& each) {
    std::vector<relation_handle> missing;
    std::copy_if(each.relations.begin(), each.relations.end(), std::back_inserter(missing),
                 [&](relation_handle r) { return !detail::has_relation(g, r); });
    if (kind == obstacle_kind::unrelated && missing.empty()) return;
    found.push_back({kind, each.statements.front(), {}, std::move(each.relations), std::move(missing)});
  };
  for (ground& each : detail::grounds(g, all, a, p, value, {}, meter)) add(obstacle_kind::unrelated, each);
  for (ground& each : detail::grounds(all, all, a, p, value, {}, meter))
    if (!each.relations.empty() && !detail::has_statement(g, each.statements.front()))
      add(obstacle_kind::out_of_view, each);
  return found;
}

}  // namespace stancegraph
