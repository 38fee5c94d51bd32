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
#include <stancegraph/core/error.hpp>

using namespace stancegraph;

namespace {

day on(std::int64_t year, int month, int day_of_month) { return to_day({year, month, day_of_month}); }

/// The days a date leaves open, as text: `begins` and `ends`, each one day or two.
std::string days_of(std::string_view text) {
  const date d{text};
  const auto range = [](day_range r) {
    return r.earliest == r.latest ? to_string(r.earliest) : to_string(r.earliest) + "–" + to_string(r.latest);
  };
  const auto begins = range(d.begins());
  const auto ends = range(d.ends());
  return d.is_period() ? begins + " to " + ends : begins;
}

struct reading {
  std::string_view text;
  std::string_view days;
};

bool is_accepted(std::string_view text) { return std::holds_alternative<date>(parse_date(text)); }

}  // namespace

TEST_CASE("dates of EDTF level 0 are read as the specification defines them", "[core]") {
  const reading readings[] = {
      {"1985-04-12", "1985-04-12"},
      {"1985-04", "1985-04-01–1985-04-30"},
      {"1985", "1985-01-01–1985-12-31"},
      {"0000", "0000-01-01–0000-12-31"},
      {"2000-02-29", "2000-02-29"},
      {"1985-04-12T23:20:30", "1985-04-12"},
      {"1985-04-12T23:20:30Z", "1985-04-12"},
      {"1985-04-12T23:20:30-04", "1985-04-12"},
      {"1985-04-12T23:20:30+04:30", "1985-04-12"},
      {"1985-04-12T23:20:30+14:00", "1985-04-12"},
      {"1985-04-12T00:00:00Z", "1985-04-12"},
      {"2016-12-31T23:59:60Z", "2016-12-31"},
      {"1964/2008", "1964-01-01–1964-12-31 to 2008-01-01–2008-12-31"},
      {"2004-06/2006-08", "2004-06-01–2004-06-30 to 2006-08-01–2006-08-31"},
      {"2004-02-01/2005-02-08", "2004-02-01 to 2005-02-08"},
      {"2004-02-01/2005-02", "2004-02-01 to 2005-02-01–2005-02-28"},
      {"2004-02-01/2005", "2004-02-01 to 2005-01-01–2005-12-31"},
      {"2005/2006-02", "2005-01-01–2005-12-31 to 2006-02-01–2006-02-28"},
  };
  for (const auto& [text, days] : readings) {
    INFO(text);
    CHECK(days_of(text) == days);
  }
}

TEST_CASE("dates of EDTF level 1 are read as the specification defines them", "[core]") {
  const reading readings[] = {
      {"Y170000002", "170000002-01-01–170000002-12-31"},
      {"Y-170000002", "-170000002-01-01–-170000002-12-31"},
      {"Y10000", "10000-01-01–10000-12-31"},
      {"Y9999999999", "9999999999-01-01–9999999999-12-31"},
      {"2001-21", "2001-03-01–2001-05-31"},
      {"2001-22", "2001-06-01–2001-08-31"},
      {"2001-23", "2001-09-01–2001-11-30"},
      {"2003-24", "2003-12-01–2004-02-29"},
      {"1984?", "1983-01-01–1985-12-31"},
      {"2004-06~", "2004-05-01–2004-07-31"},
      {"2004-01~", "2003-12-01–2004-02-29"},
      {"2004-12~", "2004-11-01–2005-01-31"},
      {"2004-06-11%", "2004-06-10–2004-06-12"},
      {"2004-03-01?", "2004-02-29–2004-03-02"},
      {"2001-24?", "2001-11-01–2002-03-31"},
      {"Y170000002?", "170000001-01-01–170000003-12-31"},
      {"201X", "2010-01-01–2019-12-31"},
      {"20XX", "2000-01-01–2099-12-31"},
      {"201X?", "2009-01-01–2020-12-31"},
      {"2004-XX", "2004-01-01–2004-12-31"},
      {"1985-04-XX", "1985-04-01–1985-04-30"},
      {"1985-XX-XX", "1985-01-01–1985-12-31"},
      {"1985-04-XX~", "1985-03-31–1985-05-01"},
      {"1985-04-12/..", "1985-04-12 to .."},
      {"1985-04/..", "1985-04-01–1985-04-30 to .."},
      {"1985/..", "1985-01-01–1985-12-31 to .."},
      {"../1985-04-12", ".. to 1985-04-12"},
      {"../1985-04", ".. to 1985-04-01–1985-04-30"},
      {"../1985", ".. to 1985-01-01–1985-12-31"},
      {"1985-04-12/", "1985-04-12 to 1985-04-12–.."},
      {"1985-04/", "1985-04-01–1985-04-30 to 1985-04-01–.."},
      {"1985/", "1985-01-01–1985-12-31 to 1985-01-01–.."},
      {"/1985-04-12", "..–1985-04-12 to 1985-04-12"},
      {"/1985-04", "..–1985-04-30 to 1985-04-01–1985-04-30"},
      {"/1985", "..–1985-12-31 to 1985-01-01–1985-12-31"},
      {"1984-06-02?/2004-08-08~", "1984-06-01–1984-06-03 to 2004-08-07–2004-08-09"},
      {"1984?/2004%", "1983-01-01–1985-12-31 to 2003-01-01–2005-12-31"},
      {"1984~/2004-06", "1983-01-01–1985-12-31 to 2004-06-01–2004-06-30"},
      {"-1985", "-1985-01-01–-1985-12-31"},
      {"-0001", "-0001-01-01–-0001-12-31"},
      {"-0044-03-15", "-0044-03-15"},
      {"-004X", "-0049-01-01–-0040-12-31"},
      {"-00XX", "-0099-01-01–0000-12-31"},
  };
  for (const auto& [text, days] : readings) {
    INFO(text);
    CHECK(days_of(text) == days);
  }
}

TEST_CASE("the ends of a period may have unspecified digits or be seasons, as in EDTF level 2", "[core]") {
  CHECK(days_of("2004-06-XX/2004-07-03") == "2004-06-01–2004-06-30 to 2004-07-03");
  CHECK(days_of("202X/2031") == "2020-01-01–2029-12-31 to 2031-01-01–2031-12-31");
  CHECK(days_of("2021-22/2021-23") == "2021-06-01–2021-08-31 to 2021-09-01–2021-11-30");
}

TEST_CASE("period ends that may coincide limit each other", "[core]") {
  CHECK(days_of("2021-12/2021-12-10") == "2021-12-01–2021-12-10 to 2021-12-10");
  CHECK(days_of("2021-12-10/2021-12") == "2021-12-10 to 2021-12-10–2021-12-31");
  CHECK(days_of("2021-12/2021-12") == "2021-12-01–2021-12-31 to 2021-12-01–2021-12-31");
  CHECK(days_of("2021-12-08~/2021-12-07") == "2021-12-07 to 2021-12-07");
}

TEST_CASE("each day of the calendar is a valid date, and no other day is", "[core]") {
  for (int year : {-400, -1, 0, 1, 1900, 1999, 2000, 2004, 2100, 9999})
    for (int month = 0; month <= 13; ++month)
      for (int d = 0; d <= 32; ++d) {
        const auto digits = [](int n, int width) {
          auto text = std::to_string(n < 0 ? -n : n);
          while (static_cast<int>(text.size()) < width) text.insert(0, "0");
          return (n < 0 ? "-" : "") + text;
        };
        const auto text = digits(year, 4) + "-" + digits(month, 2) + "-" + digits(d, 2);
        const bool exists = month >= 1 && month <= 12 && d >= 1 && d <= days_in_month(year, month);
        const auto found = parse_date(text);
        INFO(text);
        if (exists) {
          REQUIRE(std::holds_alternative<date>(found));
          CHECK(std::get<date>(found) == date{on(year, month, d)});
          CHECK(period(std::get<date>(found)) == period(date{on(year, month, d)}));
        } else {
          REQUIRE(std::holds_alternative<date_fault>(found));
          CHECK(std::get<date_fault>(found).is_impossible);
        }
      }
}

TEST_CASE("text that is not EDTF of level 0 or 1 is not a date", "[core]") {
  for (const std::string_view text :
       {// nothing, blanks, other notations
        "", " ", "2021 ", " 2021", "2021-12-07 ", "07.12.2021", "12/07/2021", "2021/12/07", "20211207", "December 2021",
        "2021-1", "2021-12-7", "2021-", "2021-12-", "21", "202", "20211", "-", "+2021", "--2021",
        // years
        "Y2021", "Y02021", "Y", "Y-", "Y-2021", "Y12345678901", "Y20211-12", "12345", "Y17E7", "1950S2", "y170000002",
        "XXXX", "1XXX", "2X21", "20X1", "201x", "Y1702XXXX",
        // months and days
        "201X-12", "20XX-12-XX", "2021-XX-07", "2021-1X", "2021-12-0X", "2021-12-X7", "2021-21-05", "2021-21-XX",
        "2021-12-07-01",
        // qualifiers of level 2
        "?2021", "2021?-12", "2021-12?-07", "2021-12-~07", "2021?~", "~", "2021-12-07T10:00:00Z?",
        // times
        "2021-12-07T", "2021-12-07T10", "2021-12-07T10:00", "2021-12-07T10:00:0", "2021-12-07 10:00:00",
        "2021-12-07T10:00:00.5", "2021-12-07T10:00:00z", "2021-12-07T10:00:00+", "2021-12-07T10:00:00+5",
        "2021-12-07T10:00:00+05:", "2021-12-07T10:00:00+05:3", "2021-12-07T10:00:00+0530", "2021-12T10:00:00",
        "2021T10:00:00", "2021-12-XXT10:00:00", "2021-12-07T10:00:00Z/2021-12-08", "2021-12-07/2021-12-08T10:00:00",
        // periods
        "/", "..", "../..", "../", "/..", "2021/2022/2023", "2021//2022", "2021/...", "2021/.", "2021..2022",
        "open/2021", "2021/unknown", "2021/ ", "2021/P1Y",
        // sets of level 2
        "[1667,1668]", "{1667..1668}", "[..1760-12-03]"}) {
    INFO(text);
    const auto found = parse_date(text);
    REQUIRE(std::holds_alternative<date_fault>(found));
    CHECK_FALSE(std::get<date_fault>(found).is_impossible);
    CHECK_FALSE(std::get<date_fault>(found).message.empty());
    CHECK(std::get<date_fault>(found).offset <= text.size());
    CHECK_THROWS_AS(date{text}, invalid_value);
  }
}

TEST_CASE("a well-formed EDTF date that cannot exist is reported as impossible", "[core]") {
  for (const std::string_view text : {"2021-13",
                                      "2021-00",
                                      "2021-20",
                                      "2021-25",
                                      "2021-41",
                                      "2021-02-29",
                                      "2021-04-31",
                                      "2021-12-00",
                                      "2021-12-32",
                                      "-0000",
                                      "-0000-01-01",
                                      "2021-12-07T24:00:00",
                                      "2021-12-07T25:00:00",
                                      "2021-12-07T10:60:00",
                                      "2021-12-07T10:00:61",
                                      "2021-12-07T10:00:60",
                                      "2021-12-07T10:00:00+15",
                                      "2021-12-07T10:00:00+14:30",
                                      "2021-12-07T10:00:00-04:60",
                                      "2021-12-08/2021-12-07",
                                      "2022/2021",
                                      "2022-01/2021-12-31",
                                      "2021-12-10~/2021-12-08"}) {
    INFO(text);
    const auto found = parse_date(text);
    REQUIRE(std::holds_alternative<date_fault>(found));
    CHECK(std::get<date_fault>(found).is_impossible);
    CHECK_THROWS_AS(date{text}, impossible_period);
  }
}

TEST_CASE("text longer than the longest date is refused without being parsed", "[core]") {
  CHECK_THROWS_AS(date{std::string(65, '1')}, invalid_value);
  CHECK_THROWS_AS(date{std::string(1 << 20, '.')}, invalid_value);
  CHECK(is_accepted("Y-1234567890%/Y-1234567889%"));
}

TEST_CASE("random bytes are either refused or parsed as a date that keeps its text", "[core]") {
  std::mt19937 random{20211207};
  constexpr std::string_view alphabet = "0123456789--//XXYT::Z+?~%.. 19202112";
  std::size_t accepted = 0;
  for (int round = 0; round != 200'000; ++round) {
    std::string text;
    const auto length = random() % 24;
    for (std::size_t i = 0; i != length; ++i)
      text += round % 8 == 0 ? static_cast<char>(random() & 0xFF) : alphabet[random() % alphabet.size()];
    const auto found = parse_date(text);
    if (const auto* d = std::get_if<date>(&found)) {
      ++accepted;
      if (d->text() != text || !(date{d->text()} == *d) || d->begins().earliest > d->begins().latest ||
          d->ends().earliest > d->ends().latest || d->begins().earliest > d->ends().earliest ||
          d->begins().latest > d->ends().latest)
        FAIL_CHECK(text);
    } else if (std::get<date_fault>(found).offset > text.size()) {
      FAIL_CHECK(text);
    }
  }
  CHECK(accepted > 100);
}

TEST_CASE("a date with one damaged byte is parsed or refused without harm", "[core]") {
  for (const std::string text : {"2021-12-07", "2021-12-07T15:35:00+05:30", "Y-170000002%/Y170000002?", "2021-XX-XX",
                                 "2021-12-17/..", "/2022-24~"})
    for (std::size_t at = 0; at != text.size(); ++at)
      for (int byte = 0; byte != 256; ++byte) {
        auto damaged = text;
        damaged[at] = static_cast<char>(byte);
        const auto found = parse_date(damaged);
        if (const auto* d = std::get_if<date>(&found); d != nullptr && d->text() != damaged) FAIL_CHECK(damaged);
        if (byte == 0) CHECK_FALSE(is_accepted(damaged));
        const auto cut = parse_date(std::string_view{text}.substr(0, at));
        if (const auto* d = std::get_if<date>(&cut); d != nullptr && d->text().size() != at) FAIL_CHECK(text);
      }
}

TEST_CASE("dates are compared for equality by their text and ordered by their days", "[core]") {
  CHECK(date{"2021-12"} == date{"2021-12"});
  CHECK_FALSE(date{"2021-12"} == date{"2021-12-XX"});
  CHECK(period(date{"2021-12"}) == period(date{"2021-12-XX"}));
  std::vector<date> dates;
  for (const auto* text :
       {"../2022", "2021", "2021-12", "2021-12-01", "2021-12-01/2021-12-02", "2021-12-XX", "2020/.."})
    dates.emplace_back(text);
  std::sort(dates.begin(), dates.end());
  std::vector<std::string> texts;
  for (const auto& d : dates) texts.push_back(d.text());
  CHECK(texts == std::vector<std::string>{"../2022", "2020/..", "2021", "2021-12-01", "2021-12-01/2021-12-02",
                                          "2021-12", "2021-12-XX"});
  for (const auto& a : dates)
    for (const auto& b : dates) CHECK((a == b) == ((a <=> b) == 0));
}

TEST_CASE("a date made from a day equals the date parsed from its text", "[core]") {
  CHECK(date{on(2021, 12, 7)}.text() == "2021-12-07");
  CHECK(date{on(-44, 3, 15)} == date{"-0044-03-15"});
  CHECK_FALSE(date{on(2021, 12, 7)}.is_period());
  CHECK(date{"2021-12-07/2021-12-07"}.is_period());
}
