// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/core/unicode.hpp"

#include <string>

#include "catch.hpp"

using namespace stancegraph;

static_assert(is_ascii("Biden") && is_ascii("") && !is_ascii("Łódź"));

TEST_CASE("blanks are the spaces of Unicode and invisible characters", "[core]") {
  for (char32_t c : {0x20u, 0xA0u, 0x1680u, 0x2003u, 0x200Bu, 0x200Du, 0x202Fu, 0x205Fu, 0x2060u, 0x3000u, 0xFEFFu})
    CHECK(is_blank(c));
  for (char32_t c : {0xADu, 0x180Eu, 0x3164u}) CHECK(is_blank(c));
  for (char32_t c : {U'a', U'0', U'-', U'é', U'条', U'\u2013'}) CHECK_FALSE(is_blank(c));
}

TEST_CASE("a combining character is not blank", "[core]") {
  CHECK_FALSE(is_blank(0xFE0F));   // variation selector of an emoji
  CHECK_FALSE(is_blank(0xE007F));  // end of a flag made of tags
  CHECK_FALSE(is_blank(0x301));    // combining accent
  CHECK_FALSE(is_blank(0x202E));   // bidirectional control: refused by name, never trimmed
}

TEST_CASE("trimming removes blanks of every kind from both ends and none from inside", "[core]") {
  CHECK(trimmed("  red lines ") == "red lines");
  CHECK(trimmed("\u00A0\u200BŁódź\u3000\uFEFF") == "Łódź");
  CHECK(trimmed(" \u200B ").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("\xFF a\x80 ") == "\xFF a\x80");
}

TEST_CASE("folding makes texts equal that differ only in case or composition", "[core]") {
  CHECK(folded("NATO") == "nato");
  CHECK(folded("ЛАВРОВ") == folded("Лавров"));
  CHECK(folded("Zoe\u0308") == folded("ZO\u00CB"));
  CHECK(folded("STRASSE") == folded("Straße"));
  CHECK(folded("e\u0301") == "\u00E9");
}

TEST_CASE("folding invalid UTF-8 changes only the ASCII letters", "[core]") { CHECK(folded("A\xFF") == "a\xFF"); }
