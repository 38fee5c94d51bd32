// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/report/cell.hpp"

/// @file
/// Findings as tables: what every query and analysis returns can be turned into a report, and every writer (terminal,
/// CSV, JSON, Markdown, LaTeX) writes any report. A column is declared once, here, with the key that programs use and
/// the heading that people read.

namespace stancegraph {

/// A column of a report. A column without a heading is for programs alone, one without a key for people alone.
struct report_column {
  std::string key{};                     ///< name in JSON and CSV; a dot nests in JSON ("first.actor")
  std::string heading{};                 ///< words above the column, in sentence case
  column_type type = column_type::text;  ///< what its cells hold
  std::string meaning{};                 ///< one sentence for the reference page
  int decimals = -1;                     ///< digits after the point that people read; −1: as many as needed
  int significant = 0;                   ///< significant digits that people read; 0: see `decimals`
  std::string between = ", ";            ///< separates the items of a list that people read
  std::string csv_key{};                 ///< name in CSV where it is not the key with `_` for `.`; "-": not in CSV
  std::string suffix{};                  ///< added to the heading as it is, such as an actor's name
  int place = 0;                         ///< people read columns in the order of this number, then of declaration
  bool is_counted = false;               ///< people read how many items a list has, not the items
  bool is_flat = false;                  ///< a dot in the key does not nest: the key comes from outside
  bool is_optional = false;              ///< people do not see the column where all of its cells are empty
};

/// A row: a cell for each column, in their order.
struct report_row {
  std::vector<report_cell> cells{};     ///< as many as the table has columns
  std::vector<std::string> evidence{};  ///< ids of the statements behind the row, where no cell holds them
};

/// How a table is written as JSON.
enum class json_shape : std::uint8_t {
  rows,    ///< an array with an object for each row
  object,  ///< one object: the table has one row
  values,  ///< an array with the value of the only column for each row
  map,     ///< nested objects: all columns but the last are keys, the last is the value
};

/// Which writers write a part of a report.
struct report_forms {
  bool json = true;    ///< JSON
  bool csv = true;     ///< CSV, which writes only the first table that is for CSV
  bool people = true;  ///< terminal, Markdown and LaTeX
};

/// A table of a report.
struct report_table {
  /// Receives the rows of a table one by one.
  using row_consumer = std::function<void(report_row)>;

  std::string key{};   ///< where it goes in the JSON object of a report; a dot nests
  std::string noun{};  ///< what its rows are, in the plural: "stances"; empty: no word about an empty table
  std::vector<report_column> columns{};                ///< in the order of CSV and JSON
  json_shape shape = json_shape::rows;                 ///< how it is written as JSON
  report_forms forms{};                                ///< who writes it
  bool has_header = true;                              ///< whether people see the headings
  std::vector<report_row> rows{};                      ///< the rows, unless `produce` makes them
  std::function<void(const row_consumer&)> produce{};  ///< makes the rows while they are written, for long tables

  /// Adds a row. @pre it has as many cells as the table has columns
  void add(std::vector<report_cell> cells, std::vector<std::string> evidence = {}) {
    assert(cells.size() == columns.size() && "a row has a cell for every column");
    rows.push_back({std::move(cells), std::move(evidence)});
  }
  /// Calls `f` with each row, in order.
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

/// A sentence of a report, for people alone. It is asked for after the parts before it were written.
struct report_sentence {
  std::function<std::string()> text{};  ///< without a line break at the end; empty: nothing is written
};

/// The result of a query or analysis: tables and sentences in the order in which people read them. As JSON it is the
/// only table, or one object of all tables by key, where the tables without a key give their fields to the object
/// itself.
struct report {
  std::vector<std::variant<report_table, report_sentence>> parts{};  ///< in order
  std::vector<report_sentence> notes{};  ///< what readers should know beside the result, such as why it is empty

  report() = default;
  /// A report that is one table.
  report(report_table only) { parts.emplace_back(std::move(only)); }

  /// Adds a table.
  report& add(report_table table) {
    parts.emplace_back(std::move(table));
    return *this;
  }
  /// Adds a sentence that is known already.
  report& say(std::string text) {
    return say([text = std::move(text)] { return text; });
  }
  /// Adds a note. It is asked for after all parts were written; where its text is empty, there is nothing to note.
  report& note(std::function<std::string()> text) {
    notes.push_back({std::move(text)});
    return *this;
  }
  /// Adds a sentence that is made when it is written.
  report& say(std::function<std::string()> text) {
    parts.emplace_back(report_sentence{std::move(text)});
    return *this;
  }
};

/// The ids of the statements behind a row: those it names, else those in its cells.
[[nodiscard]] inline std::vector<std::string> statements_behind(const report_table& table, const report_row& row) {
  if (!row.evidence.empty()) return row.evidence;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i != row.cells.size(); ++i)
    if (table.columns[i].type == column_type::statements)
      if (const auto* refs = std::get_if<std::vector<report_ref>>(&row.cells[i].value))
        for (const report_ref& each : *refs)
          if (std::ranges::find(ids, each.id) == ids.end()) ids.push_back(each.id);
  return ids;
}

}  // namespace stancegraph
