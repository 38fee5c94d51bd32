// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/timeline.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of a timeline for people. Programs read the statements themselves, as in records.hpp.
[[nodiscard]] report_table timeline_table();

/// The date of a statement as coded; otherwise the last day on which it may have been said, as in "by 2021-12-07", or
/// "?" if that is unknown too.
[[nodiscard]] inline std::string said_in_words(const corpus& c, const timeline_entry& entry) {
  const auto said = c.statements().said(entry.statement);
  if (said != date_pool::none) return c.dates()[said].text();
  return entry.said.ends.latest == day::last() ? "?" : "by " + to_string(entry.said.ends.latest);
}

/// A timeline as a report, in its order.
[[nodiscard]] report timeline_report(const corpus& c, const std::vector<timeline_entry>& entries);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_timeline)

#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table timeline_table() {
  using enum column_type;
  return {.noun = "statements",
          .columns = {{.heading = "Said",
                       .type = text,
                       .meaning = "When it was said as coded, otherwise the last day on which it may have been said."},
                      {.heading = "Polarity", .type = word, .meaning = "support, oppose, neutral or ambivalent."},
                      {.heading = "Act", .type = word, .meaning = "What the holder does by saying it."},
                      {.heading = "Position", .type = id, .meaning = "What it is about."},
                      {.heading = "Statement", .type = text, .meaning = "The statement, with its place in a document."},
                      {.heading = "Conditions",
                       .type = text,
                       .meaning = "The conditions on which it depends.",
                       .is_optional = true}},
          .forms = {.json = false, .csv = false}};
}

STANCEGRAPH_INLINE report timeline_report(const corpus& c, const std::vector<timeline_entry>& entries) {
  report_table table = timeline_table();
  const statement_table& all = c.statements();
  for (const timeline_entry& entry : entries) {
    const statement_handle s = entry.statement;
    table.add({said_in_words(c, entry), all.polarity(s), all.act(s), ref_to(c, all.position(s)), reference(c, s),
               conditions_in_words(c, s)},
              {std::string{all.id(s)}});
  }
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_timeline)
