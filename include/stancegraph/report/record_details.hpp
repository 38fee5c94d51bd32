// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/kinds.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// A record with everything that is known about it.
struct record_details {
  record_kind kind{};     ///< what kind of record it is
  report_table fields{};  ///< one row, with a column for each field; the first field is the id
  std::optional<std::vector<report_ref>> statements{};  ///< its statements; a statement or relation has none
};

/// The columns of records, one per row, each with its fields and its statements.
[[nodiscard]] report_table record_details_table();

/// The columns of the fields of records, one field per row.
[[nodiscard]] report_table record_fields_table();

/// Records as a report, in the order given. JSON has one object per record. CSV and the tables
/// for people have one row for each field that has a value, and one for the statements.
/// @pre the fields of each record have one row, and its first cell is the id
[[nodiscard]] report record_details_report(const std::vector<record_details>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_record_details)

#include <cassert>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "stancegraph/report/cell_text.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table record_details_table() {
  using enum column_type;
  return {.columns = {{.key = "kind", .type = word, .meaning = "What kind of record it is."},
                      {.key = "record", .type = table, .meaning = "The record, with its fields as in files."},
                      {.key = "statements",
                       .type = statements,
                       .meaning = "The statements that an actor holds, that are on a position, that were made at an "
                                  "event, or that a document contains; missing for a statement or relation."}},
          .forms = {.csv = false, .people = false}};
}

STANCEGRAPH_INLINE report_table record_fields_table() {
  using enum column_type;
  return {.noun = "fields",
          .columns = {{.key = "kind", .heading = "Kind", .type = word, .meaning = "What kind of record it is."},
                      {.key = "id", .heading = "ID", .type = id, .meaning = "The id of the record."},
                      {.key = "field",
                       .heading = "Field",
                       .type = text,
                       .meaning = "The name of a field, as in files, or statements."},
                      {.key = "value",
                       .heading = "Value",
                       .type = texts,
                       .meaning = "The value of the field; fields without a value have no row."}},
          .forms = {.json = false}};
}

STANCEGRAPH_INLINE report record_details_report(const std::vector<record_details>& all) {
  report_table records = record_details_table(), fields = record_fields_table();
  const report_column statements{.key = "statements", .type = column_type::statements};
  for (const record_details& each : all) {
    assert(each.fields.rows.size() == 1 && "the fields of a record have one row");
    const std::vector<report_cell>& cells = each.fields.rows.front().cells;
    const std::string id = text_for_people(each.fields.columns.front(), cells.front());
    std::vector<std::string> evidence;
    if (each.kind == record_kind::statement) evidence.push_back(id);
    const auto add = [&](const report_column& column, const report_cell& cell, std::vector<std::string> behind) {
      std::vector<std::string> items = items_for_programs(column, cell);
      if (items.empty()) return;
      report_cell value = report_cell{std::move(items)}.shown_as(text_for_people(column, cell));
      fields.add({each.kind, report_ref{id, id}, column.key, std::move(value)}, std::move(behind));
    };
    records.add({each.kind, std::make_shared<const report_table>(each.fields), each.statements}, evidence);
    for (std::size_t i = 0; i != cells.size(); ++i) add(each.fields.columns[i], cells[i], evidence);
    if (each.statements) add(statements, *each.statements, items_for_programs(statements, *each.statements));
  }
  report both;
  both.add(std::move(records)).add(std::move(fields));
  return both;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_record_details)
