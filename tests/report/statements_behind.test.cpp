// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/statements_behind.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "small_corpus.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/report/stances.hpp"

namespace sg = stancegraph;

TEST_CASE("the statements behind a row are references to the statements that it names", "[report]") {
  const sg::stance_graph g{small_corpus{}.records};
  const sg::corpus& c = g.records();
  const auto all = sg::stances(g);
  const sg::report r = sg::stances_report(c, all);
  const auto& table = std::get<sg::report_table>(r.parts.front());
  REQUIRE(table.rows.size() == all.size());
  for (std::size_t i = 0; i != all.size(); ++i) {
    const sg::ref_list<sg::statement> behind = sg::statements_behind(c, table, table.rows[i]);
    std::vector<std::string> ids;
    for (const sg::statement_ref s : behind) {
      ids.emplace_back(s.id());
      CHECK(s.position() == all[i].position);
    }
    CHECK_FALSE(ids.empty());
    CHECK(ids == sg::statements_behind(table, table.rows[i]));
  }
}

TEST_CASE("statements that a corpus does not have are not behind a row", "[report]") {
  const sg::corpus c = small_corpus{}.records;
  sg::report_table table{.columns = {{.key = "n"}}};
  table.add({1}, {"no-such-statement"});
  CHECK_THROWS_AS(sg::statements_behind(c, table, table.rows.front()), sg::unknown_reference);
  table.add({2});
  CHECK(sg::statements_behind(c, table, table.rows.back()).empty());
}
