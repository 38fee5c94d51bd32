// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/csv/csv_options.hpp"

#include <sstream>
#include <string>

#include "catch.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/io/csv/csv.hpp"

namespace sg = stancegraph;

namespace {

constexpr auto two_statements = "id,holders,position,polarity\ns1,Ann,peace,support\ns2,Ben,peace,oppose\n";

}  // namespace

TEST_CASE("by default statements may not refer to records that no table defines", "[io]") {
  std::istringstream in{two_statements};
  CHECK_THROWS_AS(sg::read_csv_statements(in, "s.csv"), sg::parse_error);
}

TEST_CASE("inferred records are counted", "[io]") {
  std::istringstream in{two_statements};
  const sg::csv_contents read = sg::read_csv_statements(in, "s.csv", {.infer = true});
  CHECK(read.records.statements().size() == 2);
  CHECK(read.inferred == sg::inferred_counts{.actors = 2, .positions = 1, .documents = 0});
  CHECK(read.doubts.empty());
}
