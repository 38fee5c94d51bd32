// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/common_ground.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

using namespace stancegraph;

TEST_CASE("common ground is what most members who speak of a position say, at least two of them", "[analysis]") {
  std::size_t shared = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const stance_graph g{random_corpus(seed, {.actors = 6, .positions = 4, .statements = 60})};
    const auto n =
        make_discourse_network(g, {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract});
    std::vector<std::uint32_t> labels;
    for (std::uint32_t i = 0; i != n.rows.size(); ++i) labels.push_back((i + seed % 2) % 2);
    const partition groups = partition_of(labels);
    const auto found = common_ground(n, groups);
    std::size_t expected = 0;
    for (std::uint32_t group = 0; group != groups.group_count; ++group)
      for (std::uint32_t column = 0; column != n.basis->columns.size(); ++column) {
        std::set<std::uint32_t> sides[2];
        std::set<statement_handle> statements[2];
        for (const auto& u : n.units())
          for (std::uint32_t i = 0; i != n.rows.size(); ++i)
            if (n.rows[i] == u.row && groups.group_of[i] == group && u.column == column) {
              sides[u.level].insert(i);
              statements[u.level].insert(u.statement);
            }
        for (const std::uint32_t level : {0U, 1U}) {
          const auto& [mine, others] = level == 0 ? std::tie(sides[0], sides[1]) : std::tie(sides[1], sides[0]);
          if (mine.size() < 2 || mine.size() <= others.size()) continue;
          ++expected;
          const shared_position wanted{group,         column,
                                       level,         {mine.begin(), mine.end()},
                                       others.size(), {statements[level].begin(), statements[level].end()}};
          CHECK(std::ranges::find(found, wanted) != found.end());
        }
      }
    CHECK(found.size() == expected);
    for (std::size_t i = 1; i < found.size(); ++i) {
      CHECK(found[i - 1].group <= found[i].group);
      if (found[i - 1].group == found[i].group) CHECK(found[i - 1].holders.size() >= found[i].holders.size());
    }
    shared += found.size();
  }
  CHECK(shared > 100);
}
