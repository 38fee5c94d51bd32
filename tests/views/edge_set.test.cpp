// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/views/edge_set.hpp"

#include <cstdint>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "random_corpus.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/views/best_rank.hpp"
#include "stancegraph/views/settled.hpp"
#include "stancegraph/views/time.hpp"

namespace sg = stancegraph;

static_assert(sg::StanceGraph<sg::views::edge_set_view>);

TEST_CASE("an edge set has the edges of any view it was made from", "[views]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {})};
    const auto check = [&](const auto& narrowed) {
      const auto set = sg::views::edge_set(narrowed);
      static_assert(std::is_same_v<decltype(set), const sg::views::edge_set_view>);
      CHECK(kept_edges(set) == kept_edges(narrowed));
      CHECK(num_edges(set) == num_edges(narrowed));
      CHECK(stances(set) == stances(narrowed));
    };
    check(g);
    check(g | sg::views::during(sg::date{"2021-12"}.whole()));
    check(g | sg::views::settled(sg::date{"2021-12"}.whole()));
    check(g | sg::views::best_rank() | sg::views::as_of(sg::date{"2021-12-07"}.earliest()));
  }
}
