// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/collisions.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "naive_stances.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;
using sg::collision_kind;

/// The statements of a resolved stance that have one polarity.
sg::collision_side side_of(const sg::corpus& c, const sg::resolved_stance& stance, sg::polarity wanted) {
  sg::collision_side side{stance.actor, stance.position, wanted, {}, stance.value == sg::stance_value::contested};
  for (const auto s : stance.statements)
    if (c[s].polarity == wanted) side.statements.push_back(s);
  return side;
}

/// Every stance with every other, on every position and along every relation.
std::vector<sg::collision> naive_collisions(const sg::stance_graph& g, const std::vector<sg::resolved_stance>& stances,
                                            sg::collisions_between between = {}) {
  const sg::corpus& c = g.records();
  const auto is_of = [&](const sg::collision_side& side, sg::actor_handle party) {
    if (!party || is_belonging_to(g, side.actor, party)) return true;
    for (const auto s : side.statements)
      for (const auto a : c[s].on_behalf_of)
        if (is_belonging_to(g, a, party)) return true;
    return false;
  };
  std::vector<sg::collision> all;
  const auto add = [&](collision_kind kind, const auto& a, const auto& b, sg::relation_handle r) {
    if (a.actor == b.actor || a.statements.empty() || b.statements.empty()) return;
    bool can_meet = false;
    for (const auto s : a.statements)
      for (const auto t : b.statements)
        can_meet = can_meet || is_overlapping(sg::in_force(c, s), sg::in_force(c, t)) != sg::certainty::never;
    if (!can_meet) return;
    if (is_of(a, between.one) && is_of(b, between.other)) {
      all.push_back({kind, a, b, r});
    } else if (is_of(b, between.one) && is_of(a, between.other)) {
      all.push_back({kind, b, a, r});
    }
  };
  for (const auto p : c.positions().handles())
    for (const auto& a : stances)
      for (const auto& b : stances)
        if (a.position == p && b.position == p)
          add(collision_kind::opposition, side_of(c, a, support), side_of(c, b, oppose), {});
  for (const auto r : c.relations().handles())
    for (const auto& a : stances)
      for (const auto& b : stances)
        if (c[r].predicate == sg::predicate::contradicts && c[r].subject.as<sg::position>() == a.position &&
            c[r].object.as<sg::position>() == b.position)
          add(collision_kind::contradiction, side_of(c, a, support), side_of(c, b, support), r);
  return all;
}

/// Russia, NATO and Lavrov on two positions that contradict each other.
struct talks {
  sg::corpus c{};
  sg::actor_handle russia = c.add(sg::actor{.id = "russia", .name = "Russia", .kind = sg::actor_kind::state});
  sg::actor_handle nato = c.add(sg::actor{.id = "nato", .name = "NATO", .kind = sg::actor_kind::alliance});
  sg::actor_handle lavrov = c.add(sg::actor{.id = "lavrov", .name = "Sergey Lavrov"});
  sg::position_handle halt = c.add(sg::position{.id = "halt", .label = "NATO halts"});
  sg::position_handle door = c.add(sg::position{.id = "door", .label = "The door stays open"});
  sg::relation_handle contradiction = c.add(sg::relate<sg::predicate::contradicts>(halt, door));

  sg::statement_handle say(sg::actor_handle who, sg::position_handle what, sg::polarity p = support,
                           const char* when = "2021-12-07", sg::rank rank = sg::rank::normal,
                           std::vector<sg::actor_handle> on_behalf_of = {}) {
    sg::statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {who};
    s.on_behalf_of = std::move(on_behalf_of);
    s.position = what;
    s.polarity = p;
    s.said = sg::date{when};
    s.rank = rank;
    s.reason = "as the case wants it";
    return c.add(s);
  }
};

}  // namespace

TEST_CASE("collisions match a comparison of every stance with every other", "[analysis]") {
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 5, .relations = 40})};
    const sg::corpus& c = g.records();
    const auto resolved = naive_stances(c, [](auto) { return true; });
    CHECK(collisions(g) == naive_collisions(g, resolved));
    for (const auto one : c.actors().handles()) {
      CHECK(collisions(g, {.one = one}) == naive_collisions(g, resolved, {.one = one}));
      for (const auto other : c.actors().handles()) {
        const sg::collisions_between between{one, other};
        const auto some = collisions(g, between);
        CHECK(some == naive_collisions(g, resolved, between));
        found += some.size();
      }
    }
  }
  CHECK(found > 1000);
}

TEST_CASE("each collision cites statements of its actors on its positions with its polarities", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 5, .relations = 40})};
    const sg::corpus& c = g.records();
    for (const auto& each : collisions(g)) {
      CHECK(each.first.actor != each.second.actor);
      for (const auto* side : {&each.first, &each.second}) {
        CHECK_FALSE(side->statements.empty());
        for (const auto h : side->statements) {
          const sg::statement s = c[h];
          CHECK(std::count(s.holders.begin(), s.holders.end(), side->actor) == 1);
          CHECK(s.position == side->position);
          CHECK(s.polarity == side->polarity);
          CHECK(s.rank != sg::rank::deprecated);
        }
      }
      if (each.kind == collision_kind::opposition) {
        CHECK(each.first.position == each.second.position);
        CHECK((each.first.polarity == support && each.second.polarity == oppose));
        CHECK_FALSE(each.contradiction);
      } else {
        CHECK(each.first.position == c[each.contradiction].subject.as<sg::position>());
        CHECK(each.second.position == c[each.contradiction].object.as<sg::position>());
      }
    }
  }
}

TEST_CASE("collisions in a view use only the statements and relations that the view keeps", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 5, .relations = 40})};
    const sg::corpus& c = g.records();
    for (const sg::day when : days_to_ask_about()) {
      auto expected = naive_collisions(
          g, naive_stances(c, [&](auto s) { return is_covering(in_force(c, s), when) != sg::certainty::never; }));
      std::erase_if(expected, [&](const sg::collision& each) {
        return each.contradiction && is_covering(in_force(c[each.contradiction]), when) == sg::certainty::never;
      });
      CHECK(collisions(g | sg::views::as_of(when)) == expected);
    }
  }
}

TEST_CASE("an actor that supports a position collides with one that opposes it", "[analysis]") {
  talks t;
  const auto for_it = t.say(t.russia, t.halt);
  const auto against = t.say(t.nato, t.halt, oppose);
  const sg::stance_graph g{t.c};
  const auto found = collisions(g);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == collision_kind::opposition);
  CHECK(found[0].first == sg::collision_side{{t.c, t.russia}, {t.c, t.halt}, support, {t.c, {for_it}}, false});
  CHECK(found[0].second == sg::collision_side{{t.c, t.nato}, {t.c, t.halt}, oppose, {t.c, {against}}, false});
  const auto turned = collisions(g, {.one = t.nato, .other = t.russia});
  REQUIRE(turned.size() == 1);
  CHECK((turned[0].first == found[0].second && turned[0].second == found[0].first));
}

TEST_CASE("actors that support two contradicting positions collide", "[analysis]") {
  talks t;
  t.say(t.russia, t.halt);
  t.say(t.nato, t.door);
  const auto found = collisions(sg::stance_graph{t.c});
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == collision_kind::contradiction);
  CHECK(found[0].contradiction == t.contradiction);
  CHECK((found[0].first.actor == t.russia && found[0].second.actor == t.nato));
}

TEST_CASE("a contradiction that is coded in both directions counts once", "[analysis]") {
  talks t;
  t.c.add(sg::relate<sg::predicate::contradicts>(t.door, t.halt));
  t.say(t.russia, t.halt);
  t.say(t.nato, t.door);
  const auto found = collisions(sg::stance_graph{t.c});
  REQUIRE(found.size() == 1);
  CHECK(found[0].contradiction == t.contradiction);
}

TEST_CASE("a position that nobody or only one actor holds causes no collision", "[analysis]") {
  talks none;
  CHECK(collisions(sg::stance_graph{none.c}).empty());
  talks one;
  one.say(one.russia, one.halt);
  one.say(one.russia, one.door);
  one.say(one.russia, one.halt, oppose);
  CHECK(collisions(sg::stance_graph{one.c}).empty());
  talks lukewarm;
  lukewarm.say(lukewarm.russia, lukewarm.halt, neutral);
  lukewarm.say(lukewarm.nato, lukewarm.halt, ambivalent);
  lukewarm.say(lukewarm.lavrov, lukewarm.halt, oppose);
  CHECK(collisions(sg::stance_graph{lukewarm.c}).empty());
  CHECK(collisions(sg::stance_graph{}).empty());
}

TEST_CASE("deprecated and superseded statements never collide", "[analysis]") {
  talks deprecated;
  deprecated.say(deprecated.russia, deprecated.halt);
  deprecated.say(deprecated.nato, deprecated.halt, oppose, "2021-12-07", sg::rank::deprecated);
  CHECK(collisions(sg::stance_graph{deprecated.c}).empty());
  talks superseded;
  superseded.say(superseded.russia, superseded.halt);
  superseded.say(superseded.nato, superseded.halt, oppose, "2021-12-07");
  superseded.say(superseded.nato, superseded.halt, neutral, "2021-12-08");
  const sg::stance_graph g{superseded.c};
  CHECK(collisions(g).empty());
  CHECK(collisions(g | sg::views::said_during(sg::date{"2021-12-07"})).size() == 1);
}

TEST_CASE("a contested stance collides on both sides and is marked as contested", "[analysis]") {
  talks t;
  t.say(t.russia, t.halt);
  t.say(t.russia, t.halt, oppose);
  t.say(t.nato, t.halt, oppose);
  t.say(t.lavrov, t.halt);
  const auto found = collisions(sg::stance_graph{t.c});
  REQUIRE(found.size() == 3);
  CHECK((found[0].first.actor == t.russia && found[0].first.is_contested && found[0].second.actor == t.nato));
  CHECK((found[1].first.actor == t.lavrov && found[1].second.actor == t.russia && found[1].second.is_contested));
  CHECK((found[2].first.actor == t.lavrov && found[2].second.actor == t.nato && !found[2].second.is_contested));
}

TEST_CASE("a party consists of its members and those who speak on its behalf", "[analysis]") {
  talks t;
  const auto aide = t.c.add(sg::actor{.id = "aide", .name = "An aide"});
  const auto paper = t.c.add(sg::actor{.id = "paper", .name = "A newspaper"});
  t.c.add(sg::relate<sg::predicate::speaks_for>(t.lavrov, t.russia));
  t.say(t.lavrov, t.halt);
  t.say(aide, t.halt, support, "2021-12-07", sg::rank::normal, {t.lavrov});
  t.say(paper, t.halt);
  t.say(t.nato, t.halt, oppose);
  const sg::stance_graph g{t.c};
  CHECK(collisions(g).size() == 3);
  const auto found = collisions(g, {.one = t.russia, .other = t.nato});
  REQUIRE(found.size() == 2);
  CHECK((found[0].first.actor == t.lavrov && found[1].first.actor == aide));
  CHECK(collisions(g, {.one = paper}).size() == 1);
  CHECK(collisions(g, {.one = t.russia, .other = paper}).empty());
}

TEST_CASE("stances that were never in force on the same day do not collide", "[analysis]") {
  talks t;
  const auto say = [&](const char* id, sg::actor_handle who, sg::polarity polarity, const char* holds) {
    sg::statement s{.id = id, .holders = {who}, .position = t.halt};
    s.polarity = polarity;
    s.holds = sg::date{holds};
    t.c.add(s);
  };
  say("over", t.russia, support, "2021-12-01/2021-12-02");
  say("later", t.nato, oppose, "2021-12-03/..");
  CHECK(collisions(sg::stance_graph{t.c}).empty());
  say("open", t.lavrov, support, "2021-12-01/2021-12-03~");
  CHECK(collisions(sg::stance_graph{t.c}).size() == 1);
}

TEST_CASE("for_each_collision visits the same collisions that collisions returns", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const auto kept = collisions(g);
    std::size_t n = 0;
    for_each_collision(g, {}, [&](auto kind, const auto& first, const auto& second, auto contradiction) {
      REQUIRE(n < kept.size());
      CHECK(kept[n++] == sg::collision{kind, first, second, contradiction});
    });
    CHECK(n == kept.size());
  }
}

TEST_CASE("the search for collisions obeys a stop signal and counts positions and contradictions", "[analysis]") {
  const sg::stance_graph g{random_corpus(3, {.actors = 6, .positions = 5, .relations = 400, .statements = 200})};
  REQUIRE_FALSE(collisions(g).empty());
  run_controls::check([&](const sg::run_control& control) { return collisions(g, {}, control); });
}
