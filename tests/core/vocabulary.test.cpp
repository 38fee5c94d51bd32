// SPDX-License-Identifier: BSL-1.0
#include <string_view>

#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/core/vocabulary.hpp>

using namespace stancegraph;

namespace {
enum class wordless { one };
}

static_assert(Vocabulary<polarity>);
static_assert(!Vocabulary<int> && !Vocabulary<wordless>);

static_assert(to_word(polarity::oppose) == "oppose");
static_assert(from_word<polarity>("oppose") == polarity::oppose);
static_assert(word_count<polarity> == 4);

TEMPLATE_TEST_CASE("each word maps to one value and each value to one word", "[core]", attribution, certainty,
                   condition_operator, polarity, rank, speech_act) {
  check_words<TestType>();
}

TEST_CASE("words are matched exactly", "[core]") {
  for (const std::string_view word : {"", "Oppose", "oppose ", " oppose", "oppos", "opposes", "OPPOSE"})
    CHECK_FALSE(from_word<polarity>(word));
}
