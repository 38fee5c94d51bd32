// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/network_roles.hpp"
#include "stancegraph/network/qualifier_scale.hpp"

namespace stancegraph {

/// A statement as a network counts it. A statement gives one unit for each pair of a value in the role of the rows and
/// a value in the role of the columns.
struct network_unit {
  statement_handle statement{};  ///< the statement
  std::uint32_t row = 0;         ///< place among the rows of the basis
  std::uint32_t column = 0;      ///< place among the columns of the basis
  std::uint32_t level = 0;       ///< level of the qualifier
  day said = day::last();        ///< when it was said; `day::last()` if unknown

  /// Equal if all members are equal.
  friend bool operator==(const network_unit&, const network_unit&) = default;
};

/// The day on which a statement counts as said: the first day on which it may have been said or, if that is open, the
/// last one (the publication of its document, if no day is coded); `day::last()` if neither is known.
/// @pre the handle belongs to the corpus @complexity constant
[[nodiscard]] inline day counted_day(const corpus& c, statement_handle s) noexcept {
  const day_range days = said_in(c, s).begins;
  return days.earliest == day::first() ? days.latest : days.earliest;
}

/// The data from which networks are made: the statements kept, with their values numbered.
struct network_basis {
  stance_graph graph;                     ///< the graph of the statements
  network_options options{};              ///< the options by which statements were kept
  qualifier_scale scale{};                ///< the levels of the qualifier
  std::vector<network_entity> rows{};     ///< in matrix_order()
  std::vector<network_entity> columns{};  ///< in matrix_order()
  std::vector<network_unit> units{};      ///< ordered by day, document, place in the document, statement
};

/// Gathers the statements and nodes from which networks are made.
///
/// A statement counts if it is not deprecated, was said on a day of the range (see counted_day(); a statement without a
/// known day counts only if there is no range), has a value in the roles of the rows and the columns, and passes the
/// filters. Unless the qualifier is ignored, it must also have a level: neutral and ambivalent polarity, a missing act
/// and a missing confidence neither agree nor disagree with anything and are left out. Conditional statements count
/// like others. A filter on the role of the rows or the columns removes single values of a statement; a filter on
/// another role removes whole statements. Among units with the same row, column and level (any level if the qualifier
/// is ignored) in one scope of duplicates, only the first counts.
///
/// The nodes are the values of units that count. With isolates, values of statements of the range that a filter or the
/// scope of duplicates left out are nodes too, but a filter on the document, its author or its outlet removes its
/// statements and their nodes.
/// @returns a basis without nodes if no statement counts
/// @complexity u log u for u units, plus the number of records
[[nodiscard]] network_basis make_network_basis(const stance_graph& g, const network_options& o);

/// The name of a level of the qualifier, such as "support" or "oppose". @pre the qualifier has that level
[[nodiscard]] inline std::string level_name(const network_basis& b, std::uint32_t level) {
  const auto at = std::find(b.scale.level.begin(), b.scale.level.end(), level) - b.scale.level.begin();
  return role_values{b.graph, role_of(b.options.qualifier)}.entity(static_cast<std::uint32_t>(at)).name;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_network_basis)

#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "stancegraph/network/duplicate_counting.hpp"
#include "stancegraph/network/matrix_order.hpp"

namespace stancegraph {

namespace detail {

/// The values in use, in matrix_order(), and their places in that order.
struct numbered_entities {
  std::vector<network_entity> entities;
  std::vector<std::uint32_t> place;  ///< by number of the value

  numbered_entities(const role_values& values, const std::vector<bool>& is_used) : place(is_used.size()) {
    std::vector<network_entity> used;
    std::vector<std::uint32_t> number;  // numbers of the values in use
    for (std::uint32_t i = 0; i != is_used.size(); ++i) {
      if (!is_used[i]) continue;
      used.push_back(values.entity(i));
      number.push_back(i);
    }
    for (const std::uint32_t i : matrix_order(used)) {
      place[number[i]] = static_cast<std::uint32_t>(entities.size());
      entities.push_back(std::move(used[i]));
    }
  }
};

/// A filter whose values are numbers.
class number_filter {
 public:
  number_filter(const stance_graph& g, const value_filter& filter)
      : values_{g, filter.role}, is_named_(values_.size()), keeps_{filter.what == value_filter::action::keep} {
    for (const std::string& text : filter.values)
      for (const std::uint32_t number : values_.find(text)) is_named_[number] = true;
  }

  [[nodiscard]] network_role role() const noexcept { return values_.role(); }
  /// Whether the filter keeps a value.
  [[nodiscard]] bool passes(std::uint32_t value) const { return is_named_[value] == keeps_; }
  /// Whether the filter keeps a statement: a filter that leaves out removes a statement with any of the values; a
  /// filter that keeps retains a statement with any of them.
  [[nodiscard]] bool passes(statement_handle s) const {
    bool has_named = false;
    values_.for_each(s, [&](std::uint32_t value) { has_named = has_named || is_named_[value]; });
    return has_named == keeps_;
  }

 private:
  role_values values_;
  std::vector<bool> is_named_;
  bool keeps_;
};

}  // namespace detail

STANCEGRAPH_INLINE network_basis make_network_basis(const stance_graph& g, const network_options& o) {
  const corpus& c = g.records();
  const statement_table& all = c.statements();
  const role_values rows{g, o.rows}, columns{g, o.columns}, qualifier{g, role_of(o.qualifier)};
  std::vector<detail::number_filter> of_documents, of_rows, of_columns, of_statements;
  for (const value_filter& each : o.only) {
    detail::number_filter filter{g, each};
    if (is_of_document(each.role)) {
      of_documents.push_back(std::move(filter));
    } else if (each.role == o.rows) {
      of_rows.push_back(std::move(filter));
    } else {
      (each.role == o.columns ? of_columns : of_statements).push_back(std::move(filter));
    }
  }
  const auto passes = [](const auto& filters, auto what) {
    return std::all_of(filters.begin(), filters.end(), [&](const auto& filter) { return filter.passes(what); });
  };

  struct candidate {
    day said;
    document_handle in;
    std::uint32_t start, end;
    statement_handle statement;
  };
  std::vector<candidate> candidates;
  for (const statement_handle s : all.handles()) {
    if (all.rank(s) == rank::deprecated) continue;
    const day said = counted_day(c, s);
    if ((o.from || o.to) && said == day::last()) continue;
    if ((o.from && said < *o.from) || (o.to && *o.to < said)) continue;
    if (!passes(of_documents, s)) continue;
    const text_span span = all.evidence(s).span.value_or(text_span{});
    candidates.push_back({said, all.document(s), span.start, span.end, s});
  }
  std::sort(candidates.begin(), candidates.end(),
            less_by([](const candidate& x) { return std::tie(x.said, x.in, x.start, x.end, x.statement); }));

  std::vector<bool> is_row(rows.size()), is_column(columns.size()), is_level(qualifier.size() + 1);
  const auto level_of = [&](statement_handle s) {
    std::uint32_t value = static_cast<std::uint32_t>(qualifier.size());
    qualifier.for_each(s, [&](std::uint32_t v) { value = v; });
    return value;
  };
  for (const candidate& each : candidates) {
    is_level[level_of(each.statement)] = true;
    if (!o.has_isolates) continue;
    rows.for_each(each.statement, [&](std::uint32_t r) { is_row[r] = true; });
    columns.for_each(each.statement, [&](std::uint32_t k) { is_column[k] = true; });
  }
  network_basis basis{g, o, make_qualifier_scale(o, is_level), {}, {}, {}};
  said_before seen;
  for (const candidate& each : candidates) {
    const auto level = basis.scale.level[level_of(each.statement)];
    if (level == qualifier_scale::none || !passes(of_statements, each.statement)) continue;
    const auto group = duplicate_group(each.in, each.said, o);
    const std::uint32_t same_level = o.aggregation == qualifier_aggregation::ignore ? 0 : level;
    rows.for_each(each.statement, [&](std::uint32_t r) {
      if (!passes(of_rows, r)) return;
      columns.for_each(each.statement, [&](std::uint32_t k) {
        if (!passes(of_columns, k) || (group && seen.add(r, k, same_level, *group))) return;
        is_row[r] = is_column[k] = true;
        basis.units.push_back({each.statement, r, k, level, each.said});
      });
    });
  }
  detail::numbered_entities row_entities{rows, is_row}, column_entities{columns, is_column};
  for (network_unit& unit : basis.units) {
    unit.row = row_entities.place[unit.row];
    unit.column = column_entities.place[unit.column];
  }
  basis.rows = std::move(row_entities.entities);
  basis.columns = std::move(column_entities.entities);
  return basis;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_network_basis)
