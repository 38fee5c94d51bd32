// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/brokers.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "signed_network_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("a brokers report has a row for each broker and separates gatekeepers in directed networks", "[report]") {
  const sg::signed_network n = network_of(3, {{0, 1, 1}, {1, 2, 1}});
  const std::vector<std::string> groups{"west", "west", "east"};
  CHECK(rows_of(table_of(sg::brokers_report(n, sg::brokers(n, groups)))) ==
        std::vector<std::string>{"b|west|0|0|1|0|1|2|0.5|s0;s1", "a|west|0|0|0|0|0|1|1|s0", "c|east|0|0|0|0|0|1|1|s1"});
  const auto rows = rows_of(table_of(sg::brokers_report(n, sg::brokers(n, groups, {.is_directed = true}), true)));
  CHECK(rows.front() == "b|west|0|0|1|0|0|1|2|0.5|s0;s1");
  CHECK(sg::brokers_table(true).columns[5].key == "gatekeeper");
}
