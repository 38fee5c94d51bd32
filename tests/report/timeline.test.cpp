// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/timeline.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/report/people_table.hpp"

namespace sg = stancegraph;

TEST_CASE("a timeline report gives the date of each statement, or else its latest date, in order of time", "[report]") {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto peace = c.add(sg::position{.id = "peace", .label = "peace"});
  const auto paper = c.add(sg::document{.id = "paper", .published = sg::date{"2021-12-08"}});
  c.add(sg::statement{.id = "s1", .holders = {ann}, .position = peace});
  c.add(sg::statement{.id = "s2", .holders = {ann}, .position = peace, .evidence = {.document = paper}});
  c.add(sg::statement{.id = "s3",
                      .holders = {ann},
                      .position = peace,
                      .polarity = sg::polarity::oppose,
                      .act = sg::speech_act::rejects,
                      .said = sg::date{"2021-12~"}});
  const sg::stance_graph g{std::move(c)};
  const sg::report report = sg::timeline_report(g.records(), timeline(g, ann));
  const auto& table = std::get<sg::report_table>(report.parts.front());
  const sg::people_table seen = sg::for_people(table);
  std::vector<std::string> said;
  for (const auto& row : seen.rows) said.push_back(row[4] + " " + row[0]);
  CHECK(said == std::vector<std::string>{"s2, paper by 2021-12-08", "s3 2021-12~", "s1 ?"});
  CHECK(seen.rows[1][2] == "rejects");
  CHECK(seen.columns.size() == 5);  // nothing has a condition
  CHECK(sg::statements_behind(table, table.rows[2]) == std::vector<std::string>{"s1"});
}
