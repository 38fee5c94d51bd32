// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/analysis/why_not.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of the reasons why an actor does not hold a stance.
[[nodiscard]] report_table obstacles_table();

/// An obstacle in words: "said before s2". @param is_certain whether the graph contains only what is certainly in force
[[nodiscard]] std::string obstacle_in_words(const corpus& c, const obstacle& each, bool is_certain);

/// The reasons why an actor does not hold a stance as a report, in the order of why_not().
/// @param is_certain whether the graph contains only what is certainly in force
[[nodiscard]] report obstacles_report(const corpus& c, actor_handle a, position_handle p, polarity value,
                                      const std::vector<obstacle>& all, bool is_certain = false);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_why_not)

#include <utility>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table obstacles_table() {
  using enum column_type;
  return {.noun = "obstacles",
          .columns = {
              {.key = "actor", .type = id, .meaning = "The actor that does not hold the stance."},
              {.key = "position", .type = id, .meaning = "What the stance is about."},
              {.key = "stance", .type = word, .meaning = "The stance that the actor does not hold."},
              {.key = "obstacle", .heading = "Obstacle", .type = word, .meaning = "The kind of obstacle."},
              {.key = "statement",
               .heading = "Statement",
               .type = id,
               .meaning = "The statement that the obstacle is about; missing if there is none. In tables for people, "
                          "its place in a document."},
              {.heading = "Said by", .type = ids, .meaning = "Who holds the statement."},
              {.heading = "On", .type = id, .meaning = "The position that the statement is about."},
              {.heading = "Because", .type = text, .meaning = "The obstacle in words."},
              {.key = "decided_by", .type = statements, .meaning = "The statements that count instead of it."},
              {.key = "relations",
               .type = ids,
               .meaning = "The relations by which the stance would follow from the statement."},
              {.key = "missing", .type = ids, .meaning = "Those of the relations that the graph leaves out."}}};
}

STANCEGRAPH_INLINE std::string obstacle_in_words(const corpus& c, const obstacle& each, bool is_certain) {
  const auto ids = [&](const auto& all, std::string_view between) {
    std::vector<std::string> texts;
    for (const report_ref& ref : refs_to(c, all)) texts.push_back(ref.id);
    return joined(texts, between);
  };
  const std::string hidden = is_certain ? "not certainly in force then" : "not in force then";
  switch (each.kind) {
    case obstacle_kind::said_otherwise:
      return "says " + std::string{to_word(c.statements().polarity(each.statement))};
    case obstacle_kind::superseded:
      return "said before " + ids(each.decided_by, ", ");
    case obstacle_kind::outranked:
      return "preferred is " + ids(each.decided_by, ", ");
    case obstacle_kind::deprecated:
      return "deprecated: " + std::string{c.statements().reason(each.statement)};
    case obstacle_kind::out_of_view:
      return (each.relations.empty() ? "" : "it would follow by " + ids(each.relations, "; ") + "; ") +
             "the statement is " + hidden;
    case obstacle_kind::unsaid:
      return "no statement of the actor says so";
    case obstacle_kind::derivable:
      return "it would follow by " + ids(each.relations, "; ") + "; derived stances do not count here";
    case obstacle_kind::unrelated:
      break;
  }
  return "it would follow by " + ids(each.relations, "; ") + "; " + hidden + ": " + ids(each.missing, "; ");
}

STANCEGRAPH_INLINE report obstacles_report(const corpus& c, actor_handle a, position_handle p, polarity value,
                                           const std::vector<obstacle>& all, bool is_certain) {
  report_table table = obstacles_table();
  for (const obstacle& each : all) {
    const statement_handle s = each.statement;
    std::vector<report_cell> cells{ref_to(c, a), ref_to(c, p), value, each.kind};
    cells.push_back(s ? report_cell{report_ref{std::string{c.statements().id(s)}, reference(c, s)}} : report_cell{});
    cells.push_back(s ? report_cell{refs_to(c, c.statements().holders(s))} : report_cell{});
    cells.push_back(s ? report_cell{ref_to(c, c.statements().position(s))} : report_cell{});
    cells.emplace_back(obstacle_in_words(c, each, is_certain));
    cells.emplace_back(refs_to(c, each.decided_by));
    cells.emplace_back(refs_to(c, each.relations));
    cells.emplace_back(refs_to(c, each.missing));
    std::vector<std::string> evidence;
    if (s) evidence.emplace_back(c.statements().id(s));
    table.add(std::move(cells), std::move(evidence));
  }
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_why_not)
