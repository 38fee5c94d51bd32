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

/// Whether a relation of this kind puts its subject under its object: who supports the one speaks of the other.
[[nodiscard]] constexpr bool is_under(predicate p) noexcept {
  return p == predicate::part_of || p == predicate::implies;
}

/// All records of a kind that reach one by relations of some predicates, and by which relation each first does: the
/// shortest way, of equally short ones the first in the order of the corpus.
class reach_of {
 public:
  /// @param leads tells which predicates lead from subject to object
  /// @complexity the records of the kind and the relations that lead to the one
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

  /// Whether a record is the one or reaches it.
  [[nodiscard]] bool has(std::uint32_t row) const noexcept { return next_[row] != none; }
  /// The relations by which a record reaches the one, in order. @pre has(row)
  [[nodiscard]] std::vector<relation_handle> path(const corpus& c, std::uint32_t row) const {
    std::vector<relation_handle> way;
    for (; next_[row] != arrived; row = static_cast<std::uint32_t>(c[way.back()].object.row()))
      way.emplace_back(next_[row]);
    return way;
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{};
  static constexpr std::uint32_t arrived = none - 1;
  std::vector<std::uint32_t> next_;  // for each record the relation that leads on
};

/// Answers of reach_of, each worked out once as long as they are few enough to be kept. What is asked next may make
/// an answer no longer good.
class reach_cache {
 public:
  /// @param index must outlive it
  explicit reach_cache(const query_index& index) : index_{index} {}
  /// The positions under one.
  [[nodiscard]] const reach_of& under(std::uint32_t p) {
    return of(under_, p, record_kind::position, [](predicate each) { return is_under(each); });
  }
  /// The actors that speak for one.
  [[nodiscard]] const reach_of& speaking_for(std::uint32_t a) {
    return of(speaking_, a, record_kind::actor, [](predicate each) { return is_speaking(each); });
  }

 private:
  static constexpr std::size_t most_places = std::size_t{1} << 26;  // 256 MiB

  using answers = std::unordered_map<std::uint32_t, reach_of>;
  template <class Leads>
  const reach_of& of(answers& known, std::uint32_t row, record_kind kind, Leads leads) {
    if (const auto found = known.find(row); found != known.end()) return found->second;
    // Of many records each has as many places as there are records.
    if ((known.size() + 1) * index_.size(kind) > most_places) known.clear();
    return known.emplace(row, reach_of{index_, kind, row, leads}).first->second;
  }
  const query_index& index_;
  answers under_;
  answers speaking_;
};

}  // namespace stancegraph
