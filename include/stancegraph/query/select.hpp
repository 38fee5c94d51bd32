// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/find.hpp"

/// @file
/// Selects records of one table by conditions, in the order of the corpus.
///
/// | call | what you get |
/// |---|---|
/// | `select<actor>(c, actor_kind::state)` | the records of a kind; for events, positions and actors |
/// | `select<document>(c)` | all records of a table |
/// | `select_relations(c, predicate::arms)` | the relations with a predicate |
/// | `select_statements(c, {.holder = a})` | the statements that meet every condition given |

namespace stancegraph {

/// All records of a table, in the order of the corpus. @complexity linear in the records
template <Named Record>
[[nodiscard]] std::vector<handle<Record>> select(const corpus& c) {
  const auto all = c.table_of<Record>().handles();
  return {all.begin(), all.end()};
}

/// The records of a kind, in the order of the corpus. @param kind empty: any kind
/// @complexity linear in the records
template <Named Record>
requires requires(const Record& r) { r.kind; }
[[nodiscard]] std::vector<handle<Record>> select(const corpus& c, std::optional<decltype(Record::kind)> kind) {
  std::vector<handle<Record>> all = select<Record>(c);
  if (kind) std::erase_if(all, [&](handle<Record> h) { return c[h].kind != *kind; });
  return all;
}

/// The relations with a predicate, in the order of the corpus. @param with empty: any predicate
/// @complexity linear in the relations
[[nodiscard]] std::vector<relation_handle> select_relations(const corpus& c, std::optional<predicate> with = {});

/// Conditions on a statement; an empty or false member imposes no condition.
struct statement_filter {
  actor_handle holder{};        ///< this actor holds it, alone or with others
  position_handle position{};   ///< it is about this position
  document_handle document{};   ///< this document contains it
  std::string coder{};          ///< this coder coded it
  bool is_conditional = false;  ///< it depends on a condition
  bool is_reported = false;     ///< at least one voice passed it on
};

/// The statements that meet every condition, in the order of the corpus; all if there is no condition.
/// @pre the handles belong to the corpus or are empty @complexity linear in the statements
[[nodiscard]] std::vector<statement_handle> select_statements(const corpus& c, const statement_filter& by);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(query_select)

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<relation_handle> select_relations(const corpus& c, std::optional<predicate> with) {
  std::vector<relation_handle> all;
  for (const relation_handle r : c.relations().handles())
    if (!with || c[r].predicate == *with) all.push_back(r);
  return all;
}

STANCEGRAPH_INLINE std::vector<statement_handle> select_statements(const corpus& c, const statement_filter& by) {
  const statement_table& all = c.statements();
  std::vector<statement_handle> selected;
  const auto is_selected = [&](statement_handle s) {
    const actor_list holders = all.holders(s);
    return (!by.holder || std::find(holders.begin(), holders.end(), by.holder) != holders.end()) &&
           (!by.position || all.position(s) == by.position) && (!by.document || all.document(s) == by.document) &&
           (by.coder.empty() || all.coder(s) == by.coder) && (!by.is_conditional || !all.conditions(s).empty()) &&
           (!by.is_reported || !all.voice(s).empty());
  };
  for (const statement_handle s : all.handles())
    if (is_selected(s)) selected.push_back(s);
  return selected;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(query_select)
