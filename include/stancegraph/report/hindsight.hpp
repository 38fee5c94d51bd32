// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/hindsight.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of stances that differ from what was known at the time.
[[nodiscard]] report_table hindsight_table();

/// Stances that differ from what was known at the time, as a report, in their order.
[[nodiscard]] report hindsight_report(const corpus& c, const std::vector<stance_in_hindsight>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_hindsight)

#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table hindsight_table() {
  using enum column_type;
  return {.noun = "stances that were not known",
          .columns = {
              {.key = "actor", .heading = "Actor", .type = id, .meaning = "Who held the stance."},
              {.key = "position", .heading = "Position", .type = id, .meaning = "What the stance is about."},
              {.key = "known",
               .heading = "Known",
               .type = word,
               .meaning = "The stance according to the documents published by that day; missing if they show none."},
              {.key = "was", .heading = "Was", .type = word, .meaning = "The stance according to all documents."},
              {.key = "known_statements",
               .heading = "Known from",
               .type = statements,
               .meaning = "The statements that the known stance rests on.",
               .between = "\n"},
              {.key = "was_statements",
               .heading = "Statements",
               .type = statements,
               .meaning = "The statements behind the stance according to all documents.",
               .between = "\n"}}};
}

STANCEGRAPH_INLINE report hindsight_report(const corpus& c, const std::vector<stance_in_hindsight>& all) {
  report_table table = hindsight_table();
  for (const auto& [known, was] : all)
    table.add({ref_to(c, was.actor), ref_to(c, was.position),
               known ? report_cell{known->value} : report_cell{}.shown_as("nothing"), was.value,
               refs_with_places(c, known ? known->statements : std::vector<statement_handle>{}),
               refs_with_places(c, was.statements)});
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_hindsight)
