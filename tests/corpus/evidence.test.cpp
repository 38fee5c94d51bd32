// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include <stancegraph/corpus/evidence.hpp>

using namespace stancegraph;

TEST_CASE("evidence is equal if all its fields are", "[corpus]") {
  const evidence place{.document = document_handle{1},
                       .paragraph = 2,
                       .span = text_span{3, 4},
                       .digest = digest{},
                       .attribution = attribution::direct_quote};
  const auto differs = [&](auto change) {
    auto other = place;
    change(other);
    return !(other == place);
  };
  CHECK(evidence{place} == place);
  CHECK(differs([](evidence& e) { e.document = {}; }));
  CHECK(differs([](evidence& e) { e.paragraph = 3; }));
  CHECK(differs([](evidence& e) { e.span->end = 5; }));
  CHECK(differs([](evidence& e) { e.digest->bytes[31] = 1; }));
  CHECK(differs([](evidence& e) { e.attribution.reset(); }));
}

TEST_CASE("default evidence names no document", "[corpus]") {
  CHECK_FALSE(evidence{}.document);
  CHECK_FALSE(evidence{}.span);
}
