// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/derived_stances.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "naive_inheritance.hpp"
#include "naive_stances.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;
using enum sg::predicate;

/// The stances found: actor, polarity and position.
using stances_held = std::vector<std::tuple<sg::actor_handle, sg::position_handle, sg::polarity>>;

/// A spokesman, a seat, a state, an alliance and a member; a package with a part, and a war that implies an attack.
struct talks {
  sg::corpus c{};
  sg::actor_handle peskov = c.add(sg::actor{.id = "peskov", .name = "Peskov"});
  sg::actor_handle kremlin = c.add(sg::actor{.id = "kremlin", .name = "Kremlin"});
  sg::actor_handle russia = c.add(sg::actor{.id = "russia", .name = "Russia"});
  sg::actor_handle nato = c.add(sg::actor{.id = "nato", .name = "NATO"});
  sg::actor_handle poland = c.add(sg::actor{.id = "poland", .name = "Poland"});
  sg::position_handle package = c.add(sg::position{.id = "package", .label = "package"});
  sg::position_handle halt = c.add(sg::position{.id = "halt", .label = "halt"});
  sg::position_handle war = c.add(sg::position{.id = "war", .label = "war"});
  sg::position_handle attack = c.add(sg::position{.id = "attack", .label = "attack"});
  sg::relation_handle speaks = c.add(sg::relate<speaks_for>(peskov, kremlin));
  sg::relation_handle office = join<holds_office_in>(kremlin, russia, "2021-12-01/2021-12-31");
  sg::relation_handle member = c.add(sg::relate<member_of>(poland, nato));
  sg::relation_handle part = c.add(sg::relate<part_of>(halt, package));
  sg::relation_handle implied = c.add(sg::relate<implies>(war, attack));

  template <sg::predicate Verb>
  sg::relation_handle join(sg::actor_handle a, sg::actor_handle b, const char* when) {
    auto r = sg::relate<Verb>(a, b);
    r.period = sg::date{when};
    return c.add(r);
  }
  sg::statement_handle say(sg::actor_handle who, sg::polarity p, sg::position_handle what,
                           const char* when = "2021-12-07") {
    sg::statement s{.id = "s" + std::to_string(c.statements().size()), .holders = {who}, .position = what};
    s.polarity = p;
    s.said = sg::date{when};
    return c.add(s);
  }
  [[nodiscard]] stances_held derived() const {
    stances_held all;
    const sg::stance_graph g{c};
    for (const auto& s : derived_stances(g)) all.push_back({s.actor, s.position, s.polarity});
    return all;
  }
};

/// Every path without a cycle that leads to the heir, found by trying every relation; the shortest first, then in the
/// order of the relations.
void find_paths(const sg::corpus& c, const std::vector<sg::relation_handle>& relations, const naive_stance& heir,
                std::vector<naive_stance>& passed, std::vector<sg::relation_handle>& path,
                std::map<naive_stance, std::vector<std::vector<sg::relation_handle>>>& found, std::size_t longest) {
  found[heir].push_back(path);
  if (path.size() == longest) return;
  passed.push_back(heir);
  for (const auto r : relations)
    for (const auto a : c.actors().handles())
      for (const auto p : c.positions().handles()) {
        for (const bool is_member : {false, true}) {
          const naive_stance origin{a, p, std::get<2>(heir), is_member};
          if (inherited_over(c[r], origin) != heir || std::ranges::find(passed, origin) != passed.end()) continue;
          path.push_back(r);
          find_paths(c, relations, origin, passed, path, found, longest);
          path.pop_back();
        }
      }
  passed.pop_back();
}

/// Derived stances by definition: for each heir and each stated stance the first of all paths, with its relations
/// between actors before those between positions.
std::vector<sg::derived_stance> naive_derived(const sg::corpus& c, const std::vector<sg::resolved_stance>& stated,
                                              const std::vector<sg::relation_handle>& relations, std::size_t longest) {
  std::vector<sg::derived_stance> all;
  const auto is_of_actors = [&](sg::relation_handle r) { return c[r].subject.kind() == sg::record_kind::actor; };
  for (const auto a : c.actors().handles())
    for (const auto p : c.positions().handles())
      for (const auto polarity : {support, oppose, neutral, ambivalent}) {
        std::vector<naive_stance> passed;
        std::vector<sg::relation_handle> path;
        std::map<naive_stance, std::vector<std::vector<sg::relation_handle>>> paths;
        for (const bool is_member : {false, true})
          find_paths(c, relations, {a, p, polarity, is_member}, passed, path, paths, longest);
        std::vector<sg::derived_stance> of_heir;
        for (const auto& stance : stated) {
          sg::derived_stance next{a, p, polarity, stance.actor, stance.position, {}, {}, {}};
          for (const auto s : stance.statements)
            if (c[s].polarity == polarity) next.statements.push_back(s);
          const auto known = paths.find({stance.actor, stance.position, polarity, false});
          if (next.statements.empty() || known == paths.end()) continue;
          for (auto& each : known->second) std::stable_partition(each.begin(), each.end(), is_of_actors);
          const auto best = std::ranges::min(known->second, {}, [&](const auto& each) {
            return std::tuple{each.size(), each};
          });
          for (const auto r : best) (is_of_actors(r) ? next.over_actors : next.over_positions).push_back(r);
          if (!best.empty()) of_heir.push_back(next);
        }
        std::ranges::stable_sort(of_heir, {}, &sg::derived_stance::length);
        all.insert(all.end(), of_heir.begin(), of_heir.end());
      }
  return all;
}

}  // namespace

TEST_CASE("derived stances follow every path, in graphs and in views", "[analysis]") {
  std::size_t found = 0;
  std::size_t longer = 0;
  for (std::uint64_t seed = 0; seed != 300; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4, .relations = 400, .statements = 12})};
    const sg::corpus& c = g.records();
    for (const std::size_t longest : {0u, 1u, 2u, 4u}) {
      const auto all = derived_stances(g, {}, {.longest = longest});
      const std::vector<sg::relation_handle> relations(c.relations().handles().begin(), c.relations().handles().end());
      CHECK(all == naive_derived(c, naive_stances(c, [](auto) { return true; }), relations, longest));
      found += all.size();
      longer += static_cast<std::size_t>(std::ranges::count_if(all, [](const auto& s) { return s.length() > 1; }));
    }
    const sg::day when = days_to_ask_about()[seed % days_to_ask_about().size()];
    std::vector<sg::relation_handle> in_force_then;
    for (const auto r : c.relations().handles())
      if (is_covering(in_force(c[r]), when) != sg::certainty::never) in_force_then.push_back(r);
    const auto said_then =
        naive_stances(c, [&](auto s) { return is_covering(in_force(c, s), when) != sg::certainty::never; });
    CHECK(derived_stances(g | sg::views::as_of(when)) == naive_derived(c, said_then, in_force_then, 4));
  }
  CHECK(found > 1000);
  CHECK(longer > 300);
}

TEST_CASE("filtering derived stances by actor and position returns the matching part of the full list", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 5, .positions = 5, .relations = 400, .statements = 12})};
    const auto all = derived_stances(g);
    for (const auto a : g.records().actors().handles())
      for (const auto p : g.records().positions().handles()) {
        auto wanted = all;
        std::erase_if(wanted, [&](const auto& s) { return s.actor != a || s.position != p; });
        CHECK(derived_stances(g, {.actor = a, .position = p}) == wanted);
      }
  }
}

TEST_CASE("an organization holds what is said on its behalf, but its speaker does not hold what it says",
          "[analysis]") {
  talks t;
  t.say(t.peskov, ambivalent, t.halt);
  CHECK(t.derived() == stances_held{{t.kremlin, t.halt, ambivalent}, {t.russia, t.halt, ambivalent}});
  talks down;
  down.say(down.russia, support, down.halt);
  CHECK(down.derived().empty());
}

TEST_CASE("a member holds what the whole holds, but the whole does not hold what a member says", "[analysis]") {
  talks t;
  t.say(t.nato, oppose, t.halt);
  CHECK(t.derived() == stances_held{{t.poland, t.halt, oppose}});
  talks up;
  up.say(up.poland, oppose, up.halt);
  CHECK(up.derived().empty());
}

TEST_CASE("an inherited stance is not attributed to the organization in which the member holds an office",
          "[analysis]") {
  talks t;
  const auto veterans = t.c.add(sg::actor{.id = "veterans", .name = "veterans"});
  t.c.add(sg::relate<member_of>(t.peskov, veterans));
  t.say(veterans, oppose, t.halt);
  CHECK(t.derived() == stances_held{{t.peskov, t.halt, oppose}});
  talks down;
  down.c.add(sg::relate<speaks_for>(down.russia, down.nato));
  down.say(down.russia, oppose, down.halt);
  CHECK(down.derived() == stances_held{{down.nato, down.halt, oppose}, {down.poland, down.halt, oppose}});
}

TEST_CASE("support passes to implied positions and to parts, opposition to the positions that imply them",
          "[analysis]") {
  const auto of = [](sg::polarity polarity, sg::position_handle talks::*what) {
    talks t;
    t.say(t.poland, polarity, t.*what);
    return t.derived();
  };
  const talks t;
  CHECK(of(support, &talks::war) == stances_held{{t.poland, t.attack, support}});
  CHECK(of(oppose, &talks::attack) == stances_held{{t.poland, t.war, oppose}});
  CHECK(of(support, &talks::package) == stances_held{{t.poland, t.halt, support}});
  for (const auto what : {&talks::attack, &talks::halt}) CHECK(of(support, what).empty());
  for (const auto what : {&talks::war, &talks::package, &talks::halt}) CHECK(of(oppose, what).empty());
  for (const auto polarity : {neutral, ambivalent})
    for (const auto what : {&talks::war, &talks::attack, &talks::package, &talks::halt})
      CHECK(of(polarity, what).empty());
}

TEST_CASE("a path runs over actors first and then over positions, from the heir to the statement", "[analysis]") {
  talks t;
  const auto said = t.say(t.peskov, support, t.package);
  const sg::stance_graph g{t.c};
  const auto found = derived_stances(g, {.actor = t.russia, .position = t.halt});
  REQUIRE(found.size() == 1);
  CHECK(found[0] ==
        sg::derived_stance{t.russia, t.halt, support, t.peskov, t.package, {said}, {t.office, t.speaks}, {t.part}});
  CHECK(found[0].length() == 3);
  CHECK(derived_stances(g, {.actor = t.russia, .position = t.halt}, {.longest = 2}).empty());
  CHECK(derived_stances(g, {.actor = t.russia, .position = t.halt}, {.by = {speaks_for, part_of}}).empty());
  CHECK(derived_stances(g, {.actor = t.kremlin, .position = t.halt}, {.by = {speaks_for, part_of}}).size() == 1);
}

TEST_CASE("an officeholder speaks for an organization only during the term of office", "[analysis]") {
  talks t;
  t.say(t.peskov, support, t.halt);
  const sg::stance_graph g{t.c};
  CHECK(derived_stances(g | sg::views::as_of(sg::date{"2021-12-20"}.earliest()), {.actor = t.russia}).size() == 1);
  CHECK(derived_stances(g | sg::views::as_of(sg::date{"2022-01-01"}.earliest()), {.actor = t.russia}).empty());
}

TEST_CASE("superseded stances are not derived further, and each value of a contested stance is derived separately",
          "[analysis]") {
  talks t;
  t.say(t.peskov, support, t.halt, "2021-12-01");
  t.say(t.peskov, oppose, t.halt, "2021-12-07");
  CHECK(t.derived() == stances_held{{t.kremlin, t.halt, oppose}, {t.russia, t.halt, oppose}});
  t.say(t.peskov, neutral, t.halt, "2021-12-07");
  CHECK(t.derived() == stances_held{{t.kremlin, t.halt, oppose},
                                    {t.kremlin, t.halt, neutral},
                                    {t.russia, t.halt, oppose},
                                    {t.russia, t.halt, neutral}});
}

TEST_CASE("cyclic relations terminate, and a graph without statements derives nothing", "[analysis]") {
  talks t;
  t.c.add(sg::relate<speaks_for>(t.russia, t.peskov));
  t.c.add(sg::relate<implies>(t.attack, t.war));
  t.say(t.russia, support, t.war);
  CHECK(t.derived() == stances_held{{t.peskov, t.war, support},
                                    {t.peskov, t.attack, support},
                                    {t.kremlin, t.war, support},
                                    {t.kremlin, t.attack, support},
                                    {t.russia, t.attack, support}});
  CHECK(derived_stances(sg::stance_graph{}).empty());
}

static_assert(sg::heir_of(speaks_for, ambivalent) == sg::relation_end::object);
static_assert(sg::heir_of(member_of, neutral) == sg::relation_end::subject);
static_assert(sg::heir_of(part_of, oppose) == sg::relation_end::none);
static_assert(sg::heir_of(contradicts, support) == sg::relation_end::none);

TEST_CASE("the search for derived stances obeys a stop signal and counts actors and positions", "[analysis]") {
  const sg::stance_graph g{random_corpus(3, {.actors = 6, .positions = 5, .relations = 400, .statements = 200})};
  run_controls::check([&](const sg::run_control& control) { return derived_stances(g, {}, {}, control); });
}
