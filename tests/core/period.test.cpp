// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "catch.hpp"
#include <stancegraph/core/date.hpp>
#include <stancegraph/core/period.hpp>

using namespace stancegraph;

namespace {

day on(std::int64_t year, int month, int day_of_month) { return to_day({year, month, day_of_month}); }

/// All ways in which a period can turn out: pairs of its first and its last day. Open ends are days of their own.
std::vector<std::pair<day, day>> choices(const period& p) {
  const auto days = [](day_range r) {
    std::vector<day> found;
    if (r.earliest == day::first()) found.push_back(day::first());
    const auto from = r.earliest == day::first() ? on(2021, 11, 20).number : r.earliest.number;
    const auto to = r.latest == day::last() ? on(2022, 1, 20).number : r.latest.number;
    if (r.earliest != day::last() && r.latest != day::first())
      for (auto n = from; n <= to; ++n) found.push_back({n});
    if (r.latest == day::last()) found.push_back(day::last());
    return found;
  };
  std::vector<std::pair<day, day>> found;
  for (const day begin : days(p.begins))
    for (const day end : days(p.ends))
      if (p.is_day ? begin == end : begin <= end) found.emplace_back(begin, end);
  return found;
}

/// The answer of a comparison over all choices of the days of two periods: certainly if it is true for every choice.
template <class Comparison>
certainty over_all_choices(const period& a, const period& b, Comparison compare) {
  std::size_t yes = 0;
  std::size_t all = 0;
  for (const auto& x : choices(a))
    for (const auto& y : choices(b)) {
      ++all;
      yes += compare(x, y) ? 1 : 0;
    }
  REQUIRE(all != 0);
  return yes == all ? certainty::certainly : yes != 0 ? certainty::possibly : certainty::never;
}

using stretch = std::pair<day, day>;
bool truly_before(stretch a, stretch b) { return a.second < b.first; }
bool truly_overlapping(stretch a, stretch b) { return a.first <= b.second && b.first <= a.second; }
bool truly_within(stretch inner, stretch outer) { return outer.first <= inner.first && inner.second <= outer.second; }

/// Dates and periods of December 2021 of every sort: days, months, qualified, without digits, open, unknown.
date random_date(std::mt19937& random) {
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  const auto point = [&](int from) {
    const int d = from + below(6);
    auto text = std::string{"2021-12-"} + (d < 10 ? "0" : "") + std::to_string(d);
    if (below(12) == 0) text = below(2) == 0 ? "2021-12" : "2021-12-XX";
    if (text.size() == 10 && below(3) == 0) text += "?~%"[below(3)];
    return text;
  };
  for (;;) {
    std::string text = point(1 + below(20));
    if (below(3) != 0) {
      const auto begin = below(8) == 0 ? std::string{below(2) == 0 ? "" : ".."} : text;
      const auto end = below(8) == 0 ? std::string{below(2) == 0 ? "" : ".."} : point(1 + below(20));
      text = begin + "/" + end;
    }
    auto found = parse_date(text);
    if (auto* d = std::get_if<date>(&found)) return std::move(*d);
  }
}

}  // namespace

TEST_CASE("comparisons of dates match the result over all possible days", "[core]") {
  std::mt19937 random{7};
  int seen[3] = {};
  for (int round = 0; round != 4000; ++round) {
    const date a = random_date(random);
    const date b = random_date(random);
    INFO(a.text() << " and " << b.text());
    CHECK(is_before(a, b) == over_all_choices(a, b, truly_before));
    CHECK(is_overlapping(a, b) == over_all_choices(a, b, truly_overlapping));
    CHECK(is_within(a, b) == over_all_choices(a, b, truly_within));
    const day d = on(2021, 12, 1 + static_cast<int>(random() % 26));
    CHECK(is_covering(a, d) == over_all_choices(a, date{d}, truly_overlapping));
    ++seen[static_cast<int>(is_within(a, b))];
  }
  // Each of the three answers occurred.
  CHECK(*std::min_element(std::begin(seen), std::end(seen)) > 20);
}

TEST_CASE("a period of several days is never within a single day, however uncertain the day", "[core]") {
  CHECK(is_within(date{"2021-12-01/2021-12-05"}, date{"2021-12"}) == certainty::never);
  CHECK(is_within(date{"2021-12-01/2021-12-05"}, date{"2021-12-01/2021-12-31"}) == certainty::certainly);
  CHECK(is_within(date{"2021-12/2021-12"}, date{"2021-12"}) == certainty::possibly);
  CHECK(is_within(date{"2021-12-05"}, date{"2021-12"}) == certainty::possibly);
  CHECK(is_within(date{"2021-12-05"}, date{"2021-12-05"}) == certainty::certainly);
  CHECK(is_within(date{"2021-12"}, date{"2021-12"}) == certainty::possibly);
}

TEST_CASE("an open end lies beyond every day, and an unknown end may lie there", "[core]") {
  const date later{"3021-01-01"};
  CHECK(is_overlapping(date{"2021-12-17/.."}, later) == certainty::certainly);
  CHECK(is_overlapping(date{"2021-12-17/"}, later) == certainty::possibly);
  CHECK(is_before(date{"2021-12-17/"}, later) == certainty::possibly);
  CHECK(is_before(date{"2021-12-17/.."}, later) == certainty::never);
  CHECK(is_covering(date{"../2022-01-31"}, on(-5000, 1, 1)) == certainty::certainly);
  CHECK(is_covering(date{"/2022-01-31"}, on(-5000, 1, 1)) == certainty::possibly);
}

TEST_CASE("comparisons of dates obey the laws of time", "[core]") {
  std::mt19937 random{8};
  for (int round = 0; round != 4000; ++round) {
    const date a = random_date(random);
    const date b = random_date(random);
    const date c = random_date(random);
    INFO(a.text() << ", " << b.text() << ", " << c.text());
    // Nothing is certainly before itself; before is not symmetric; overlap is.
    CHECK(is_before(a, a) != certainty::certainly);
    CHECK_FALSE((is_before(a, b) == certainty::certainly && is_before(b, a) != certainty::never));
    CHECK(is_overlapping(a, b) == is_overlapping(b, a));
    // Exactly one of before, after and sharing a day is true.
    const bool never_apart = is_before(a, b) == certainty::never && is_before(b, a) == certainty::never;
    CHECK((is_overlapping(a, b) == certainty::certainly) == never_apart);
    if (is_before(a, b) == certainty::certainly) CHECK(is_overlapping(a, b) == certainty::never);
    // A period within another shares a day with it; if each is within the other, both are known to the day.
    CHECK(is_overlapping(a, b) >= is_within(a, b));
    CHECK(is_within(a, a) != certainty::never);
    // Certain answers go on.
    if (is_before(a, b) == certainty::certainly && is_before(b, c) == certainty::certainly)
      CHECK(is_before(a, c) == certainty::certainly);
    if (is_within(a, b) == certainty::certainly && is_within(b, c) == certainty::certainly)
      CHECK(is_within(a, c) == certainty::certainly);
    if (is_within(a, b) == certainty::certainly && is_before(b, c) == certainty::certainly)
      CHECK(is_before(a, c) == certainty::certainly);
  }
}

TEST_CASE("narrowing a date can settle a possible answer but never changes a certain one", "[core]") {
  std::mt19937 random{9};
  const auto goes_on = [](certainty before, certainty after) {
    return before == certainty::possibly || before == after;
  };
  for (int round = 0; round != 2000; ++round) {
    const date a = random_date(random);
    const date b = random_date(random);
    const auto ways = choices(a);
    const auto [begin, end] = ways[random() % ways.size()];
    const period known{{begin, begin}, {end, end}, period(a).is_day};
    INFO(a.text() << " and " << b.text());
    CHECK(goes_on(is_before(a, b), is_before(known, b)));
    CHECK(goes_on(is_before(b, a), is_before(b, known)));
    CHECK(goes_on(is_overlapping(a, b), is_overlapping(known, b)));
    CHECK(goes_on(is_within(a, b), is_within(known, b)));
    CHECK(goes_on(is_within(b, a), is_within(b, known)));
    const day d = on(2021, 12, 12);
    CHECK(goes_on(is_covering(a, d), is_covering(known, d)));
  }
}

TEST_CASE("dates can be compared at compile time", "[core]") {
  constexpr period december{{to_day({2021, 12, 1}), to_day({2021, 12, 1})},
                            {to_day({2021, 12, 31}), to_day({2021, 12, 31})}};
  STATIC_REQUIRE(is_covering(december, to_day({2021, 12, 7})) == certainty::certainly);
  STATIC_REQUIRE(is_overlapping(december, december) == certainty::certainly);
  STATIC_REQUIRE(is_within(december, december) == certainty::certainly);
  STATIC_REQUIRE(is_before(december, december) == certainty::never);
}
