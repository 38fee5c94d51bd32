// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/reference.hpp"
#include "stancegraph/report/cell.hpp"

/// @file
/// Records as cells of reports.

namespace stancegraph {

/// A reference to a record: its id for programs; its name, label or title for people.
/// @pre the handle belongs to the corpus
template <class Record>
[[nodiscard]] report_ref ref_to(const corpus& c, handle<Record> h) {
  const auto& r = c[h];
  if constexpr (requires { r.name; })
    return {r.id, r.name};
  else if constexpr (requires { r.label; })
    return {r.id, r.label};
  else if constexpr (requires { r.title; })
    return {r.id, r.title};
  else
    return {r.id, r.id};
}
/// A reference to a statement; people read its id too.
[[nodiscard]] inline report_ref ref_to(const corpus& c, statement_handle s) {
  std::string id{c.statements().id(s)};
  return {id, id};
}

/// A record that may be missing.
template <class Record>
[[nodiscard]] report_cell ref_if_any(const corpus& c, handle<Record> h) {
  return h ? report_cell{ref_to(c, h)} : report_cell{};
}

/// Several records, in their order.
template <class Handles>
[[nodiscard]] std::vector<report_ref> refs_to(const corpus& c, const Handles& all) {
  std::vector<report_ref> refs;
  for (const auto h : all) refs.push_back(ref_to(c, h));
  return refs;
}

/// Statements, each with its place in a document for people: "s1, gazette ¶4 [10, 24)".
template <class Statements>
[[nodiscard]] std::vector<report_ref> refs_with_places(const corpus& c, const Statements& all) {
  std::vector<report_ref> refs;
  for (const statement_handle s : all) refs.push_back({std::string{c.statements().id(s)}, reference(c, s)});
  return refs;
}

/// The conditions of a statement in words, with the ids of their positions: "if withdrawal and unless invasion". Empty
/// if it is unconditional.
[[nodiscard]] std::string conditions_in_words(const corpus& c, statement_handle s);

/// The conditions of several statements, each text once, in the order of the statements. A text that does not apply to
/// all of them names those to which it applies: "if withdrawal (s1, s3)".
[[nodiscard]] std::vector<std::string> conditions_in_words(const corpus& c,
                                                           const std::vector<statement_handle>& statements);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_record_cells)

#include <algorithm>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE std::string conditions_in_words(const corpus& c, statement_handle s) {
  const bool is_any = c.statements().condition_join(s) == condition_join::any;
  std::string text;
  for (const condition& each : c.statements().conditions(s)) {
    if (!text.empty()) text += is_any ? " or " : " and ";
    text += std::string{to_word(each.op)} + " " + c[each.position].id;
  }
  return text;
}

STANCEGRAPH_INLINE std::vector<std::string> conditions_in_words(const corpus& c,
                                                                const std::vector<statement_handle>& statements) {
  std::vector<std::pair<std::string, std::vector<std::string_view>>> groups;
  for (const statement_handle s : statements) {
    std::string text = conditions_in_words(c, s);
    if (text.empty()) continue;
    auto known = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == text; });
    if (known == groups.end()) known = groups.insert(groups.end(), {std::move(text), {}});
    known->second.push_back(c.statements().id(s));
  }
  std::vector<std::string> all;
  for (const auto& [text, ids] : groups) {
    std::string names;
    for (const std::string_view id : ids) names += (names.empty() ? "" : ", ") + std::string{id};
    all.push_back(ids.size() == statements.size() ? text : text + " (" + names + ")");
  }
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_record_cells)
