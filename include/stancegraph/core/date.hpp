// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/date_fault.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/period.hpp"

namespace stancegraph {

/// A date or period as coded: an EDTF expression (ISO 8601-2:2019, levels 0 and 1, and from level 2 unspecified digits
/// at the ends of a period) and the days that it leaves open.
///
/// | written | meaning |
/// |---|---|
/// | `2021-12-07`, `2021-12`, `2021` | a day; some day of that month or year |
/// | `2021-12-07T15:35:00Z` | a time from 00:00:00 to 23:59:60, optionally with a shift; only its day counts |
/// | `2021-12-17/2021-12-20`, `2021-12/2022-01` | from … to, both included; ends may be known only in part |
/// | `2021-12-17/..`, `../2022-01` | open: has not ended, or has always been so |
/// | `2021-12-17/`, `/2022-01` | the end or the beginning is unknown |
/// | `2021-12~`, `2021-12?`, `2021-12%` | approximate, uncertain, both: extended by one unit on each side |
/// | `2021-XX`, `202X`, `2021-12-XX` | unspecified digits: any |
/// | `2021-21` … `2021-24` | spring, summer, autumn (March–November), winter (December–February) |
/// | `Y170000002`, `-0044` | years of more than four digits, years before 0 |
///
/// The unit by which a qualified date is extended is that of the last part written: a day, a month or a year.
///
/// As a period it begins on some day of `begins()` and ends on some day of `ends()`. A date without `/` means a single
/// day, known only as precisely as written; for all of December write `2021-12-01/2021-12-31`.
class date {
 public:
  /// Parses an expression.
  /// @throws invalid_value if it is not EDTF of level 0 or 1, impossible_period if a day does not exist or the end is
  ///   before the beginning
  explicit date(std::string_view text);
  /// The date of a day. @pre the day is in the years −9999 to 9999, since EDTF has no days in other years
  explicit date(day d) : text_{to_string(d)}, days_{{d, d}, {d, d}, true} {
    assert(to_day({-9999, 1, 1}) <= d && d <= to_day({9999, 12, 31}));
  }

  /// The expression as written.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// The days on which it may begin.
  [[nodiscard]] day_range begins() const noexcept { return days_.begins; }
  /// The days on which it may end.
  [[nodiscard]] day_range ends() const noexcept { return days_.ends; }
  /// The first day that it may include.
  [[nodiscard]] day earliest() const noexcept { return days_.begins.earliest; }
  /// The last day that it may include.
  [[nodiscard]] day latest() const noexcept { return days_.ends.latest; }
  /// The days, without the expression.
  operator period() const noexcept { return days_; }  // NOLINT: a date is a period
  /// All days that it may include, as a period with known ends: the whole month for `2021-12`. Use it to ask
  /// about a month; a statement that was said in December was said on a day of it.
  [[nodiscard]] period whole() const noexcept { return {{earliest(), earliest()}, {latest(), latest()}}; }
  /// Whether it is written with `/`.
  [[nodiscard]] bool is_period() const noexcept { return !days_.is_day; }

  /// Equal if the expressions are equal. Different expressions for the same days are not equal.
  friend bool operator==(const date& a, const date& b) noexcept { return a.text_ == b.text_; }
  /// Ordered by the first day that it may include, then by the last, then by the expression.
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

/// Parses an EDTF expression without throwing. @complexity linear in its length
[[nodiscard]] std::variant<date, date_fault> parse_date(std::string_view text);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_date)

#include <algorithm>
#include <optional>

#include "stancegraph/core/detail/edtf.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::variant<date, date_fault> parse_date(std::string_view text) {
  // The longest expression of levels 0 and 1 is a period of two qualified years of ten digits.
  constexpr std::size_t longest = 64;
  if (text.empty()) return date_fault{0, "an empty text is not a date; expected an EDTF date as in 2021-12-07", false};
  if (text.size() > longest) return date_fault{0, in_quotes(text, 20) + " is too long for a date", false};
  auto found = detail::edtf_reader{text}.expression();
  if (auto* fault = std::get_if<date_fault>(&found)) return std::move(*fault);
  return date{std::string{text}, std::get<period>(found)};
}

STANCEGRAPH_INLINE date::date(std::string_view text) {
  auto found = parse_date(text);
  if (const auto* fault = std::get_if<date_fault>(&found)) {
    const std::string message = "date " + in_quotes(text) + ": " + fault->message;
    if (fault->is_impossible) throw impossible_period{message};
    throw invalid_value{message};
  }
  *this = std::get<date>(std::move(found));
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_date)
