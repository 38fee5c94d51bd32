// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/balance.hpp"

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "signed_network_sample.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

/// Friends a, b and c, foes of d; but b and c are foes.
sg::balance_result friends_and_foes() {
  return sg::balance(network_of(4, {{0, 1, 1}, {0, 2, 1}, {1, 2, -1}, {0, 3, -1}, {1, 3, -1}, {2, 3, -1}}));
}

}  // namespace

TEST_CASE("a balance report has the figures, the sides and the frustrated ties", "[report]") {
  const sg::report report = sg::balance_report(friends_and_foes());
  CHECK(rows_of(table_of(report, "triangles")) == std::vector<std::string>{"0|1|2|1"});
  CHECK(rows_of(table_of(report, "frustration")) == std::vector<std::string>{"1|1|true"});
  CHECK(rows_of(table_of(report, "frustration.partition")) == std::vector<std::string>{"a;b;c", "d"});
  CHECK(rows_of(table_of(report, "frustration.ties")) == std::vector<std::string>{"b|c|-1|1|s2"});
  CHECK(rows_of(table_of(report, "weighted")).empty());
  const std::string text = sentences_of(report);
  CHECK_THAT(text, ContainsSubstring("4 nodes, 6 ties: 2 positive, 4 negative\n"));
  CHECK_THAT(text, ContainsSubstring("Triangles: 4 (+++ 0, ++- 1, +-- 2, --- 1)\n"));
  CHECK_THAT(text, ContainsSubstring("Balance: strong 0.500, weak 0.750, of walks "));
  CHECK_THAT(text, ContainsSubstring("Frustration: 1, proved to be the least\n"));
  CHECK_THAT(text, ContainsSubstring("Side 1: Node a, Node b, Node c\nSide 2: Node d\n"));
}

TEST_CASE("a balance report in CSV lists every tie and whether it is frustrated", "[report]") {
  random_numbers engine{std::mt19937{2}};
  for (int round = 0; round != 20; ++round) {
    const sg::balance_result r = sg::balance(random_signed_network(engine, 2));
    const sg::report report = sg::balance_report(r);
    const sg::report_table& table = csv_table_of(report);
    REQUIRE(table.rows.size() == r.network.ties.size());
    for (std::size_t t = 0; t != table.rows.size(); ++t) {
      const bool is_frustrated = std::ranges::find(r.frustration.ties, t) != r.frustration.ties.end();
      CHECK(std::get<std::string>(table.rows[t].cells.back().value) == (is_frustrated ? "yes" : "no"));
    }
    CHECK(table_of(report, "frustration.ties").rows.size() == r.frustration.ties.size());
  }
}

TEST_CASE("undefined balance is missing in JSON and a dash in tables", "[report]") {
  const sg::report report = sg::balance_report(sg::balance(network_of(2, {})));
  CHECK(rows_of(table_of(report, "balance")) == std::vector<std::string>{"||1|"});
  CHECK_THAT(sentences_of(report), ContainsSubstring("Balance: strong -, weak -, of walks 1.000, by frustration -"));
}

TEST_CASE("a balance report includes eigenvalues and triads on request", "[report]") {
  const sg::signed_network n = network_of(3, {{0, 1, 1}, {1, 2, 1}, {0, 2, -1}});
  const sg::balance_options spectrum{.has_eigenvalues = true};
  const sg::report report = sg::balance_report(sg::balance(n, spectrum), spectrum);
  CHECK(table_of(report, "laplacian_spectrum").rows.size() == 3);
  CHECK_THAT(sentences_of(report), ContainsSubstring("Eigenvalues of the signed Laplacian: 1.000, 1.000, 4.000"));
  const sg::balance_options directed{.is_directed = true};
  CHECK(table_of(sg::balance_report(sg::balance(n, directed), directed), "triads").rows.size() == 138);
  CHECK_THROWS_AS(table_of(sg::balance_report(sg::balance(n)), "triads"), std::out_of_range);
}

TEST_CASE("a balance report notes loops and omitted measures", "[report]") {
  const sg::balance_options few{.most_for_eigenvalues = 1};
  const std::string notes = notes_of(sg::balance_report(sg::balance(network_of(2, {{0, 1, 1}, {1, 1, -1}}), few), few));
  CHECK_THAT(notes, ContainsSubstring("more than 1 nodes"));
  CHECK_THAT(notes, ContainsSubstring("1 tie of a node with itself"));
}
