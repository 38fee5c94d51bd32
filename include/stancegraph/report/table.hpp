// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/cell.hpp"

/// @file
/// Tables of findings. The result of every query and analysis can be turned into a report, and every writer (terminal,
/// CSV, JSON, Markdown, LaTeX) writes any report. Each column is declared once, with a key for programs and a heading
/// for people.

namespace stancegraph {

/// A column of a report. A column without a heading is for programs only, one without a key for people only.
struct report_column {
  std::string key{};                     ///< name in JSON and CSV; a dot nests in JSON ("first.actor")
  std::string heading{};                 ///< heading for people, in sentence case
  column_type type = column_type::text;  ///< the type of its cells
  std::string meaning{};                 ///< one sentence for the reference page
  int decimals = -1;                     ///< digits after the decimal point for people; −1: as many as needed
  int significant = 0;                   ///< significant digits for people; 0: see `decimals`
  std::string between = ", ";            ///< separator between the items of a list for people
  std::string csv_key{};                 ///< name in CSV; empty: the key with `_` for `.`; "-": not in CSV
  std::string suffix{};                  ///< added to the heading unchanged, such as an actor's name
  int place = 0;                         ///< columns for people are ordered by this number, then by declaration
  bool is_counted = false;               ///< whether people read the number of items of a list instead of the items
  bool is_flat = false;                  ///< whether a dot in the key does not nest, because the key comes from outside
  bool is_optional = false;              ///< whether the column is hidden from people if all its cells are empty
};

/// A row: one cell per column, in the order of the columns.
struct report_row {
  std::vector<report_cell> cells{};     ///< one cell per column
  std::vector<std::string> evidence{};  ///< ids of the statements behind the row, if no cell holds them
};

/// How a table is written as JSON.
enum class json_shape : std::uint8_t {
  rows,    ///< an array with an object for each row
  object,  ///< one object: the table has one row
  values,  ///< an array with the value of the only column for each row
  map,     ///< nested objects: all columns but the last are keys, the last is the value
};

/// The writers for which a part of a report is intended.
struct report_forms {
  bool json = true;    ///< JSON
  bool csv = true;     ///< CSV, which writes only the first table that is for CSV
  bool people = true;  ///< terminal, Markdown and LaTeX
};

/// A table of a report.
struct report_table {
  /// Receives the rows of a table one by one.
  using row_consumer = std::function<void(report_row)>;

  std::string key{};   ///< its place in the JSON object of a report; a dot nests
  std::string noun{};  ///< plural noun for its rows, such as "stances"; empty: no sentence if the table is empty
  std::vector<report_column> columns{};                ///< in the order of CSV and JSON
  json_shape shape = json_shape::rows;                 ///< how it is written as JSON
  report_forms forms{};                                ///< the writers that write it
  bool has_header = true;                              ///< whether headings are shown to people
  std::vector<report_row> rows{};                      ///< the rows, unless `produce` makes them
  std::function<void(const row_consumer&)> produce{};  ///< makes the rows while they are written, for long tables

  /// Adds a row. @pre it has one cell per column
  void add(std::vector<report_cell> cells, std::vector<std::string> evidence = {});
  /// Calls `f` for each row, in order.
  template <class F>
  void for_each_row(F&& f) const {
    if (produce)
      produce([&](report_row row) {
        assert(row.cells.size() == columns.size() && "a row has a cell for every column");
        f(std::as_const(row));
      });
    else
      for (const report_row& row : rows) f(row);
  }
};

/// A sentence of a report, for people only. It is computed after the parts before it are written.
struct report_sentence {
  std::function<std::string()> text{};  ///< returns the text without a final line break; empty: nothing is written
};

/// The result of a query or analysis: tables and sentences in the order for people. In JSON it is the single table, or
/// one object with all tables by key; the fields of tables without a key become fields of that object.
struct report {
  std::vector<std::variant<report_table, report_sentence>> parts{};  ///< in order
  std::vector<report_sentence> notes{};  ///< additional information for readers, such as why the result is empty

  report();                                    ///< an empty report
  report(report_table only);                   ///< a report that is one table
  report(const report& other);                 ///< copies all parts and notes
  report(report&& other) noexcept;             ///< moves all parts and notes
  report& operator=(const report& other);      ///< copies all parts and notes
  report& operator=(report&& other) noexcept;  ///< moves all parts and notes
  ~report();                                   ///< destroys all parts and notes

  /// Adds a table.
  report& add(report_table table);
  /// Adds a sentence.
  report& say(std::string text);
  /// Adds a sentence that is computed when it is written.
  report& say(std::function<std::string()> text);
  /// Adds a note. It is computed after all parts are written; if its text is empty, there is no note.
  report& note(std::function<std::string()> text);
};

/// The ids of the statements behind a row: its evidence or, if it has none, the statements in its cells.
[[nodiscard]] std::vector<std::string> statements_behind(const report_table& table, const report_row& row);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_table)

#include <algorithm>

namespace stancegraph {

STANCEGRAPH_INLINE void report_table::add(std::vector<report_cell> cells, std::vector<std::string> evidence) {
  assert(cells.size() == columns.size() && "a row has a cell for every column");
  rows.push_back({std::move(cells), std::move(evidence)});
}

STANCEGRAPH_INLINE report::report() = default;
STANCEGRAPH_INLINE report::report(const report& other) = default;
STANCEGRAPH_INLINE report::report(report&& other) noexcept = default;
STANCEGRAPH_INLINE report& report::operator=(const report& other) = default;
STANCEGRAPH_INLINE report& report::operator=(report&& other) noexcept = default;
STANCEGRAPH_INLINE report::~report() = default;

STANCEGRAPH_INLINE report::report(report_table only) { parts.emplace_back(std::move(only)); }

STANCEGRAPH_INLINE report& report::add(report_table table) {
  parts.emplace_back(std::move(table));
  return *this;
}

STANCEGRAPH_INLINE report& report::say(std::string text) {
  return say([text = std::move(text)] { return text; });
}

STANCEGRAPH_INLINE report& report::say(std::function<std::string()> text) {
  parts.emplace_back(report_sentence{std::move(text)});
  return *this;
}

STANCEGRAPH_INLINE report& report::note(std::function<std::string()> text) {
  notes.push_back({std::move(text)});
  return *this;
}

STANCEGRAPH_INLINE std::vector<std::string> statements_behind(const report_table& table, const report_row& row) {
  if (!row.evidence.empty()) return row.evidence;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i != row.cells.size(); ++i)
    if (table.columns[i].type == column_type::statements)
      if (const auto* refs = std::get_if<std::vector<report_ref>>(&row.cells[i].value))
        for (const report_ref& each : *refs)
          if (std::find(ids.begin(), ids.end(), each.id) == ids.end()) ids.push_back(each.id);
  return ids;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_table)
