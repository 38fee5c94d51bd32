// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/core/condition_operator.hpp>

using namespace stancegraph;

TEST_CASE("condition operators use the words of the data model", "[core]") {
  using enum condition_operator;
  check_words_are<condition_operator>(
      {{if_, "if"}, {unless, "unless"}, {even_if, "even_if"}, {while_, "while"}, {until, "until"}});
}
