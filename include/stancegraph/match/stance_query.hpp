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

/// What is made of the values of a column in the rows of a group.
enum class aggregate : std::uint8_t {
  none,      ///< nothing: the column is one of those by which rows are grouped
  rows,      ///< the number of rows
  count,     ///< the number of values that are not nothing
  collect,   ///< the list of them
  least,     ///< the least
  greatest,  ///< the greatest
  sum,       ///< of numbers
  average,   ///< of numbers
  evidence,  ///< the statements and relations that the rows rest on; does not group by itself
};

/// A column of an answer.
struct return_item {
  std::string name;                 ///< its heading
  expression what{};                ///< its value in a match
  aggregate how = aggregate::none;  ///< what is made of the values of a group
  bool is_distinct = false;         ///< of count and collect: each value once
  bool is_hidden = false;           ///< it is there to sort by alone
};

/// A column to sort by.
struct sort_key {
  std::size_t column;          ///< its number among the items
  bool is_descending = false;  ///< the greatest first
};

/// A question: a pattern, and what is made of its matches.
struct stance_query {
  graph_pattern pattern{};                                      ///< what is matched
  std::vector<return_item> items{};                             ///< columns
  bool is_distinct = false;                                     ///< each row once
  std::optional<expression> having{};                           ///< which rows are kept, by their columns
  std::function<bool(const value_list&)> keeps{};               ///< and by what a function of the program says
  std::vector<sort_key> order{};                                ///< how rows are sorted
  std::size_t skip = 0;                                         ///< rows left out at the beginning
  std::size_t limit = std::numeric_limits<std::size_t>::max();  ///< rows at most
};

/// Whether rows are made of groups of matches: a column counts, lists, adds up or compares their values.
[[nodiscard]] inline bool is_grouping(const stance_query& q) {
  return std::ranges::any_of(
      q.items, [](const return_item& i) { return i.how != aggregate::none && i.how != aggregate::evidence; });
}

/// The values of the parameters of a query, by name without `$`.
using query_parameters = std::map<std::string, std::string>;

}  // namespace stancegraph
