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

/// The statements of a corpus as the columns they are kept in, for what carries all of them at once, as archives do.
struct column_access {
  /// The columns. `columns::visit(c, f)` calls `f` with each vector of `c`, always in the same order.
  using columns = detail::statement_columns;

  /// The columns of a corpus.
  [[nodiscard]] static const columns& of(const corpus& c) noexcept { return c.statements_.columns_; }

  /// Gives a corpus that has no statements those of columns from outside, after holding them to every rule that `add`
  /// holds a statement to. Rows of actors, positions, events and documents are those of `into`; `dates` are numbered
  /// from 0.
  /// @pre `into.statements().empty()`
  /// @throws duplicate_id where two statements have one id, invalid_value where anything else is wrong; `into` is then
  /// as it was
  /// @complexity linear in the columns, on average
  static void adopt(corpus& into, const std::vector<date>& dates, columns&& from) {
    assert(into.statements().empty());
    // The last number stands for no row.
    if (from.size() >= columns::none) throw invalid_value{"a corpus holds fewer than 4294967295 statements"};
    if (const char* fault = from.fault({into.actors().size(), into.positions().size(), into.events().size(),
                                        into.documents().size(), dates.size()}))
      throw invalid_value{std::string{"the statements have "} + fault};
    const detail::column_rules rules{from};
    rules.check();

    statement_table adopted;
    for (const date& each : dates)
      if (const std::size_t number = adopted.dates_.size(); adopted.dates_.intern(each) != number)
        throw invalid_value{"date " + in_quotes(each.text()) + " stands twice among the different dates"};
    adopted.columns_ = std::move(from);
    if (const auto again = adopted.index_.assign(adopted.size(), adopted.id_of()); again != detail::id_index::none) {
      from = std::move(adopted.columns_);
      throw duplicate_id{rules.name_of(again) + ": an earlier statement has this id"};
    }
    into.statements_ = std::move(adopted);
  }
};

}  // namespace stancegraph
