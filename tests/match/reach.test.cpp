// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/reach.hpp"

#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

TEST_CASE("reachability follows directed relations along a shortest path", "[match]") {
  std::size_t ways = 0;
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .relations = 60, .statements = 0})};
    const sg::corpus& c = g.records();
    const sg::query_index index{g};
    const std::size_t n = c.actors().size();
    // Distances by Floyd and Warshall.
    const std::size_t far = 1000;
    std::vector<std::vector<std::size_t>> least(n, std::vector<std::size_t>(n, far));
    for (std::size_t a = 0; a != n; ++a) least[a][a] = 0;
    for (const sg::relation& r : c.relations())
      if (const auto from = r.subject.as<sg::actor>(), to = r.object.as<sg::actor>();
          from && to && sg::is_speaking(r.predicate))
        least[from.row()][to.row()] = 1;
    for (std::size_t k = 0; k != n; ++k)
      for (std::size_t a = 0; a != n; ++a)
        for (std::size_t b = 0; b != n; ++b) least[a][b] = std::min(least[a][b], least[a][k] + least[k][b]);

    sg::reach_cache cache{index};
    for (std::uint32_t b = 0; b != n; ++b)
      for (std::uint32_t a = 0; a != n; ++a) {
        REQUIRE(cache.speaking_for(b).has(a) == (least[a][b] < far));
        if (!cache.speaking_for(b).has(a)) continue;
        const auto path = cache.speaking_for(b).path(c, a);
        CHECK(path.size() == least[a][b]);
        std::size_t at = a;
        for (const sg::relation_handle r : path) {
          CHECK(c[r].subject.row() == at);
          CHECK(sg::is_speaking(c[r].predicate));
          at = c[r].object.row();
        }
        CHECK(at == b);
        ways += path.empty() ? 0 : 1;
      }
  }
  CHECK(ways > 20);
}
