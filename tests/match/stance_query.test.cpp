// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/stance_query.hpp"

#include "catch.hpp"
#include "stancegraph/match/language.hpp"

namespace sg = stancegraph;

TEST_CASE("a query stores its columns, how they are computed and how rows are sorted", "[match]") {
  const sg::corpus c;
  const auto q = sg::parse_query(
      c,
      "MATCH (a)-[s:stance]->(p) RETURN a.name AS who, count(DISTINCT p) AS n, evidence() ORDER BY n DESC, who SKIP 2 "
      "LIMIT 7");
  REQUIRE(q.items.size() == 3);
  CHECK(q.items[0].name == "who");
  CHECK(q.items[0].how == sg::aggregate::none);
  CHECK(q.items[1].how == sg::aggregate::count);
  CHECK(q.items[1].is_distinct);
  CHECK(q.items[2].name == "evidence()");
  CHECK(q.items[2].how == sg::aggregate::evidence);
  REQUIRE(q.order.size() == 2);
  CHECK(q.order[0].column == 1);
  CHECK(q.order[0].is_descending);
  CHECK(q.order[1].column == 0);
  CHECK_FALSE(q.order[1].is_descending);
  CHECK(q.skip == 2);
  CHECK(q.limit == 7);
}
