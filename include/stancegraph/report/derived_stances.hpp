// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/analysis/derived_stances.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of derived stances.
[[nodiscard]] report_table derived_stances_table();

/// Derived stances as a report, in the order of the stances.
[[nodiscard]] report derived_stances_report(const corpus& c, const std::vector<derived_stance>& stances);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_derived_stances)

#include <utility>

#include "stancegraph/report/record_cells.hpp"
#include "stancegraph/report/stances.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table derived_stances_table() {
  report_table table{.noun = "derived stances",
                     .columns = stance_columns("Who holds the stance, by derivation.", "Support or oppose.")};
  table.columns.insert(
      table.columns.end(),
      {{.key = "stated_by",
        .heading = "Said by",
        .type = column_type::id,
        .meaning = "The actor whose statements it follows from.",
        .place = 2},
       {.key = "stated_on",
        .heading = "On",
        .type = column_type::id,
        .meaning = "The position that those statements are about.",
        .place = 2},
       {.key = "statements",
        .heading = "Statements",
        .type = column_type::statements,
        .meaning = "The statements it follows from.",
        .place = 2},
       {.key = "relations",
        .heading = "Follows by",
        .type = column_type::ids,
        .meaning = "The relations it follows by, from the holder to the speaker, then between positions.",
        .between = "; ",
        .place = 2},
       conditions_column()});
  table.columns.back().place = 2;
  return table;
}

STANCEGRAPH_INLINE report derived_stances_report(const corpus& c, const std::vector<derived_stance>& stances) {
  report_table table = derived_stances_table();
  for (const derived_stance& s : stances) {
    std::vector<relation_handle> path = s.over_actors;
    path.insert(path.end(), s.over_positions.begin(), s.over_positions.end());
    table.add({ref_to(c, s.actor), ref_to(c, s.position), s.polarity, ref_to(c, s.stated_by), ref_to(c, s.stated_on),
               refs_to(c, s.statements), refs_to(c, path), conditions_cell(c, s.statements)});
  }
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_derived_stances)
