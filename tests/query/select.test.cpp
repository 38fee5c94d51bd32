// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/select.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

TEST_CASE("records are selected by kind, or all of them without one", "[query]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::corpus c = random_corpus(seed);
    std::size_t sum = 0;
    for (std::size_t k = 0; k != sg::word_count<sg::actor_kind>; ++k) {
      const auto kind = static_cast<sg::actor_kind>(k);
      const auto some = sg::select<sg::actor>(c, kind);
      sum += some.size();
      CHECK(std::is_sorted(some.begin(), some.end()));
      for (const auto a : some) CHECK(c[a].kind == kind);
    }
    CHECK(sum == c.actors().size());
    CHECK(sg::select<sg::event>(c, std::nullopt).size() == c.events().size());
    CHECK(sg::select<sg::document>(c).size() == c.documents().size());
    std::size_t relations = 0;
    for (std::size_t v = 0; v != sg::word_count<sg::predicate>; ++v)
      for (const auto r : sg::select_relations(c, static_cast<sg::predicate>(v))) {
        CHECK(c[r].predicate == static_cast<sg::predicate>(v));
        ++relations;
      }
    CHECK(relations == c.relations().size());
  }
}

TEST_CASE("statements are selected only if they meet every given condition", "[query]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::corpus c = random_corpus(seed, {.actors = 3, .positions = 3, .documents = 2});
    std::vector<sg::statement_filter> filters{{}, {.is_conditional = true}, {.is_reported = true}};
    for (const auto a : c.actors().handles())
      for (const auto p : c.positions().handles())
        filters.insert(filters.end(),
                       {{.holder = a}, {.position = p}, {.holder = a, .position = p, .is_reported = true}});
    for (const auto d : c.documents().handles()) filters.push_back({.document = d, .is_conditional = true});
    for (const auto s : c.statements().handles())
      if (!c[s].coder.empty()) filters.push_back({.coder = c[s].coder});
    for (const auto& by : filters) {
      std::vector<sg::statement_handle> expected;
      for (const auto h : c.statements().handles()) {
        const sg::statement s = c[h];
        if (by.holder && std::ranges::count(s.holders, by.holder) == 0) continue;
        if (by.position && s.position != by.position) continue;
        if (by.document && s.evidence.document != by.document) continue;
        if (!by.coder.empty() && s.coder != by.coder) continue;
        if (by.is_conditional && s.conditions.empty()) continue;
        if (by.is_reported && s.voice.empty()) continue;
        expected.push_back(h);
      }
      CHECK(sg::select_statements(c, by) == expected);
      seen += expected.size();
    }
  }
  CHECK(seen > 500);
}
