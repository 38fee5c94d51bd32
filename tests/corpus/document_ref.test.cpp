// SPDX-License-Identifier: BSL-1.0
#include <cstdint>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include <stancegraph/corpus/document_ref.hpp>

using namespace stancegraph;

TEST_CASE("a document reference returns every field of its record", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const corpus c = random_corpus(seed);
    for (const document_ref d : documents(c)) {
      const document& r = c[d];
      CHECK((d.id() == r.id && d.title() == r.title && d.outlet() == r.outlet && d.author() == r.author));
      CHECK((d.language() == r.language && d.quality() == r.quality && d.file() == r.file && d.note() == r.note));
      CHECK((d.sha256() == r.sha256 && d.size() == r.size));
      CHECK((r.published ? d.published() == &*r.published : d.published() == nullptr));
      CHECK(d.shown() == (r.title.empty() ? r.id : r.title));
    }
  }
}
