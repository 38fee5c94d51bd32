// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/io/csv/detail/csv_reader.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph::detail {

/// A text without the blanks at its ends: spaces of Unicode, invisible characters and tabs.
[[nodiscard]] inline std::string_view without_outer_blanks(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    const std::size_t size = c.size == 0 ? 1 : c.size;
    if (c.size == 0 || !(is_blank(c.value) || c.value == '\t')) {
      begin = std::min(begin, at);
      end = at + size;
    }
    at += size;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

/// A column that a table may have.
struct named_column {
  std::string_view name;
  bool is_required = false;
};

/// A CSV table whose columns are found by name, in any order. Columns with other names are ignored.
class named_columns {
 public:
  named_columns(csv_reader& rows, fault_log& log, std::span<const named_column> wanted)
      : rows_{rows}, log_{log}, wanted_{wanted.begin(), wanted.end()}, cell_of_(wanted.size()) {}

  /// Reads the header. Returns whether all required columns are present.
  bool read_header() {
    const std::size_t before = log_.count();
    if (!rows_.next()) {
      if (log_.count() == before)
        log_.add({rows_.file(), 1, 1}, "the file is empty", "expected the columns " + names());
      return false;
    }
    if (log_.count() != before) return false;
    width_ = rows_.cell_count();
    for (std::size_t i = 0; i != rows_.cells().size(); ++i) {
      const csv_cell& cell = rows_.cells()[i];
      const std::string_view name = without_outer_blanks(cell.text);
      const auto at = std::find_if(wanted_.begin(), wanted_.end(), [&](const auto& each) { return each.name == name; });
      if (at == wanted_.end()) {
        if (!name.empty()) unused_.emplace_back(name);
        if (!name.empty()) place_of_unused_.emplace_back(cell.line, cell.column);
        continue;
      }
      std::optional<std::size_t>& known = cell_of_[static_cast<std::size_t>(at - wanted_.begin())];
      if (known) fault(cell, "two columns are called " + in_quotes(name));
      known = i;
    }
    bool has_all = true;
    for (std::size_t i = 0; i != wanted_.size(); ++i) {
      if (cell_of_[i] || !wanted_[i].is_required) continue;
      has_all = false;
      const auto like = std::find_if(unused_.begin(), unused_.end(), [&](const std::string& name) {
        return near(name) == std::string{wanted_[i].name};
      });
      log_.add({rows_.file(), rows_.cells().front().line, 1}, "there is no column " + in_quotes(wanted_[i].name),
               like != unused_.end()
                   ? "did you mean " + in_quotes(wanted_[i].name) + " instead of " + in_quotes(*like) + "?"
                   : "expected the columns " + names());
    }
    return has_all;
  }

  /// Reads the next row that has as many cells as the header. Returns whether there is one.
  bool next() {
    while (rows_.next()) {
      if (rows_.cell_count() == width_) return true;
      log_.add(rows_.row_end(),
               "this row has " + counted(rows_.cell_count(), "cell") + ", the header " + std::to_string(width_));
    }
    return false;
  }

  /// The cell of the row in a column, by the number of the column among those wanted; nothing if the table lacks it.
  [[nodiscard]] const csv_cell* cell(std::size_t column) const {
    return cell_of_[column] ? &rows_.cells()[*cell_of_[column]] : nullptr;
  }
  /// The names of the columns that are ignored.
  [[nodiscard]] const std::vector<std::string>& unused() const noexcept { return unused_; }
  /// The missing column that an unknown name may misspell.
  [[nodiscard]] std::optional<std::string> near(std::string_view name) const {
    std::vector<std::string_view> absent;
    for (std::size_t i = 0; i != wanted_.size(); ++i)
      if (!cell_of_[i]) absent.push_back(wanted_[i].name);
    return nearest_name(name, absent);
  }
  /// The place of the name of an unused column. @pre i is less than the number of unused() columns
  [[nodiscard]] place place_of_unused(std::size_t i) const {
    return {rows_.file(), place_of_unused_[i].first, place_of_unused_[i].second};
  }

  /// The name in a cell, without blanks at its ends; nothing if it has a fault. @param missing the fault of an empty
  /// cell
  std::optional<std::string> name_in(const csv_cell& cell, const std::string& missing) {
    const std::string_view name = without_outer_blanks(cell.text);
    if (name.empty()) {
      fault(cell, missing, "write a name");
      return std::nullopt;
    }
    if (const auto wrong = fault_in_text(name)) {
      fault(cell, "this name has " + wrong->found, "expected a text in UTF-8 that can be shown");
      return std::nullopt;
    }
    return std::string{name};
  }
  void fault(const csv_cell& cell, std::string message, std::string hint = {}) {
    log_.add({rows_.file(), cell.line, cell.column}, std::move(message), std::move(hint));
  }

 private:
  /// The names of the columns in words, the optional ones marked.
  [[nodiscard]] std::string names() const {
    std::string all;
    for (const named_column& each : wanted_)
      all += (all.empty() ? "" : ", ") + std::string{each.name} + (each.is_required ? "" : " (optional)");
    return all;
  }

  csv_reader& rows_;
  fault_log& log_;
  std::vector<named_column> wanted_;
  std::size_t width_ = 0;
  std::vector<std::optional<std::size_t>> cell_of_;
  std::vector<std::string> unused_{};
  std::vector<std::pair<std::size_t, std::size_t>> place_of_unused_{};
};

/// Calls `read(rows, log)` with the rows of a file.
template <class Read>
auto with_csv_rows(const std::filesystem::path& file, Read&& read) {
  const std::shared_ptr<std::FILE> handle = open_to_read(file);
  fault_log log;
  csv_reader rows{[&](char* to, std::size_t size) { return read_bytes(handle.get(), file, to, size); }, file.string(),
                  log, std::size_t{1} << 16};
  return read(rows, log);
}

/// Calls `read(rows, log)` with the rows of a stream. @param name name of the stream in messages
template <class Read>
auto with_csv_rows(std::istream& stream, std::string_view name, Read&& read) {
  fault_log log;
  const auto source = [&](char* to, std::size_t size) {
    stream.read(to, static_cast<std::streamsize>(size));
    if (stream.bad()) throw io_error{std::string{name}, "cannot be read"};
    return static_cast<std::size_t>(stream.gcount());
  };
  csv_reader rows{source, std::string{name}, log, std::size_t{1} << 16};
  return read(rows, log);
}

}  // namespace stancegraph::detail
