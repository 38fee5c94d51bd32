// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "stancegraph/core/date_fault.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/detail/edtf.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/period.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph {

/// A date or period as a source gives it: an EDTF expression (ISO 8601-2:2019, levels 0 and 1, and of level 2 digits
/// not given at the ends of a period) and the days it leaves open.
///
/// | written | meaning |
/// |---|---|
/// | `2021-12-07`, `2021-12`, `2021` | a day; some day of that month or year |
/// | `2021-12-07T15:35:00Z` | a time, 00:00:00 to 23:59:60, maybe with a shift; counts as its day as written |
/// | `2021-12-17/2021-12-20`, `2021-12/2022-01` | from … to, both included; ends may be known only in part |
/// | `2021-12-17/..`, `../2022-01` | open: still going on, always so before |
/// | `2021-12-17/`, `/2022-01` | the end or the beginning is not known |
/// | `2021-12~`, `2021-12?`, `2021-12%` | approximate, uncertain, both: one unit more to either side |
/// | `2021-XX`, `202X`, `2021-12-XX` | digits not given: any |
/// | `2021-21` … `2021-24` | spring, summer, autumn (March–November), winter (December–February) |
/// | `Y170000002`, `-0044` | years of more than four digits, before year 0 |
///
/// The unit by which a date with a qualifier may be off is that of the last part written: a day, a month, a year.
///
/// As a period it begins on some day of `begins()` and ends on some day of `ends()`. A date without `/` is one day, not
/// known more closely than written: whoever means all of December writes `2021-12-01/2021-12-31`.
class date {
 public:
  /// Reads an expression. @throws invalid_value where it is no EDTF of level 0 or 1, impossible_period where a day does
  /// not exist or the end lies before the beginning
  explicit date(std::string_view text);
  /// The date of one day. @pre the day lies in the years −9999 to 9999: EDTF writes no days of others
  explicit date(day d) : text_{to_string(d)}, days_{{d, d}, {d, d}, true} {
    assert(to_day({-9999, 1, 1}) <= d && d <= to_day({9999, 12, 31}));
  }

  /// As it was written.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// The days on which it may begin.
  [[nodiscard]] day_range begins() const noexcept { return days_.begins; }
  /// The days on which it may end.
  [[nodiscard]] day_range ends() const noexcept { return days_.ends; }
  /// The first day it may touch.
  [[nodiscard]] day earliest() const noexcept { return days_.begins.earliest; }
  /// The last day it may touch.
  [[nodiscard]] day latest() const noexcept { return days_.ends.latest; }
  /// Its days, without the expression.
  operator period() const noexcept { return days_; }  // NOLINT: a date is a period
  /// All the days that it may touch, as a period whose ends are known: of `2021-12` the whole month. What somebody
  /// means who *asks* about a month; who tells that something was so in December means a day of it.
  [[nodiscard]] period whole() const noexcept { return {{earliest(), earliest()}, {latest(), latest()}}; }
  /// Whether it is written with `/`.
  [[nodiscard]] bool is_period() const noexcept { return !days_.is_day; }

  /// The same expression. Two expressions of the same days are not equal.
  friend bool operator==(const date& a, const date& b) noexcept { return a.text_ == b.text_; }
  /// Ordered by the first day it may touch, then the last, then as written.
  friend std::strong_ordering operator<=>(const date& a, const date& b) noexcept {
    if (const auto c = a.earliest() <=> b.earliest(); c != 0) return c;
    if (const auto c = a.latest() <=> b.latest(); c != 0) return c;
    return a.text_.compare(b.text_) <=> 0;
  }

 private:
  friend std::variant<date, date_fault> parse_date(std::string_view text);
  date(std::string text, const period& days) : text_{std::move(text)}, days_{days} {}

  std::string text_;
  period days_;
};

/// Reads an EDTF expression without throwing. @complexity linear in its length
[[nodiscard]] std::variant<date, date_fault> parse_date(std::string_view text);

inline std::variant<date, date_fault> parse_date(std::string_view text) {
  // The longest expression of levels 0 and 1 is a period of two qualified years of ten digits.
  constexpr std::size_t longest = 64;
  if (text.empty()) return date_fault{0, "an empty text is no date; expected an EDTF date as in 2021-12-07", false};
  if (text.size() > longest) return date_fault{0, in_quotes(text, 20) + " is too long for a date", false};
  auto found = detail::edtf_reader{text}.expression();
  if (auto* fault = std::get_if<date_fault>(&found)) return std::move(*fault);
  return date{std::string{text}, std::get<period>(found)};
}

inline date::date(std::string_view text) {
  auto found = parse_date(text);
  if (const auto* fault = std::get_if<date_fault>(&found)) {
    const std::string message = "date " + in_quotes(text) + ": " + fault->message;
    if (fault->is_impossible) throw impossible_period{message};
    throw invalid_value{message};
  }
  *this = std::get<date>(std::move(found));
}

}  // namespace stancegraph
