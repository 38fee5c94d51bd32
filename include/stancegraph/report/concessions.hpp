// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/analysis/concessions.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of concessions.
[[nodiscard]] report_table concessions_table();

/// Concessions of two parties as a report, party by party. People read the name of a party once.
[[nodiscard]] report concessions_report(const corpus& c, const mutual_concessions& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_concessions)

#include <string>
#include <utility>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table concessions_table() {
  using enum column_type;
  return {
      .noun = "concessions",
      .columns = {{.key = "party", .heading = "Party", .type = id, .meaning = "The party that gives something up."},
                  {.heading = "Gives up", .type = text, .meaning = "The stance that it gives up, in words."},
                  {.key = "position", .type = id, .meaning = "What the stance that it gives up is about."},
                  {.key = "polarity", .type = word, .meaning = "Whether it gives up support or opposition."},
                  {.key = "actors",
                   .heading = "Held by",
                   .type = ids,
                   .meaning = "The actors of the party that hold the stance and collide over it."},
                  {.key = "statements",
                   .heading = "Statements",
                   .type = statements,
                   .meaning = "The statements that the stance rests on."},
                  {.key = "dissolves",
                   .heading = "Dissolves",
                   .type = integer,
                   .meaning = "Number of collisions that end if all these actors give up the stance."},
                  {.key = "collisions", .type = integer, .meaning = "Number of all collisions of the two parties."}}};
}

STANCEGRAPH_INLINE report concessions_report(const corpus& c, const mutual_concessions& all) {
  report_table table = concessions_table();
  for (const auto& [party, offers] : all.parties)
    for (const concession& each : offers) {
      report_cell name{ref_to(c, party)};
      if (&each != &offers.front()) name.shown = "";
      table.add({std::move(name),
                 (each.polarity == polarity::support ? "support of " : "opposition to ") + c[each.position].label,
                 ref_to(c, each.position), each.polarity, refs_to(c, each.actors), refs_to(c, each.statements),
                 each.dissolves.size(), all.collisions});
    }
  report whole{std::move(table)};
  whole.say(counted(all.collisions, "collision") + " in all");
  return whole;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_concessions)
