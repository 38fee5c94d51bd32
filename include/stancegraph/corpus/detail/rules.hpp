// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/text.hpp"
#include "stancegraph/core/unicode.hpp"
#include "stancegraph/corpus/fault.hpp"
#include "stancegraph/corpus/statement.hpp"

namespace stancegraph::detail {

/// The longest id and the longest other text, in bytes, and the longest list of actors.
inline constexpr std::size_t longest_id = 200;
inline constexpr std::size_t longest_text = std::size_t{64} * 1024;
inline constexpr std::size_t longest_list = 65535;

/// Collects the rules a record breaks.
class rule_book {
 public:
  explicit rule_book(std::vector<fault>& found) : found_{found} {}

  void add(fault_kind kind, std::string_view field, std::string message, std::size_t item = 0, std::size_t offset = 0) {
    found_.push_back({kind, std::string{field}, item, offset, std::move(message)});
  }
  void invalid(std::string_view field, std::string message, std::size_t item = 0, std::size_t offset = 0) {
    add(fault_kind::invalid_value, field, std::move(message), item, offset);
  }

  /// Checks an id: short, one line, and without a blank at either end, so that different ids never look alike.
  void id(std::string_view text) {
    if (text.empty()) return invalid("id", "the id is empty");
    if (text.size() > longest_id)
      return invalid("id", "the id has " + std::to_string(text.size()) + " bytes; at most " +
                               std::to_string(longest_id) + " are allowed");
    std::size_t last = text.size() - 1;
    while (last != 0 && (text[last] & 0xC0) == 0x80) --last;
    if (is_blank(code_point_at(text, 0).value) || is_blank(code_point_at(text, last).value))
      return invalid("id", "id " + in_quotes(text) + " begins or ends with a blank");
    one_text("id", text, text_lines::single);
  }
  void name(std::string_view field, std::string_view text, std::size_t item = 0) {
    if (text.empty()) return invalid(field, std::string{field} + " is empty", item);
    one_text(field, text, text_lines::single, item);
  }
  void one_text(std::string_view field, std::string_view text, text_lines lines, std::size_t item = 0) {
    if (text.size() > longest_text)
      return invalid(field,
                     std::string{field} + " has " + std::to_string(text.size()) + " bytes; at most " +
                         std::to_string(longest_text) + " are allowed",
                     item);
    if (const auto wrong = fault_in_text(text, lines))
      invalid(field, std::string{field} + " has " + wrong->found + " at byte " + std::to_string(wrong->offset + 1),
              item, wrong->offset);
  }
  void line(std::string_view field, std::string_view text) { one_text(field, text, text_lines::single); }
  void prose(std::string_view field, std::string_view text) { one_text(field, text, text_lines::many); }

  /// Checks that a handle is less than `size`.
  template <class Record>
  void reference(std::string_view field, handle<Record> h, std::size_t size, std::size_t item = 0) {
    if (!h || h.row() >= size)
      add(fault_kind::unknown_reference, field,
          std::string{field} + " has a handle that names no " + std::string{to_word(kind_of<Record>)} +
              " of this corpus",
          item);
  }
  template <class Record>
  void optional_reference(std::string_view field, handle<Record> h, std::size_t size) {
    if (h) reference(field, h, size);
  }
  void actors(std::string_view field, const std::vector<actor_handle>& list, std::size_t size) {
    if (list.size() > longest_list) return invalid(field, std::string{field} + " names more than 65535 actors");
    const std::vector<bool> repeats = field == "voice" ? std::vector<bool>{} : repeats_in(list);
    for (std::size_t i = 0; i != list.size(); ++i) {
      reference(field, list[i], size, i);
      if (!repeats.empty() && repeats[i]) invalid(field, std::string{field} + " names the same actor twice", i);
    }
  }
  /// Checks that a value has a word: a number cast to an enumeration may have none.
  template <Vocabulary Enum>
  void word(std::string_view field, Enum value, std::size_t item = 0) {
    if (static_cast<std::size_t>(value) >= word_count<Enum>)
      invalid(field, std::string{field} + " is not a valid " + std::string{vocabulary<Enum>::what}, item);
  }
  template <Vocabulary Enum>
  void word(std::string_view field, const std::optional<Enum>& value) {
    if (value) word(field, *value);
  }
  void place(const evidence& e, std::size_t documents) {
    optional_reference("document", e.document, documents);
    if (e.paragraph && *e.paragraph == 0) invalid("paragraph", "paragraphs are counted from 1");
    if (e.span && e.span->start >= e.span->end)
      invalid("span", "span [" + std::to_string(e.span->start) + ", " + std::to_string(e.span->end) + ") is " +
                          (e.span->start == e.span->end ? "empty" : "reversed"));
    if (!e.document && (e.paragraph || e.span || e.digest))
      invalid(e.span ? "span" : e.paragraph ? "paragraph" : "digest", "a place in a text needs a document");
    if (e.digest && !e.span) invalid("digest", "a digest needs a span");
    word("attribution", e.attribution);
  }

 private:
  /// Marks the actors of a list that occur earlier in it; empty if repetition is impossible.
  static std::vector<bool> repeats_in(const std::vector<actor_handle>& list) {
    if (list.size() < 2) return {};
    std::vector<std::pair<actor_handle, std::size_t>> sorted;
    sorted.reserve(list.size());
    for (std::size_t i = 0; i != list.size(); ++i) sorted.emplace_back(list[i], i);
    std::sort(sorted.begin(), sorted.end());
    std::vector<bool> repeats(list.size());
    for (std::size_t i = 1; i != sorted.size(); ++i) repeats[sorted[i].second] = sorted[i].first == sorted[i - 1].first;
    return repeats;
  }

  std::vector<fault>& found_;
};

}  // namespace stancegraph::detail
