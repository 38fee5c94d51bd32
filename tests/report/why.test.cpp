// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/why.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/report/people_table.hpp"

namespace sg = stancegraph;

TEST_CASE("each ground of a stance is a row that names its statement and relations", "[report]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    const sg::corpus& c = g.records();
    for (const auto a : c.actors().handles())
      for (const auto p : c.positions().handles()) {
        const auto all = stance_grounds(g, a, p, {}, sg::derivation{});
        const auto table = table_of(sg::stance_grounds_report(c, a, p, all));
        REQUIRE(table.rows.size() == all.size());
        for (std::size_t i = 0; i != all.size(); ++i) {
          const auto& cells = table.rows[i].cells;
          CHECK(std::get<std::string>(cells[2].value) == to_word(all[i].polarity));
          CHECK(sg::statements_behind(table, table.rows[i]) ==
                std::vector<std::string>{std::string{c.statements().id(all[i].by.statements.front())}});
          CHECK(sg::items_for_programs(table.columns[7], cells[7]).size() == all[i].by.relations.size());
          ++seen;
        }
      }
  }
  CHECK(seen > 50);
}

TEST_CASE("each ground of a collision is a pair of statements starting with that of the first actor", "[report]") {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto bob = c.add(sg::actor{.id = "bob", .name = "Bob"});
  const auto war = c.add(sg::position{.id = "war", .label = "war"});
  const auto peace = c.add(sg::position{.id = "peace", .label = "peace"});
  const auto relation = c.add(sg::relate<sg::predicate::contradicts>(peace, war));
  c.add(sg::statement{.id = "s1", .holders = {ann}, .position = war});
  c.add(sg::statement{.id = "s2", .holders = {bob}, .position = war, .polarity = sg::polarity::oppose});
  c.add(sg::statement{.id = "s3", .holders = {bob}, .position = peace});
  const sg::stance_graph g{c};
  const auto table = table_of(sg::collision_grounds_report(c, collision_grounds(g, bob, ann)));
  CHECK(rows_of(table) == std::vector<std::string>{"opposition|war;war|war|war|s2;s1|",
                                                   "contradiction|peace;war|peace|war|s3;s1|" + c[relation].id});
  CHECK(sg::for_people(table).columns.size() == 6);
  CHECK(rows_of(table_of(sg::collision_grounds_report(c, collision_grounds(g, bob, ann, peace)))).size() == 1);
}
