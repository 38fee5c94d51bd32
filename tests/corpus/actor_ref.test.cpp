// SPDX-License-Identifier: BSL-1.0
#include <cstdint>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include <stancegraph/corpus/actor_ref.hpp>

using namespace stancegraph;

TEST_CASE("an actor reference returns every field of its record", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const corpus c = random_corpus(seed);
    for (const actor_ref a : actors(c)) {
      const actor& r = c[a];
      CHECK((a.id() == r.id && a.name() == r.name && a.kind() == r.kind && a.note() == r.note));
      CHECK(&a.other_names() == &r.other_names);
      CHECK(a.shown() == r.name);
    }
  }
}
