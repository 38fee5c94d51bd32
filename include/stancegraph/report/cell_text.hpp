// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The text of a cell for people; empty if the value is missing and no text replaces it.
[[nodiscard]] std::string text_for_people(const report_column& column, const report_cell& cell);

/// The items of a cell for programs: ids, words, numbers in full precision. A cell with a nested table gives the text
/// for people, since CSV cannot nest; a list of values omits missing ones.
[[nodiscard]] std::vector<std::string> items_for_programs(const report_column& column, const report_cell& cell);

/// The name of a column in CSV: its own CSV name, or its key with `_` for `.`; empty if the column is not in CSV.
[[nodiscard]] std::string csv_name(const report_column& column);

/// Whether the cells of a column are lists.
[[nodiscard]] constexpr bool is_list(column_type type) noexcept {
  using enum column_type;
  return type == texts || type == ids || type == numbers || type == statements || type == table;
}

/// Whether a column shows numbers to people; these are aligned to the right.
[[nodiscard]] inline bool is_numeric(const report_column& column) noexcept {
  return column.is_counted || column.type == column_type::integer || column.type == column_type::number;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_cell_text)

#include <algorithm>
#include <cmath>
#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

#include "stancegraph/core/number_text.hpp"

namespace stancegraph {

namespace detail {

/// The texts of the items of a cell, by name or by id.
template <bool ForPeople>
[[nodiscard]] std::vector<std::string> cell_items(const report_column& column, const report_cell& cell) {
  const auto number = [&](double n) {
    if (!ForPeople || (column.significant == 0 && column.decimals < 0)) return short_number(n);
    return column.significant > 0 ? significant_number(n, column.significant) : fixed_number(n, column.decimals);
  };
  return std::visit(
      [&]<class T>(const T& value) -> std::vector<std::string> {
        if constexpr (std::is_same_v<T, bool>)
          return {value ? (ForPeople ? "yes" : "true") : (ForPeople ? "no" : "false")};
        if constexpr (std::is_same_v<T, std::int64_t>) return {std::to_string(value)};
        if constexpr (std::is_same_v<T, double>) {
          if (std::isfinite(value)) return {number(value)};
        }
        if constexpr (std::is_same_v<T, std::string>) return {value};
        if constexpr (std::is_same_v<T, std::vector<std::string>>) return value;
        if constexpr (std::is_same_v<T, report_ref>) return {ForPeople ? value.name : value.id};
        if constexpr (std::is_same_v<T, day>) return {to_string(value)};
        if constexpr (std::is_same_v<T, day_range>) {
          if (value.earliest == value.latest) return {to_string(value.earliest)};
          return {to_string(value.earliest) + "/" + to_string(value.latest)};
        }
        std::vector<std::string> all;
        if constexpr (std::is_same_v<T, std::vector<report_ref>>)
          for (const report_ref& each : value) all.push_back(ForPeople ? each.name : each.id);
        if constexpr (std::is_same_v<T, std::vector<double>>)
          for (const double each : value) all.push_back(std::isfinite(each) ? number(each) : std::string{});
        if constexpr (std::is_same_v<T, std::shared_ptr<const report_table>>)
          if (value && value->shape == json_shape::values)
            value->for_each_row([&](const report_row& row) {
              std::string text;
              for (const std::string& each : cell_items<ForPeople>(value->columns.front(), row.cells.front()))
                text += (text.empty() ? "" : value->columns.front().between) + each;
              if (!row.cells.front().is_missing()) all.push_back(std::move(text));
            });
        return all;
      },
      cell.value);
}

}  // namespace detail

STANCEGRAPH_INLINE std::string text_for_people(const report_column& column, const report_cell& cell) {
  if (cell.shown) return *cell.shown;
  const std::vector<std::string> items = detail::cell_items<true>(column, cell);
  if (column.is_counted) return std::to_string(items.size());
  std::string text;
  bool is_first = true;
  for (const std::string& each : items) {
    if (!is_first) text += column.between;
    is_first = false;
    text += each;
  }
  return text;
}

STANCEGRAPH_INLINE std::vector<std::string> items_for_programs(const report_column& column, const report_cell& cell) {
  if (column.type != column_type::table) return detail::cell_items<false>(column, cell);
  if (!cell.shown || cell.shown->empty()) return {};
  std::vector<std::string> items;
  for (std::size_t at = 0; at <= cell.shown->size();) {
    const std::size_t end = std::min(cell.shown->find(column.between, at), cell.shown->size());
    items.push_back(cell.shown->substr(at, end - at));
    at = end + column.between.size();
  }
  return items;
}

STANCEGRAPH_INLINE std::string csv_name(const report_column& column) {
  if (column.csv_key == "-") return {};
  if (!column.csv_key.empty()) return column.csv_key;
  if (column.is_flat) return column.key;
  std::string name = column.key;
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_cell_text)
