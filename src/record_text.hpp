// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/query/statements.hpp"
#include "stancegraph/render/describe.hpp"

namespace stancegraph::program {

/// How one record is written.
enum class show_format : std::uint8_t {
  text,  ///< for people
  json,  ///< for programs
};

}  // namespace stancegraph::program

namespace stancegraph {

/// How show_format is written.
template <>
struct vocabulary<program::show_format> {
  static constexpr std::string_view what = "format";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"text", "json"});
};

}  // namespace stancegraph

namespace stancegraph::program {

/// The statements that an actor holds, that are on a position, that were made at an event, that stand in a document.
template <class Record>
[[nodiscard]] std::vector<statement_handle> statements_with(const stance_graph& g, handle<Record> h) {
  const statement_table& all = g.records().statements();
  if constexpr (std::same_as<Record, actor>) return statements_of(g, h);
  if constexpr (std::same_as<Record, position>) return statements_on(g, h);
  std::vector<statement_handle> with;
  std::ranges::copy_if(all.handles(), std::back_inserter(with), [&](statement_handle s) {
    if constexpr (std::same_as<Record, event>) return all.event(s) == h;
    if constexpr (std::same_as<Record, document>) return all.document(s) == h;
    return false;
  });
  return with;
}

/// A record in prose, as far as the library has words for its kind; else its statements.
template <class Record>
[[nodiscard]] std::string prose(const stance_graph& g, handle<Record> h) {
  if constexpr (std::same_as<Record, actor> || std::same_as<Record, position>) {
    return describe(g, h);
  } else if constexpr (std::same_as<Record, statement> || std::same_as<Record, relation>) {
    return describe(g.records(), h) + "\n";
  } else {
    std::string text;
    for (const statement_handle s : statements_with(g, h)) text += describe(g.records(), s) + "\n";
    return text.empty() ? "There are no statements.\n" : text;
  }
}

/// The fields of a record that are given, a line each.
[[nodiscard]] std::string fields(const nlohmann::ordered_json& record);

}  // namespace stancegraph::program
