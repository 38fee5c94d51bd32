// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "stancegraph/core/name_key.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/csv/detail/csv_columns.hpp"
#include "stancegraph/io/csv/detail/csv_reader.hpp"
#include "stancegraph/io/csv/detail/inferred_records.hpp"
#include "stancegraph/io/detail/cells.hpp"
#include "stancegraph/io/detail/fields.hpp"
#include "stancegraph/io/detail/words.hpp"

namespace stancegraph::detail {

/// Reads the table of one kind of record: finds the columns by the header, then adds one record per row.
template <class Record>
class csv_table {
 public:
  csv_table(csv_reader& rows, word_reader& words, const inferred_records& inferred, corpus& into, fault_log& log)
      : rows_{rows}, words_{words}, inferred_{inferred}, corpus_{into}, log_{log} {}

  /// Reads all rows.
  /// @returns false if the header lacks a required column; then no row is read
  bool read() {
    words_.file = rows_.file();
    if (!header()) return false;
    while (rows_.next()) row();
    return true;
  }

 private:
  static constexpr std::size_t absent = ~std::size_t{};

  bool header() {
    const std::size_t before = log_.count();
    const bool is_there = rows_.next();
    if (log_.count() != before) return false;  // if the first line cannot be split, the next one is not a header
    if (!is_there) {
      log_.add({rows_.file(), 1, 1}, "the file is empty", "expected the names of the columns");
      return false;
    }
    if (is_of_another_form()) return false;
    width_ = rows_.cell_count();
    cell_of_.assign(columns_.size(), absent);
    for (std::size_t i = 0; i != rows_.cells().size(); ++i) name_column(i);
    bool is_complete = true;
    for (std::size_t i = 0; i != columns_.size(); ++i) {
      if (columns_[i].needed != need::required || cell_of_[i] != absent) continue;
      log_.add({rows_.file(), rows_.cells().front().line, 1}, "there is no column " + in_quotes(columns_[i].name));
      is_complete = false;
    }
    return is_complete;
  }

  /// Does the first line show an unsupported form of CSV? If so, reports it.
  bool is_of_another_form() {
    const csv_cell& first = rows_.cells().front();
    if (first.text.starts_with("sep=")) {
      words_.fault(word_at(first), "the first line is a spreadsheet's note about the separator",
                   "remove it; expected the names of the columns, separated by commas or semicolons");
      return true;
    }
    for (const csv_cell& each : rows_.cells())
      if (const std::size_t tab = each.text.find('\t'); tab != std::string_view::npos) {
        words_.fault(word_at(each), "the cells are separated by tabs", "expected commas or semicolons", tab);
        return true;
      }
    return false;
  }

  void name_column(std::size_t cell) {
    const std::string_view name = rows_.cells()[cell].text;
    const auto at = std::find_if(columns_.begin(), columns_.end(), [&](const auto& each) { return each.name == name; });
    const word w = word_at(rows_.cells()[cell]);
    if (at == columns_.end()) {
      std::string hint = "expected ";
      std::vector<std::string_view> names;
      for (const field& f : columns_) names.push_back(f.name);
      for (const std::string_view each : names) hint += (hint.size() > 9 ? ", " : "") + std::string{each};
      if (const auto near = nearest_name(name, names)) hint = "did you mean " + in_quotes(*near) + "?";
      return words_.fault(w, "unknown column " + in_quotes(name), std::move(hint));
    }
    std::size_t& known = cell_of_[static_cast<std::size_t>(at - columns_.begin())];
    if (known != absent) return words_.fault(w, "two columns are called " + in_quotes(name));
    known = cell;
  }

  void row() {
    faulty_.clear();
    record_ = blank_;
    if (rows_.cell_count() != width_) return ragged();
    column_ = 0;
    if constexpr (std::same_as<Record, statement>)
      if (cell_of_[0] != absent) corpus_.statements().expect(rows_.cells()[cell_of_[0]].text);
    is_subject_read_ = false;
    visit_fields(record_, [&](const field& f, auto& member) { read_field(f, member); });
    if constexpr (std::same_as<Record, relation>) join_ends(record_);
    if (faulty_.empty()) {
      try {
        corpus_.add(record_);
        return;
      } catch (const corpus_error&) {
        if (corpus_.faults(record_).empty()) throw;
      }
    }
    for (const fault& f : corpus_.faults(record_))
      if (!is_faulty(f.field)) log_.add(place_of(f), f.message, hint_for(f));
    add_stand_in(record_.id);
  }

  void ragged() {
    const bool is_long = rows_.cell_count() > width_;
    place where = rows_.row_end();
    if (is_long && width_ < rows_.cells().size())
      where = {rows_.file(), rows_.cells()[width_].line, rows_.cells()[width_].column};
    log_.add(std::move(where),
             "this row has " + counted(rows_.cell_count(), "cell") + ", the header " + std::to_string(width_),
             is_long ? "a cell with '" + std::string(1, rows_.separator()) + "' in it must be quoted" : std::string{});
    const std::size_t id = cell_of_.front();
    if (id < rows_.cells().size()) add_stand_in(rows_.cells()[id].text);
  }

  /// The cell of the next column; null if it is missing or empty.
  const csv_cell* next_cell() {
    const std::size_t cell = cell_of_[column_++];
    return cell == absent || rows_.cells()[cell].text.empty() ? nullptr : &rows_.cells()[cell];
  }
  static word word_at(const csv_cell& cell) { return {cell.text, cell.line, cell.column}; }

  /// Records that a field could not be read, so that no rule is applied to its replacement.
  void expect(bool is_read, const field& f) {
    if (!is_read) faulty_.push_back(f.name);
  }
  [[nodiscard]] bool is_faulty(std::string_view name) const {
    return std::find(faulty_.begin(), faulty_.end(), name) != faulty_.end();
  }

  template <class Member>
  void read_field(const field& f, Member& member) {
    const csv_cell* const cell = next_cell();
    if (cell != nullptr) {
      expect(read_cell(*cell, member), f);
    } else if (f.needed == need::required) {
      words_.fault(word_at(rows_.cells()[cell_of_[column_ - 1]]), in_quotes(f.name) + " is empty",
                   "every " + std::string{to_word(kind_of<Record>)} + " needs it");
      expect(false, f);
    }
  }
  void read_field(const field& f, std::optional<text_span>& span) {
    const csv_cell* const start = next_cell();
    const csv_cell* const end = next_cell();
    if (start == nullptr && end == nullptr) return;
    std::optional<std::uint32_t> from, to;
    const bool has_start = start != nullptr && words_.read(word_at(*start), from);
    const bool has_end = end != nullptr && words_.read(word_at(*end), to);
    if (start == nullptr || end == nullptr)
      words_.fault(word_at(start != nullptr ? *start : *end), "this span has only one end",
                   "give both span_start and span_end");
    expect(has_start && has_end, f);
    span = has_start && has_end ? text_span{*from, *to} : text_span{0, 1};  // not: a digest without a span
  }

  template <class Member>
  bool read_cell(const csv_cell& cell, Member& member) {
    return words_.read(word_at(cell), member);
  }
  bool read_cell(const csv_cell& cell, endpoint&) {
    // The predicate decides which record this is.
    ends_[is_subject_read_ ? 1 : 0] = word_at(cell);
    return is_subject_read_ = true;
  }
  bool read_cell(const csv_cell& cell, document_handle& document) {
    const bool is_read = words_.read(word_at(cell), document);
    if (!is_read) document = document_handle{0};  // not: a place in a text without a document
    return is_read;
  }
  template <class Item>
  bool read_cell(const csv_cell& cell, std::vector<Item>& list) {
    bool is_read = true;
    const auto read_item = [&](const word& w) {
      Item item{};
      const bool is_good = words_.read(w, item);
      if (is_good) list.push_back(std::move(item));
      is_read = is_read && is_good;
    };
    if (std::none_of(cell.text.begin(), cell.text.end(), [](char c) { return c == ';' || c == '\\'; })) {
      read_item(word_at(cell));
      return is_read;
    }
    cell_places places{cell};
    bool has_empty = false;
    for_each_item(cell.text, [&](std::string_view text, std::size_t offset) {
      const place& at = places.of(offset);
      const word w{text, at.line, at.column};
      // Ids have no spaces at their ends; other names may.
      if (!std::same_as<Item, other_name> && (text.starts_with(' ') || text.ends_with(' '))) {
        words_.fault(w, "this item of a list begins or ends with a space", "separate items by ';' alone");
        is_read = false;
        return;
      }
      if (!text.empty()) return read_item(w);
      if (!has_empty) words_.fault(w, "this item of a list is empty", "separate items by a single ';'");
      has_empty = true;
    });
    is_read = is_read && !has_empty;
    return is_read;
  }

  void join_ends(relation& r) {
    const bool has_all = std::none_of(faulty_.begin(), faulty_.end(), [](std::string_view f) {
      return f == "subject" || f == "predicate" || f == "object";
    });
    if (has_all && words_.read_ends(ends_[0], ends_[1], r)) return;
    for (const std::string_view f : {"subject", "object"}) faulty_.push_back(f);
  }

  /// The cell of a field; null if the table has none.
  const csv_cell* cell_named(std::string_view field) const {
    const std::string_view name = field == "span" ? "span_start" : field;
    const auto at = std::find_if(columns_.begin(), columns_.end(), [&](const auto& each) { return each.name == name; });
    const std::size_t cell = at == columns_.end() ? absent : cell_of_[static_cast<std::size_t>(at - columns_.begin())];
    return cell == absent ? nullptr : &rows_.cells()[cell];
  }
  /// Names an item of a list that repeats an earlier one in another spelling, which the corpus cannot see.
  std::string hint_for(const fault& f) const {
    if (f.item == 0 || inferred_.joined().empty()) return {};
    const std::vector<cell_item> items = split_cell(cell_named(f.field)->text);
    const std::string& written = items.at(f.item).text;
    for (std::size_t i = 0; i != f.item; ++i)
      if (items[i].text != written && is_same_name(items[i].text, written))
        return in_quotes(items[i].text) + " and " + in_quotes(written) +
               " are one actor: names that differ only in case or composition are the same";
    return {};
  }
  /// The place of a broken rule: its byte, its cell, or the row if there is no cell.
  place place_of(const fault& f) const {
    const csv_cell* const cell = cell_named(f.field);
    if (cell == nullptr) return {rows_.file(), rows_.cells().front().line, 1};
    std::size_t offset = f.offset;
    if (f.item != 0) offset += split_cell(cell->text).at(f.item).offset;
    place found = cell_places{*cell}.of(offset);
    found.file = rows_.file();
    return found;
  }

  /// Adds a stand-in with the id of a faulty row, so that references to it are not reported too.
  void add_stand_in([[maybe_unused]] std::string_view id) {
    if constexpr (!std::same_as<Record, statement> && !std::same_as<Record, relation>) {
      Record r;
      r.id = id;
      if constexpr (requires { r.name; }) r.name = id;
      if constexpr (requires { r.label; }) r.label = id;
      if (corpus_.faults(r).empty()) corpus_.add(std::move(r));
    }
  }

  csv_reader& rows_;
  word_reader& words_;
  const inferred_records& inferred_;
  corpus& corpus_;
  fault_log& log_;
  const std::vector<field> columns_ = columns_of<Record>();
  std::vector<std::size_t> cell_of_;  // number of the cell of each column, or absent
  std::size_t width_ = 0;             // number of cells in the header
  const Record blank_{};
  Record record_;
  std::size_t column_ = 0;                // next column to read
  std::vector<std::string_view> faulty_;  // fields of the row that could not be read
  std::array<word, 2> ends_;              // ends of a relation
  bool is_subject_read_ = false;
};

}  // namespace stancegraph::detail
