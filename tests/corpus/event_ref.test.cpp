// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>
#include <ranges>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include <stancegraph/corpus/event_ref.hpp>

using namespace stancegraph;

TEST_CASE("an event reference returns every field of its record", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const corpus c = random_corpus(seed);
    for (const event_ref e : events(c)) {
      const event& r = c[e];
      CHECK((e.id() == r.id && e.label() == r.label && e.kind() == r.kind && e.place() == r.place));
      CHECK((r.period ? e.period() == &*r.period : e.period() == nullptr));
      CHECK(std::ranges::equal(e.participants(), r.participants));
      CHECK((e.is_planned() == r.is_planned && e.evidence() == r.evidence && e.document() == r.evidence.document));
      CHECK((e.note() == r.note && e.shown() == r.label));
    }
  }
}
