// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/coalitions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "signed_network_sample.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a coalitions report has a row for each shared position and for each coalition without one", "[report]") {
  std::size_t shared = 0;
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 4, .statements = 40})};
    const auto n = sg::make_discourse_network(
        g, {.type = sg::network_type::onemode, .aggregation = sg::qualifier_aggregation::subtract});
    const sg::coalition_partition found = sg::coalitions(n.weights);
    const auto ground = sg::common_ground(n, found.groups);
    const sg::report report = sg::coalitions_report(n, found, ground);
    const sg::report_table& table = table_of(report);
    std::size_t at = 0;
    for (std::uint32_t group = 0; group != found.groups.group_count; ++group) {
      std::size_t rows = 0;
      for (const sg::shared_position& each : ground) {
        if (each.group != group) continue;
        ++rows;
        const auto& cells = table.rows.at(at++).cells;
        CHECK(std::get<std::int64_t>(cells[2].value) == group + 1);
        CHECK(std::get<sg::report_ref>(cells[4].value).id == n.basis->columns[each.column].id);
        CHECK(std::get<std::string>(cells[5].value) == (each.level == 1 ? "support" : "oppose"));
        CHECK(std::get<std::vector<sg::report_ref>>(cells[8].value).size() == each.statements.size());
      }
      if (rows == 0) CHECK(table.rows.at(at++).cells[4].is_missing());
      shared += rows;
    }
    CHECK(table.rows.size() == at);
  }
  CHECK(shared > 20);
}

TEST_CASE("coalitions of a network without positions list only their members", "[report]") {
  const sg::signed_network n = network_of(4, {{0, 1, 1}, {2, 3, 1}, {0, 3, -1}});
  const sg::coalition_partition found = sg::coalitions(sg::signed_matrix(4, n.ties));
  const sg::report report = sg::coalitions_report(n, found);
  const auto rows = rows_of(table_of(report));
  REQUIRE(rows.size() == 2);
  CHECK_THAT(rows[0], ContainsSubstring("|1|a;b|||||"));
  CHECK_THAT(rows[1], ContainsSubstring("|2|c;d|||||"));
  CHECK_THAT(sentences_of(report), ContainsSubstring("2 coalitions by leiden, modularity "));
  CHECK(rows_of(table_of(sg::coalition_ties_report(n, found))) ==
        std::vector<std::string>{"a|b|1|1|s0|1|1", "c|d|1|1|s1|2|2", "a|d|-1|1|s2|1|2"});
}

TEST_CASE("the methods of finding coalitions are listed side by side", "[report]") {
  const sg::sparse_matrix m = sg::signed_matrix(4, network_of(4, {{0, 1, 1}, {2, 3, 1}, {0, 3, -1}}).ties);
  const auto all = sg::coalitions_by_all_methods(m, sg::distances(m));
  const auto rows = rows_of(table_of(sg::coalition_methods_report(all)));
  REQUIRE(rows.size() == all.size());
  CHECK(rows.front().starts_with("louvain|2|"));
}
