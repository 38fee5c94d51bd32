// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/centrality.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <variant>

#include "catch.hpp"
#include "report_sample.hpp"
#include "signed_network_sample.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a centrality report has a row for each node in the order of the result", "[report]") {
  random_numbers engine{std::mt19937{4}};
  for (int round = 0; round != 20; ++round) {
    const sg::centrality_result r = sg::centrality(random_signed_network(engine));
    const sg::report report = sg::centrality_report(r);
    const sg::report_table& table = table_of(report);
    REQUIRE(table.rows.size() == r.order.size());
    for (std::size_t i = 0; i != r.order.size(); ++i) {
      const auto& cells = table.rows[i].cells;
      CHECK(std::get<sg::report_ref>(cells[0].value).id == r.network.nodes[r.order[i]].id);
      CHECK(std::get<std::int64_t>(cells[1].value) == static_cast<std::int64_t>(r.out[r.order[i]].positive));
      CHECK(cells[6].is_missing() == !r.out[r.order[i]].ratio().has_value());
      CHECK(cells[7].is_missing() == !r.pn.has_value());
    }
  }
}

TEST_CASE("a directed centrality report has degrees and PN indices in both directions and no eigenvector", "[report]") {
  const sg::report_table table = sg::centrality_table(true);
  std::string keys;
  for (const sg::report_column& each : table.columns) keys += each.key + " ";
  CHECK(keys ==
        "node out_positive out_negative out_positive_strength out_negative_strength out_net out_ratio in_positive "
        "in_negative in_positive_strength in_negative_strength in_net in_ratio pn_in pn_out statements ");
}

TEST_CASE("an undefined centrality is missing in JSON, a dash in tables, and explained in a note", "[report]") {
  const sg::report report = sg::centrality_report(sg::centrality(network_of(2, {{0, 1, -1}})));
  const sg::report_table& table = table_of(report);
  CHECK(table.rows[0].cells[7].is_missing());
  CHECK(sg::text_for_people(table.columns[7], table.rows[0].cells[7]) == "-");
  CHECK_THAT(notes_of(report), ContainsSubstring("the PN index is undefined"));
  CHECK_THAT(notes_of(report), ContainsSubstring("no single eigenvector dominates"));
}
