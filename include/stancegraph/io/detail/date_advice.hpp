// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/day.hpp"

namespace stancegraph::detail {

/// A number of one to `most` digits; 0 if the text is not one.
[[nodiscard]] int parsed_number(std::string_view text, std::size_t most);

/// Suggests what to write instead of a date in another notation: `7.2.2022`, `2/7/2022`, or `44599`, a spreadsheet's
/// day number. Empty for any other text.
[[nodiscard]] std::string date_advice(std::string_view text);

}  // namespace stancegraph::detail

#if STANCEGRAPH_DEFINES(io_detail_date_advice)

namespace stancegraph::detail {

STANCEGRAPH_INLINE int parsed_number(std::string_view text, std::size_t most) {
  if (text.empty() || text.size() > most || text.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

STANCEGRAPH_INLINE std::string date_advice(std::string_view text) {
  // Days from 1950 to 2099; smaller numbers are more likely years.
  constexpr int least = 18264;
  constexpr int most = 73050;
  if (const int serial = parsed_number(text, 5); serial >= least && serial <= most) {
    constexpr int of_1970 = 25569;
    return "write " + to_string(day{serial - of_1970}) + ", if this is a spreadsheet's day number";
  }
  const std::size_t one = text.find_first_of("./");
  const std::size_t two = one == std::string_view::npos ? one : text.find(text[one], one + 1);
  if (two == std::string_view::npos || text.size() - two != 5) return {};
  const int first = parsed_number(text.substr(0, one), 2);
  const int second = parsed_number(text.substr(one + 1, two - one - 1), 2);
  const int year = parsed_number(text.substr(two + 1), 4);
  const auto written = [&](int month, int day_of_month) -> std::string {
    if (year == 0 || month < 1 || month > 12 || day_of_month < 1 || day_of_month > days_in_month(year, month))
      return {};
    return to_string(to_day({year, month, day_of_month}));
  };
  const std::string day_first = written(second, first);
  // Dates with dots have the day first everywhere.
  const std::string month_first = text[one] == '/' ? written(first, second) : day_first;
  if (month_first.empty() && day_first.empty()) return {};
  if (month_first.empty() || day_first.empty() || month_first == day_first)
    return "write " + (month_first.empty() ? day_first : month_first);
  return "write " + month_first + ", or " + day_first + " if the day comes first";
}

}  // namespace stancegraph::detail

#endif  // STANCEGRAPH_DEFINES(io_detail_date_advice)
