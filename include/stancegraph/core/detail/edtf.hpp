// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "stancegraph/core/date_fault.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/period.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph::detail {

/// Parses an EDTF expression date by date and reports where it fails.
class edtf_reader {
 public:
  explicit edtf_reader(std::string_view text) : text_{text} {}

  /// The days of the whole expression, or a fault.
  std::variant<period, date_fault> expression() {
    const std::size_t slash = text_.find('/');
    if (slash == std::string_view::npos) {
      const auto only = single(text_.size(), true);
      if (!only) return fault_;
      return period{*only, *only, true};
    }
    if (text_.substr(0, slash).find_first_not_of('.') == std::string_view::npos &&
        text_.substr(slash + 1).find_first_not_of('.') == std::string_view::npos)
      return date_fault{0, "a period without a beginning or an end says nothing; expected a date on one side of '/'",
                        false};
    const auto left = end_point(slash, day::first());
    if (!left) return fault_;
    at_ = slash + 1;
    const auto right = end_point(text_.size(), day::last());
    if (!right) return fault_;
    period found{*left, *right};
    // An unknown end is on its own side of the known one.
    if (text_.size() == slash + 1) found.ends = {found.begins.earliest, day::last()};
    if (slash == 0) found.begins = {day::first(), found.ends.latest};
    if (found.ends.latest < found.begins.earliest)
      return date_fault{slash + 1, "the period ends before it begins", true};
    found.ends.earliest = std::max(found.ends.earliest, found.begins.earliest);
    found.begins.latest = std::min(found.begins.latest, found.ends.latest);
    return found;
  }

 private:
  std::optional<day_range> end_point(std::size_t stop, day open) {
    const std::string_view rest = text_.substr(at_, stop - at_);
    if (rest.empty() || rest == "..") return day_range{open, open};
    return single(stop, false);
  }

  /// Parses a date up to `stop`: year[-month[-day]][T time][qualifier].
  std::optional<day_range> single(std::size_t stop, bool may_have_time) {
    stop_ = stop;
    const std::size_t start = at_;
    day_range days;
    int precision = year(days);
    if (precision == 0) return std::nullopt;
    if (precision == 1 && peek() == '-' && text_[start] != 'Y') {
      ++at_;
      precision = month(days);
      if (precision == 2 && peek() == '-') {
        ++at_;
        precision = day_of_month(days);
      }
      if (precision == 0) return std::nullopt;
    }
    if (peek() == 'T') {
      if (!may_have_time || precision != 3 || days.earliest != days.latest)
        return fail("a time can follow only a single full date");
      if (!time()) return std::nullopt;
    } else if (const char q = peek(); q == '?' || q == '~' || q == '%') {
      ++at_;
      widen(days, precision);
    }
    if (at_ != stop_) return fail("expected the end of the date");
    return days;
  }

  /// Returns the precision reached (1 = year) or 0 for a fault; stores the year for the following parts.
  int year(day_range& days) {
    std::int64_t low = 0;
    std::int64_t high = 0;
    if (peek() == 'Y') {
      ++at_;
      const bool negative = take_minus();
      const std::size_t digits_at = at_;
      while (is_ascii_digit(peek()) && at_ - digits_at < 10) low = low * 10 + (text_[at_++] - '0');
      if (at_ - digits_at < 5 || text_[digits_at] == '0')
        return failed("expected 5 to 10 digits after 'Y', the first not 0");
      low = high = negative ? -low : low;
    } else {
      const bool negative = take_minus();
      for (int i = 0; i != 4; ++i, ++at_) {
        const char c = peek();
        // Level 1 allows only the last one or two digits of a year to be unspecified.
        if (!is_ascii_digit(c) && !(c == 'X' && i >= 2 && (i == 3 || peek(1) == 'X')))
          return failed("expected a year of four digits, as in 2021, 202X or 20XX");
        low = low * 10 + (c == 'X' ? 0 : c - '0');
        high = high * 10 + (c == 'X' ? 9 : c - '0');
      }
      if (negative && high == 0) return impossible("there is no year -0000; the year before 0001 is 0000", 5);
      if (negative) low = -std::exchange(high, -low);
    }
    year_ = low;
    is_year_open_ = low != high;
    days = {to_day({low, 1, 1}), to_day({high, 12, 31})};
    return 1;
  }

  /// Returns 2 (month or season) or 0 for a fault; a month XX means all days of the year.
  int month(day_range& days) {
    if (is_year_open_) return failed("a year with X has no month");
    if (peek() == 'X' && peek(1) == 'X') {
      at_ += 2;
      month_ = 0;
      return 2;
    }
    const int value = two_digits();
    if (value < 0) return failed("expected a month of two digits");
    if (value >= 21 && value <= 24) {
      month_ = value;
      const int first = 3 * (value - 21) + 3;
      const std::int64_t last_year = value == 24 ? year_ + 1 : year_;
      const int last = value == 24 ? 2 : first + 2;
      days = {to_day({year_, first, 1}), to_day({last_year, last, days_in_month(last_year, last)})};
      return 2;
    }
    if (value < 1 || value > 12) return impossible("there is no month " + std::to_string(value), 2);
    month_ = value;
    days = {to_day({year_, value, 1}), to_day({year_, value, days_in_month(year_, value)})};
    return 2;
  }

  int day_of_month(day_range& days) {
    if (month_ > 12) return failed("a season has no days");
    if (peek() == 'X' && peek(1) == 'X') {
      at_ += 2;
      return 3;
    }
    const int value = two_digits();
    if (value < 0) return failed("expected a day of two digits");
    if (month_ == 0) return failed("a month XX has no known day");
    if (value < 1 || value > days_in_month(year_, month_))
      return impossible(
          "month " + std::to_string(month_) + " of " + std::to_string(year_) + " has no day " + std::to_string(value),
          2);
    days.earliest = days.latest = to_day({year_, month_, value});
    return 3;
  }

  bool time() {
    ++at_;
    // The last minute of an hour may have a 61st second. Midnight is 00:00:00 of the next day; 24:00:00 is rejected
    // because its day is ambiguous.
    const int limits[] = {24, 60, 61};
    int before = 0;
    for (int i = 0; i != 3; ++i) {
      if (i != 0 && peek() != ':') return failed("expected a time hh:mm:ss") != 0;
      if (i != 0) ++at_;
      const int value = two_digits();
      if (value < 0) return failed("expected a time hh:mm:ss") != 0;
      if (value >= limits[i] || (value == 60 && before != 59)) return impossible("there is no such time", 2) != 0;
      before = value;
    }
    if (peek() == 'Z') {
      ++at_;
    } else if (peek() == '+' || peek() == '-') {
      ++at_;
      int hours = two_digits();
      int minutes = 0;
      if (hours >= 0 && peek() == ':') {
        ++at_;
        minutes = two_digits();
      }
      if (hours < 0 || minutes < 0) return failed("expected a time shift hh:mm") != 0;
      if (hours * 60 + minutes > 14 * 60 || minutes > 59) return impossible("there is no such time shift", 2) != 0;
    }
    return true;
  }

  /// Extends a qualified date by one unit of its precision on each side.
  void widen(day_range& days, int precision) const {
    const civil a = to_civil(days.earliest);
    const civil b = to_civil(days.latest);
    if (precision == 1) {
      days = {to_day({a.year - 1, 1, 1}), to_day({b.year + 1, 12, 31})};
    } else if (precision == 2) {
      const civil before = a.month == 1 ? civil{a.year - 1, 12, 1} : civil{a.year, a.month - 1, 1};
      civil after = b.month == 12 ? civil{b.year + 1, 1, 1} : civil{b.year, b.month + 1, 1};
      after.day_of_month = days_in_month(after.year, after.month);
      days = {to_day(before), to_day(after)};
    } else {
      days = {{days.earliest.number - 1}, {days.latest.number + 1}};
    }
  }

  char peek(std::size_t ahead = 0) const { return at_ + ahead < stop_ ? text_[at_ + ahead] : '\0'; }
  bool take_minus() {
    if (peek() != '-') return false;
    ++at_;
    return true;
  }
  int two_digits() {
    if (!is_ascii_digit(peek()) || !is_ascii_digit(peek(1))) return -1;
    const int value = (text_[at_] - '0') * 10 + (text_[at_ + 1] - '0');
    at_ += 2;
    return value;
  }

  int failed(std::string_view expected) {
    const std::string_view rest = text_.substr(at_, stop_ - at_);
    // Messages already include the whole text.
    std::string found = rest.size() == text_.size() ? "" : in_quotes(rest, 20) + ": ";
    if (rest.empty()) found = "the date ends here; ";
    fault_ = {at_, found + std::string{expected}, false};
    return 0;
  }
  std::nullopt_t fail(std::string_view expected) {
    failed(expected);
    return std::nullopt;
  }
  int impossible(std::string message, std::size_t back) {
    fault_ = {at_ - back, std::move(message), true};
    return 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t stop_ = 0;
  std::int64_t year_ = 0;
  int month_ = 0;
  bool is_year_open_ = false;
  date_fault fault_;
};

}  // namespace stancegraph::detail
