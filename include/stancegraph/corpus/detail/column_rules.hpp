// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/corpus/detail/rules.hpp"
#include "stancegraph/corpus/detail/statement_columns.hpp"
#include "stancegraph/corpus/fault.hpp"

namespace stancegraph::detail {

/// Checks whole columns of statements against the rules that `corpus::add` checks for a single statement. Ordinary
/// values are checked in blocks; only suspicious ones are examined individually.
class column_rules {
 public:
  explicit column_rules(const statement_columns& columns) : c_{columns} {}

  /// @pre `columns.fault(…)` is null. @throws the leaf of corpus_error for the rule that the first faulty statement
  ///   breaks
  void check() const {
    check_ids();
    check_roles();
    check_places();
    c_.conditions.keys.for_each([&](std::size_t row, std::size_t i) {
      if (c_.conditions.ends[i] == (i == 0 ? 0 : c_.conditions.ends[i - 1]))
        fail(row, "the list of conditions is empty");
    });
    check_deprecated();
    check_texts("quote", c_.quote, text_lines::many);
    check_texts("reason", c_.reason, text_lines::many);
    check_texts("coder", c_.coder, text_lines::single);
    check_texts("note", c_.note, text_lines::many);
  }

  /// The name of a statement in messages.
  [[nodiscard]] std::string name_of(std::size_t row) const {
    return "statement " + std::to_string(row + 1) + " (" + in_quotes(c_.id[row]) + ")";
  }

 private:
  [[noreturn]] void fail(std::size_t row, const std::string& message) const {
    throw invalid_value{name_of(row) + ": " + message};
  }

  /// Whether all bytes are printable ASCII, tested eight at a time. May return false for printable bytes, but never
  /// true for others.
  [[nodiscard]] static bool is_plain(std::string_view bytes) noexcept {
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    std::uint64_t found = 0;
    while (bytes.size() >= sizeof found) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, bytes.data(), sizeof eight);
      // The upper bit of a byte is set in the sum for values from 0x7F, in the difference for values below 0x20.
      found |= eight | (eight + each) | (eight - 0x20 * each);
      bytes.remove_prefix(sizeof eight);
    }
    for (const char byte : bytes) found |= static_cast<std::uint8_t>(byte - 0x20) < 0x5F ? 0 : 0x80;
    return (found & (0x80 * each)) == 0;
  }

  /// Calls `check` with the number of each text that the fast test does not show to be printable ASCII.
  template <class Check>
  static void for_suspect_texts(const text_column& texts, Check&& check) {
    constexpr std::size_t block = 64;
    for (std::size_t first = 0; first < texts.size(); first += block) {
      const std::size_t last = std::min(first + block, texts.size());
      const std::size_t begin = first == 0 ? 0 : texts.ends[first - 1];
      if (is_plain({texts.bytes.data() + begin, texts.ends[last - 1] - begin})) continue;
      for (std::size_t i = first; i != last; ++i) check(i);
    }
  }

  void check_ids() const {
    const auto raise_first = [&](std::size_t row) {
      std::vector<fault> found;
      rule_book{found}.id(c_.id[row]);
      if (!found.empty()) fail(row, found.front().message);
    };
    for (std::size_t row = 0; row != c_.size(); ++row) {
      const std::string_view id = c_.id[row];
      if (id.empty() || id.size() > longest_id || id.front() == ' ' || id.back() == ' ') raise_first(row);
    }
    for_suspect_texts(c_.id, raise_first);
  }

  void check_texts(std::string_view field, const sparse_text& column, text_lines lines) const {
    column.keys.for_each([&](std::size_t row, std::size_t i) {
      const std::size_t size = column.texts[i].size();
      if (size == 0 || size > longest_text) fail(row, std::string{field} + " has " + std::to_string(size) + " bytes");
    });
    for_suspect_texts(column.texts, [&](std::size_t i) {
      std::vector<fault> found;
      rule_book{found}.one_text(field, column.texts[i], lines);
      if (found.empty()) return;
      column.keys.for_each([&](std::size_t row, std::size_t index) {
        if (index == i) fail(row, found.front().message);
      });
    });
  }

  /// Whether entries name an actor twice in a role, or repeat the holder. Voices may repeat.
  [[nodiscard]] static bool has_repeats(std::span<const std::uint32_t> entries, std::uint32_t holder) {
    const auto is_voice = [](std::uint32_t entry) { return static_cast<role>(entry >> role_shift) == role::voice; };
    const std::uint32_t first = static_cast<std::uint32_t>(role::further_holder) << role_shift | holder;
    // Most statements have two or three entries, which are compared in place.
    if (entries.size() <= 8) {
      for (std::size_t i = 0; i != entries.size(); ++i) {
        if (entries[i] == first) return true;
        for (std::size_t k = 0; k != i; ++k)
          if (entries[i] == entries[k] && !is_voice(entries[i])) return true;
      }
      return false;
    }
    std::vector<std::uint32_t> sorted{entries.begin(), entries.end()};
    std::erase_if(sorted, is_voice);
    sorted.push_back(first);
    std::sort(sorted.begin(), sorted.end());
    return std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
  }
  /// Whether a role has more entries than a list may have. @pre the entries are in the order of the roles
  [[nodiscard]] static bool has_long_role(std::span<const std::uint32_t> entries) {
    for (std::size_t at = longest_list; at < entries.size(); ++at)
      if (entries[at] >> role_shift == entries[at - longest_list] >> role_shift) return true;
    return false;
  }

  void check_roles() const {
    std::size_t begin = 0;
    c_.roles.keys.for_each([&](std::size_t row, std::size_t i) {
      const std::size_t end = c_.roles.ends[i];
      if (begin == end) fail(row, "the list of roles has no actors");
      const std::span<const std::uint32_t> entries{c_.roles.values.data() + begin, end - begin};
      if (has_long_role(entries)) fail(row, "a role names more than " + std::to_string(longest_list) + " actors");
      if (has_repeats(entries, c_.holder[row])) fail(row, "a role names the same actor twice");
      begin = end;
    });
  }

  void check_places() const {
    c_.place.keys.for_each([&](std::size_t row, std::size_t i) {
      const place_in_text& p = c_.place.values[i];
      if (p.start == p.end && (p.paragraph == 0 || p.start != 0)) fail(row, "the place in the text is empty");
      if (c_.document[row] == statement_columns::none) fail(row, "a place in a text needs a document");
    });
    c_.digest.keys.for_each([&](std::size_t row, std::size_t) {
      const place_in_text* p = c_.place.find(row);
      if (p == nullptr || p->start == p->end) fail(row, "a digest needs a span");
    });
  }

  void check_deprecated() const {
    for (std::size_t row = 0; row != c_.size(); ++row)
      if (rank_field::get(c_.packed[row]) == static_cast<std::uint32_t>(rank::deprecated) &&
          c_.reason.find(row).empty())
        fail(row, "a deprecated statement needs a reason");
  }

  const statement_columns& c_;
};

}  // namespace stancegraph::detail
