// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/core/polarity.hpp>

using namespace stancegraph;

TEST_CASE("polarity uses the words of the data model", "[core]") {
  using enum polarity;
  check_words_are<polarity>(
      {{support, "support"}, {oppose, "oppose"}, {neutral, "neutral"}, {ambivalent, "ambivalent"}});
}
