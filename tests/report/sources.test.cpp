// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/sources.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/report/people_table.hpp"

namespace sg = stancegraph;

namespace {

/// The president's words come through an adviser; the minister writes himself.
struct press {
  sg::corpus c{};
  sg::actor_handle president = c.add(sg::actor{.id = "president", .name = "President"});
  sg::actor_handle minister = c.add(sg::actor{.id = "minister", .name = "Minister"});
  sg::actor_handle adviser = c.add(sg::actor{.id = "adviser", .name = "Adviser"});
  sg::position_handle talks = c.add(sg::position{.id = "talks", .label = "hold talks"});
  sg::document_handle paper = c.add(sg::document{.id = "paper", .title = "The Paper"});

  press() {
    add("s1", president, {adviser}, sg::attribution::reported_speech);
    add("s2", minister, {}, sg::attribution::direct_quote);
    add("s3", minister, {adviser}, {});
  }
  void add(const char* id, sg::actor_handle who, std::vector<sg::actor_handle> voice,
           std::optional<sg::attribution> how) {
    sg::statement s{.id = id, .holders = {who}, .voice = std::move(voice), .position = talks};
    s.evidence = {.document = paper, .paragraph = 4, .attribution = how};
    c.add(s);
  }
};

}  // namespace

TEST_CASE("tables show the voice chain of a statement in one column, and JSON its parts", "[report]") {
  const press p;
  const sg::stance_graph g{p.c};
  const auto table = table_of(sg::reported_statements_report(p.c, reported_statements(g)));
  CHECK(rows_of(table) == std::vector<std::string>{"|s1|president|talks|support|adviser|1|paper|reported_speech",
                                                   "|s3|minister|talks|support|adviser|1|paper|"});
  CHECK(sg::for_people(table).rows.at(0) ==
        std::vector<std::string>{"President → Adviser", "1", "support", "hold talks", "s1, paper ¶4"});
  CHECK(sg::statements_behind(table, table.rows.at(1)) == std::vector<std::string>{"s3"});
}

TEST_CASE("tables show the number of direct statements, and JSON the statements", "[report]") {
  const press p;
  const sg::stance_graph g{p.c};
  const auto table = table_of(sg::attribution_profiles_report(p.c, attribution_profiles(g)));
  CHECK(rows_of(table) == std::vector<std::string>{"president||s1|1|0|1|0|0", "minister|s2|s3|1|1|0|0|0"});
  CHECK(sg::for_people(table).rows.at(1) == std::vector<std::string>{"Minister", "1", "1", "1", "1", "0", "0", "0"});
}

TEST_CASE("a stance known only through one voice names the voice and every statement", "[report]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    const auto all = only_through(g);
    const auto table = table_of(sg::only_through_report(c, all));
    REQUIRE(table.rows.size() == all.size());
    for (std::size_t i = 0; i != all.size(); ++i) {
      CHECK(sg::statements_behind(table, table.rows[i]).size() == all[i].statements.size());
      CHECK(sg::items_for_programs(table.columns[3], table.rows[i].cells[3]).size() == all[i].voices.size());
    }
  }
}

TEST_CASE("shared sources are voices and documents, and table headings name both actors", "[report]") {
  const press p;
  const sg::stance_graph g{p.c};
  const auto table =
      table_of(sg::common_sources_report(p.c, p.president, p.minister, common_sources(g, p.president, p.minister)));
  CHECK(rows_of(table) == std::vector<std::string>{"adviser|voice|s1|s3", "paper|document|s1|s2;s3"});
  const sg::people_table seen = sg::for_people(table);
  CHECK(sg::heading_of(seen.columns[2]) == "Statements of President");
  CHECK(sg::heading_of(seen.columns[3]) == "Statements of Minister");
  CHECK(seen.rows[1][0] == "paper");
}
