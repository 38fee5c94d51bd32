// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stancegraph/core/error.hpp"

namespace stancegraph::detail {

/// Texts end to end in one block, found by their number.
struct text_column {
  std::vector<char> bytes;
  std::vector<std::uint32_t> ends;

  [[nodiscard]] std::size_t size() const noexcept { return ends.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return {bytes.data() + begin, ends[i] - begin};
  }
  void push_back(std::string_view text) {
    if (bytes.size() + text.size() > 0xFFFF'FFFF)
      throw invalid_value{"a corpus holds at most 4 GiB of text in one column"};
    bytes.insert(bytes.end(), text.begin(), text.end());
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  [[nodiscard]] bool is_sound() const noexcept {
    return std::ranges::is_sorted(ends) && (ends.empty() ? bytes.empty() : ends.back() == bytes.size());
  }
  friend bool operator==(const text_column&, const text_column&) = default;
};

/// The rows that have something, in rising order: what the sparse columns share.
struct sparse_rows {
  std::vector<std::uint32_t> rows;

  static constexpr std::size_t none = ~std::size_t{};
  [[nodiscard]] std::size_t index_of(std::size_t row) const noexcept {
    const auto at = std::ranges::lower_bound(rows, row);
    return at != rows.end() && *at == row ? static_cast<std::size_t>(at - rows.begin()) : none;
  }
  [[nodiscard]] bool is_sound(std::size_t table_size) const noexcept {
    return std::ranges::is_sorted(rows, std::ranges::less_equal{}) && (rows.empty() || rows.back() < table_size);
  }
};

/// One value for some of the rows of a table. Rows are added in rising order; a look-up costs a binary search.
template <class T>
struct sparse_column {
  sparse_rows keys;
  std::vector<T> values;

  void push_back(std::size_t row, T value) {
    keys.rows.push_back(static_cast<std::uint32_t>(row));
    values.push_back(value);
  }
  [[nodiscard]] const T* find(std::size_t row) const noexcept {
    const std::size_t i = keys.index_of(row);
    return i == sparse_rows::none ? nullptr : &values[i];
  }
  [[nodiscard]] bool is_sound(std::size_t table_size) const noexcept {
    return keys.is_sound(table_size) && values.size() == keys.rows.size();
  }
};

/// A list for some of the rows of a table, all lists end to end.
template <class T>
struct sparse_lists {
  sparse_rows keys;
  std::vector<std::uint32_t> ends;
  std::vector<T> values;

  void add_row(std::size_t row) {
    keys.rows.push_back(static_cast<std::uint32_t>(row));
    ends.push_back(static_cast<std::uint32_t>(values.size()));
  }
  /// Adds to the list of the row added last.
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
    return keys.is_sound(table_size) && ends.size() == keys.rows.size() && std::ranges::is_sorted(ends) &&
           (ends.empty() ? values.empty() : ends.back() == values.size());
  }
};

/// A text for some of the rows of a table.
struct sparse_text {
  sparse_rows keys;
  text_column texts;

  void push_back(std::size_t row, std::string_view text) {
    keys.rows.push_back(static_cast<std::uint32_t>(row));
    texts.push_back(text);
  }
  [[nodiscard]] std::string_view find(std::size_t row) const noexcept {
    const std::size_t i = keys.index_of(row);
    return i == sparse_rows::none ? std::string_view{} : texts[i];
  }
  [[nodiscard]] bool is_sound(std::size_t table_size) const noexcept {
    return keys.is_sound(table_size) && texts.is_sound() && texts.size() == keys.rows.size();
  }
};

}  // namespace stancegraph::detail
