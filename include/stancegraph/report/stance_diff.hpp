// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include "stancegraph/analysis/stance_diff.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of differences between the stances of two graphs.
[[nodiscard]] report_table stance_diff_table();

/// Differences between the stances of two graphs as a report, in their order, with the number of differences of each
/// kind.
/// @param before,after the corpora of the two graphs, which may be the same
[[nodiscard]] report stance_diff_report(const corpus& before, const corpus& after,
                                        const std::vector<stance_difference>& changes);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_stance_diff)

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table stance_diff_table() {
  using enum column_type;
  return {.noun = "differences",
          .columns = {{.key = "change",
                       .type = word,
                       .meaning = "Whether the stance appeared, disappeared or moved to another value."},
                      {.key = "actor", .heading = "Actor", .type = id, .meaning = "Whose stance it is."},
                      {.key = "position", .heading = "Position", .type = id, .meaning = "What the stance is about."},
                      {.key = "before.stance",
                       .heading = "Before",
                       .type = word,
                       .meaning = "The stance in the first graph; missing if it appeared.",
                       .csv_key = "before"},
                      {.key = "before.statements",
                       .heading = "Statements before",
                       .type = statements,
                       .meaning = "The statements that the stance in the first graph rests on.",
                       .place = 2},
                      {.key = "after.stance",
                       .heading = "After",
                       .type = word,
                       .meaning = "The stance in the second graph; missing if it disappeared.",
                       .csv_key = "after",
                       .place = 1},
                      {.key = "after.statements",
                       .heading = "Statements after",
                       .type = statements,
                       .meaning = "The statements that the stance in the second graph rests on.",
                       .place = 2}}};
}

STANCEGRAPH_INLINE report stance_diff_report(const corpus& before, const corpus& after,
                                             const std::vector<stance_difference>& changes) {
  report_table table = stance_diff_table();
  std::array<std::size_t, word_count<change_kind>> counts{};
  for (const stance_difference& each : changes) {
    ++counts[static_cast<std::size_t>(each.kind)];
    const corpus& named_in = each.before ? before : after;
    const resolved_stance& either = each.before ? *each.before : *each.after;
    std::vector<report_cell> cells{each.kind, ref_to(named_in, either.actor), ref_to(named_in, either.position)};
    const auto add = [&](const corpus& c, const std::optional<resolved_stance>& side) {
      cells.push_back(side ? report_cell{side->value} : report_cell{});
      cells.push_back(side ? report_cell{refs_to(c, side->statements)} : report_cell{});
    };
    add(before, each.before);
    add(after, each.after);
    table.add(std::move(cells));
  }
  report all{std::move(table)};
  std::string sum;
  for (std::size_t kind = 0; kind != counts.size(); ++kind)
    if (counts[kind] != 0)
      sum += (sum.empty() ? "" : ", ") + std::to_string(counts[kind]) + " " +
             std::string{to_word(static_cast<change_kind>(kind))};
  all.say(std::move(sum));
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_stance_diff)
