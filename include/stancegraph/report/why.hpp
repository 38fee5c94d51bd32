// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/analysis/why.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of the grounds of a stance.
[[nodiscard]] report_table stance_grounds_table();

/// The grounds of an actor's stance on a position as a report, one row per minimal set.
[[nodiscard]] report stance_grounds_report(const corpus& c, actor_handle a, position_handle p,
                                           const std::vector<stance_ground>& all);

/// The columns of the grounds of the collisions of two actors.
[[nodiscard]] report_table collision_grounds_table();

/// The grounds of the collisions of two actors as a report, one row per pair of statements.
[[nodiscard]] report collision_grounds_report(const corpus& c, const std::vector<collision_ground>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_why)

#include <string>
#include <utility>

#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table stance_grounds_table() {
  using enum column_type;
  return {.noun = "grounds",
          .columns = {
              {.key = "actor", .type = id, .meaning = "Whose stance it is."},
              {.key = "position", .type = id, .meaning = "What the stance is about."},
              {.key = "stance", .heading = "Stance", .type = word, .meaning = "What the actor holds on the position."},
              {.heading = "Statement", .type = text, .meaning = "The statement, with its place in a document."},
              {.heading = "Said by", .type = ids, .meaning = "Who holds the statement."},
              {.heading = "On", .type = id, .meaning = "The position that the statement is about."},
              {.key = "statements", .type = statements, .meaning = "The statements that the stance rests on."},
              {.key = "relations",
               .heading = "Follows by",
               .type = ids,
               .meaning = "The relations by which the stance follows from the statements; empty if the actor states "
                          "it.",
               .between = "; ",
               .is_optional = true},
              {.heading = "Conditions",
               .type = text,
               .meaning = "The conditions on which the statement depends.",
               .is_optional = true}}};
}

STANCEGRAPH_INLINE report stance_grounds_report(const corpus& c, actor_handle a, position_handle p,
                                                const std::vector<stance_ground>& all) {
  report_table table = stance_grounds_table();
  for (const auto& [polarity, by] : all) {
    const statement_handle s = by.statements.front();
    table.add({ref_to(c, a), ref_to(c, p), polarity, reference(c, s), refs_to(c, c.statements().holders(s)),
               ref_to(c, c.statements().position(s)), refs_to(c, by.statements), refs_to(c, by.relations),
               conditions_in_words(c, s)});
  }
  return table;
}

STANCEGRAPH_INLINE report_table collision_grounds_table() {
  using enum column_type;
  return {.noun = "grounds",
          .columns = {
              {.key = "kind",
               .heading = "Collision",
               .type = word,
               .meaning = "opposition if one actor supports what the other opposes, contradiction if they support two "
                          "positions that contradict each other."},
              {.key = "positions",
               .type = ids,
               .meaning = "The position of the first actor, then that of the second.",
               .csv_key = "-"},
              {.heading = "Statement", .type = text, .meaning = "The statement of the first actor, with its place."},
              {.key = "first_position", .heading = "On", .type = id, .meaning = "The position of the first actor."},
              {.heading = "Against", .type = text, .meaning = "The statement of the second actor, with its place."},
              {.key = "second_position", .heading = "On", .type = id, .meaning = "The position of the second actor."},
              {.key = "statements",
               .type = statements,
               .meaning = "The statement of the first actor, then that of the second."},
              {.key = "relations",
               .heading = "Follows by",
               .type = ids,
               .meaning = "The relation between the two positions; empty if they are the same.",
               .between = "; ",
               .is_optional = true}}};
}

STANCEGRAPH_INLINE report collision_grounds_report(const corpus& c, const std::vector<collision_ground>& all) {
  report_table table = collision_grounds_table();
  for (const auto& [found, by] : all)
    table.add({found.kind, std::vector<report_ref>{ref_to(c, found.first.position), ref_to(c, found.second.position)},
               reference(c, by.statements.front()), ref_to(c, found.first.position), reference(c, by.statements.back()),
               ref_to(c, found.second.position), refs_to(c, by.statements), refs_to(c, by.relations)});
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_why)
