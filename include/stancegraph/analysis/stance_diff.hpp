// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/query/stances.hpp"

namespace stancegraph {

/// How the stance of an actor on a position differs between two graphs.
enum class change_kind : std::uint8_t {
  appeared,     ///< only the second graph has a stance
  disappeared,  ///< only the first graph has a stance
  moved,        ///< the stances have different values
};

/// The words for change_kind.
template <>
struct vocabulary<change_kind> {
  static constexpr std::string_view what = "change";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"appeared", "disappeared", "moved"});
};

/// A stance that differs between two graphs, with the statements behind it in each.
struct stance_difference {
  change_kind kind = change_kind::appeared;  ///< the kind of difference
  std::optional<resolved_stance> before{};   ///< with handles of the first corpus; missing if it appeared
  std::optional<resolved_stance> after{};    ///< with handles of the second corpus; missing if it disappeared

  /// Equal if all members are equal.
  friend bool operator==(const stance_difference&, const stance_difference&) = default;
};

/// The stances that differ between two graphs, such as two days of a corpus (`stance_diff(g | views::as_of(monday), g |
/// views::as_of(friday))`), two documents, or two corpora. Stances are those of stances(); they differ if their values
/// differ, and contested is a value of its own. The same value from other statements is not a difference. Actors and
/// positions are matched by their ids.
/// @param before a graph or view
/// @param after another one, of the same or of a different corpus
/// @param only kind of difference to return; default: all
/// @returns in the order of actors, then of positions of the corpus of `before`, followed by those that only the other
///   corpus has, in its order; empty for two graphs without statements
/// @complexity that of stances() of both, plus n log n for n stances
template <StanceGraph Before, StanceGraph After>
[[nodiscard]] std::vector<stance_difference> stance_diff(const Before& before, const After& after,
                                                         std::optional<change_kind> only = {}) {
  const corpus& old_records = base(before).records();
  const corpus& new_records = base(after).records();
  using key = std::tuple<actor_handle, actor_handle, position_handle, position_handle>;
  std::map<key, stance_difference> changes;
  for (resolved_stance& s : stances(before)) {
    stance_difference& each = changes[key{s.actor, {}, s.position, {}}];
    each = {change_kind::disappeared, std::move(s), {}};
  }
  for (resolved_stance& s : stances(after)) {
    const actor_handle a = old_records.actors().find(new_records[s.actor].id);
    const position_handle p = old_records.positions().find(new_records[s.position].id);
    // An empty handle sorts last; the second handle orders records that only the second corpus has.
    stance_difference& each = changes[key{a, a ? actor_handle{} : s.actor, p, p ? position_handle{} : s.position}];
    if (each.before) each.kind = change_kind::moved;
    each.after = std::move(s);
  }
  std::vector<stance_difference> all;
  for (auto& [at, each] : changes)
    if ((!only || each.kind == *only) && (each.kind != change_kind::moved || each.before->value != each.after->value))
      all.push_back(std::move(each));
  return all;
}

}  // namespace stancegraph
