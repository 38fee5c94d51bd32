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

#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/fields.hpp"
#include "stancegraph/io/detail/words.hpp"

namespace stancegraph {

namespace detail {

/// Values of records as JSON: numbers, truth values and lists as such, all else as the words of files; null for what is
/// not given.
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
  std::pair<std::string, std::string> ends_;  // of the relation that is written
};

}  // namespace detail

/// A record as a JSON object: its fields under their names in files, in their order there. What is not given is null,
/// an empty list `[]`; the span is `[start, end]`, half-open, in code points. Other records are named by their ids,
/// conditions and other names are written as in files. A statement has `condition_join`, `reason`, `coded_at` and
/// `quote` only where they say something.
///
/// `json_of(c, s).dump()` is its text: UTF-8 always, since a corpus holds no other.
/// @pre the handle is of this corpus and not empty
/// @complexity linear in what the record holds
template <class Record>
[[nodiscard]] nlohmann::ordered_json json_of(const corpus& c, handle<Record> h) {
  const Record& record = c[h];
  return detail::json_writer{c}.object_of(record);
}

/// Records as a JSON array, in the order in which they are given.
/// @pre the handles are of this corpus and not empty
template <std::ranges::input_range Handles>
requires requires(const corpus& c, std::ranges::range_value_t<Handles> h) { c[h]; }
[[nodiscard]] nlohmann::ordered_json json_of(const corpus& c, const Handles& which) {
  auto array = nlohmann::ordered_json::array();
  for (const auto h : which) array.push_back(json_of(c, h));
  return array;
}

/// A whole corpus as a JSON object of arrays: actors, positions, events, documents, relations, statements.
/// @complexity linear in what the corpus holds
[[nodiscard]] inline nlohmann::ordered_json json_of(const corpus& c) {
  return {{"actors", json_of(c, c.actors().handles())},       {"positions", json_of(c, c.positions().handles())},
          {"events", json_of(c, c.events().handles())},       {"documents", json_of(c, c.documents().handles())},
          {"relations", json_of(c, c.relations().handles())}, {"statements", json_of(c, c.statements().handles())}};
}

}  // namespace stancegraph
