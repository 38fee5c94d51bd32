// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/derived_stances.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/report/stances.hpp"

namespace sg = stancegraph;

TEST_CASE("a report of derived stances names the speaker and every relation on the path", "[report]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {})};
    const sg::corpus& c = g.records();
    const auto all = derived_stances(g);
    const auto rows = rows_of(table_of(sg::derived_stances_report(c, all)));
    REQUIRE(rows.size() == all.size());
    for (std::size_t i = 0; i != rows.size(); ++i) {
      std::vector<std::string> path;
      for (const auto r : all[i].over_actors) path.push_back(c[r].id);
      for (const auto r : all[i].over_positions) path.push_back(c[r].id);
      CHECK(rows[i].starts_with(c[all[i].actor].id + "|" + c[all[i].position].id + "|"));
      CHECK(rows[i].find("|" + c[all[i].stated_by].id + "|" + c[all[i].stated_on].id + "|") != rows[i].npos);
      CHECK(rows[i].find("|" + sg::joined(path, ";") + "|") != rows[i].npos);
      ++seen;
    }
  }
  CHECK(seen > 100);
}

TEST_CASE("derived and stated stances begin with the same columns, which differ in meaning only", "[report]") {
  const auto stated = sg::stances_table().columns, derived = sg::derived_stances_table().columns;
  for (std::size_t i = 0; i != 3; ++i) {
    CHECK(derived[i].key == stated[i].key);
    CHECK(derived[i].heading == stated[i].heading);
    CHECK(derived[i].type == stated[i].type);
    CHECK(derived[i].place == stated[i].place);
  }
  CHECK(derived[0].meaning != stated[0].meaning);
  CHECK(derived[2].meaning != stated[2].meaning);
}
