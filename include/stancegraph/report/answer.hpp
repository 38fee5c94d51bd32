// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/match/answer.hpp"
#include "stancegraph/match/why_row.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The answer to a query as a report; the query names the columns. An empty answer gives a table without rows.
/// @pre the corpus and the answer outlive the report
[[nodiscard]] report answer_report(const corpus& c, const query_answer& a);

/// The answer to a query as a report that also shows the number of each row and its grounds: one row per minimal set of
/// statements and relations. A query cannot name a column "#", "by statements" or "by relations".
/// @param why result of why() for the answer
/// @pre the corpus, the answer and its grounds outlive the report
[[nodiscard]] report answer_report(const corpus& c, const query_answer& a, const std::vector<row_grounds>& why);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_answer)

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace stancegraph {

namespace detail {

/// A value of a query as a cell. A list with any item that is not a text becomes a table of its values.
[[nodiscard]] STANCEGRAPH_INLINE report_cell cell_of(const corpus& c, const query_value& v) {
  if (v.is_null()) return {};
  if (const auto* b = v.as<bool>()) return report_cell{*b}.shown_as(to_text(c, v));
  if (const auto* i = v.as<std::int64_t>()) return *i;
  if (const auto* d = v.as<double>()) return report_cell{*d}.shown_as(to_text(c, v));
  if (v.as<query_value::list>() == nullptr) return to_text(c, v);
  const auto is_text = [](const query_value& each) {
    return !each.is_null() && !each.is_number() && each.as<bool>() == nullptr &&
           each.as<query_value::list>() == nullptr;
  };
  if (std::ranges::all_of(v.items(), is_text)) {
    std::vector<std::string> texts;
    for (const query_value& each : v.items()) texts.push_back(to_text(c, each));
    return texts;
  }
  report_table values{.columns = {{.key = "value", .between = "; "}}, .shape = json_shape::values};
  for (const query_value& each : v.items()) values.add({cell_of(c, each)});
  return report_cell{std::make_shared<const report_table>(std::move(values))}.shown_as(to_text(c, v));
}

/// The column of an answer: its name comes from the query, its type from the values in it.
[[nodiscard]] STANCEGRAPH_INLINE report_column column_of(const query_answer& a, std::size_t i) {
  report_column column{.key = a.columns[i], .between = "; ", .suffix = a.columns[i], .is_flat = true};
  if (a.rows.empty()) return column;
  const query_value& first = a.rows.front()[i];
  if (first.as<bool>() != nullptr) column.type = column_type::truth;
  if (first.as<std::int64_t>() != nullptr) column.type = column_type::integer;
  if (first.as<double>() != nullptr) column.type = column_type::number;
  if (std::any_of(a.rows.begin(), a.rows.end(),
                  [&](const value_list& row) { return row[i].as<query_value::list>() != nullptr; }))
    column.type = column_type::texts;
  return column;
}

}  // namespace detail

STANCEGRAPH_INLINE report answer_report(const corpus& c, const query_answer& a) {
  report_table table{.noun = "rows"};
  for (std::size_t i = 0; i != a.columns.size(); ++i) table.columns.push_back(detail::column_of(a, i));
  table.produce = [&c, &a](const report_table::row_consumer& consume) {
    for (const value_list& row : a.rows) {
      report_row made;
      for (const query_value& each : row) made.cells.push_back(detail::cell_of(c, each));
      consume(std::move(made));
    }
  };
  return table;
}

STANCEGRAPH_INLINE report answer_report(const corpus& c, const query_answer& a, const std::vector<row_grounds>& why) {
  report_table table{.noun = "rows"};
  table.columns.push_back({.key = "#",
                           .type = column_type::integer,
                           .meaning = "Number of the row in the answer, from 1.",
                           .suffix = "#",
                           .is_flat = true});
  for (std::size_t i = 0; i != a.columns.size(); ++i) table.columns.push_back(detail::column_of(a, i));
  const auto add = [&](std::string name, column_type type, std::string meaning) {
    table.columns.push_back(
        {.key = name, .type = type, .meaning = std::move(meaning), .between = "; ", .suffix = name, .is_flat = true});
  };
  add("by statements", column_type::statements, "The statements of the set.");
  add("by relations", column_type::ids, "The relations of the set.");
  table.produce = [&c, &a, &why](const report_table::row_consumer& consume) {
    for (std::size_t n = 0; n != a.rows.size(); ++n)
      for (const std::vector<record_ref>& set : why[n].sets) {
        report_row made{{n + 1}, {}};
        for (const query_value& each : a.rows[n]) made.cells.push_back(detail::cell_of(c, each));
        for (const record_kind kind : {record_kind::statement, record_kind::relation}) {
          std::vector<report_ref> refs;
          for (const record_ref& r : set)
            if (r.kind == kind) refs.push_back({std::string{id_of(c, r)}, std::string{id_of(c, r)}});
          made.cells.emplace_back(std::move(refs));
        }
        consume(std::move(made));
      }
  };
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_answer)
