// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "stancegraph/io/json/json.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/query/statements.hpp"

namespace stancegraph {

/// A record as `{"kind": …, "record": …}`, with the `statements` that an actor holds, that are on a position, that were
/// made at an event, or that a document contains. A statement or relation has no such key.
/// @pre the handle is of the graph's corpus
template <StanceGraph G>
[[nodiscard]] nlohmann::ordered_json json_with_statements(const G& g, const any_record& which) {
  const corpus& c = base(g).records();
  return std::visit(
      [&]<class Record>(handle<Record> h) {
        nlohmann::ordered_json item{{"kind", to_word(kind_of<Record>)}, {"record", json_of(c, h)}};
        const auto add = [&](const std::vector<statement_handle>& statements) {
          item["statements"] = nlohmann::ordered_json::array();
          for (const statement_handle s : statements) item["statements"].push_back(c.statements().id(s));
        };
        if constexpr (std::is_same_v<Record, actor>) add(statements_of(g, h));
        if constexpr (std::is_same_v<Record, position>) add(statements_on(g, h));
        if constexpr (std::is_same_v<Record, event>) add(statements_at(g, h));
        if constexpr (std::is_same_v<Record, document>) add(statements_in(g, h));
        return item;
      },
      which);
}

}  // namespace stancegraph
