// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/answer.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/io/csv/report_csv.hpp"
#include "stancegraph/match/language.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

namespace {

/// Ann supports a whole and a part of it.
sg::stance_graph small() {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto whole = c.add(sg::position{.id = "whole", .label = "Whole"});
  const auto part = c.add(sg::position{.id = "part", .label = "Part"});
  c.add(sg::relate<sg::predicate::part_of>(part, whole));
  c.add(sg::statement{.id = "s1", .holders = {ann}, .position = whole});
  c.add(sg::statement{.id = "s2", .holders = {ann}, .position = part});
  return sg::stance_graph{std::move(c)};
}

/// An answer with one column of values.
sg::query_answer column(std::vector<sg::query_value> values) {
  sg::query_answer a{{"x.y"}, {}};
  for (auto& each : values) a.rows.push_back({std::move(each)});
  return a;
}
sg::query_value list(sg::value_list items) { return std::make_shared<const sg::value_list>(std::move(items)); }

std::string csv(const sg::report& r) {
  return text_of([&](const auto& write) { sg::write_csv(r, write); });
}

}  // namespace

TEST_CASE("column names of an answer are taken literally from the query in every format", "[report]") {
  const sg::stance_graph g = small();
  const auto q = sg::parse_query(g.records(), "MATCH (a)-[s:support]->(p) RETURN p.label, count(*) AS N");
  const sg::query_answer a = answer(sg::query_index{g}, q);
  const sg::report report = sg::answer_report(g.records(), a);
  CHECK(csv(report) == "p.label,N\nPart,1\nWhole,1\n");
  CHECK(text_of([&](const auto& write) { sg::write_terminal(report, write); }) ==
        "p.label  N\n───────  ─\nPart     1\nWhole    1\n");
}

TEST_CASE("values keep their types, and lists keep the types of their items", "[report]") {
  const sg::corpus c;
  using cell = sg::report_cell;
  const auto cell_of = [&](const sg::query_value& v) {
    const sg::query_answer a = column({v});
    cell found;
    table_of(sg::answer_report(c, a)).for_each_row([&](const sg::report_row& row) { found = row.cells.front(); });
    return found;
  };
  CHECK(cell_of({}).is_missing());
  CHECK(std::get<bool>(cell_of(true).value));
  CHECK(std::get<std::int64_t>(cell_of(std::int64_t{7}).value) == 7);
  CHECK(std::get<double>(cell_of(0.5).value) == 0.5);
  CHECK(std::get<std::string>(cell_of(std::string_view{"t"}).value) == "t");
  CHECK(
      std::get<std::vector<std::string>>(cell_of(list({std::string_view{"t"}, std::string_view{"u"}})).value).size() ==
      2);
  const auto mixed = cell_of(list({std::int64_t{1}, sg::query_value{}, list({true})}));
  const auto& inner = *std::get<std::shared_ptr<const sg::report_table>>(mixed.value);
  CHECK(inner.shape == sg::json_shape::values);
  CHECK(std::get<std::int64_t>(inner.rows[0].cells[0].value) == 1);
  CHECK(inner.rows[1].cells[0].is_missing());
}

TEST_CASE("a list is one CSV cell without its missing values", "[report]") {
  const sg::corpus c;
  const sg::query_answer texts = column({list({std::string_view{"a;b"}, std::string_view{"c"}})});
  CHECK(csv(sg::answer_report(c, texts)) == "x.y\na\\;b;c\n");
  const sg::query_answer mixed = column({list({std::int64_t{1}, sg::query_value{}, std::int64_t{2}})});
  CHECK(csv(sg::answer_report(c, mixed)) == "x.y\n1;2\n");
}

TEST_CASE("an answer with grounds has a line for each minimal ground of a row", "[report]") {
  const sg::stance_graph g = small();
  const auto q = sg::parse_query(g.records(), "MATCH (a)-[:support]->(p) WHERE p UNDER 'whole' RETURN DISTINCT a");
  const sg::query_index index{g};
  const sg::query_answer a = answer(index, q);
  const auto grounds = why(index, q, a);
  CHECK(csv(sg::answer_report(g.records(), a, grounds)) ==
        "#,a,by statements,by relations\n1,ann,s1,\n1,ann,s2,part part_of whole\n");
}

TEST_CASE("an answer without rows says so", "[report]") {
  const sg::corpus c;
  const sg::query_answer none{{"a"}, {}};
  CHECK(text_of([&](const auto& write) { sg::write_terminal(sg::answer_report(c, none), write); }) ==
        "There are no rows.\n");
  CHECK(csv(sg::answer_report(c, none)) == "a\n");
}
