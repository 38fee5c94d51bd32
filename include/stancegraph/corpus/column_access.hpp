// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/core/date.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/detail/column_rules.hpp"

namespace stancegraph {

/// Access to all statements of a corpus at once, as columns. Used by archives.
struct column_access {
  /// The columns. `columns::visit(c, f)` calls `f` with each vector of `c`, always in the same order.
  using columns = detail::statement_columns;

  /// The columns of a corpus.
  [[nodiscard]] static const columns& of(const corpus& c) noexcept { return c.statements_.columns_; }

  /// Fills a corpus that has no statements with columns from outside, after checking every rule that `add` checks for a
  /// single statement. Rows of actors, positions, events and documents refer to `into`; `dates` are numbered from 0.
  /// @pre `into.statements().empty()`
  /// @throws duplicate_id if two statements have the same id, invalid_value for any other fault; `into` is then
  ///   unchanged
  /// @complexity linear in the columns, on average
  static void adopt(corpus& into, const std::vector<date>& dates, columns&& from) {
    assert(into.statements().empty());
    // The last number denotes a missing row.
    if (from.size() >= columns::none)
      throw invalid_value{"there are too many statements: a corpus holds at most 4294967294"};
    if (const char* fault = from.fault({into.actors().size(), into.positions().size(), into.events().size(),
                                        into.documents().size(), dates.size()}))
      throw invalid_value{std::string{"the statements have "} + fault};
    const detail::column_rules rules{from};
    rules.check();

    statement_table adopted;
    for (const date& each : dates)
      if (const std::size_t number = adopted.dates_.size(); adopted.dates_.intern(each) != number)
        throw invalid_value{"date " + in_quotes(each.text()) + " occurs twice among the distinct dates"};
    adopted.columns_ = std::move(from);
    if (const auto again = adopted.index_.assign(adopted.size(), adopted.id_of()); again != detail::id_index::none) {
      from = std::move(adopted.columns_);
      throw duplicate_id{rules.name_of(again) + ": an earlier statement has this id"};
    }
    into.statements_ = std::move(adopted);
  }
};

}  // namespace stancegraph
