// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stancegraph/core/error.hpp"

namespace stancegraph::detail {

/// Texts stored one after the other in a single block, by number.
struct text_column {
  std::vector<char> bytes;
  std::vector<std::uint32_t> ends;

  [[nodiscard]] std::size_t size() const noexcept { return ends.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return {bytes.data() + begin, ends[i] - begin};
  }
  /// Throws if the text does not fit.
  void need_room(std::string_view text) const {
    if (bytes.size() + text.size() > 0xFFFF'FFFF)
      throw invalid_value{"a column has too much text: a corpus holds at most 4 GiB in one column"};
  }
  void push_back(std::string_view text) {
    need_room(text);
    bytes.insert(bytes.end(), text.begin(), text.end());
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  [[nodiscard]] bool is_sound() const noexcept {
    return std::is_sorted(ends.begin(), ends.end()) && (ends.empty() ? bytes.empty() : ends.back() == bytes.size());
  }
  friend bool operator==(const text_column&, const text_column&) = default;
};

/// The set of rows that have a value, shared by the sparse columns. Takes a quarter of a byte per row up to the last
/// row with a value; a look-up takes constant time.
struct sparse_rows {
  // For each 32 rows, one bit per row that has a value, and the number of earlier rows that have one.
  std::vector<std::uint32_t> words;

  static constexpr std::size_t none = ~std::size_t{};

  [[nodiscard]] std::size_t size() const noexcept {
    return words.empty() ? 0 : words.back() + static_cast<std::size_t>(std::popcount(words[words.size() - 2]));
  }
  /// The bits of the 32 rows that include `row`.
  [[nodiscard]] std::uint32_t word(std::size_t row) const noexcept {
    const std::size_t at = row / 32 * 2;
    return at < words.size() ? words[at] : 0;
  }
  [[nodiscard]] bool has(std::size_t row) const noexcept { return (word(row) >> row % 32 & 1) != 0; }
  /// The place of a row among the rows with a value, from 0, or `none`.
  [[nodiscard]] std::size_t index_of(std::size_t row) const noexcept {
    if (!has(row)) return none;
    const std::size_t at = row / 32 * 2;
    const std::uint32_t before = words[at] & ((std::uint32_t{1} << row % 32) - 1);
    return words[at + 1] + static_cast<std::size_t>(std::popcount(before));
  }
  /// @pre `row` is greater than those before
  void push_back(std::size_t row) {
    const std::size_t at = row / 32 * 2;
    const auto before = static_cast<std::uint32_t>(size());
    while (words.size() <= at) words.insert(words.end(), {0, before});
    words[at] |= std::uint32_t{1} << row % 32;
  }
  /// Calls `f(row, index)` for each row with a value, in order.
  template <class F>
  void for_each(F&& f) const {
    std::size_t index = 0;
    for (std::size_t at = 0; at < words.size(); at += 2)
      for (std::uint32_t bits = words[at]; bits != 0; bits &= bits - 1)
        f(at * 16 + static_cast<std::size_t>(std::countr_zero(bits)), index++);
  }
  [[nodiscard]] bool is_sound(std::size_t table_size) const noexcept {
    if (words.empty()) return true;
    if (words.size() % 2 != 0 || words[words.size() - 2] == 0) return false;
    const std::size_t last =
        words.size() * 16 - 1 - static_cast<std::size_t>(std::countl_zero(words[words.size() - 2]));
    std::size_t before = 0;
    bool is_counted = true;
    for (std::size_t at = 0; at != words.size(); at += 2) {
      is_counted &= words[at + 1] == before;
      before += static_cast<std::size_t>(std::popcount(words[at]));
    }
    return is_counted && last < table_size;
  }
};

/// A value for some rows of a table. Rows are added in ascending order.
template <class T>
struct sparse_column {
  sparse_rows keys;
  std::vector<T> values;

  void push_back(std::size_t row, T value) {
    keys.push_back(row);
    values.push_back(value);
  }
  [[nodiscard]] const T* find(std::size_t row) const noexcept {
    const std::size_t i = keys.index_of(row);
    return i == sparse_rows::none ? nullptr : &values[i];
  }
  [[nodiscard]] bool is_sound(std::size_t table_size) const noexcept {
    return keys.is_sound(table_size) && values.size() == keys.size();
  }
};

/// A list for some rows of a table; all lists are stored one after the other.
template <class T>
struct sparse_lists {
  sparse_rows keys;
  std::vector<std::uint32_t> ends;
  std::vector<T> values;

  void add_row(std::size_t row) {
    keys.push_back(row);
    ends.push_back(static_cast<std::uint32_t>(values.size()));
  }
  /// Appends to the list of the row added last.
  void push_back(T value) {
    values.push_back(value);
    ends.back() = static_cast<std::uint32_t>(values.size());
  }
  [[nodiscard]] std::span<const T> find(std::size_t row) const noexcept {
    const std::size_t i = keys.index_of(row);
    if (i == sparse_rows::none) return {};
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return {values.data() + begin, ends[i] - begin};
  }
  [[nodiscard]] bool is_sound(std::size_t table_size) const noexcept {
    return keys.is_sound(table_size) && ends.size() == keys.size() && std::is_sorted(ends.begin(), ends.end()) &&
           (ends.empty() ? values.empty() : ends.back() == values.size());
  }
};

/// A text for some rows of a table.
struct sparse_text {
  sparse_rows keys;
  text_column texts;

  void push_back(std::size_t row, std::string_view text) {
    keys.push_back(row);
    texts.push_back(text);
  }
  [[nodiscard]] std::string_view find(std::size_t row) const noexcept {
    const std::size_t i = keys.index_of(row);
    return i == sparse_rows::none ? std::string_view{} : texts[i];
  }
  [[nodiscard]] bool is_sound(std::size_t table_size) const noexcept {
    return keys.is_sound(table_size) && texts.is_sound() && texts.size() == keys.size();
  }
};

}  // namespace stancegraph::detail
