// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The conditions of statements as a table: the statement, the positions on which it depends, and how they are joined.
[[nodiscard]] report_table conditions_table();

/// The conditions of the statements behind a finding, as a cell: a table for programs, words for people.
[[nodiscard]] report_cell conditions_cell(const corpus& c, const std::vector<statement_handle>& statements);

/// The column for conditions_cell().
[[nodiscard]] report_column conditions_column();

/// The first columns of tables of stances: actor, position and stance.
/// @param who meaning of the actor
/// @param what meaning of the stance
[[nodiscard]] std::vector<report_column> stance_columns(std::string who, std::string what);

/// The columns of stances.
[[nodiscard]] report_table stances_table();

/// Stances as a report, in the order of the stances.
[[nodiscard]] report stances_report(const corpus& c, const std::vector<resolved_stance>& stances);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_stances)

#include <memory>
#include <utility>

#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table conditions_table() {
  return {.noun = "conditions",
          .columns = {
              {.key = "statement", .type = column_type::id, .meaning = "The statement that depends on the conditions."},
              {.key = "conditions",
               .type = column_type::texts,
               .meaning = "Each condition as operator and position, such as \"if withdrawal\"."},
              {.key = "condition_join",
               .type = column_type::word,
               .meaning = "Whether all conditions must hold or any one of them."}}};
}

STANCEGRAPH_INLINE report_cell conditions_cell(const corpus& c, const std::vector<statement_handle>& statements) {
  report_table table = conditions_table();
  for (const statement_handle s : statements) {
    if (c.statements().conditions(s).empty()) continue;
    std::vector<std::string> each;
    for (const condition& one : c.statements().conditions(s))
      each.push_back(std::string{to_word(one.op)} + " " + c[one.position].id);
    table.add({ref_to(c, s), std::move(each), c.statements().condition_join(s)});
  }
  std::string words;
  for (const std::string& each : conditions_in_words(c, statements)) words += (words.empty() ? "" : "; ") + each;
  return report_cell{std::make_shared<const report_table>(std::move(table))}.shown_as(std::move(words));
}

STANCEGRAPH_INLINE report_column conditions_column() {
  return {.key = "conditions",
          .heading = "Conditions",
          .type = column_type::table,
          .meaning = "The conditions on which statements of the row depend.",
          .between = "; ",
          .is_optional = true};
}

STANCEGRAPH_INLINE std::vector<report_column> stance_columns(std::string who, std::string what) {
  return {
      {.key = "actor", .heading = "Actor", .type = column_type::id, .meaning = std::move(who)},
      {.key = "position", .heading = "Position", .type = column_type::id, .meaning = "What it is about.", .place = 2},
      {.key = "stance", .heading = "Stance", .type = column_type::word, .meaning = std::move(what), .place = 1}};
}

STANCEGRAPH_INLINE report_table stances_table() {
  report_table table{
      .noun = "stances",
      .columns = stance_columns(
          "Who holds the stance.",
          "What the statements in force resolve to: support, oppose, neutral, ambivalent or contested.")};
  table.columns.insert(table.columns.end(), {{.key = "statements",
                                              .heading = "Statements",
                                              .type = column_type::statements,
                                              .meaning = "The statements in force.",
                                              .place = 2},
                                             {.key = "superseded",
                                              .heading = "Superseded",
                                              .type = column_type::ids,
                                              .meaning = "Earlier or lower-ranked statements that no longer count.",
                                              .place = 2},
                                             conditions_column()});
  return table;
}

STANCEGRAPH_INLINE report stances_report(const corpus& c, const std::vector<resolved_stance>& stances) {
  report_table table = stances_table();
  table.columns.back().place = 2;
  for (const resolved_stance& s : stances)
    table.add({ref_to(c, s.actor), ref_to(c, s.position), s.value, refs_to(c, s.statements), refs_to(c, s.superseded),
               conditions_cell(c, s.statements)});
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_stances)
