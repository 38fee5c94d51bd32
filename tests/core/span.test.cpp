// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>

#include "catch.hpp"
#include <stancegraph/core/span.hpp>

using namespace stancegraph;

static_assert(text_span{3, 9}.size() == 6);
static_assert(text_span{1, 5} < text_span{2, 3} && text_span{1, 3} < text_span{1, 5});

TEST_CASE("spans overlap if they share a code point", "[core]") {
  for (std::uint32_t a = 0; a != 6; ++a)
    for (std::uint32_t b = a; b != 6; ++b)
      for (std::uint32_t c = 0; c != 6; ++c)
        for (std::uint32_t d = c; d != 6; ++d) {
          bool shared = false;
          for (std::uint32_t at = 0; at != 6; ++at) shared = shared || (a <= at && at < b && c <= at && at < d);
          // An empty span shares nothing; asked of spans that hold something.
          if (a != b && c != d) CHECK(overlaps({a, b}, {c, d}) == shared);
        }
}
