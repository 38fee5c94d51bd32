// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "stancegraph/corpus/record_range.hpp"
#include "stancegraph/corpus/ref_list.hpp"
#include "stancegraph/corpus/statement_ref.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The statements behind a row of a report: its evidence or, if it has none, the statements in its cells, each once, in
/// the order of the row.
/// @param c the corpus that the report is about
/// @throws unknown_reference if the corpus has no statement with an id that the row names: the row is of another corpus
/// @complexity linear in the statements of the row
[[nodiscard]] inline ref_list<statement> statements_behind(const corpus& c, const report_table& table,
                                                           const report_row& row) {
  ref_list<statement> all{c};
  for (const std::string& id : statements_behind(table, row)) all.push_back(statements(c).at(id));
  return all;
}

}  // namespace stancegraph
