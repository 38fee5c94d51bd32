// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/cells.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/detail/fields.hpp"
#include "stancegraph/io/detail/words.hpp"

namespace stancegraph::detail {

/// The values of one field for all records of a kind, as they are written in files, stored one after another.
struct archive_cells {
  std::string name;
  std::vector<char> bytes;
  std::vector<std::uint32_t> ends;

  void push_back(std::string_view cell) {
    if (cell.size() > std::numeric_limits<std::uint32_t>::max() - bytes.size())
      throw invalid_value{name + ": the column has too much text: an archive holds at most 4 GiB in one column"};
    bytes.insert(bytes.end(), cell.begin(), cell.end());
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return {bytes.data() + begin, ends[i] - begin};
  }
  [[nodiscard]] bool is_sound() const noexcept {
    return std::is_sorted(ends.begin(), ends.end()) && (ends.empty() ? bytes.empty() : ends.back() == bytes.size());
  }
};

/// Turns fields of records into cells. Unlike in other files, both ends of a relation include their kind.
class archive_cell_writer {
 public:
  explicit archive_cell_writer(const corpus& from) : corpus_{from}, words_{from} {}

  template <class T>
  std::string operator()(const T& value) const {
    return words_(value);
  }
  template <class T>
  std::string operator()(const std::optional<T>& value) const {
    return value ? (*this)(*value) : std::string{};
  }
  template <class T>
  std::string operator()(const std::vector<T>& list) const {
    std::string cell;
    for (const T& item : list) append_item(cell, words_(item));
    return cell;
  }
  std::string operator()(const text_span& s) const { return std::to_string(s.start) + ' ' + std::to_string(s.end); }
  std::string operator()(const endpoint& end) const {
    return std::string{to_word(end.kind())} + ' ' + std::string{corpus_.id_of(end)};
  }

 private:
  const corpus& corpus_;
  word_writer words_;
};

/// Turns cells back into fields. Each `read` returns true on success, and otherwise logs the fault.
class archive_cell_reader {
 public:
  archive_cell_reader(corpus& into, fault_log& log) : words_{into, log} {}

  bool read(std::string_view cell, std::string& out) { return words_.read(word{cell}, out); }
  bool read(std::string_view cell, bool& out) { return words_.read(word{cell}, out); }
  template <Vocabulary Enum>
  bool read(std::string_view cell, Enum& out) {
    return words_.read(word{cell}, out);
  }
  template <class Record>
  bool read(std::string_view cell, handle<Record>& out) {
    return cell.empty() || words_.read(word{cell}, out);
  }
  template <class T>
  bool read(std::string_view cell, std::optional<T>& out) {
    if (cell.empty()) return true;
    if constexpr (Vocabulary<T>) {
      return words_.read(word{cell}, out.emplace());
    } else if constexpr (std::same_as<T, text_span>) {
      const std::size_t blank = std::min(cell.find(' '), cell.size() - 1);
      std::optional<std::uint32_t> start, end;
      if (!words_.read(word{cell.substr(0, blank)}, start) || !words_.read(word{cell.substr(blank + 1)}, end))
        return false;
      out = text_span{*start, *end};
      return true;
    } else {
      return words_.read(word{cell}, out);
    }
  }
  template <class T>
  bool read(std::string_view cell, std::vector<T>& out) {
    bool is_whole = true;
    for_each_item(cell, [&](std::string_view item, std::size_t) {
      if (is_whole) is_whole = words_.read(word{item}, out.emplace_back());
    });
    return is_whole;
  }
  bool read(std::string_view cell, endpoint& out) {
    const std::size_t blank = std::min(cell.find(' '), cell.size());
    const std::string_view id = cell.substr(std::min(blank + 1, cell.size()));
    record_kind kind{};
    if (!words_.read(word{cell.substr(0, blank)}, kind)) return false;
    if (kind == record_kind::actor) return read_end<actor>(id, out);
    if (kind == record_kind::position) return read_end<position>(id, out);
    if (kind == record_kind::event) return read_end<event>(id, out);
    words_.fault(word{cell}, "a " + std::string{to_word(kind)} + " cannot be an end of a relation");
    return false;
  }

 private:
  template <class Record>
  bool read_end(std::string_view id, endpoint& out) {
    handle<Record> found;
    if (!words_.read(word{id}, found)) return false;
    out = found;
    return true;
  }

  word_reader words_;
};

/// The columns of the records of one kind, one for each of their fields.
template <class Record>
struct archive_table {
  std::vector<archive_cells> columns;

  archive_table() {
    Record none;
    visit_fields(none, [&](field f, auto&) {
      columns.push_back({std::string{to_word(kind_of<Record>)} + "s." + std::string{f.name}, {}, {}});
    });
  }
  void push_back(const Record& r, const archive_cell_writer& write) {
    std::size_t i = 0;
    visit_fields(r, [&](field, const auto& value) { columns[i++].push_back(write(value)); });
  }
  /// Adds the records to a corpus and logs their faults.
  void add_to(corpus& into, fault_log& log, const std::string& file) const {
    const std::size_t size = columns.front().ends.size();
    for (const archive_cells& each : columns)
      if (each.ends.size() != size || !each.is_sound())
        return log.add({file}, each.name + ": the column is inconsistent");
    into.reserve<Record>(size);
    fault_log of_cell;
    archive_cell_reader reader{into, of_cell};
    for (std::size_t row = 0; row != size && log.count() < fault_log::most; ++row) {
      const auto fault = [&](std::string_view name, const std::string& message) {
        log.add({file}, std::string{name} + ", row " + std::to_string(row + 1) + ": " + message);
      };
      Record r;
      bool is_whole = true;
      std::size_t i = 0;
      visit_fields(r, [&](field, auto& value) {
        const archive_cells& column = columns[i++];
        if (reader.read(column[row], value)) return;
        is_whole = false;
        try {
          of_cell.throw_if_any();
        } catch (const parse_error& e) {
          for (const diagnostic& d : e.diagnostics()) fault(column.name, d.message);
        }
        of_cell = {};
      });
      if (!is_whole) continue;
      try {
        into.add(std::move(r));
      } catch (const corpus_error& e) {
        fault(to_word(kind_of<Record>), e.what());
      }
    }
  }
};

/// Everything in an archive except the statements: the records of the other kinds, ordered so that a record comes after
/// those it refers to, and the dates of the statements.
struct archive_tables {
  std::tuple<archive_table<document>, archive_table<actor>, archive_table<position>, archive_table<event>,
             archive_table<relation>>
      records;
  archive_cells dates{"dates", {}, {}};

  archive_tables() = default;
  explicit archive_tables(const corpus& c) {
    const archive_cell_writer write{c};
    const auto fill = [&](auto& into, const auto& from) {
      for (const auto& each : from) into.push_back(each, write);
    };
    fill(std::get<archive_table<document>>(records), c.documents());
    fill(std::get<archive_table<actor>>(records), c.actors());
    fill(std::get<archive_table<position>>(records), c.positions());
    fill(std::get<archive_table<event>>(records), c.events());
    fill(std::get<archive_table<relation>>(records), c.relations());
    for (const date& each : c.dates()) dates.push_back(each.text());
  }
};

/// The names of the vectors of statements, in the order of `column_access::columns::visit`.
inline constexpr auto archive_statement_names = std::to_array<std::string_view>(
    {"holder",      "position",      "said",       "document",        "packed",          "id",          "id.ends",
     "roles.rows",  "roles.ends",    "roles",      "conditions.rows", "conditions.ends", "conditions",  "holds.rows",
     "holds",       "coded_at.rows", "coded_at",   "event.rows",      "event",           "place.rows",  "place",
     "digest.rows", "digest",        "quote.rows", "quote",           "quote.ends",      "reason.rows", "reason",
     "reason.ends", "coder.rows",    "coder",      "coder.ends",      "note.rows",       "note",        "note.ends"});

/// Calls `visit(name, vector)` for each vector of an archive of version 1, in order. Tables and statements may be
/// const. A later version adds vectors at the end and records which versions have them.
template <class Tables, class Columns, class Visitor>
void visit_archive(Tables& tables, Columns& statements, Visitor&& visit) {
  const auto cells = [&](auto& column) {
    visit(column.name, column.bytes);
    visit(column.name + ".ends", column.ends);
  };
  std::apply([&](auto&... table) { ((std::for_each(table.columns.begin(), table.columns.end(), cells)), ...); },
             tables.records);
  cells(tables.dates);
  std::size_t i = 0;
  column_access::columns::visit(
      statements, [&](auto& column) { visit("statements." + std::string{archive_statement_names.at(i++)}, column); });
}

}  // namespace stancegraph::detail
