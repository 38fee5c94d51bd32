// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/record_details.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/io/csv/report_csv.hpp"
#include "stancegraph/io/json/report_json.hpp"
#include "stancegraph/render/report_markdown.hpp"

namespace sg = stancegraph;

namespace {

/// An actor with two names and a statement, and that statement.
std::vector<sg::record_details> two_records() {
  using enum sg::column_type;
  sg::report_table actor{.columns = {{.key = "id"}, {.key = "other_names", .type = texts}, {.key = "note"}},
                         .shape = sg::json_shape::object};
  actor.add({"ann", std::vector<std::string>{"Annie", "A;B"}, sg::report_cell{}});
  sg::report_table statement{.columns = {{.key = "id"}, {.key = "holders", .type = ids}},
                             .shape = sg::json_shape::object};
  statement.add({"s1", std::vector<sg::report_ref>{{"ann", "Ann"}}});
  return {{sg::record_kind::actor, actor, std::vector<sg::report_ref>{{"s1", "s1"}}},
          {sg::record_kind::statement, statement, {}}};
}

}  // namespace

TEST_CASE("the JSON report of records has an object for each, in which missing values are null", "[report]") {
  const std::string text =
      text_of([](const auto& write) { sg::write_json(sg::record_details_report(two_records()), write); });
  CHECK(nlohmann::json::parse(text) == nlohmann::json::parse(R"([
    {"kind": "actor", "record": {"id": "ann", "other_names": ["Annie", "A;B"], "note": null}, "statements": ["s1"]},
    {"kind": "statement", "record": {"id": "s1", "holders": ["ann"]}, "statements": null}])"));
}

TEST_CASE("CSV and tables for people have one row for each field of a record that has a value", "[report]") {
  const sg::report r = sg::record_details_report(two_records());
  CHECK(text_of([&](const auto& write) { sg::write_csv(r, write); }) ==
        "kind,id,field,value\n"
        "actor,ann,id,ann\n"
        "actor,ann,other_names,Annie;A\\;B\n"
        "actor,ann,statements,s1\n"
        "statement,s1,id,s1\n"
        "statement,s1,holders,ann\n");
  const std::string page = text_of([&](const auto& write) { sg::write_markdown(r, write); });
  CHECK(page.find("| statement | s1 | holders | Ann |\n") != std::string::npos);
}

TEST_CASE("a row about a record is traced to its statements", "[report]") {
  const sg::report r = sg::record_details_report(two_records());
  for (const auto& part : r.parts) {
    const auto& table = std::get<sg::report_table>(part);
    CHECK(sg::statements_behind(table, table.rows.back()) == std::vector<std::string>{"s1"});
  }
}
