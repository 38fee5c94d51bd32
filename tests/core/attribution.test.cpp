// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/core/attribution.hpp>

using namespace stancegraph;

TEST_CASE("attribution uses the words of the data model", "[core]") {
  using enum attribution;
  check_words_are<attribution>({{direct_quote, "direct_quote"},
                                {reported_speech, "reported_speech"},
                                {author_voice, "author_voice"},
                                {inferred, "inferred"}});
}
