// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/blocks.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "signed_network_sample.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a blocks report has the classes, the class of each node and the ties that do not fit", "[report]") {
  // Two pairs of friends who oppose each other, except that a likes c.
  const sg::signed_network n = network_of(4, {{0, 1, 1}, {2, 3, 1}, {0, 3, -1}, {1, 2, -1}, {1, 3, -1}, {0, 2, 1}});
  const sg::report report = sg::blocks_report(sg::blocks(n));
  CHECK(rows_of(table_of(report)) ==
        std::vector<std::string>{"4|6|false|0.5|0.5|" + sg::short_number(sg::blocks(n).modularity)});
  CHECK(rows_of(table_of(report, "classes")) == std::vector<std::string>{"a;b", "c;d"});
  CHECK(rows_of(csv_table_of(report)) == std::vector<std::string>{"a|1", "b|1", "c|2", "d|2"});
  CHECK(rows_of(table_of(report, "ties")) == std::vector<std::string>{"a|c|1|1|s5"});
  CHECK_THAT(sentences_of(report), ContainsSubstring("Class 1: Node a, Node b\nClass 2: Node c, Node d\n"));
  CHECK_THAT(sentences_of(report), ContainsSubstring("4 nodes, 6 ties; not clusterable"));
  CHECK_THAT(sentences_of(report), ContainsSubstring("Criterion: 0.5 "));
}
