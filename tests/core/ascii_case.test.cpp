// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/core/ascii_case.hpp"

#include "catch.hpp"

namespace sg = stancegraph;

TEST_CASE("only the letters A to Z change case", "[core]") {
  CHECK(sg::ascii_lower("Żółć NATO-1 [Z]") == "Żółć nato-1 [z]");
  CHECK(sg::ascii_upper("żółć nato-1 [z]") == "żółć NATO-1 [Z]");
  for (int c = 0; c != 256; ++c) {
    const char each = static_cast<char>(c);
    const bool is_letter = (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z');
    CHECK((sg::ascii_lower(each) == sg::ascii_upper(each)) != is_letter);
  }
}

TEST_CASE("comparison ignores the case of ASCII letters only", "[core]") {
  static_assert(sg::equal_ignoring_ascii_case("Kyiv", "KYIV"));
  static_assert(!sg::equal_ignoring_ascii_case("Kyiv", "Kyi"));
  CHECK_FALSE(sg::equal_ignoring_ascii_case("é", "É"));
}
