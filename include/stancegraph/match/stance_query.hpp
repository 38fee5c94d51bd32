// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "stancegraph/match/graph_pattern.hpp"

namespace stancegraph {

/// How the values of a column are combined in a group of rows.
enum class aggregate : std::uint8_t {
  none,      ///< not combined: rows are grouped by this column
  rows,      ///< number of rows
  count,     ///< number of values that are not null
  collect,   ///< list of the values
  least,     ///< least value
  greatest,  ///< greatest value
  sum,       ///< sum of numbers
  average,   ///< mean of numbers
  evidence,  ///< the statements and relations that support the rows; does not cause grouping by itself
};

/// A column of an answer.
struct return_item {
  std::string name;                 ///< heading
  expression what{};                ///< value in a match
  aggregate how = aggregate::none;  ///< how the values of a group are combined
  bool is_distinct = false;         ///< for count and collect: use each value once
  bool is_hidden = false;           ///< used only for sorting
};

/// A column to sort by.
struct sort_key {
  std::size_t column;          ///< number of the item
  bool is_descending = false;  ///< true for descending order
};

/// A query: a pattern, and how its matches become rows.
struct stance_query {
  graph_pattern pattern{};                                      ///< pattern to match
  std::vector<return_item> items{};                             ///< columns
  bool is_distinct = false;                                     ///< return each row once
  std::optional<expression> having{};                           ///< condition on the columns of a row
  std::function<bool(const value_list&)> keeps{};               ///< further condition, as a function
  std::vector<sort_key> order{};                                ///< columns to sort by
  std::size_t skip = 0;                                         ///< rows to skip at the beginning
  std::size_t limit = std::numeric_limits<std::size_t>::max();  ///< most rows to return
};

/// Whether rows are made of groups of matches: a column counts, lists, adds up or compares their values.
[[nodiscard]] inline bool is_grouping(const stance_query& q) {
  return std::any_of(q.items.begin(), q.items.end(),
                     [](const return_item& i) { return i.how != aggregate::none && i.how != aggregate::evidence; });
}

/// The values of the parameters of a query, by name without `$`.
using query_parameters = std::map<std::string, std::string>;

}  // namespace stancegraph
