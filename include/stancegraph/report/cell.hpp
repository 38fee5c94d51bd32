// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "stancegraph/core/compiled.hpp"
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

  report_cell();                                         ///< an empty cell: the value is missing
  report_cell(const report_cell& other);                 ///< copies value and text
  report_cell(report_cell&& other) noexcept;             ///< moves value and text
  report_cell& operator=(const report_cell& other);      ///< copies value and text
  report_cell& operator=(report_cell&& other) noexcept;  ///< moves value and text
  ~report_cell();                                        ///< destroys value and text

  /// A truth value.
  report_cell(std::same_as<bool> auto truth) : report_cell{static_cast<truth_value>(truth)} {}
  /// A whole number.
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) report_cell(Integer number)
      : report_cell{static_cast<whole_number>(static_cast<std::int64_t>(number))} {}
  /// A number; if it is not finite, it counts as missing when it is written.
  template <std::floating_point Real>
  report_cell(Real number) : report_cell{real_number{static_cast<double>(number)}} {}
  report_cell(std::string text);       ///< a text
  report_cell(std::string_view text);  ///< a text
  report_cell(const char* text);       ///< a text
  /// A word of a vocabulary.
  template <Vocabulary Enum>
  report_cell(Enum word) : report_cell{to_word(word)} {}
  report_cell(day when);                                   ///< a day; `day::first()` and `day::last()` count as missing
  report_cell(day_range days);                             ///< a range of days
  report_cell(std::vector<std::string> texts);             ///< several texts
  report_cell(std::vector<double> numbers);                ///< several numbers
  report_cell(report_ref one);                             ///< a record or node
  report_cell(std::vector<report_ref> several);            ///< several records or nodes
  report_cell(std::shared_ptr<const report_table> table);  ///< a table of its own
  report_cell(std::shared_ptr<report_table> table);        ///< a table of its own
  /// A value that may be missing.
  template <class T>
  requires std::constructible_from<report_cell, T> report_cell(const std::optional<T>& maybe) : report_cell{} {
    if (maybe) *this = report_cell{*maybe};
  }

  /// The same cell, with a separate text for people.
  [[nodiscard]] report_cell shown_as(std::string text) &&;
  /// Whether the value is missing.
  [[nodiscard]] bool is_missing() const noexcept { return value.index() == 0; }

 private:
  // Types of their own, so that no other value converts to them.
  enum class truth_value : bool {};
  enum class whole_number : std::int64_t {};
  struct real_number {
    double value;
  };
  explicit report_cell(truth_value truth);
  explicit report_cell(whole_number number);
  explicit report_cell(real_number number);
};

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_cell)

#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE report_cell::report_cell() = default;
STANCEGRAPH_INLINE report_cell::report_cell(const report_cell& other) = default;
STANCEGRAPH_INLINE report_cell::report_cell(report_cell&& other) noexcept = default;
STANCEGRAPH_INLINE report_cell& report_cell::operator=(const report_cell& other) = default;
STANCEGRAPH_INLINE report_cell& report_cell::operator=(report_cell&& other) noexcept = default;
STANCEGRAPH_INLINE report_cell::~report_cell() = default;

STANCEGRAPH_INLINE report_cell::report_cell(truth_value truth) : value{static_cast<bool>(truth)} {}
STANCEGRAPH_INLINE report_cell::report_cell(whole_number number) : value{static_cast<std::int64_t>(number)} {}
STANCEGRAPH_INLINE report_cell::report_cell(real_number number) : value{number.value} {}
STANCEGRAPH_INLINE report_cell::report_cell(std::string text) : value{std::move(text)} {}
STANCEGRAPH_INLINE report_cell::report_cell(std::string_view text) : value{std::string{text}} {}
STANCEGRAPH_INLINE report_cell::report_cell(const char* text) : value{std::string{text}} {}
STANCEGRAPH_INLINE report_cell::report_cell(day when) {
  if (when != day::first() && when != day::last()) value = when;
}
STANCEGRAPH_INLINE report_cell::report_cell(day_range days) : value{days} {}
STANCEGRAPH_INLINE report_cell::report_cell(std::vector<std::string> texts) : value{std::move(texts)} {}
STANCEGRAPH_INLINE report_cell::report_cell(std::vector<double> numbers) : value{std::move(numbers)} {}
STANCEGRAPH_INLINE report_cell::report_cell(report_ref one) : value{std::move(one)} {}
STANCEGRAPH_INLINE report_cell::report_cell(std::vector<report_ref> several) : value{std::move(several)} {}
STANCEGRAPH_INLINE report_cell::report_cell(std::shared_ptr<const report_table> table) : value{std::move(table)} {}
STANCEGRAPH_INLINE report_cell::report_cell(std::shared_ptr<report_table> table)
    : report_cell{std::shared_ptr<const report_table>{std::move(table)}} {}

STANCEGRAPH_INLINE report_cell report_cell::shown_as(std::string text) && {
  shown = std::move(text);
  return std::move(*this);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_cell)
