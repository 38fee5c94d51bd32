// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/concessions.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;

/// Two states, each with a minister; two demands of the one that the other refuses, and two that contradict each other.
struct quarrel {
  sg::corpus c{};
  sg::actor_handle russia = c.add(sg::actor{.id = "russia", .name = "Russia", .kind = sg::actor_kind::state});
  sg::actor_handle us = c.add(sg::actor{.id = "us", .name = "United States", .kind = sg::actor_kind::state});
  sg::actor_handle lavrov = c.add(sg::actor{.id = "lavrov", .name = "Lavrov"});
  sg::actor_handle blinken = c.add(sg::actor{.id = "blinken", .name = "Blinken"});
  sg::position_handle halt = c.add(sg::position{.id = "halt", .label = "halt"});
  sg::position_handle lines = c.add(sg::position{.id = "lines", .label = "red lines"});
  sg::position_handle door = c.add(sg::position{.id = "door", .label = "open door"});

  quarrel() {
    c.add(sg::relate<sg::predicate::holds_office_in>(lavrov, russia));
    c.add(sg::relate<sg::predicate::holds_office_in>(blinken, us));
    c.add(sg::relate<sg::predicate::contradicts>(halt, door));
  }
  sg::statement_handle say(sg::actor_handle who, sg::polarity polarity, sg::position_handle what) {
    sg::statement s{.id = std::to_string(c.statements().size()), .holders = {who}, .position = what};
    s.polarity = polarity;
    return c.add(s);
  }
};

}  // namespace

TEST_CASE("the concessions of a party are ranked by the number of collisions they dissolve", "[analysis]") {
  quarrel q;
  const auto s0 = q.say(q.russia, support, q.halt);
  const auto s1 = q.say(q.lavrov, support, q.halt);
  const auto s2 = q.say(q.us, oppose, q.halt);
  const auto s3 = q.say(q.blinken, support, q.door);
  const auto s4 = q.say(q.lavrov, support, q.lines);
  const auto s5 = q.say(q.us, oppose, q.lines);
  const sg::stance_graph g{q.c};
  const auto all = collisions(g, {q.russia, q.us});
  REQUIRE(all.size() == 5);  // each Russian with the US over the halt and with Blinken over the door; Lavrov's lines
  const auto of_russia = concessions(all, sg::party_of::first);
  CHECK(of_russia == std::vector<sg::concession>{{q.halt, support, {q.russia, q.lavrov}, {s0, s1}, {0, 1, 3, 4}},
                                                 {q.lines, support, {q.lavrov}, {s4}, {2}}});
  const auto of_us = concessions(all, sg::party_of::second);
  CHECK(of_us == std::vector<sg::concession>{{q.halt, oppose, {q.us}, {s2}, {0, 1}},
                                             {q.door, support, {q.blinken}, {s3}, {3, 4}},
                                             {q.lines, oppose, {q.us}, {s5}, {2}}});
  CHECK(concessions({}, sg::party_of::first).empty());
}

TEST_CASE("withdrawing the statements of a concession leaves exactly the collisions it does not dissolve",
          "[analysis]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    const auto all = collisions(g);
    std::size_t dissolved = 0;
    for (const auto& each : concessions(all, sg::party_of::first)) {
      dissolved += each.dissolves.size();
      const auto drops = [&](sg::statement_handle s) {
        return std::ranges::find(each.statements, s) != each.statements.end();
      };
      for (std::size_t i = 0; i != all.size(); ++i) {
        const auto& side = all[i].first;
        const bool is_dropped = side.position == each.position && side.polarity == each.polarity;
        CHECK(is_dropped == std::ranges::binary_search(each.dissolves, i));
        if (is_dropped) CHECK(std::ranges::all_of(side.statements, drops));
      }
      for (const auto s : each.statements) {
        CHECK(c.statements().position(s) == each.position);
        CHECK(c.statements().polarity(s) == each.polarity);
      }
    }
    CHECK(dissolved == all.size());  // each collision is dissolved by one concession of the party
  }
}

TEST_CASE("the concessions of both parties cover all their collisions and can be limited in number", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    const auto actors = g.records().actors().handles();
    for (const auto one : actors)
      for (const auto other : actors) {
        const auto all = collisions(g, {one, other});
        const auto found = concessions(g, sg::collisions_between{one, other});
        CHECK(found.collisions == all.size());
        CHECK(found.parties[0].actor == one);
        CHECK(found.parties[1].actor == other);
        CHECK(found.parties[0].offers == concessions(all, sg::party_of::first));
        CHECK(found.parties[1].offers == concessions(all, sg::party_of::second));
        for (auto [party, offers] : concessions(g, sg::collisions_between{one, other}, 1).parties)
          CHECK(offers.size() == std::min<std::size_t>(1, found.parties[party == one ? 0 : 1].offers.size()));
      }
  }
}

TEST_CASE("the search for concessions obeys a stop signal and counts what the search for collisions counts",
          "[analysis]") {
  const sg::stance_graph g{random_corpus(3, {.actors = 6, .positions = 5, .relations = 400, .statements = 200})};
  run_controls::check([&](const sg::run_control& control) {
    return concessions(g, {sg::actor_handle{0}, sg::actor_handle{1}}, 0, control);
  });
}
