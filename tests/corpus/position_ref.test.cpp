// SPDX-License-Identifier: BSL-1.0
#include <cstdint>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include <stancegraph/corpus/position_ref.hpp>

using namespace stancegraph;

TEST_CASE("a position reference returns every field of its record", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const corpus c = random_corpus(seed);
    for (const position_ref p : positions(c)) {
      const position& r = c[p];
      CHECK((p.id() == r.id && p.label() == r.label && p.kind() == r.kind));
      CHECK((p.summary() == r.summary && p.note() == r.note && p.shown() == r.label));
    }
  }
}
