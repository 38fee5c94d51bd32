// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/stances.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace sg = stancegraph;

namespace {

std::string joined_ids(const sg::corpus& c, const std::vector<sg::statement_handle>& all) {
  std::vector<std::string> texts;
  for (const auto s : all) texts.emplace_back(c.statements().id(s));
  return sg::joined(texts, ";");
}

}  // namespace

TEST_CASE("a stances report has a row for each stance with its statements and conditions", "[report]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {})};
    const sg::corpus& c = g.records();
    const auto all = stances(g);
    const sg::report report = sg::stances_report(c, all);
    std::vector<std::string> expected;
    for (const auto& s : all)
      expected.push_back(c[s.actor].id + "|" + c[s.position].id + "|" + std::string{sg::to_word(s.value)} + "|" +
                         joined_ids(c, s.statements) + "|" + joined_ids(c, s.superseded) + "|" +
                         sg::joined(sg::conditions_in_words(c, s.statements), ";"));
    const auto& table = table_of(report);
    CHECK(rows_of(table) == expected);
    std::size_t at = 0;
    table.for_each_row([&](const sg::report_row& row) {
      CHECK(sg::joined(sg::statements_behind(table, row), ";") == joined_ids(c, all[at++].statements));
    });
  }
}
