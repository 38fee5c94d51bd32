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
  appeared,     ///< there is none before
  disappeared,  ///< there is none after
  moved,        ///< it is another
};

/// How change_kind is written.
template <>
struct vocabulary<change_kind> {
  static constexpr std::string_view what = "change";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"appeared", "disappeared", "moved"});
};

/// A stance that differs between two graphs, with the statements it rests on in either.
struct stance_difference {
  change_kind kind = change_kind::appeared;  ///< how
  std::optional<resolved_stance> before{};   ///< by handles of the corpus before; none where it appeared
  std::optional<resolved_stance> after{};    ///< by handles of the corpus after; none where it disappeared

  /// The same in every field.
  friend bool operator==(const stance_difference&, const stance_difference&) = default;
};

/// Who moved, on what, by which statements: the stances that differ between two graphs, such as two days of a corpus
/// (`stance_diff(g | views::as_of(monday), g | views::as_of(friday))`), two documents, or two corpora. Stances are
/// those of stances(); they differ where their values do, contested being a value like the others. The same value by
/// other statements is no change. Actors and positions are the same where their ids are.
/// @param before a graph or view @param after another, of the same corpus or of a different one
/// @param only the kind of change that counts; all by default
/// @returns in the order of actors and then of positions of the corpus before, with those that only the corpus after
///   has behind the others, in its order; empty for two graphs without statements
/// @complexity that of stances() of both, and n log n in what they give
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
    // The empty handle is the last, and what stands beside it orders those that are new.
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
