// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/render/report_markdown.hpp"
#include "stancegraph/report/cell_text.hpp"

namespace stancegraph {

/// The version of the contract on JSON keys: a key keeps its name, place and meaning as long as this number stays the
/// same. New keys do not change it.
inline constexpr int json_contract_version = 1;

namespace detail {

/// Writes one line for each key of a table, and of the tables in its cells.
class key_writer {
 public:
  explicit key_writer(const std::function<void(std::string_view)>& write) : write_{write} {}

  /// @param where the key of the table; empty for the whole report
  void table(const report_table& t, const std::string& where) {
    const bool is_list = t.shape == json_shape::rows || t.shape == json_shape::values;
    const std::string base = where + (is_list ? "[]" : "");
    if (t.shape == json_shape::map) {
      std::string key = base;
      for (std::size_t i = 0; i + 1 < t.columns.size(); ++i) key += (key.empty() ? "<" : ".<") + t.columns[i].key + ">";
      line(key, t.columns.back(), t);
      for (std::size_t i = 0; i + 1 < t.columns.size(); ++i)
        if (t.forms.csv) line({}, t.columns[i], t);
      return;
    }
    for (std::size_t i = 0; i != t.columns.size(); ++i) {
      const report_column& column = t.columns[i];
      if (column.key.empty()) continue;
      const std::string key = t.shape == json_shape::values ? base
                              : base.empty()                ? column.key
                                                            : base + "." + column.key;
      line(key, column, t);
      if (const auto inner = first_table(t, i)) {
        report_table nested{.columns = inner->columns, .shape = inner->shape, .forms = {.csv = false}};
        nested.rows = inner->rows;
        table(nested, key);
      }
    }
  }

 private:
  void line(const std::string& key, const report_column& column, const report_table& t) {
    const auto code = [](const std::string& name) { return name.empty() ? "" : "`" + name + "`"; };
    write_("| " + code(key) + " | " + code(t.forms.csv ? csv_name(column) : "") + " | " +
           std::string{to_word(column.type)} + " | " + markdown_text(column.meaning) + " |\n");
  }
  /// The table in the first cell of a column that has one.
  static std::shared_ptr<const report_table> first_table(const report_table& t, std::size_t column) {
    if (t.columns[column].type != column_type::table) return nullptr;
    std::shared_ptr<const report_table> found;
    t.for_each_row([&](const report_row& row) {
      const auto* const inner = std::get_if<std::shared_ptr<const report_table>>(&row.cells[column].value);
      if (!found && inner != nullptr && *inner && (*inner)->shape != json_shape::values) found = *inner;
    });
    return found;
  }

  const std::function<void(std::string_view)>& write_;
};

}  // namespace detail

/// Writes what the keys of a report mean, as a table in Markdown: the place of each key in JSON (`[]` is an item of a
/// list), its name in CSV, its type, and its meaning.
/// @param write receives the text piece by piece
void write_keys(const report& r, const std::function<void(std::string_view)>& write);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_report_keys)

#include <vector>

namespace stancegraph {

STANCEGRAPH_INLINE void write_keys(const report& r, const std::function<void(std::string_view)>& write) {
  write("| JSON | CSV | Type | Meaning |\n|---|---|---|---|\n");
  bool has_csv = false;
  for (const auto& part : r.parts) {
    const auto* const table = std::get_if<report_table>(&part);
    if (table == nullptr) continue;
    const bool is_csv = table->forms.csv && !has_csv;
    has_csv = has_csv || table->forms.csv;
    if (!table->forms.json && !is_csv) continue;
    report_table described = *table;
    described.forms.csv = is_csv;
    if (table->forms.json) {
      detail::key_writer{write}.table(described, described.key);
    } else {
      // Columns without a meaning are data, such as those of a matrix, which are named after its nodes.
      for (const report_column& each : described.columns)
        if (!csv_name(each).empty() && !each.meaning.empty())
          write("|  | `" + csv_name(each) + "` | " + std::string{to_word(each.type)} + " | " +
                detail::markdown_text(each.meaning) + " |\n");
    }
  }
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_report_keys)
