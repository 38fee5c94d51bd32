// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/core/certainty.hpp>

using namespace stancegraph;

TEST_CASE("certainty has three words", "[core]") {
  using enum certainty;
  check_words_are<certainty>({{never, "never"}, {possibly, "possibly"}, {certainly, "certainly"}});
}

// The greater of two answers is the more certain one.
static_assert(certainty::never < certainty::possibly && certainty::possibly < certainty::certainly);
