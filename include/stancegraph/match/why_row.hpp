// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "stancegraph/match/answer.hpp"

namespace stancegraph {

/// What one row of an answer rests on: smallest sets of statements and relations, from each of which alone the row
/// follows. In a set stand the statements, then the relations, in the order of the corpus.
struct row_grounds {
  std::vector<std::vector<record_ref>> sets{};  ///< smaller ones first; of none another is a part

  /// The same sets.
  friend bool operator==(const row_grounds&, const row_grounds&) = default;
};

namespace detail {

/// Leaves those of which no other is a part, smaller ones first, then in the order of their records.
[[nodiscard]] inline std::vector<evidence_set> smallest_sets(std::vector<evidence_set> all, query_meter& meter) {
  std::ranges::sort(all, [](const evidence_set& a, const evidence_set& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  std::vector<evidence_set> kept;
  for (evidence_set& each : all)
    if (std::ranges::none_of(kept, [&](const evidence_set& k) {
          meter.step();
          return std::ranges::includes(each, k);
        }))
      kept.push_back(std::move(each));
  return kept;
}

}  // namespace detail

/// What each row of an answer rests on. A set is what one match rests on that gives a row with these values: its
/// statements and relations, a way of UNDER and SPEAKING FOR where they are true, a match of EXISTS; where a condition
/// holds in several ways, each gives a set. What is not there is in no set. Values that are counted, collected, added
/// up or compared (`count`, `max`, …) do not tell rows apart here: a group is there by any of its sets, and what is
/// made of it rests on all of them. A row that rests on no statement and no relation has the empty set alone.
/// @param a the answer to the query, or some rows of it
/// @returns as many as the answer has rows, in their order; of rows with the same values, each has all sets
/// @pre the query and the answer were made for the corpus of the index
/// @throws limit_error where it goes beyond a limit; each set is a row to that
/// @complexity that of answer(), and quadratic in the sets of a row
[[nodiscard]] inline std::vector<row_grounds> why(const query_index& index, const stance_query& q,
                                                  const query_answer& a, const query_limits& limits = {}) {
  std::vector<std::pair<const return_item*, std::size_t>> keys;  // with their column
  std::size_t columns = 0;
  for (const return_item& i : q.items) {
    if (!i.is_hidden && i.how == aggregate::none) keys.emplace_back(&i, columns);
    if (!i.is_hidden) ++columns;
  }
  std::map<value_list, std::vector<detail::evidence_set>, detail::value_order> found;
  const auto key_of = [&](const value_list& row) {
    value_list key;
    for (const auto& [item, column] : keys) key.push_back(row[column]);
    return key;
  };
  for (const value_list& row : a.rows) found.try_emplace(key_of(row));
  query_meter meter{limits};
  detail::matcher m{index, q.pattern, meter};
  for (const return_item& i : q.items) m.prepare(i.what);
  std::size_t sets = 0;
  while (m.next()) {
    value_list key;
    for (const auto& [item, column] : keys) key.push_back(detail::value_of(item->what, m));
    const auto wanted = found.find(key);
    if (wanted == found.end()) continue;
    for (detail::evidence_set& each : detail::evidence_finder{m, false}.sets()) {
      wanted->second.push_back(std::move(each));
      meter.row(++sets);
    }
  }
  for (auto& [key, all] : found) all = detail::smallest_sets(std::move(all), meter);
  std::vector<row_grounds> grounds;
  for (const value_list& row : a.rows) grounds.push_back({found.at(key_of(row))});
  return grounds;
}

}  // namespace stancegraph
