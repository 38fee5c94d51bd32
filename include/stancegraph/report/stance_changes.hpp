// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/stance_changes.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of changes of stances.
[[nodiscard]] report_table stance_changes_table();

/// Changes of stances as a report, in their order.
[[nodiscard]] report stance_changes_report(const corpus& c, const std::vector<stance_change>& changes);

/// The columns of stances and the periods in which they were held.
[[nodiscard]] report_table stance_history_table();

/// Stances and the periods in which they were held as a report, in their order.
[[nodiscard]] report stance_history_report(const corpus& c, const std::vector<held_stance>& history);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_stance_changes)

#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table stance_changes_table() {
  using enum column_type;
  return {.noun = "shifts",
          .columns = {
              {.key = "actor", .heading = "Actor", .type = id, .meaning = "Whose stance changed."},
              {.key = "position", .heading = "Position", .type = id, .meaning = "What the stance is about."},
              {.key = "before", .heading = "From", .type = word, .meaning = "The stance before the change."},
              {.key = "after", .heading = "To", .type = word, .meaning = "The stance after the change."},
              {.key = "changed",
               .heading = "Changed",
               .type = word,
               .meaning = "Whether the stance changed for every choice of the uncertain dates (certainly) or only "
                          "for some (possibly)."},
              {.heading = "On", .type = days, .meaning = "The days on which it may have changed."},
              {.key = "earliest", .type = column_type::date, .meaning = "The first day on which it may have changed."},
              {.key = "latest", .type = column_type::date, .meaning = "The last day on which it may have changed."},
              {.key = "before_statements",
               .heading = "Statements before",
               .type = statements,
               .meaning = "The statements that the stance before the change rests on.",
               .between = "\n"},
              {.key = "after_statements",
               .heading = "Statements after",
               .type = statements,
               .meaning = "The statements that the stance after the change rests on.",
               .between = "\n"}}};
}

STANCEGRAPH_INLINE report stance_changes_report(const corpus& c, const std::vector<stance_change>& changes) {
  report_table table = stance_changes_table();
  for (const stance_change& each : changes) {
    const held_stance& after = each.after;
    table.add({ref_to(c, after.actor), ref_to(c, after.position), each.before.value, after.value, certainty_of(each),
               after.since, after.since.earliest, after.since.latest, refs_with_places(c, each.before.statements),
               refs_with_places(c, after.statements)});
  }
  return table;
}

STANCEGRAPH_INLINE report_table stance_history_table() {
  using enum column_type;
  return {
      .noun = "stances",
      .columns = {
          {.key = "actor", .heading = "Actor", .type = id, .meaning = "Who held the stance."},
          {.key = "position", .heading = "Position", .type = id, .meaning = "What the stance is about.", .place = 2},
          {.key = "stance", .heading = "Stance", .type = word, .meaning = "The stance.", .place = 1},
          {.key = "held",
           .heading = "Held",
           .type = word,
           .meaning = "Whether the stance was held for every choice of the uncertain dates (certainly) or only "
                      "for some (possibly).",
           .place = 2},
          {.heading = "Since", .type = days, .meaning = "The days on which it may have begun.", .place = 2},
          {.key = "earliest", .type = column_type::date, .meaning = "The first day on which it may have begun."},
          {.key = "latest", .type = column_type::date, .meaning = "The last day on which it may have begun."},
          {.key = "until",
           .heading = "Until",
           .type = column_type::date,
           .meaning = "The last day on which it was held; missing if it has no end.",
           .place = 2},
          {.key = "reaffirmed_by",
           .heading = "Reaffirmed by",
           .type = id,
           .meaning = "The last statement that repeats the stance.",
           .place = 2},
          {.key = "statements",
           .heading = "Statements",
           .type = statements,
           .meaning = "The statements that the stance rests on at any time.",
           .between = "\n",
           .place = 2}}};
}

STANCEGRAPH_INLINE report stance_history_report(const corpus& c, const std::vector<held_stance>& history) {
  report_table table = stance_history_table();
  for (const held_stance& each : history)
    table.add({ref_to(c, each.actor), ref_to(c, each.position), each.value, each.held, each.since, each.since.earliest,
               each.since.latest, report_cell{each.last}.shown_as(to_string(each.last)),
               ref_if_any(c, last_reaffirmation(c, each)), refs_with_places(c, each.statements)});
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_stance_changes)
