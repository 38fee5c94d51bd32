// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// Writes the first table of a report that has a CSV form: a header, then one line per row. A missing value is an empty
/// cell, a list is one cell with its items separated by `;`, and numbers are written in full precision.
/// @param write receives the text line by line
void write_csv(const report& r, const std::function<void(std::string_view)>& write);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_csv_report_csv)

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/io/csv/csv_row.hpp"
#include "stancegraph/report/cell_text.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE void write_csv(const report& r, const std::function<void(std::string_view)>& write) {
  for (const auto& part : r.parts) {
    const auto* const table = std::get_if<report_table>(&part);
    if (table == nullptr || !table->forms.csv) continue;
    std::vector<std::size_t> places;
    std::vector<std::string> line;
    for (std::size_t i = 0; i != table->columns.size(); ++i)
      if (std::string name = csv_name(table->columns[i]); !name.empty()) {
        places.push_back(i);
        line.push_back(std::move(name));
      }
    write(csv_row(line));
    table->for_each_row([&](const report_row& row) {
      line.clear();
      for (const std::size_t i : places) {
        std::vector<std::string> items = items_for_programs(table->columns[i], row.cells[i]);
        line.push_back(is_list(table->columns[i].type) ? csv_list(items)
                       : items.empty()                 ? ""
                                                       : std::move(items.front()));
      }
      write(csv_row(line));
    });
    return;
  }
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_csv_report_csv)
