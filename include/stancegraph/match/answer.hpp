// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/match/detail/answerer.hpp"
#include "stancegraph/match/stance_query.hpp"

namespace stancegraph {

/// What a query gives: a table of values. Texts in it are those of the corpus and of the query.
struct query_answer {
  std::vector<std::string> columns{};  ///< headings
  std::vector<value_list> rows{};      ///< as many values as columns
};

/// The answer to a query. Without ORDER BY rows stand in an order that is the same each time for a corpus; those of
/// groups are sorted by what they are grouped by. Where rows are sorted, equal ones keep that order.
/// @pre the query was made for the corpus of the index, and outlives what is done with the answer
/// @throws limit_error where it goes beyond a limit
/// @complexity that of the pattern: for each match of the atoms before it, each atom looks at the records it leads to
[[nodiscard]] inline query_answer answer(const query_index& index, const stance_query& q,
                                         const query_limits& limits = {}) {
  query_answer a;
  for (const return_item& i : q.items)
    if (!i.is_hidden) a.columns.push_back(i.name);
  for (detail::answerer rows{index, q, limits}; rows.next(); rows.meter().row(a.rows.size())) {
    rows.row().resize(a.columns.size());
    a.rows.push_back(std::move(rows.row()));
  }
  return a;
}

/// The value as one line of text: a record by its id, a time as it is coded, a list with its items joined by a
/// semicolon and a blank; nothing is the empty text.
[[nodiscard]] inline std::string to_text(const corpus& c, const query_value& v) {
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
