// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/render/table.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// Writes a report for a terminal: tables with aligned columns, sentences on separate lines, and an empty line between
/// parts. An empty table becomes a sentence that says so.
/// @param write receives the text in pieces
/// @param width columns of the terminal; 0 for no limit
void write_terminal(const report& r, const std::function<void(std::string_view)>& write, std::size_t width = 0);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_report_terminal)

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/report/cell_text.hpp"
#include "stancegraph/report/people_table.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE void write_terminal(const report& r, const std::function<void(std::string_view)>& write,
                                       std::size_t width) {
  bool is_first = true;
  bool was_sentence = false;
  const auto separate = [&](bool is_sentence) {
    if (!std::exchange(is_first, false) && !(is_sentence && was_sentence)) write("\n");
    was_sentence = is_sentence;
  };
  for (const auto& part : r.parts) {
    if (const auto* const sentence = std::get_if<report_sentence>(&part)) {
      if (const std::string text = sentence->text(); !text.empty()) {
        separate(true);
        write(text + "\n");
      }
      continue;
    }
    const auto& table = std::get<report_table>(part);
    if (!table.forms.people) continue;
    people_table seen = for_people(table);
    if (seen.rows.empty() && table.noun.empty()) continue;
    separate(false);
    if (seen.rows.empty()) {
      write("There are no " + table.noun + ".\n");
      continue;
    }
    text_table laid_out{{}, std::move(seen.rows)};
    table_layout layout{.width = width};
    for (std::size_t i = 0; i != seen.columns.size(); ++i) {
      const report_column& column = seen.columns[i];
      const std::string heading = ascii_upper(column.heading);
      if (table.has_header)
        laid_out.header.push_back(heading + (heading.empty() || column.suffix.empty() ? "" : " ") + column.suffix);
      if (is_numeric(column)) layout.right_aligned.push_back(i);
    }
    write(to_text(laid_out, layout));
  }
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_report_terminal)
