// SPDX-License-Identifier: BSL-1.0
#pragma once

// A report with every type of column, for the tests of its writers.

#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/core/polarity.hpp"
#include "stancegraph/report/cell_text.hpp"
#include "stancegraph/report/table.hpp"

inline stancegraph::report_table sample_table() {
  namespace sg = stancegraph;
  using enum sg::column_type;
  return {.noun = "samples",
          .columns = {{.key = "who", .heading = "Who", .type = id},
                      {.key = "stance", .heading = "Stance", .type = word},
                      {.key = "first.count", .heading = "Count", .type = integer},
                      {.key = "first.weight", .heading = "Weight", .type = number, .decimals = 2},
                      {.key = "is_true", .type = truth},
                      {.key = "said", .heading = "Said", .type = days},
                      {.key = "statements", .heading = "Statements", .type = statements},
                      {.heading = "Remark", .type = text, .is_optional = true}}};
}

inline stancegraph::report sample_report() {
  namespace sg = stancegraph;
  sg::report_table table = sample_table();
  const sg::day first = sg::to_day({2021, 12, 7});
  table.add({sg::report_ref{"biden", "Joe Biden"}, sg::polarity::oppose, 2, 0.125, true, sg::day_range{first, first},
             std::vector<sg::report_ref>{{"s1", "s1, gazette"}, {"s2", "s2, gazette"}}, ""});
  table.add({sg::report_ref{"a;b", "A & \"B\""},
             {},
             -1,
             std::numeric_limits<double>::infinity(),
             false,
             sg::day_range{first, sg::to_day({2021, 12, 9})},
             std::vector<sg::report_ref>{},
             ""});
  sg::report all{std::move(table)};
  all.say("2 samples");
  return all;
}

/// The output of a writer.
template <class Write>
std::string text_of(Write&& write) {
  std::string text;
  write([&](std::string_view piece) { text += piece; });
  return text;
}

/// The table of a report with this key that programs read.
inline const stancegraph::report_table& table_of(const stancegraph::report& all, std::string_view key = {}) {
  for (const auto& part : all.parts)
    if (const auto* const table = std::get_if<stancegraph::report_table>(&part))
      if (table->key == key && table->forms.json) return *table;
  throw std::out_of_range{"the report has no table with the key '" + std::string{key} + "'"};
}

/// The rows of a table as programs read them: the items of a cell with `;` between them, the cells with `|`.
inline std::vector<std::string> rows_of(const stancegraph::report_table& table) {
  std::vector<std::string> rows;
  table.for_each_row([&](const stancegraph::report_row& row) {
    std::string& text = rows.emplace_back();
    for (std::size_t i = 0; i != row.cells.size(); ++i) {
      if (table.columns[i].key.empty()) continue;
      text += i == 0 ? "" : "|";
      text += stancegraph::joined(stancegraph::items_for_programs(table.columns[i], row.cells[i]), ";");
    }
  });
  return rows;
}

/// The sentences of a report, each on a line.
inline std::string sentences_of(const stancegraph::report& all) {
  std::string text;
  for (const auto& part : all.parts)
    if (const auto* const sentence = std::get_if<stancegraph::report_sentence>(&part))
      if (const std::string line = sentence->text(); !line.empty()) text += line + "\n";
  return text;
}

/// The notes of a report, each on a line.
inline std::string notes_of(const stancegraph::report& all) {
  std::string text;
  for (const stancegraph::report_sentence& note : all.notes)
    if (const std::string line = note.text(); !line.empty()) text += line + "\n";
  return text;
}

/// The table of a report that CSV writes.
inline const stancegraph::report_table& csv_table_of(const stancegraph::report& all) {
  for (const auto& part : all.parts)
    if (const auto* const table = std::get_if<stancegraph::report_table>(&part); table != nullptr && table->forms.csv)
      return *table;
  throw std::out_of_range{"the report has no table for CSV"};
}
