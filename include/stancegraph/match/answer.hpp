// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/match/query_limits.hpp"
#include "stancegraph/match/stance_query.hpp"

namespace stancegraph {

/// The answer to a query: a table of values. Its texts belong to the corpus and the query, which must outlive it.
struct query_answer {
  std::vector<std::string> columns{};  ///< headings
  std::vector<value_list> rows{};      ///< one value per column in each row
};

/// Runs a query and returns its answer.
///
/// Without ORDER BY, the order of the rows is fixed for a given corpus; grouped rows are sorted by the values they are
/// grouped by. Rows that are equal under ORDER BY keep that order.
/// @param limits what the query may use before it is stopped
/// @returns a table without rows if nothing matches
/// @pre the query was made for the corpus of the index; corpus and query outlive the answer
/// @throws limit_error if the query exceeds a limit
/// @complexity for each match of the preceding links and relations, a link or relation examines the records that it
///   leads to
[[nodiscard]] query_answer answer(const query_index& index, const stance_query& q, const query_limits& limits = {});

/// Writes a value as one line of text: a record as its id, a time as it is coded, a list as its items separated by ";
/// ", and null as an empty text.
[[nodiscard]] std::string to_text(const corpus& c, const query_value& v);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(match_answer)

#include <algorithm>
#include <utility>

#include "stancegraph/match/detail/answerer.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE query_answer answer(const query_index& index, const stance_query& q, const query_limits& limits) {
  query_answer a;
  for (const return_item& i : q.items)
    if (!i.is_hidden) a.columns.push_back(i.name);
  for (detail::answerer rows{index, q, limits}; rows.next(); rows.meter().row(a.rows.size())) {
    rows.row().resize(a.columns.size());
    a.rows.push_back(std::move(rows.row()));
  }
  return a;
}

STANCEGRAPH_INLINE std::string to_text(const corpus& c, const query_value& v) {
  if (v.is_null()) return {};
  if (const auto* b = v.as<bool>()) return *b ? "true" : "false";
  if (const auto* i = v.as<std::int64_t>()) return std::to_string(*i);
  if (const auto* d = v.as<double>()) {
    std::string text = std::to_string(*d);
    text.erase(std::max(text.find_last_not_of('0'), text.find('.') + 1) + 1);
    return text;
  }
  if (const auto* t = v.as<std::string_view>()) return std::string{*t};
  if (const auto* t = v.as<coded_time>()) return std::string{t->text};
  if (const auto* r = v.as<record_ref>()) return std::string{id_of(c, *r)};
  std::string text;
  for (const query_value& each : v.items()) text += (text.empty() ? "" : "; ") + to_text(c, each);
  return text;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(match_answer)
