// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/core/day.hpp"
#include "stancegraph/core/period.hpp"
#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// The type of the values in a column.
enum class column_type : std::uint8_t {
  text,        ///< free text
  texts,       ///< several texts
  id,          ///< one record or node
  ids,         ///< several records or nodes
  word,        ///< a word of a vocabulary, such as "support"
  integer,     ///< a whole number
  number,      ///< a number
  numbers,     ///< several numbers
  truth,       ///< true or false
  date,        ///< a day
  days,        ///< a range of days
  statements,  ///< the statements behind the row
  table,       ///< a table of its own
};

/// The words for column_type.
template <>
struct vocabulary<column_type> {
  static constexpr std::string_view what = "column type";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"text", "texts", "id", "ids", "word", "integer", "number", "numbers",
                                       "truth value", "date", "day range", "statements", "table"});
};

/// A record or node in a cell: programs read its id, people read its name.
struct report_ref {
  std::string id{};    ///< unique among its kind
  std::string name{};  ///< a name, a label, or an id with its place in a document

  /// Equal if id and name are equal.
  friend bool operator==(const report_ref&, const report_ref&) = default;
};

struct report_table;

/// A cell of a report: a value, or nothing if the value is missing.
struct report_cell {
  /// Nothing, or a value of the column's type; `std::vector<report_ref>` holds ids and statements.
  using value_type = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>,
                                  std::vector<double>, report_ref, std::vector<report_ref>, day, day_range,
                                  std::shared_ptr<const report_table>>;

  value_type value{};                  ///< what programs read
  std::optional<std::string> shown{};  ///< the text for people, if it differs from the value

  /// An empty cell: the value is missing.
  report_cell() = default;
  /// A truth value.
  report_cell(std::same_as<bool> auto truth) : value{truth} {}
  /// A whole number.
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) report_cell(Integer number) : value{static_cast<std::int64_t>(number)} {}
  /// A number; a number that is not finite counts as missing when it is written.
  report_cell(double number) : value{number} {}
  /// A text.
  report_cell(std::string text) : value{std::move(text)} {}
  /// A text.
  report_cell(std::string_view text) : value{std::string{text}} {}
  /// A text.
  report_cell(const char* text) : value{std::string{text}} {}
  /// A word of a vocabulary.
  template <Vocabulary Enum>
  report_cell(Enum word) : value{std::string{to_word(word)}} {}
  /// A day; `day::first()` and `day::last()` count as missing.
  report_cell(day when) {
    if (when != day::first() && when != day::last()) value = when;
  }
  /// A value that may be missing.
  template <class T>
  requires std::constructible_from<report_cell, T> report_cell(const std::optional<T>& maybe) {
    if (maybe) *this = report_cell{*maybe};
  }
  /// Any other value of a cell.
  template <class T>
  requires(!std::is_arithmetic_v<T> && !std::same_as<T, std::string> && !std::same_as<T, day> &&
           std::constructible_from<value_type, T>) report_cell(T other)
      : value{std::move(other)} {}

  /// The same cell, with a separate text for people.
  [[nodiscard]] report_cell shown_as(std::string text) && {
    shown = std::move(text);
    return std::move(*this);
  }
  /// Whether the value is missing.
  [[nodiscard]] bool is_missing() const noexcept { return value.index() == 0; }
};

}  // namespace stancegraph
