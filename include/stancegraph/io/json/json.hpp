// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/fields.hpp"
#include "stancegraph/io/detail/words.hpp"

namespace stancegraph {

namespace detail {

/// Writes values of records as JSON: numbers, booleans and lists as such, missing values as null, and everything else
/// as text in the form used by files.
class json_writer {
 public:
  explicit json_writer(const corpus& from) : words_{from} {}

  template <class Record>
  [[nodiscard]] nlohmann::ordered_json object_of(const Record& record) {
    if constexpr (std::same_as<Record, relation>) ends_ = words_.ends_of(record);
    auto object = nlohmann::ordered_json::object();
    visit_fields(record, [&]<class Member>(const field& f, const Member& member) {
      if (f.needed == need::rare && member == Member{}) return;
      if constexpr (std::same_as<Member, endpoint>)
        object[std::string{f.name}] = f.name == "subject" ? ends_.first : ends_.second;
      else
        object[std::string{f.name}] = value_of(member);
    });
    return object;
  }

 private:
  template <class T>
  nlohmann::ordered_json value_of(const T& value) const {
    if constexpr (std::integral<T>)
      return value;
    else if (std::string word = words_(value); !word.empty())
      return word;
    return nullptr;
  }
  nlohmann::ordered_json value_of(const text_span& span) const { return {span.start, span.end}; }
  template <class T>
  nlohmann::ordered_json value_of(const std::optional<T>& value) const {
    return value ? value_of(*value) : nullptr;
  }
  template <class T>
  nlohmann::ordered_json value_of(const std::vector<T>& list) const {
    auto array = nlohmann::ordered_json::array();
    for (const T& item : list) array.push_back(value_of(item));
    return array;
  }

  word_writer words_;
  std::pair<std::string, std::string> ends_;  // ends of the current relation
};

}  // namespace detail

/// Writes a record as a JSON object with the names and order of fields in files.
///
/// A missing value is null and an empty list is `[]`. The span is `[start, end]`, half-open, in code points. References
/// are ids; conditions and other names are written as in files. `condition_join`, `reason`, `coded_at` and `quote` of a
/// statement are present only if they have a value. `json_of(c, s).dump()` gives the text, which is always valid UTF-8.
/// @pre the handle belongs to this corpus and is not empty
/// @complexity linear in the contents of the record
template <class Record>
[[nodiscard]] nlohmann::ordered_json json_of(const corpus& c, handle<Record> h) {
  const Record& record = c[h];
  return detail::json_writer{c}.object_of(record);
}

/// Writes records as a JSON array, in the given order.
/// @pre the handles belong to this corpus and are not empty
template <std::ranges::input_range Handles>
requires requires(const corpus& c, std::ranges::range_value_t<Handles> h) { c[h]; }
[[nodiscard]] nlohmann::ordered_json json_of(const corpus& c, const Handles& which) {
  auto array = nlohmann::ordered_json::array();
  for (const auto h : which) array.push_back(json_of(c, h));
  return array;
}

/// Writes a whole corpus as a JSON object of arrays: actors, positions, events, documents, relations, statements.
/// @complexity linear in the contents of the corpus
[[nodiscard]] nlohmann::ordered_json json_of(const corpus& c);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_json_json)

namespace stancegraph {

STANCEGRAPH_INLINE nlohmann::ordered_json json_of(const corpus& c) {
  return {{"actors", json_of(c, c.actors().handles())},       {"positions", json_of(c, c.positions().handles())},
          {"events", json_of(c, c.events().handles())},       {"documents", json_of(c, c.documents().handles())},
          {"relations", json_of(c, c.relations().handles())}, {"statements", json_of(c, c.statements().handles())}};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_json_json)
