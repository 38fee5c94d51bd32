// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "options.hpp"
#include "shell.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/render/table.hpp"
#include "wording.hpp"

namespace stancegraph::program {

/// A list of the JSON format, written item by item, an item a line.
class json_list {
 public:
  explicit json_list(output& out) : out_{out} { out_.write("["); }
  json_list(const json_list&) = delete;
  json_list& operator=(const json_list&) = delete;

  void add(const nlohmann::ordered_json& item) {
    out_.write(is_empty_ ? "\n" : ",\n");
    out_.write(item.dump());
    is_empty_ = false;
  }
  void end() { out_.write(is_empty_ ? "]\n" : "\n]\n"); }

 private:
  output& out_;
  bool is_empty_ = true;
};

/// The ids of records as a JSON array.
template <class Handles>
[[nodiscard]] nlohmann::ordered_json json_ids(const corpus& c, const Handles& all) {
  auto array = nlohmann::ordered_json::array();
  for (const auto h : all) array.push_back(id_of(c, h));
  return array;
}

/// The ids of records as a cell that holds several.
template <class Handles>
[[nodiscard]] std::string cell_of_ids(const corpus& c, const Handles& all) {
  std::vector<std::string> ids;
  for (const auto h : all) ids.emplace_back(id_of(c, h));
  return csv_list(ids);
}

/// Writes records, of which each is an object with these keys, as JSON or as the rows of CSV: there null is an empty
/// cell and a list a cell that holds several. @pre the format is not the table
void write_records(shell& sh, list_format format, const std::vector<std::string>& keys,
                   const std::vector<nlohmann::ordered_json>& all);

/// Takes the last column away where none of the rows has anything in it.
void drop_last_column_if_empty(text_table& table);

/// Writes a table for people, no wider than the terminal it goes to; where it has no rows, says that there are none.
/// @param what the noun for the rows
void write_table(shell& sh, const text_table& table, std::string_view what,
                 std::vector<std::size_t> right_aligned = {});

}  // namespace stancegraph::program
