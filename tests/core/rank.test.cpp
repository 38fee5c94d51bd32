// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/core/rank.hpp>

using namespace stancegraph;

TEST_CASE("rank uses the words of the data model", "[core]") {
  using enum rank;
  check_words_are<rank>({{preferred, "preferred"}, {normal, "normal"}, {deprecated, "deprecated"}});
}
