// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/network/duplicate_counting.hpp"
#include "stancegraph/network/matrix_order.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/network_roles.hpp"
#include "stancegraph/network/qualifier_scale.hpp"

namespace stancegraph {

/// A statement as a network counts it: once for each value that it has in the role of the rows, and each in that of
/// the columns.
struct network_unit {
  statement_handle statement{};  ///< which statement
  std::uint32_t row = 0;         ///< place among the rows of the basis
  std::uint32_t column = 0;      ///< place among the columns of the basis
  std::uint32_t level = 0;       ///< of the qualifier
  day said = day::last();        ///< when; `day::last()` where it is not known

  /// The same unit.
  friend bool operator==(const network_unit&, const network_unit&) = default;
};

/// The day on which a statement counts as said: the first on which it may have been said; where there is none, the last
/// (that of the publication of its document, if nothing is coded); `day::last()` where there is neither.
/// @pre the handle is of the corpus @complexity constant
[[nodiscard]] inline day counted_day(const corpus& c, statement_handle s) noexcept {
  const day_range days = said_in(c, s).begins;
  return days.earliest == day::first() ? days.latest : days.earliest;
}

/// What networks are made of: the statements that are kept, their values numbered.
struct network_basis {
  stance_graph graph;                     ///< whose statements they are
  network_options options{};              ///< by which they were kept
  qualifier_scale scale{};                ///< the levels of the qualifier
  std::vector<network_entity> rows{};     ///< in matrix_order()
  std::vector<network_entity> columns{};  ///< in matrix_order()
  std::vector<network_unit> units{};      ///< by day, document, place in it, statement
};

namespace detail {

/// The values that are used, in matrix_order(), and their places in it.
struct numbered_entities {
  std::vector<network_entity> entities;
  std::vector<std::uint32_t> place;  ///< by number of the value

  numbered_entities(const role_values& values, const std::vector<bool>& is_used) : place(is_used.size()) {
    std::vector<network_entity> used;
    std::vector<std::uint32_t> number;  // of each used one
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

/// A filter with its values as numbers.
class number_filter {
 public:
  number_filter(const stance_graph& g, const value_filter& filter)
      : values_{g, filter.role}, is_named_(values_.size()), keeps_{filter.what == value_filter::action::keep} {
    for (const std::string& text : filter.values)
      for (const std::uint32_t number : values_.find(text)) is_named_[number] = true;
  }

  [[nodiscard]] network_role role() const noexcept { return values_.role(); }
  /// Whether a value is let through.
  [[nodiscard]] bool passes(std::uint32_t value) const { return is_named_[value] == keeps_; }
  /// Whether a statement is let through: left out where one of its values is, kept where one of its values is.
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

/// Gathers what networks are made of.
///
/// A statement counts where it is not deprecated, was said on a day of the range (counted_day(); one of which no day is
/// known counts where no range is asked for), has a value in the roles of the rows and the columns, and passes the
/// filters. Unless the qualifier is ignored it needs a level of it: what is neutral or ambivalent, and what has no act
/// or confidence, agrees and disagrees with nothing and is left out. A filter on the role of the rows or the columns
/// lets single values of a statement through, one on another role whole statements. Of units that have the same row,
/// column and level (any level, where the qualifier is ignored) in one scope of duplicates the first counts.
///
/// Nodes are the values of units that count. With isolates also those of the statements of the range that were left out
/// by a filter or as duplicates; a filter on the document, its author or its outlet takes their statements away first.
/// @complexity u log u with u units, and the records
[[nodiscard]] inline network_basis make_network_basis(const stance_graph& g, const network_options& o) {
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
    return std::ranges::all_of(filters, [&](const auto& filter) { return filter.passes(what); });
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
  std::ranges::sort(candidates, {},
                    [](const candidate& x) { return std::tie(x.said, x.in, x.start, x.end, x.statement); });

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

/// What a level of the qualifier is called: "support", "oppose". @pre the qualifier has such a level
[[nodiscard]] inline std::string level_name(const network_basis& b, std::uint32_t level) {
  const auto at = std::ranges::find(b.scale.level, level) - b.scale.level.begin();
  return role_values{b.graph, role_of(b.options.qualifier)}.entity(static_cast<std::uint32_t>(at)).name;
}

}  // namespace stancegraph
