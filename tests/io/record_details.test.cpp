// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/record_details.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/io/json/json.hpp"
#include "stancegraph/io/json/report_json.hpp"

namespace sg = stancegraph;

namespace {

sg::record_details only(const sg::stance_graph& g, const sg::any_record& which) {
  const std::vector<sg::record_details> all = details_of(g, {which});
  REQUIRE(all.size() == 1);
  return all.front();
}

/// Checks the records of a table. @param statements_with the statements that a record has
template <class Table, class F>
void check(const sg::stance_graph& g, const Table& table, sg::record_kind kind, F&& statements_with) {
  for (const auto h : table.handles()) {
    const sg::record_details details = only(g, h);
    CHECK(details.kind == kind);
    CHECK(json_of(details.fields) == json_of(g.records(), h));
    REQUIRE(details.statements);
    CHECK(*details.statements == sg::refs_to(g.records(), statements_with(h)));
  }
}

}  // namespace

TEST_CASE("details of a record have its fields as in files and, except for statements and relations, its statements",
          "[io]") {
  for (std::uint64_t seed = 0; seed != 10; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    using enum sg::record_kind;
    check(g, c.actors(), actor, [&](auto h) { return statements_of(g, h); });
    check(g, c.positions(), position, [&](auto h) { return statements_on(g, h); });
    check(g, c.events(), event, [&](auto h) { return statements_at(g, h); });
    check(g, c.documents(), document, [&](auto h) { return statements_in(g, h); });
    for (const auto s : c.statements().handles()) {
      CHECK(only(g, s).kind == statement);
      CHECK_FALSE(only(g, s).statements);
      CHECK(json_of(only(g, s).fields) == json_of(c, s));
    }
    for (const auto r : c.relations().handles()) {
      CHECK(only(g, r).kind == relation);
      CHECK_FALSE(only(g, r).statements);
      CHECK(json_of(only(g, r).fields) == json_of(c, r));
    }
  }
}

TEST_CASE("fields have types: records show their names to people, and spans are two numbers", "[io]") {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto peace = c.add(sg::position{.id = "peace", .label = "Peace"});
  const auto paper = c.add(sg::document{.id = "paper"});
  sg::statement s{.id = "s", .holders = {ann}, .position = peace, .polarity = sg::polarity::support};
  s.evidence = {.document = paper, .span = sg::text_span{3, 9}};
  const sg::report_table fields = record_fields(c, c.add(s));
  const auto cell = [&](std::string_view key) {
    for (std::size_t i = 0; i != fields.columns.size(); ++i)
      if (fields.columns[i].key == key) return fields.rows.front().cells[i];
    FAIL("no field " << key);
    return sg::report_cell{};
  };
  CHECK(cell("holders").value == sg::report_cell{std::vector<sg::report_ref>{{"ann", "Ann"}}}.value);
  CHECK(cell("position").value == sg::report_cell{sg::report_ref{"peace", "Peace"}}.value);
  CHECK(cell("span").value == sg::report_cell{std::vector<double>{3, 9}}.value);
  CHECK(cell("span").shown == "[3, 9)");
  CHECK(cell("said").is_missing());
  CHECK(cell("note").is_missing());
}
