// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/query_index.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

TEST_CASE("links are found from both ends", "[match]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {})};
    const sg::query_index index{g};
    for (std::size_t i = 0; i != sg::word_count<sg::link>; ++i) {
      const auto l = static_cast<sg::link>(i);
      INFO("seed " << seed << " " << to_word(l));
      for (std::uint32_t to = 0; to != index.size(ends_of(l).to); ++to) {
        std::vector<std::uint32_t> naming;
        for (std::uint32_t from = 0; from != index.size(ends_of(l).from); ++from) {
          bool is_naming = false;
          for (std::size_t k = 0; k != index.count(l, from); ++k)
            is_naming = is_naming || index.target(l, from, k) == to;
          if (is_naming) naming.push_back(from);
        }
        CHECK(std::ranges::equal(index.sources(l, to), naming));
      }
      for (std::uint32_t from = 0; from != index.size(ends_of(l).from); ++from) {
        std::vector<std::uint32_t> named;
        for (std::size_t k = 0; k != index.count(l, from); ++k)
          if (const std::uint32_t to = index.target(l, from, k); std::ranges::find(named, to) == named.end())
            named.push_back(to);
        std::uint32_t only = 0;
        CHECK(std::ranges::equal(index.targets(l, from, only), named));
        if (is_single(l)) CHECK(named.size() <= 1);
      }
    }
  }
}

TEST_CASE("stances by actor and by position are those of the statements in the graph", "[match]") {
  std::size_t stances = 0;
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {})};
    const sg::statement_table& all = g.records().statements();
    const auto compare = [&](const sg::query_index& index) {
      std::vector<std::vector<sg::indexed_stance>> of(index.size(sg::record_kind::actor)),
          on(index.size(sg::record_kind::position));
      for (const auto s : all.handles()) {
        if (!index.has(sg::record_kind::statement, s.row())) continue;
        const auto row = static_cast<std::uint32_t>(s.row());
        const auto p = static_cast<std::uint32_t>(all.position(s).row());
        for (const auto holder : all.holders(s)) {
          const auto a = static_cast<std::uint32_t>(holder.row());
          of[a].push_back({row, p, all.polarity(s)});
          on[p].push_back({row, a, all.polarity(s)});
          ++stances;
        }
      }
      for (std::uint32_t a = 0; a != of.size(); ++a)
        CHECK(std::ranges::equal(index.stances_of(sg::record_kind::actor, a), of[a]));
      for (std::uint32_t p = 0; p != on.size(); ++p)
        CHECK(std::ranges::equal(index.stances_of(sg::record_kind::position, p), on[p]));
    };
    compare(sg::query_index{g});
    compare(sg::query_index{g | sg::views::as_of(sg::date{"2021-12-07"}.earliest())});
  }
  CHECK(stances > 1000);
}

TEST_CASE("statements without a visible stance and relations are hidden by a view, and other records are not",
          "[match]") {
  std::size_t hidden = 0;
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {})};
    const sg::corpus& c = g.records();
    const sg::day when = sg::date{"2021-12-07"}.earliest();
    const sg::query_index index{g | sg::views::as_of(when)};
    for (const auto s : c.statements().handles()) {
      const bool is_there = is_covering(in_force(c, s), when) != sg::certainty::never;
      CHECK(index.has(sg::record_kind::statement, s.row()) == is_there);
      const auto of_holder =
          index.sources(sg::link::holder, static_cast<std::uint32_t>(c.statements().holder(s).row()));
      CHECK((std::ranges::find(of_holder, s.row()) != of_holder.end()) == is_there);
      hidden += is_there ? 0 : 1;
    }
    for (const auto r : c.relations().handles())
      CHECK(index.has(sg::record_kind::relation, r.row()) ==
            (is_covering(in_force(c[r]), when) != sg::certainty::never));
    for (const auto a : c.actors().handles()) CHECK(index.has(sg::record_kind::actor, a.row()));
  }
  CHECK(hidden > 20);
}
