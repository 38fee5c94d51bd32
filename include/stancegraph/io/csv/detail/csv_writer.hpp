// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/corpus.hpp"
#include "stancegraph/io/csv/csv_row.hpp"
#include "stancegraph/io/csv/detail/csv_columns.hpp"
#include "stancegraph/io/detail/cells.hpp"
#include "stancegraph/io/detail/fields.hpp"
#include "stancegraph/io/detail/words.hpp"

namespace stancegraph::detail {

/// Receives the bytes that are written.
using byte_sink = std::function<void(std::string_view bytes)>;

/// Writes records as rows of the table of their kind.
template <class Record>
class csv_table_writer {
 public:
  explicit csv_table_writer(const corpus& from) : corpus_{from}, words_{from} {}

  /// Writes a header and one row per record. Calls `wrote(n)` now and then with the number of rows written since the
  /// last call.
  template <class Handles, class Wrote>
  void write(const Handles& which, const byte_sink& sink, const Wrote& wrote) {
    find_rare_columns(which);
    for (const field& column : columns_of<Record>())
      if (is_written(column)) add_cell(column.name);
    std::size_t n = 0;
    for (const handle<Record> h : which) {
      end_row();
      ++n;
      if (rows_.size() >= block) {
        sink(rows_);
        rows_.clear();
        wrote(std::exchange(n, 0));
      }
      const Record& record = corpus_[h];
      if constexpr (std::same_as<Record, relation>) ends_ = words_.ends_of(record);
      visit_fields(record, [&](const field& f, const auto& member) {
        if (is_written(f)) add_field(f, member);
      });
    }
    end_row();
    sink(rows_);
    wrote(n);
  }

 private:
  static constexpr std::size_t block = std::size_t{1} << 16;

  template <class Handles>
  void find_rare_columns(const Handles& which) {
    const std::vector<field> columns = columns_of<Record>();
    const auto most = std::ranges::count(columns, need::rare, &field::needed);
    for (const handle<Record> h : which) {
      if (std::ssize(rare_) == most) return;
      const Record& record = corpus_[h];
      visit_fields(record, [&]<class Member>(const field& f, const Member& member) {
        if constexpr (!std::same_as<Member, std::optional<text_span>>)
          if (f.needed == need::rare && !is_written(f) && !text_of(f, member).empty()) rare_.push_back(f.name);
      });
    }
  }
  bool is_written(const field& f) const {
    return f.needed != need::rare || std::find(rare_.begin(), rare_.end(), f.name) != rare_.end();
  }

  template <class T>
  std::string text_of(const field&, const std::optional<T>& value) const {
    return value ? words_(*value) : std::string{};
  }
  template <class T>
  std::string text_of(const field&, const std::vector<T>& list) const {
    std::string cell;
    for (const T& item : list) append_item(cell, words_(item));
    return cell;
  }
  template <class T>
  std::string text_of(const field& f, const T& value) const {
    if (f.needed == need::rare && value == T{}) return {};
    return words_(value);
  }

  std::string text_of(const field& f, const endpoint&) const {
    return f.name == "subject" ? ends_.first : ends_.second;
  }

  template <class T>
  void add_field(const field& f, const T& value) {
    add_cell(text_of(f, value));
  }
  void add_field(const field&, const std::optional<text_span>& span) {
    add_cell(span ? words_(span->start) : std::string{});
    add_cell(span ? words_(span->end) : std::string{});
  }

  void add_cell(std::string_view text) {
    if (!std::exchange(is_row_empty_, false)) rows_ += ',';
    append_csv_cell(rows_, text);
  }
  void end_row() {
    rows_ += '\n';
    is_row_empty_ = true;
  }

  const corpus& corpus_;
  word_writer words_;
  std::string rows_;
  std::vector<std::string_view> rare_;        // rare columns that some record uses
  std::pair<std::string, std::string> ends_;  // ends of the current relation
  bool is_row_empty_ = true;
};

}  // namespace stancegraph::detail
