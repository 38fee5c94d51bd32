// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of diagnostics.
[[nodiscard]] report_table diagnostics_table();

/// Errors and warnings about an input as a report, in their order. A line, column or hint that is unknown is missing.
/// @complexity linear in the diagnostics
[[nodiscard]] report diagnostics_report(const std::vector<diagnostic>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_diagnostics)

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE report_table diagnostics_table() {
  using enum column_type;
  return {.noun = "errors or warnings",
          .columns = {{.key = "severity",
                       .heading = "Severity",
                       .type = word,
                       .meaning = "error for what must be corrected, warning for what should be checked."},
                      {.key = "file", .heading = "File", .type = text, .meaning = "The file."},
                      {.key = "line", .heading = "Line", .type = integer, .meaning = "The line, from 1."},
                      {.key = "column",
                       .heading = "Column",
                       .type = integer,
                       .meaning = "The place in the line, from 1, in bytes."},
                      {.key = "message", .heading = "Message", .type = text, .meaning = "What is wrong."},
                      {.key = "hint", .heading = "Hint", .type = text, .meaning = "What to do about it."}}};
}

STANCEGRAPH_INLINE report diagnostics_report(const std::vector<diagnostic>& all) {
  const auto known = [](std::size_t number) { return number == 0 ? std::nullopt : std::optional{number}; };
  const auto given = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; };
  report_table table = diagnostics_table();
  for (const diagnostic& d : all)
    table.add({d.weight == severity::error ? "error" : "warning", given(d.where.file), known(d.where.line),
               known(d.where.column), d.message, given(d.hint)});
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_diagnostics)
