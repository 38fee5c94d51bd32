// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/statements.hpp"

namespace stancegraph {

/// A statement of a timeline and when it was said.
struct timeline_entry {
  statement_ref statement{};  ///< the statement
  period said{};              ///< when it was said, as far as that is known

  /// Equal if both members are equal.
  friend bool operator==(const timeline_entry&, const timeline_entry&) = default;
};

namespace detail {

[[nodiscard]] std::vector<timeline_entry> in_time(const corpus& c, const std::vector<statement_handle>& statements);

}  // namespace detail

/// The statements of an actor in the order in which they were said: by the last day on which each may have been said,
/// then by the first, then in the order of the corpus. Empty if the actor has none.
/// @pre the handle belongs to the graph's corpus @complexity n log n for n statements of the actor
template <StanceGraph G>
[[nodiscard]] std::vector<timeline_entry> timeline(const G& g, actor_handle a) {
  return detail::in_time(base(g).records(), statements_of(g, a));
}

/// The statements on a position in the order in which they were said, as for an actor.
template <StanceGraph G>
[[nodiscard]] std::vector<timeline_entry> timeline(const G& g, position_handle p) {
  return detail::in_time(base(g).records(), statements_on(g, p));
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(query_timeline)

#include <algorithm>

#include "stancegraph/corpus/in_force.hpp"

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE std::vector<timeline_entry> in_time(const corpus& c,
                                                       const std::vector<statement_handle>& statements) {
  std::vector<timeline_entry> entries;
  for (const statement_handle s : statements) entries.push_back({{c, s}, said_in(c, s)});
  std::sort(entries.begin(), entries.end(), [](const timeline_entry& a, const timeline_entry& b) {
    if (a.said.begins.latest != b.said.begins.latest) return a.said.begins.latest < b.said.begins.latest;
    if (a.said.begins.earliest != b.said.begins.earliest) return a.said.begins.earliest < b.said.begins.earliest;
    return a.statement < b.statement;
  });
  return entries;
}

}  // namespace detail

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(query_timeline)
