// SPDX-License-Identifier: BSL-1.0
#include <sstream>
#include <utility>

#include "catch.hpp"
#include <stancegraph/io/csv/csv.hpp>
#include <stancegraph/io/inferred_counts.hpp>

namespace sg = stancegraph;

TEST_CASE("an inferred record is counted once, however often it is named", "[io]") {
  std::istringstream in{
      "id,holders,position,polarity,document\n"
      "1,a;b,p,support,d\n"
      "2,b,p,oppose,d\n"
      "3,c,q,support,\n"};
  const auto read = sg::read_csv_statements(in, "statements", {.infer = true});
  CHECK(read.inferred == sg::inferred_counts{.actors = 3, .positions = 2, .documents = 1});
  CHECK(read.records.actors().size() == 3);
  CHECK(read.records.positions().size() == 2);
  CHECK(read.records.documents().size() == 1);
}

TEST_CASE("existing records are not counted as inferred", "[io]") {
  sg::corpus known;
  known.add(sg::actor{.id = "a", .name = "A"});
  std::istringstream in{"id,holders,position,polarity\n1,a,p,support\n"};
  const auto read = sg::read_csv_statements(in, "statements", {.infer = true}, std::move(known));
  CHECK(read.inferred == sg::inferred_counts{.actors = 0, .positions = 1, .documents = 0});
}
