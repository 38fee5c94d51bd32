// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/json/record_with_statements.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

TEST_CASE("a JSON record has its kind and, except for statements and relations, the ids of its statements", "[io]") {
  for (std::uint64_t seed = 0; seed != 10; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    const auto check = [&](const auto& table, const char* kind, const auto& statements_with) {
      for (const auto h : table.handles()) {
        std::vector<std::string> ids;
        for (const auto s : statements_with(h)) ids.emplace_back(c.statements().id(s));
        const auto json = sg::json_with_statements(g, h);
        CHECK(json["kind"] == kind);
        CHECK(json["record"] == json_of(c, h));
        CHECK(json["statements"] == nlohmann::json(ids));
      }
    };
    check(c.actors(), "actor", [&](auto h) { return statements_of(g, h); });
    check(c.positions(), "position", [&](auto h) { return statements_on(g, h); });
    check(c.events(), "event", [&](auto h) { return statements_at(g, h); });
    check(c.documents(), "document", [&](auto h) { return statements_in(g, h); });
    for (const auto s : c.statements().handles()) CHECK_FALSE(sg::json_with_statements(g, s).contains("statements"));
    for (const auto r : c.relations().handles()) CHECK(sg::json_with_statements(g, r)["kind"] == "relation");
  }
}
