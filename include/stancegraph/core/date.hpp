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

#include "stancegraph/core/certainty.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph {

/// The days between which an end of a period lies.
struct day_range {
  day earliest = day::first();  ///< not before this day
  day latest = day::last();     ///< not after this day

  /// The same days.
  friend constexpr bool operator==(const day_range&, const day_range&) noexcept = default;
};

/// A stretch of days of which the ends may be known only in part: it begins on some day of `begins` and ends on some
/// day of `ends`, not before it begins. All questions about time are questions about two of these, or about one and a
/// day.
///
/// In one made by hand `begins` must not reach beyond `ends` on either side: `begins.earliest <= ends.earliest` and
/// `begins.latest <= ends.latest`. Those of dates never do.
struct period {
  day_range begins{};   ///< the days on which it may begin
  day_range ends{};     ///< the days on which it may end
  bool is_day = false;  ///< it is a single day, whichever it is: it ends on the day on which it begins

  /// The same days.
  friend constexpr bool operator==(const period&, const period&) noexcept = default;
};

/// A date or period as a source gives it: an EDTF expression (ISO 8601-2:2019, levels 0 and 1, and of level 2 digits
/// not given at the ends of a period) and the days it leaves open.
///
/// | written | meaning |
/// |---|---|
/// | `2021-12-07`, `2021-12`, `2021` | a day; some day of that month or year |
/// | `2021-12-07T15:35:00Z` | a time, 00:00:00 to 23:59:60, maybe with a shift `+05:30`; counts as its day as written |
/// | `2021-12-17/2021-12-20`, `2021-12/2022-01` | from … to, both included; ends may be known only in part |
/// | `2021-12-17/..`, `../2022-01` | open: still going on, always so before |
/// | `2021-12-17/`, `/2022-01` | the end or the beginning is not known |
/// | `2021-12~`, `2021-12?`, `2021-12%` | approximate, uncertain, both: a day, month or year more to either side, by
/// the last part written | | `2021-XX`, `202X`, `2021-12-XX` | digits not given: any | | `2021-21` … `2021-24` |
/// spring, summer, autumn (March–November), winter (December to the end of February) | | `Y170000002`, `-0044` | years
/// of more than four digits, before year 0 |
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
  friend std::variant<date, struct date_fault> parse_date(std::string_view text);
  date(std::string text, const period& days) : text_{std::move(text)}, days_{days} {}

  std::string text_;
  period days_;
};

/// Why a text is no date.
struct date_fault {
  std::size_t offset = 0;      ///< byte of the text
  std::string message;         ///< what stands there and what was expected
  bool is_impossible = false;  ///< well written, but no such day or an end before its beginning
};

/// Reads an EDTF expression without throwing. @complexity linear in its length
[[nodiscard]] std::variant<date, date_fault> parse_date(std::string_view text);

/// Whether `a` ends before `b` begins: certainly when it does for every choice of the days left open, possibly when for
/// some.
[[nodiscard]] constexpr certainty is_before(const period& a, const period& b) noexcept {
  if (a.ends.latest < b.begins.earliest) return certainty::certainly;
  return a.ends.earliest < b.begins.latest ? certainty::possibly : certainty::never;
}

/// Whether the two share a day.
[[nodiscard]] constexpr certainty is_overlapping(const period& a, const period& b) noexcept {
  if (a.begins.latest <= b.ends.earliest && b.begins.latest <= a.ends.earliest) return certainty::certainly;
  const bool can = a.begins.earliest <= b.ends.latest && b.begins.earliest <= a.ends.latest;
  return can ? certainty::possibly : certainty::never;
}

/// Whether the period covers the day.
[[nodiscard]] constexpr certainty is_covering(const period& p, day d) noexcept {
  if (p.begins.latest <= d && d <= p.ends.earliest) return certainty::certainly;
  return p.begins.earliest <= d && d <= p.ends.latest ? certainty::possibly : certainty::never;
}

/// Whether `inner` lies within `outer`, ends included. Within a single day lies only what may be a single day.
[[nodiscard]] constexpr certainty is_within(const period& inner, const period& outer) noexcept {
  if (outer.begins.latest <= inner.begins.earliest && inner.ends.latest <= outer.ends.earliest)
    return certainty::certainly;
  const bool can = outer.begins.earliest <= inner.begins.latest && inner.ends.earliest <= outer.ends.latest &&
                   (!outer.is_day || inner.ends.earliest <= inner.begins.latest);
  return can ? certainty::possibly : certainty::never;
}

}  // namespace stancegraph

#include "stancegraph/core/detail/edtf.hpp"
