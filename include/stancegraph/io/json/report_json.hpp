// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include <nlohmann/json.hpp>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// A number as JSON: integers without a decimal point, null if it is not finite.
[[nodiscard]] inline nlohmann::ordered_json json_number(double value) {
  if (!std::isfinite(value)) return nullptr;
  if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
  return value;
}

/// A number that may be missing as JSON; null if it is missing.
[[nodiscard]] inline nlohmann::ordered_json json_number(const std::optional<double>& value) {
  return value ? json_number(*value) : nlohmann::ordered_json(nullptr);
}

/// A table as JSON, in its shape.
[[nodiscard]] nlohmann::ordered_json json_of(const report_table& table);

/// A cell as JSON: a missing value is null, a record is its id, and a range of days is an object with `earliest` and
/// `latest`.
[[nodiscard]] nlohmann::ordered_json json_of(const report_cell& cell);

/// Writes a report as JSON. A report with a single table without a key is an array with one object (or, in the shape
/// `values`, one value) per line. Any other report is one object with its tables under their keys; a table without a
/// key adds its fields to the object itself. Keys are never omitted: a missing value is null.
/// @pre beside other tables, a table in the shape `rows` or `values` has a key
/// @param write receives the text in pieces
void write_json(const report& r, const std::function<void(std::string_view)>& write);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_json_report_json)

#include <algorithm>
#include <cassert>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace stancegraph {

namespace detail {

/// Stores a value under a key with dots, creating nested objects.
STANCEGRAPH_INLINE void put(nlohmann::ordered_json& object, std::string_view key, nlohmann::ordered_json value) {
  nlohmann::ordered_json* at = &object;
  for (std::size_t dot = key.find('.'); dot != key.npos; dot = key.find('.')) {
    at = &(*at)[std::string{key.substr(0, dot)}];
    key.remove_prefix(dot + 1);
  }
  (*at)[std::string{key}] = std::move(value);
}

/// Does the value contain only null, at any depth?
[[nodiscard]] inline bool is_only_null(const nlohmann::ordered_json& value) {
  if (!value.is_object()) return value.is_null();
  return !value.empty() && std::all_of(value.begin(), value.end(), [](const auto& each) { return is_only_null(each); });
}

/// The matrix that a cell holds; null if it holds none.
[[nodiscard]] inline const report_table* matrix_in(const report_cell& cell) {
  const auto* const nested = std::get_if<std::shared_ptr<const report_table>>(&cell.value);
  const bool is_matrix = nested != nullptr && *nested && (*nested)->shape == json_shape::values &&
                         (*nested)->columns.front().type == column_type::numbers;
  return is_matrix ? nested->get() : nullptr;
}

/// A row as an object. A nested object that contains only null becomes null.
/// @param has_matrices whether matrices are part of it
[[nodiscard]] STANCEGRAPH_INLINE nlohmann::ordered_json json_of_row(const report_table& table, const report_row& row,
                                                                    bool has_matrices = true) {
  auto object = nlohmann::ordered_json::object();
  for (std::size_t i = 0; i != table.columns.size(); ++i) {
    const report_column& column = table.columns[i];
    if (column.key.empty() || (!has_matrices && matrix_in(row.cells[i]) != nullptr)) continue;
    if (column.is_flat)
      object[column.key] = json_of(row.cells[i]);
    else
      put(object, column.key, json_of(row.cells[i]));
  }
  for (auto& [key, value] : object.items())
    if (value.is_object() && is_only_null(value)) value = nullptr;
  return object;
}

/// Writes a row as an object, piece by piece.
STANCEGRAPH_INLINE void write_object(const report_table& table, const report_row& row,
                                     const std::function<void(std::string_view)>& write) {
  std::string text = json_of_row(table, row, false).dump();
  text.pop_back();
  write(text);
  bool is_first = text == "{";
  for (std::size_t i = 0; i != table.columns.size(); ++i) {
    const report_table* const matrix = matrix_in(row.cells[i]);
    if (matrix == nullptr || table.columns[i].key.empty()) continue;
    if (!std::exchange(is_first, false)) write(",");
    write(nlohmann::ordered_json(table.columns[i].key).dump() + ":[");
    bool is_first_line = true;
    matrix->for_each_row([&](const report_row& line) {
      write(std::exchange(is_first_line, false) ? "\n" : ",\n");
      write(json_of(line.cells.front()).dump());
    });
    write("]");
  }
  write("}");
}

/// Stores the value of a row of a `map` table under its keys.
STANCEGRAPH_INLINE void put_into_map(nlohmann::ordered_json& map, const report_row& row) {
  nlohmann::ordered_json* at = &map;
  for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
    const nlohmann::ordered_json key = json_of(row.cells[i]);
    at = &(*at)[key.is_string() ? key.get<std::string>() : key.dump()];
  }
  *at = json_of(row.cells.back());
}

}  // namespace detail

STANCEGRAPH_INLINE nlohmann::ordered_json json_of(const report_cell& cell) {
  using json = nlohmann::ordered_json;
  return std::visit(
      []<class T>(const T& value) -> json {
        if constexpr (std::is_same_v<T, std::monostate>) return nullptr;
        if constexpr (std::is_same_v<T, double>) return json_number(value);
        if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::int64_t> || std::is_same_v<T, std::string>)
          return value;
        if constexpr (std::is_same_v<T, report_ref>) return value.id;
        if constexpr (std::is_same_v<T, day>) return to_string(value);
        if constexpr (std::is_same_v<T, day_range>)
          return {{"earliest", json_of(report_cell{value.earliest})}, {"latest", json_of(report_cell{value.latest})}};
        if constexpr (std::is_same_v<T, std::shared_ptr<const report_table>>)
          return value ? json_of(*value) : json(nullptr);
        auto all = json::array();
        if constexpr (std::is_same_v<T, std::vector<report_ref>>)
          for (const report_ref& each : value) all.push_back(each.id);
        if constexpr (std::is_same_v<T, std::vector<std::string>>)
          for (const std::string& each : value) all.push_back(each);
        if constexpr (std::is_same_v<T, std::vector<double>>)
          for (const double each : value) all.push_back(json_number(each));
        return all;
      },
      cell.value);
}

STANCEGRAPH_INLINE nlohmann::ordered_json json_of(const report_table& table) {
  auto all = table.shape == json_shape::map ? nlohmann::ordered_json::object() : nlohmann::ordered_json::array();
  if (table.shape == json_shape::object) all = nullptr;
  table.for_each_row([&](const report_row& row) {
    switch (table.shape) {
      case json_shape::rows:
        return all.push_back(detail::json_of_row(table, row));
      case json_shape::object:
        all = detail::json_of_row(table, row);
        return;
      case json_shape::values:
        return all.push_back(json_of(row.cells.front()));
      case json_shape::map:
        return detail::put_into_map(all, row);
    }
  });
  return all;
}

STANCEGRAPH_INLINE void write_json(const report& r, const std::function<void(std::string_view)>& write) {
  std::vector<const report_table*> tables;
  for (const auto& part : r.parts)
    if (const auto* const table = std::get_if<report_table>(&part); table != nullptr && table->forms.json)
      tables.push_back(table);
  const report_table* const only = tables.size() == 1 && tables.front()->key.empty() ? tables.front() : nullptr;
  if (only != nullptr && (only->shape == json_shape::rows || only->shape == json_shape::values)) {
    bool is_first = true;
    write("[");
    only->for_each_row([&](const report_row& row) {
      write(std::exchange(is_first, false) ? "\n" : ",\n");
      if (only->shape == json_shape::values)
        write(json_of(row.cells.front()).dump());
      else
        detail::write_object(*only, row, write);
    });
    return write(is_first ? "]\n" : "\n]\n");
  }
  if (only != nullptr && only->shape == json_shape::object) {
    bool is_written = false;
    only->for_each_row([&](const report_row& row) {
      if (std::any_of(row.cells.begin(), row.cells.end(),
                      [](const report_cell& c) { return detail::matrix_in(c) != nullptr; }))
        detail::write_object(*only, row, write);
      else
        write(detail::json_of_row(*only, row).dump(2));
      write("\n");
      is_written = true;
    });
    if (is_written) return;
  }
  auto all = nlohmann::ordered_json::object();
  for (const report_table* const table : tables) {
    nlohmann::ordered_json value = json_of(*table);
    assert((!table->key.empty() || !value.is_array()) && "a list beside other tables needs a key");
    if (!table->key.empty())
      detail::put(all, table->key, std::move(value));
    else if (value.is_object())
      all.update(value);
  }
  write(all.dump(2) + "\n");
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_json_report_json)
