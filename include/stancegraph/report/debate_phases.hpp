// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include "stancegraph/analysis/debate_phases.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of phases: a row for each phase.
[[nodiscard]] report_table debate_phases_table();

/// The phases of a debate as a report, in the order of time.
[[nodiscard]] report debate_phases_report(const corpus& c, const debate_phases& d);

/// The columns of the methods that find states: a row for each method.
[[nodiscard]] report_table phase_methods_table();

/// A comparison of the methods that find states, as a report, in the order in which they were tried.
[[nodiscard]] report phase_methods_report(const debate_phases& d);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_debate_phases)

#include <cmath>
#include <string>
#include <utility>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

namespace detail {

/// The score of a set of states for people; infinite if all networks of each state are equal.
[[nodiscard]] inline std::string score_text(double value) {
  return std::isfinite(value) ? fixed_number(value, 3) : "∞";
}

/// The score as a cell.
[[nodiscard]] inline report_cell score_cell(double value) { return report_cell{value}.shown_as(score_text(value)); }

/// Explains that a single window cannot be compared; empty for several windows or none.
[[nodiscard]] inline std::string single_window_note(const debate_phases& d) {
  return d.windows == 1 ? "there is one window only, and nothing to compare it with" : "";
}

}  // namespace detail

STANCEGRAPH_INLINE report_table debate_phases_table() {
  using enum column_type;
  return {.noun = "phases",
          .columns = {
              {.key = "from", .heading = "From", .type = date, .meaning = "The first day of its first window."},
              {.key = "to", .heading = "To", .type = date, .meaning = "The last day of its last window."},
              {.key = "state",
               .heading = "State",
               .type = integer,
               .meaning = "The number of the state, from 1; a state may come back in a later phase."},
              {.key = "networks", .heading = "Networks", .type = integer, .meaning = "Number of its windows."},
              {.key = "method", .type = word, .meaning = "The clustering method that found the states."},
              {.key = "dunn",
               .type = number,
               .meaning = "Dunn's index of the states; missing if it is infinite, because all networks of a state are "
                          "the same."},
              {.key = "modularity",
               .type = number,
               .meaning = "Modularity of the states in the network of "
                          "similarities."},
              {.key = "statements",
               .heading = "Statements",
               .type = statements,
               .meaning = "The statements counted in its windows.",
               .is_counted = true}}};
}

STANCEGRAPH_INLINE report debate_phases_report(const corpus& c, const debate_phases& d) {
  report_table table = debate_phases_table();
  if (d.found.solutions.empty())
    return report{std::move(table)}.note([text = detail::single_window_note(d)] { return text; });
  const phase_solution& best = d.found.solutions[d.found.best];
  for (const debate_phase& each : d.phases)
    table.add({each.from, each.to, each.state + 1, each.networks, best.method, detail::score_cell(best.dunn),
               detail::score_cell(best.modularity), refs_to(c, each.statements)});
  return report{std::move(table)}.say(
      counted(best.states.group_count, "state") + " by " + std::string{to_word(best.method)} + ", Dunn's index " +
      detail::score_text(best.dunn) + ", modularity " + detail::score_text(best.modularity));
}

STANCEGRAPH_INLINE report_table phase_methods_table() {
  using enum column_type;
  return {.noun = "states",
          .columns = {
              {.key = "method", .heading = "Method", .type = word, .meaning = "The clustering method."},
              {.key = "states", .heading = "States", .type = integer, .meaning = "Number of states that it finds."},
              {.key = "dunn",
               .heading = "Dunn",
               .type = number,
               .meaning = "Dunn's index of the states; missing if it is infinite, because all networks of a state are "
                          "the same."},
              {.key = "modularity",
               .heading = "Modularity",
               .type = number,
               .meaning = "Modularity of the states in the network of similarities."},
              {.key = "best",
               .heading = "Best",
               .type = truth,
               .meaning = "Whether the phases are made from the states of this method."}}};
}

STANCEGRAPH_INLINE report phase_methods_report(const debate_phases& d) {
  report_table table = phase_methods_table();
  for (std::size_t i = 0; i != d.found.solutions.size(); ++i) {
    const phase_solution& each = d.found.solutions[i];
    table.add({each.method, each.states.group_count, detail::score_cell(each.dunn), detail::score_cell(each.modularity),
               report_cell{i == d.found.best}.shown_as(i == d.found.best ? "best" : "")});
  }
  return report{std::move(table)}.note([text = detail::single_window_note(d)] { return text; });
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_debate_phases)
