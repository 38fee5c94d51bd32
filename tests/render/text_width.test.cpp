// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/text_width.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;
using lines = std::vector<std::string>;

TEST_CASE("most letters are one column wide, East Asian ones two, and combining ones zero", "[render]") {
  CHECK(display_width("NATO") == 4);
  CHECK(display_width("Київ") == 4);
  CHECK(display_width("条約") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\U0001F680") == 2);
  CHECK(display_width("\U0001F54A") == 1);  // neutral in UAX #11: not shown as an emoji unless asked for
  CHECK(display_width("a\u200Bb") == 2);
  CHECK(display_width("") == 0);
  CHECK(display_width("\xFF\xFE") == 2);
}

TEST_CASE("text that does not fit is truncated with an ellipsis", "[render]") {
  CHECK(cut_to("red lines", 9) == "red lines");
  CHECK(cut_to("red lines", 8) == "red lin…");
  CHECK(cut_to("条約条約", 5) == "条約…");
  CHECK(cut_to("abc", 1) == "…");
}

TEST_CASE("text is broken at blanks", "[render]") {
  CHECK(wrapped("accepting red lines", 10) == lines{"accepting", "red lines"});
  CHECK(wrapped("accepting red lines", 13) == lines{"accepting red", "lines"});
  CHECK(wrapped("", 10) == lines{""});
  CHECK(wrapped("  a  ", 10) == lines{"a"});
}

TEST_CASE("existing line breaks are kept", "[render]") {
  CHECK(wrapped("a\nb c", 10) == lines{"a", "b c"});
  CHECK(wrapped("a\n\nb", 10) == lines{"a", "", "b"});
}

TEST_CASE("a word that is longer than a line is broken", "[render]") {
  CHECK(wrapped("a Donaudampfschiff b", 6) == lines{"a", "Donaud", "ampfsc", "hiff b"});
  CHECK(wrapped("条約条", 3) == lines{"条", "約", "条"});
}

TEST_CASE("no line exceeds the width, and only blanks are lost", "[render]") {
  std::mt19937 random{7};
  const std::vector<std::string> parts{"a", "NATO", "Київ", "条約", " ", "  ", "\xF0\x9F\x95\x8A", "e\u0301"};
  const auto without_blanks = [](std::string text) {
    std::erase_if(text, [](char c) { return c == ' '; });
    return text;
  };
  for (int i = 0; i != 500; ++i) {
    std::string text;
    for (auto n = random() % 12; n != 0; --n) text += parts[random() % parts.size()];
    const std::size_t width = 2 + random() % 10;
    std::string joined;
    for (const std::string& line : wrapped(text, width)) {
      CHECK(display_width(line) <= width);
      joined += line;
    }
    CHECK(without_blanks(joined) == without_blanks(text));
  }
}
