// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/joined_name.hpp"

#include <sstream>

#include "catch.hpp"
#include "stancegraph/io/csv/csv.hpp"

namespace sg = stancegraph;

TEST_CASE("a joined name says where it is, how it is written and which record it names", "[io]") {
  std::istringstream in{"id,holders,position,polarity\ns-1,NATO,talks,support\ns-2,Nato,talks,oppose\n"};
  const sg::csv_contents found = sg::read_csv_statements(in, "s.csv", {.infer = true});
  REQUIRE(found.joined.size() == 1);
  CHECK(sg::to_string(found.joined.front().where) == "s.csv:3:5");
  CHECK(found.joined.front() == sg::joined_name{{"s.csv", 3, 5}, sg::record_kind::actor, "Nato", "NATO"});
  std::istringstream none{"id,holders,position,polarity\ns-1,NATO,talks,support\ns-2,UN,talks,oppose\n"};
  CHECK(sg::read_csv_statements(none, "s.csv", {.infer = true}).joined.empty());
}
