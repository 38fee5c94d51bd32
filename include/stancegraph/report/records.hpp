// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/analysis/counts.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

/// @file
/// Records for people: one table per kind. Programs read records in the formats of a corpus (io/json, io/csv), so the
/// columns here have no keys.

namespace stancegraph {

/// The columns of actors.
[[nodiscard]] report_table actors_table();
/// The columns of positions.
[[nodiscard]] report_table positions_table();
/// The columns of events.
[[nodiscard]] report_table events_table();
/// The columns of documents.
[[nodiscard]] report_table documents_table();
/// The columns of relations.
[[nodiscard]] report_table relations_table();
/// The columns of statements.
[[nodiscard]] report_table statements_table();

/// Actors as a report, in the order given. @param n result of counts() for the corpus
[[nodiscard]] report records_report(const corpus& c, const statement_counts& n, const std::vector<actor_handle>& all);
/// Positions as a report, in the order given. @param n result of counts() for the corpus
[[nodiscard]] inline report records_report(const corpus& c, const statement_counts& n,
                                           const std::vector<position_handle>& all) {
  report_table table = positions_table();
  for (const position_handle h : all) table.add({c[h].id, c[h].label, c[h].kind, n.positions[h.row()]});
  return table;
}
/// Events as a report, in the order given. @param n result of counts() for the corpus
[[nodiscard]] report records_report(const corpus& c, const statement_counts& n, const std::vector<event_handle>& all);
/// Documents as a report, in the order given. @param n result of counts() for the corpus
[[nodiscard]] report records_report(const corpus& c, const statement_counts& n,
                                    const std::vector<document_handle>& all);
/// Relations as a report, in the order given.
[[nodiscard]] report records_report(const corpus& c, const statement_counts& /*n*/,
                                    const std::vector<relation_handle>& all);
/// Statements as a report, in the order given.
[[nodiscard]] report records_report(const corpus& c, const statement_counts& /*n*/,
                                    const std::vector<statement_handle>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_records)

#include <optional>
#include <string>
#include <utility>

#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

namespace detail {

/// A column for people only.
[[nodiscard]] inline report_column seen(std::string heading, column_type type, std::string meaning,
                                        bool is_optional = false) {
  return {.heading = std::move(heading), .type = type, .meaning = std::move(meaning), .is_optional = is_optional};
}

/// A table for people only.
[[nodiscard]] inline report_table seen_table(std::string noun, std::vector<report_column> columns) {
  return {.noun = std::move(noun), .columns = std::move(columns), .forms = {.json = false, .csv = false}};
}

/// A date as it is coded.
[[nodiscard]] inline report_cell text_of(const std::optional<date>& when) {
  return when ? report_cell{when->text()} : report_cell{};
}

}  // namespace detail

STANCEGRAPH_INLINE report_table actors_table() {
  using enum column_type;
  return detail::seen_table("actors", {detail::seen("ID", id, "The id."), detail::seen("Name", text, "The name."),
                                       detail::seen("Kind", word, "What kind of actor it is."),
                                       detail::seen("Statements", integer, "Number of statements that it holds."),
                                       detail::seen("Also called", texts, "Its other names.", true)});
}

STANCEGRAPH_INLINE report_table positions_table() {
  using enum column_type;
  return detail::seen_table("positions", {detail::seen("ID", id, "The id."), detail::seen("Label", text, "The label."),
                                          detail::seen("Kind", word, "What kind of position it is."),
                                          detail::seen("Statements", integer, "Number of statements on it.")});
}

STANCEGRAPH_INLINE report_table events_table() {
  using enum column_type;
  return detail::seen_table("events", {detail::seen("ID", id, "The id."), detail::seen("Label", text, "The label."),
                                       detail::seen("Kind", word, "What kind of event it is."),
                                       detail::seen("Statements", integer, "Number of statements made at it."),
                                       detail::seen("Period", text, "When it took place.")});
}

STANCEGRAPH_INLINE report_table documents_table() {
  using enum column_type;
  return detail::seen_table("documents", {detail::seen("ID", id, "The id."), detail::seen("Title", text, "The title."),
                                          detail::seen("Outlet", text, "Where it appeared."),
                                          detail::seen("Statements", integer, "Number of statements that it contains."),
                                          detail::seen("Published", text, "When it was published.")});
}

STANCEGRAPH_INLINE report_table relations_table() {
  using enum column_type;
  return detail::seen_table(
      "relations", {detail::seen("Subject", id, "The record that the relation starts from."),
                    detail::seen("Predicate", word, "What joins the two."),
                    detail::seen("Object", id, "The record that the relation leads to."),
                    detail::seen("Period", text, "When it holds."),
                    detail::seen("Basis", word, "Whether the text states it or the coder inferred it."),
                    detail::seen("Written in", text, "The place in a document."),
                    detail::seen("ID", text, "The id, unless it is made of the subject, predicate and object.", true)});
}

STANCEGRAPH_INLINE report_table statements_table() {
  using enum column_type;
  return detail::seen_table("statements",
                            {detail::seen("ID", id, "The id."), detail::seen("Said", text, "When it was said."),
                             detail::seen("Holders", ids, "Who holds it."),
                             detail::seen("Polarity", word, "support, oppose, neutral or ambivalent."),
                             detail::seen("Position", id, "What it is about."),
                             detail::seen("Conditions", text, "The conditions on which it depends.", true)});
}

STANCEGRAPH_INLINE report records_report(const corpus& c, const statement_counts& n,
                                         const std::vector<actor_handle>& all) {
  report_table table = actors_table();
  for (const actor_handle h : all) {
    std::vector<std::string> others;
    for (const other_name& each : c[h].other_names) others.push_back(each.name);
    table.add({c[h].id, c[h].name, c[h].kind, n.actors[h.row()], std::move(others)});
  }
  return table;
}

STANCEGRAPH_INLINE report records_report(const corpus& c, const statement_counts& n,
                                         const std::vector<event_handle>& all) {
  report_table table = events_table();
  for (const event_handle h : all)
    table.add({c[h].id, c[h].label, c[h].kind, n.events[h.row()], detail::text_of(c[h].period)});
  return table;
}

STANCEGRAPH_INLINE report records_report(const corpus& c, const statement_counts& n,
                                         const std::vector<document_handle>& all) {
  report_table table = documents_table();
  for (const document_handle h : all)
    table.add({c[h].id, c[h].title, c[h].outlet, n.documents[h.row()], detail::text_of(c[h].published)});
  return table;
}

STANCEGRAPH_INLINE report records_report(const corpus& c, const statement_counts& /*n*/,
                                         const std::vector<relation_handle>& all) {
  report_table table = relations_table();
  for (const relation_handle h : all) {
    const relation& r = c[h];
    table.add({c.id_of(r.subject), r.predicate, c.id_of(r.object), detail::text_of(r.period), r.basis,
               reference(c, r.evidence), r.id == c.default_id(r) ? "" : r.id});
  }
  return table;
}

STANCEGRAPH_INLINE report records_report(const corpus& c, const statement_counts& /*n*/,
                                         const std::vector<statement_handle>& all) {
  report_table table = statements_table();
  const statement_table& from = c.statements();
  for (const statement_handle s : all) {
    const auto said = from.said(s);
    const report_cell when = said == date_pool::none ? report_cell{} : report_cell{c.dates()[said].text()};
    table.add({from.id(s), when, refs_to(c, from.holders(s)), from.polarity(s), ref_to(c, from.position(s)),
               conditions_in_words(c, s)},
              {std::string{from.id(s)}});
  }
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_records)
