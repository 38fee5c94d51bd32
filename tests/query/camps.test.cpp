// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/camps.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::predicate;

/// The actors to which an actor belongs directly, offices first, found in all relations.
std::vector<sg::actor_handle> naive_sides(const sg::corpus& c, sg::actor_handle a, auto&& is_kept) {
  std::vector<sg::actor_handle> sides;
  for (const auto p : {holds_office_in, speaks_for, advises, member_of})
    for (const auto r : c.relations().handles())
      if (c[r].predicate == p && c[r].subject.as<sg::actor>() == a && is_kept(r))
        sides.push_back(c[r].object.as<sg::actor>());
  return sides;
}

/// All actors that an actor reaches, nearest first.
std::vector<sg::actor_handle> naive_reach(const sg::corpus& c, sg::actor_handle a, auto&& is_kept) {
  std::vector<sg::actor_handle> reached{a};
  for (std::size_t i = 0; i != reached.size(); ++i)
    for (const auto next : naive_sides(c, reached[i], is_kept))
      if (std::find(reached.begin(), reached.end(), next) == reached.end()) reached.push_back(next);
  return reached;
}

sg::actor_handle naive_camp(const sg::corpus& c, sg::actor_handle a, auto&& is_kept) {
  const auto reached = naive_reach(c, a, is_kept);
  const auto state =
      std::find_if(reached.begin(), reached.end(), [&](auto each) { return c[each].kind == sg::actor_kind::state; });
  return state == reached.end() ? reached.back() : *state;
}

/// Actors whose relations are mostly those of belonging, in chains and rings.
sg::corpus belongings(std::uint64_t seed, std::size_t actors, std::size_t relations) {
  std::mt19937_64 random{seed};
  sg::corpus c;
  for (std::size_t i = 0; i != actors; ++i)
    c.add(sg::actor{.id = std::to_string(i),
                    .name = "A",
                    .kind = random() % 4 == 0 ? sg::actor_kind::state : sg::actor_kind::person});
  constexpr sg::predicate verbs[] = {holds_office_in, speaks_for, advises, member_of, allied_with};
  constexpr const char* periods[] = {"2021-12-01/2021-12-31", "2022", "../2021-12-10"};
  for (std::size_t i = 0; i != relations; ++i) {
    sg::relation r;
    r.id = "r" + std::to_string(i);
    r.subject = sg::actor_handle{random() % actors};
    r.object = sg::actor_handle{random() % actors};
    r.predicate = verbs[random() % 5];
    if (random() % 2 == 0) r.period = sg::date{periods[random() % 3]};
    if (c.faults(r).empty()) c.add(r);
  }
  return c;
}

}  // namespace

TEST_CASE("memberships and camps match a search over all relations", "[query]") {
  for (std::uint64_t seed = 0; seed != 150; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{seed < 50 ? random_corpus(seed) : belongings(seed, 2 + seed % 12, seed % 30)};
    const sg::corpus& c = g.records();
    const auto check = [&](const auto& graph, auto is_kept) {
      const auto camp_of = camps(graph);
      REQUIRE(camp_of.size() == c.actors().size());
      for (const auto a : c.actors().handles()) {
        CHECK(camp_of[a.row()] == naive_camp(c, a, is_kept));
        const auto members = belonging_to(graph, a);
        for (const auto b : c.actors().handles()) {
          const auto reached = naive_reach(c, b, is_kept);
          const bool is_member = std::find(reached.begin(), reached.end(), a) != reached.end();
          CHECK(is_belonging_to(graph, b, a) == is_member);
          CHECK(members[b.row()] == is_member);
        }
      }
    };
    check(g, [](auto) { return true; });
    const sg::day when = sg::date{"2021-12-15"}.earliest();
    check(g | sg::views::as_of(when), [&](sg::relation_handle r) {
      return !c[r].period || is_covering(*c[r].period, when) != sg::certainty::never;
    });
  }
}

TEST_CASE("an adviser belongs to the person advised, to that person's state, and to the state's alliance", "[query]") {
  sg::corpus c;
  const auto sullivan = c.add(sg::actor{.id = "sullivan", .name = "Jake Sullivan"});
  const auto biden = c.add(sg::actor{.id = "biden", .name = "Joe Biden"});
  const auto us = c.add(sg::actor{.id = "us", .name = "United States", .kind = sg::actor_kind::state});
  const auto norway = c.add(sg::actor{.id = "norway", .name = "Norway", .kind = sg::actor_kind::state});
  const auto nato = c.add(sg::actor{.id = "nato", .name = "NATO", .kind = sg::actor_kind::alliance});
  const auto chief = c.add(sg::actor{.id = "stoltenberg", .name = "Jens Stoltenberg"});
  c.add(sg::relate<advises>(sullivan, biden));
  c.add(sg::relate<holds_office_in>(biden, us));
  c.add(sg::relate<member_of>(us, nato));
  c.add(sg::relate<member_of>(chief, norway));
  c.add(sg::relate<holds_office_in>(chief, nato));
  const sg::stance_graph g{std::move(c)};
  for (const auto party : {sullivan, biden, us, nato}) CHECK(is_belonging_to(g, sullivan, party));
  CHECK_FALSE(is_belonging_to(g, nato, us));
  CHECK_FALSE(is_belonging_to(g, sullivan, norway));
  CHECK(camps(g) == std::vector{us, us, us, norway, nato, norway});
}

TEST_CASE("camps of many actors with many statements are found quickly", "[query]") {
  // Comparing every two of these actors, or each with every statement, would take minutes.
  sg::corpus c;
  const auto state = c.add(sg::actor{.id = "state", .name = "A state", .kind = sg::actor_kind::state});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  auto before = state;
  for (std::size_t i = 0; i != 20'000; ++i) {
    const auto a = c.add(sg::actor{.id = "a" + std::to_string(i), .name = "A"});
    c.add(sg::relate<member_of>(a, i % 2 == 0 ? state : before));
    before = a;
    sg::statement s;
    s.id = "s" + std::to_string(i);
    s.holders = {state};
    s.position = p;
    c.add(s);
  }
  const sg::stance_graph g{std::move(c)};
  const auto camp_of = camps(g);
  CHECK(std::count(camp_of.begin(), camp_of.end(), state) == 20'001);
}

TEST_CASE("a graph without actors has no camps", "[query]") { CHECK(camps(sg::stance_graph{}).empty()); }

TEST_CASE("the search for camps obeys a stop signal and counts actors, with and without a state", "[query]") {
  sg::corpus c;
  const auto state = c.add(sg::actor{.id = "state", .name = "A state", .kind = sg::actor_kind::state});
  const auto minister = c.add(sg::actor{.id = "minister", .name = "A minister"});
  c.add(sg::actor{.id = "expert", .name = "An expert"});
  c.add(sg::relate<holds_office_in>(minister, state));
  const sg::stance_graph g{std::move(c)};
  run_controls::check([&](const sg::run_control& control) { return camps(g, control); });
  for (int stop_at = 1; stop_at <= 3; ++stop_at) {
    int asked = 0;
    CHECK_THROWS_AS(camps(g, {.stop = [&] { return ++asked == stop_at; }}), sg::limit_error);
  }
}
