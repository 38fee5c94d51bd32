// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/archive/archive_format.hpp"

#include "catch.hpp"

namespace sg = stancegraph;

static_assert(sg::Vocabulary<sg::archive_format>);

TEST_CASE("each archive format has a word", "[io]") {
  CHECK(sg::to_word(sg::archive_format::binary) == "binary");
  CHECK(sg::to_word(sg::archive_format::text) == "text");
  CHECK(sg::to_word(sg::archive_format::xml) == "xml");
  CHECK(sg::from_word<sg::archive_format>("xml") == sg::archive_format::xml);
  CHECK_FALSE(sg::from_word<sg::archive_format>("json"));
}
