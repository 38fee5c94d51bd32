// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/projection.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "signed_network_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("a projection report uses words for signs in JSON and the tie columns in CSV", "[report]") {
  // a and b agree on d and disagree on e and f; c agrees with b on e.
  const sg::signed_network n =
      network_of(6, {{0, 3, 1}, {1, 3, 1}, {0, 4, 1}, {1, 4, -1}, {0, 5, 1}, {1, 5, -1}, {2, 4, -1}});
  const sg::report report = sg::projection_report(n, sg::projection(n));
  CHECK(rows_of(table_of(report)) == std::vector<std::string>{"a|b|ambivalent|1|2|d|e;f|s0;s1;s2;s3;s4;s5",
                                                              "a|c|negative|0|1||e|s2;s6",
                                                              "b|c|positive|1|0|e||s3;s6"});
  CHECK(rows_of(csv_table_of(report)) == std::vector<std::string>{"a|b|-1|1|s0;s1;s2;s3;s4;s5|ambivalent|3|1|2|d|e;f",
                                                                  "a|c|-1|1|s2;s6|negative|1|0|1||e",
                                                                  "b|c|1|1|s3;s6|positive|1|1|0|e|"});
}

TEST_CASE("equally many common and opposite sides give weight 0", "[report]") {
  const sg::signed_network n = network_of(4, {{0, 2, 1}, {1, 2, 1}, {0, 3, 1}, {1, 3, -1}});
  CHECK(rows_of(csv_table_of(sg::projection_report(n, sg::projection(n)))).front().starts_with("a|b|1|0|"));
}
