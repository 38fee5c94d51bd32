// SPDX-License-Identifier: BSL-1.0
#include "listing.hpp"

#include <algorithm>

namespace stancegraph::program {

void write_records(shell& sh, list_format format, const std::vector<std::string>& keys,
                   const std::vector<nlohmann::ordered_json>& all) {
  if (format == list_format::json) {
    json_list list{sh.out};
    for (const auto& each : all) list.add(each);
    return list.end();
  }
  const auto cell = [](const nlohmann::ordered_json& value) {
    if (value.is_null()) return std::string{};
    if (value.is_array()) return csv_list(value.get<std::vector<std::string>>());
    return value.is_string() ? value.get<std::string>() : value.dump();
  };
  sh.out.write(csv_row(keys));
  for (const auto& each : all) {
    std::vector<std::string> row;
    for (const std::string& key : keys) row.push_back(cell(each.at(key)));
    sh.out.write(csv_row(row));
  }
}

void drop_last_column_if_empty(text_table& table) {
  if (std::ranges::any_of(table.rows, [](const auto& row) { return !row.back().empty(); })) return;
  table.header.pop_back();
  for (auto& row : table.rows) row.pop_back();
}

void write_table(shell& sh, const text_table& table, std::string_view what, std::vector<std::size_t> right_aligned) {
  if (table.rows.empty()) return sh.out.write("There are no " + std::string{what} + ".\n");
  sh.out.write(to_text(table, {.width = terminal_width().value_or(0), .right_aligned = std::move(right_aligned)}));
}

}  // namespace stancegraph::program
