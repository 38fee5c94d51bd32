// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <type_traits>
#include <variant>

#include <nlohmann/json.hpp>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/io/json/json.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/render/describe.hpp"

namespace stancegraph {

namespace detail {

/// The value of a field on one line.
[[nodiscard]] std::string field_text(const nlohmann::ordered_json& value);

/// The fields of a record that have a value, one per line; further lines of a long text are indented.
[[nodiscard]] std::string field_lines(const nlohmann::ordered_json& record);

}  // namespace detail

/// A record for people: its kind, its fields (one per line), and what describe() says about it.
/// @pre the handle belongs to the graph's corpus
template <StanceGraph G>
[[nodiscard]] std::string record_text(const G& g, const any_record& which) {
  const corpus& c = base(g).records();
  return std::visit(
      [&]<class Record>(handle<Record> h) {
        std::string text = std::string{to_word(kind_of<Record>)} + "\n" + detail::field_lines(json_of(c, h)) + "\n";
        if constexpr (std::is_same_v<Record, statement> || std::is_same_v<Record, relation>)
          return text + describe(c, h) + "\n";
        else
          return text + describe(g, h);
      },
      which);
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_record_text)

#include <vector>

#include "stancegraph/core/number_text.hpp"

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE std::string field_text(const nlohmann::ordered_json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump();
  // The only list of numbers is the span, written as everywhere in prose.
  if (!value.front().is_string())
    return std::string{"["}.append(value[0].dump()).append(", ").append(value[1].dump()).append(")");
  return joined(value.get<std::vector<std::string>>());
}

STANCEGRAPH_INLINE std::string field_lines(const nlohmann::ordered_json& record) {
  constexpr std::size_t width = 15;
  std::string text;
  for (const auto& [name, value] : record.items()) {
    if (value.is_null() || (value.is_array() && value.empty())) continue;
    std::string shown = field_text(value);
    for (std::size_t at = 0; (at = shown.find('\n', at)) != std::string::npos; at += width + 3)
      shown.insert(at + 1, width + 2, ' ');
    text += "  " + name + std::string(name.size() < width ? width - name.size() : 1, ' ') + shown + "\n";
  }
  return text;
}

}  // namespace detail

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_record_text)
