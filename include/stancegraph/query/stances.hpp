// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/polarity.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/query/statements.hpp"

namespace stancegraph {

/// The stance of an actor on a position, resolved from all its statements. A single statement has a polarity instead;
/// to_stance() converts it for an actor with no other statements.
enum class stance_value : std::uint8_t {
  support,     ///< for it
  oppose,      ///< against it
  neutral,     ///< deliberately takes no side
  ambivalent,  ///< states that it holds both sides
  contested,   ///< its statements disagree, and none of them is known to be the last
};

/// The words for stance_value.
template <>
struct vocabulary<stance_value> {
  static constexpr std::string_view what = "stance";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"support", "oppose", "neutral", "ambivalent", "contested"});
};

/// The stance of an actor whose statements all have one polarity.
[[nodiscard]] constexpr stance_value to_stance(polarity p) noexcept {
  switch (p) {
    case polarity::support:
      return stance_value::support;
    case polarity::oppose:
      return stance_value::oppose;
    case polarity::neutral:
      return stance_value::neutral;
    default:
      return stance_value::ambivalent;
  }
}

/// The resolved stance of an actor on a position, with the statements behind it.
struct resolved_stance {
  actor_ref actor{};                           ///< the holder
  position_ref position{};                     ///< what it is about
  stance_value value = stance_value::support;  ///< the stance
  ref_list<statement> statements{};            ///< the statements behind it, in the order of the corpus; at least one
  ref_list<statement> superseded{};            ///< earlier statements that no longer count, in the order of the corpus

  /// Equal if all members are equal.
  friend bool operator==(const resolved_stance&, const resolved_stance&) = default;
};

/// Resolves the statements of one actor on one position. Superseded statements are set aside (see superseded_among()).
/// If the remaining ones have the same polarity, that is the stance; otherwise it is contested.
/// @param statements statements of one rank
/// @pre `statements` is not empty @complexity linear in the number of statements
[[nodiscard]] resolved_stance resolve(const corpus& c, actor_handle a, position_handle p,
                                      const std::vector<statement_handle>& statements);

/// The actor and position of the stances to return; an empty handle means any.
struct stances_of {
  actor_handle actor{};        ///< only of this actor
  position_handle position{};  ///< only on this position
};

namespace detail {

/// Keeps the statements of best rank: the preferred ones or, if there are none, the normal ones.
inline void keep_best_rank(const corpus& c, std::vector<statement_handle>& statements) {
  const auto has = [&](rank r) { return [&c, r](statement_handle s) { return c.statements().rank(s) == r; }; };
  const rank best =
      std::any_of(statements.begin(), statements.end(), has(rank::preferred)) ? rank::preferred : rank::normal;
  std::erase_if(statements, [&](statement_handle s) { return c.statements().rank(s) != best; });
}

/// The edges of the requested stances; those of one actor on one position are adjacent.
template <StanceGraph G>
[[nodiscard]] std::vector<graph_edge> wanted_edges(const G& g, const stances_of& wanted) {
  const stance_graph& all = base(g);
  std::vector<graph_edge> edges;
  const auto keep = [&](const graph_edge& e) { edges.push_back(e); };
  const auto sort_last = [&](std::size_t begin) {
    const auto by_pair = [](const graph_edge& e) { return std::tuple{e.source, e.target, e.number}; };
    std::sort(edges.begin() + static_cast<std::ptrdiff_t>(begin), edges.end(), less_by(by_pair));
  };
  if (wanted.actor && wanted.position) {
    const auto between = edge_range(all.vertex(wanted.actor), all.vertex(wanted.position), all);
    for (auto e = between.first; e != between.second; ++e)
      if (has_edge(g, *e)) keep(*e);
  } else if (wanted.actor) {
    for_each_stance(g, wanted.actor, keep);
    sort_last(0);
  } else if (wanted.position) {
    for_each_stance(g, wanted.position, keep);
  } else {
    for (const actor_handle a : all.records().actors().handles()) {
      const std::size_t begin = edges.size();
      for_each_stance(g, a, keep);
      sort_last(begin);
    }
  }
  return edges;
}

}  // namespace detail

/// The resolved stances in a graph: for each actor and each position on which it has a statement, resolve() is applied
/// to the statements of best rank. To examine a day, a document or a kind, narrow the graph first: `stances(g |
/// views::as_of(d), {.actor = biden})`.
/// @param g a graph or view
/// @param wanted actor and position of the stances; default: all
/// @returns in the order of actors, then of positions; empty for a graph without statements
/// @complexity n log n for n stances examined
template <StanceGraph G>
[[nodiscard]] std::vector<resolved_stance> stances(const G& g, const stances_of& wanted = {}) {
  const stance_graph& all = base(g);
  const std::vector<graph_edge> edges = detail::wanted_edges(g, wanted);
  std::vector<resolved_stance> resolved;
  std::vector<statement_handle> group;
  for (auto e = edges.begin(); e != edges.end();) {
    const graph_edge first = *e;
    group.clear();
    for (; e != edges.end() && e->source == first.source && e->target == first.target; ++e)
      group.push_back(all.as_statement(*e));
    detail::keep_best_rank(all.records(), group);
    if (!group.empty())
      resolved.push_back(resolve(all.records(), all.as_actor(first.source), all.as_position(first.target), group));
  }
  return resolved;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(query_stances)

#include <utility>

#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/query/supersession.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE resolved_stance resolve(const corpus& c, actor_handle a, position_handle p,
                                           const std::vector<statement_handle>& statements) {
  supersession found = superseded_among(c, statements);
  resolved_stance r{{c, a}, {c, p}};
  r.statements = {c, std::move(found.standing)};
  r.superseded = {c, std::move(found.superseded)};
  const polarity first = c.statements().polarity(r.statements.front());
  const bool is_agreed = std::all_of(r.statements.begin(), r.statements.end(),
                                     [&](statement_handle s) { return c.statements().polarity(s) == first; });
  r.value = is_agreed ? to_stance(first) : stance_value::contested;
  return r;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(query_stances)
