// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/record_cells.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;

namespace {

struct talks {
  sg::corpus c{};
  sg::document_handle paper = c.add(sg::document{.id = "paper", .title = "A paper"});
  sg::actor_handle biden = c.add(sg::actor{.id = "biden", .name = "Joe Biden"});
  sg::position_handle ban = c.add(sg::position{.id = "ban", .label = "sanctions"});
  sg::position_handle war = c.add(sg::position{.id = "war", .label = "an invasion"});

  sg::statement_handle say(std::vector<sg::condition> conditions, sg::condition_join join = sg::condition_join::all) {
    return c.add(sg::statement{.id = "s" + std::to_string(c.statements().size() + 1),
                               .holders = {biden},
                               .position = ban,
                               .conditions = std::move(conditions),
                               .condition_join = join,
                               .evidence = {.document = paper, .paragraph = 4}});
  }
};

}  // namespace

TEST_CASE("record cells have ids for programs and names for people", "[report]") {
  talks t;
  const auto s = t.say({});
  CHECK(sg::ref_to(t.c, t.biden) == sg::report_ref{"biden", "Joe Biden"});
  CHECK(sg::ref_to(t.c, t.ban) == sg::report_ref{"ban", "sanctions"});
  CHECK(sg::ref_to(t.c, t.paper) == sg::report_ref{"paper", "A paper"});
  CHECK(sg::ref_to(t.c, s) == sg::report_ref{"s1", "s1"});
  CHECK(sg::refs_with_places(t.c, std::vector{s}) == std::vector<sg::report_ref>{{"s1", "s1, paper ¶4"}});
  CHECK(sg::ref_if_any(t.c, sg::actor_handle{}).is_missing());
  CHECK(sg::refs_to(t.c, std::vector{t.ban, t.war}).back().id == "war");
}

TEST_CASE("each condition is listed once, with the statements that have it unless all do", "[report]") {
  talks t;
  const auto plain = t.say({});
  const auto one = t.say({{sg::condition_operator::if_, t.war}});
  const auto same = t.say({{sg::condition_operator::if_, t.war}});
  const auto both =
      t.say({{sg::condition_operator::if_, t.war}, {sg::condition_operator::unless, t.ban}}, sg::condition_join::any);
  CHECK(sg::conditions_in_words(t.c, plain).empty());
  CHECK(sg::conditions_in_words(t.c, both) == "if war or unless ban");
  CHECK(sg::conditions_in_words(t.c, std::vector{one, same}) == std::vector<std::string>{"if war"});
  CHECK(sg::conditions_in_words(t.c, std::vector{plain, one, same, both}) ==
        std::vector<std::string>{"if war (s2, s3)", "if war or unless ban (s4)"});
}
