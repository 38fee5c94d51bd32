// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/json/report_json.hpp"

#include <limits>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;
using json = nlohmann::json;

namespace {

json written(const sg::report& r) {
  return json::parse(text_of([&](const auto& write) { sg::write_json(r, write); }));
}

}  // namespace

TEST_CASE("a report of one table is an array of objects with every key present", "[io]") {
  CHECK(written(sample_report()) == json::parse(R"([
    {"who": "biden", "stance": "oppose", "first": {"count": 2, "weight": 0.125}, "is_true": true,
     "said": {"earliest": "2021-12-07", "latest": "2021-12-07"}, "statements": ["s1", "s2"]},
    {"who": "a;b", "stance": null, "first": {"count": -1, "weight": null}, "is_true": false,
     "said": {"earliest": "2021-12-07", "latest": "2021-12-09"}, "statements": []}])"));
}

TEST_CASE("an array has one line for each object", "[io]") {
  sg::report_table table{.columns = {{.key = "n"}}};
  CHECK(text_of([&](const auto& write) { sg::write_json(table, write); }) == "[]\n");
  table.add({1});
  table.add({2});
  CHECK(text_of([&](const auto& write) { sg::write_json(table, write); }) == "[\n{\"n\":1},\n{\"n\":2}\n]\n");
}

TEST_CASE("a single table of values without a key is an array with one line for each value", "[io]") {
  sg::report_table values{.columns = {{.key = "name"}}, .shape = sg::json_shape::values};
  CHECK(text_of([&](const auto& write) { sg::write_json(values, write); }) == "[]\n");
  values.add({"a"});
  values.add({sg::report_cell{}});
  CHECK(text_of([&](const auto& write) { sg::write_json(values, write); }) == "[\n\"a\",\nnull\n]\n");
}

TEST_CASE("the tables of a report become one object, each under its key", "[io]") {
  using enum sg::column_type;
  sg::report all;
  sg::report_table values{.columns = {{.key = "nodes", .type = integer}, {.key = "score.value", .type = number}},
                          .shape = sg::json_shape::object};
  values.add({4, 0.5});
  sg::report_table groups{
      .key = "score.sides", .columns = {{.key = "members", .type = ids}}, .shape = sg::json_shape::values};
  groups.add({std::vector<sg::report_ref>{{"a", "A"}, {"b", "B"}}});
  groups.add({std::vector<sg::report_ref>{}});
  sg::report_table counts{
      .key = "counts", .columns = {{.key = "group"}, {.key = "name"}, {.key = "count"}}, .shape = sg::json_shape::map};
  counts.add({"records", "actors", 3});
  counts.add({"records", "events", 0});
  sg::report_table people{.columns = {{.heading = "Seen"}}, .forms = {.json = false}};
  people.add({"by people"});
  all.add(values).add(groups).add(counts).add(people);
  CHECK(written(all) == json::parse(R"({"nodes": 4, "score": {"value": 0.5, "sides": [["a", "b"], []]},
                                        "counts": {"records": {"actors": 3, "events": 0}}})"));
}

TEST_CASE("an object with only null values is written as null", "[io]") {
  sg::report_table table{.columns = {{.key = "a.b"}, {.key = "a.c"}, {.key = "d.e"}}};
  table.add({{}, {}, 1});
  CHECK(written(table) == json::parse(R"([{"a": null, "d": {"e": 1}}])"));
}

TEST_CASE("a cell may contain a table", "[io]") {
  sg::report_table inner{.columns = {{.key = "x"}}};
  inner.add({1});
  sg::report_table table{.columns = {{.key = "inner", .type = sg::column_type::table}}};
  table.add({std::make_shared<const sg::report_table>(inner)});
  CHECK(written(table) == json::parse(R"([{"inner": [{"x": 1}]}])"));
}

TEST_CASE("a matrix in a cell is written row by row, alone or in an array", "[io]") {
  sg::report_table matrix{.columns = {{.key = "row", .type = sg::column_type::numbers}},
                          .shape = sg::json_shape::values};
  matrix.produce = [](const sg::report_table::row_consumer& consume) {
    for (const double each : {1.0, 2.5}) consume({{std::vector<double>{0, each}}, {}});
  };
  sg::report_table table{.columns = {{.key = "values", .type = sg::column_type::table}, {.key = "n"}},
                         .shape = sg::json_shape::object};
  table.add({std::make_shared<const sg::report_table>(matrix), 2});
  CHECK(written(table) == json::parse(R"({"n": 2, "values": [[0, 1], [0, 2.5]]})"));
  CHECK(text_of([&](const auto& write) { sg::write_json(table, write); }) ==
        "{\"n\":2,\"values\":[\n[0,1],\n[0,2.5]]}\n");
  table.shape = sg::json_shape::rows;
  CHECK(written(table) == json::parse(R"([{"n": 2, "values": [[0, 1], [0, 2.5]]}])"));
}

TEST_CASE("a report of one object without a matrix is written over several lines", "[io]") {
  sg::report_table table{.columns = {{.key = "n"}}, .shape = sg::json_shape::object};
  CHECK(text_of([&](const auto& write) { sg::write_json(table, write); }) == "{}\n");
  table.add({2});
  CHECK(text_of([&](const auto& write) { sg::write_json(table, write); }) == "{\n  \"n\": 2\n}\n");
}

TEST_CASE("integers have no decimal point, and infinite values and NaN are null", "[io]") {
  CHECK(sg::json_number(3).dump() == "3");
  CHECK(sg::json_number(0.5).dump() == "0.5");
  CHECK(sg::json_number(std::numeric_limits<double>::infinity()).is_null());
}

TEST_CASE("a dotted key from user data is not nested", "[io]") {
  sg::report_table table{.columns = {{.key = "p.label", .is_flat = true}, {.key = "p.id"}}};
  table.add({"Peace", "peace"});
  CHECK(written(table) == json::parse(R"([{"p.label": "Peace", "p": {"id": "peace"}}])"));
}
