// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// A table for people: the columns with a heading, in the order for people, without optional columns that are empty.
struct people_table {
  std::vector<report_column> columns{};          ///< the columns shown
  std::vector<std::vector<std::string>> rows{};  ///< one text per column
};

/// Prepares a table for people. @complexity linear in the cells
[[nodiscard]] people_table for_people(const report_table& table);

/// The heading of a column in Markdown and LaTeX, such as "Statements of Joe Biden".
[[nodiscard]] inline std::string heading_of(const report_column& column) {
  return column.heading + (column.heading.empty() || column.suffix.empty() ? "" : " ") + column.suffix;
}

/// Calls `sentence(text)` and `table(table, people_table)` for the parts of a report that people read, in order, and
/// `separate()` between two parts. A table without rows is the sentence that says so, or nothing if its rows have no
/// noun.
template <class Separate, class Sentence, class Table>
void for_each_part_for_people(const report& r, Separate&& separate, Sentence&& sentence, Table&& table) {
  bool is_first = true;
  const auto next = [&] {
    if (!is_first) separate();
    is_first = false;
  };
  for (const auto& part : r.parts) {
    if (const auto* const said = std::get_if<report_sentence>(&part)) {
      if (const std::string text = said->text(); !text.empty()) {
        next();
        sentence(text);
      }
      continue;
    }
    const auto& shown = std::get<report_table>(part);
    if (!shown.forms.people) continue;
    const people_table seen = for_people(shown);
    if (seen.rows.empty() && shown.noun.empty()) continue;
    next();
    if (seen.rows.empty())
      sentence("There are no " + shown.noun + ".");
    else
      table(shown, seen);
  }
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_people_table)

#include <algorithm>
#include <numeric>

#include "stancegraph/report/cell_text.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE people_table for_people(const report_table& table) {
  std::vector<std::size_t> order(table.columns.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order,
                [&](std::size_t i) { return table.columns[i].heading.empty() && table.columns[i].suffix.empty(); });
  std::stable_sort(order.begin(), order.end(), less_by([&](std::size_t i) { return table.columns[i].place; }));
  std::vector<std::vector<std::string>> rows;
  table.for_each_row([&](const report_row& row) {
    std::vector<std::string>& texts = rows.emplace_back();
    for (const std::size_t i : order) texts.push_back(text_for_people(table.columns[i], row.cells[i]));
  });
  people_table seen{{}, std::vector<std::vector<std::string>>(rows.size())};
  for (std::size_t at = 0; at != order.size(); ++at) {
    const report_column& column = table.columns[order[at]];
    if (column.is_optional && std::all_of(rows.begin(), rows.end(), [&](const auto& row) { return row[at].empty(); }))
      continue;
    seen.columns.push_back(column);
    for (std::size_t r = 0; r != rows.size(); ++r) seen.rows[r].push_back(std::move(rows[r][at]));
  }
  return seen;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_people_table)
