// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "stancegraph/match/query_index.hpp"
#include "stancegraph/query/camps.hpp"

namespace stancegraph {

/// Does this predicate place its subject under its object? Support for the subject is then also about the object.
[[nodiscard]] constexpr bool is_under(predicate p) noexcept {
  return p == predicate::part_of || p == predicate::implies;
}

/// All records of a kind that lead to a given record by relations with some predicates, each with the first relation of
/// its shortest path; among equally short paths, the one whose relations come first in the corpus.
class reach_of {
 public:
  /// @param leads tells which predicates to follow from subject to object
  /// @complexity linear in the records of the kind and the relations that lead to the given record
  template <class Leads>
  reach_of(const query_index& index, record_kind kind, std::uint32_t target, Leads leads)
      : next_(index.size(kind), none) {
    next_[target] = arrived;
    std::vector<std::uint32_t> reached{target};
    for (std::size_t i = 0; i != reached.size(); ++i)
      for (const std::uint32_t r : index.relations_to(kind, reached[i])) {
        const relation& each = index.records()[relation_handle{r}];
        const auto subject = static_cast<std::uint32_t>(each.subject.row());
        if (!leads(each.predicate) || each.subject.kind() != kind || next_[subject] != none) continue;
        next_[subject] = r;
        reached.push_back(subject);
      }
  }

  /// Is this the given record, or does it lead there?
  [[nodiscard]] bool has(std::uint32_t row) const noexcept { return next_[row] != none; }
  /// The relations on the path from a record to the given one, in order.
  /// @pre has(row)
  [[nodiscard]] std::vector<relation_handle> path(const corpus& c, std::uint32_t row) const {
    std::vector<relation_handle> way;
    for (; next_[row] != arrived; row = static_cast<std::uint32_t>(c[way.back()].object.row()))
      way.emplace_back(next_[row]);
    return way;
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{};
  static constexpr std::uint32_t arrived = none - 1;
  std::vector<std::uint32_t> next_;  // for each record the next relation on its path
};

/// Caches results of reach_of within a memory limit. A later request may invalidate an earlier result.
class reach_cache {
 public:
  /// @param index must outlive the cache
  explicit reach_cache(const query_index& index) : index_{index} {}
  /// The positions under a position.
  [[nodiscard]] const reach_of& under(std::uint32_t p) {
    return of(under_, p, record_kind::position, [](predicate each) { return is_under(each); });
  }
  /// The actors that speak for an actor.
  [[nodiscard]] const reach_of& speaking_for(std::uint32_t a) {
    return of(speaking_, a, record_kind::actor, [](predicate each) { return is_speaking(each); });
  }

 private:
  static constexpr std::size_t most_places = std::size_t{1} << 26;  // 256 MiB

  using answers = std::unordered_map<std::uint32_t, reach_of>;
  template <class Leads>
  const reach_of& of(answers& known, std::uint32_t row, record_kind kind, Leads leads) {
    if (const auto found = known.find(row); found != known.end()) return found->second;
    // Each result has one entry per record of the kind.
    if ((known.size() + 1) * index_.size(kind) > most_places) known.clear();
    return known.emplace(row, reach_of{index_, kind, row, leads}).first->second;
  }
  const query_index& index_;
  answers under_;
  answers speaking_;
};

}  // namespace stancegraph
