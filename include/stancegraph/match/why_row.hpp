// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/match/answer.hpp"
#include "stancegraph/match/detail/evidence.hpp"

namespace stancegraph {

/// The grounds of one row of an answer: minimal sets of statements and relations, each of which alone is enough for the
/// row to follow. A set lists statements, then relations, in the order of the corpus.
struct row_grounds {
  std::vector<std::vector<record_ref>> sets{};  ///< smaller sets first; no set contains another

  /// True if all sets are equal.
  friend bool operator==(const row_grounds&, const row_grounds&) = default;
};

/// Finds the grounds of each row of an answer.
///
/// A set is the evidence of one match that gives the row: its statements and relations, one path for each UNDER and
/// SPEAKING FOR that is true, and one match for each EXISTS. If a condition is true in several ways, each way gives a
/// set. Missing values add nothing. Aggregated columns (`count`, `max`, …) do not distinguish rows: each set explains
/// why the group exists, and the aggregate follows from all sets together. A row that follows from the pattern without
/// statements or relations has one empty set.
/// @param a the answer to the query, or some of its rows
/// @returns one entry per row of the answer, in its order; rows with equal values have the same sets
/// @pre the query and the answer were made for the corpus of the index
/// @throws limit_error if a limit is exceeded; each set counts as a row
/// @complexity that of answer(), and quadratic in the number of sets of a row
[[nodiscard]] std::vector<row_grounds> why(const query_index& index, const stance_query& q, const query_answer& a,
                                           const query_limits& limits = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(match_why_row)

#include <algorithm>
#include <map>
#include <utility>

#include "stancegraph/match/detail/answerer.hpp"

namespace stancegraph {

namespace detail {

/// Removes sets that contain another set; sorts the rest by size, then by their records.
[[nodiscard]] STANCEGRAPH_INLINE std::vector<evidence_set> smallest_sets(std::vector<evidence_set> all,
                                                                         query_meter& meter) {
  std::sort(all.begin(), all.end(), [](const evidence_set& a, const evidence_set& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  std::vector<evidence_set> kept;
  for (evidence_set& each : all)
    if (std::none_of(kept.begin(), kept.end(), [&](const evidence_set& k) {
          meter.step();
          return std::includes(each.begin(), each.end(), k.begin(), k.end());
        }))
      kept.push_back(std::move(each));
  return kept;
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<row_grounds> why(const query_index& index, const stance_query& q, const query_answer& a,
                                                const query_limits& limits) {
  std::vector<std::pair<const return_item*, std::size_t>> keys;  // items with their column
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

#endif  // STANCEGRAPH_DEFINES(match_why_row)
