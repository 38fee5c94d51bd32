// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/why.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "naive_inheritance.hpp"
#include "naive_stances.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;

/// The material of grounds: the statements that count, and the relations.
struct material {
  std::vector<std::pair<sg::statement_handle, std::set<naive_stance>>> statements{};
  std::vector<sg::relation_handle> relations{};

  [[nodiscard]] std::size_t size() const { return statements.size() + relations.size(); }
};

material material_of(const sg::corpus& c, const std::vector<sg::resolved_stance>& stated) {
  material m;
  for (const auto s : c.statements().handles()) {
    std::set<naive_stance> says;
    for (const auto& stance : stated)
      if (std::ranges::find(stance.statements, s) != stance.statements.end())
        says.insert({stance.actor, stance.position, c[s].polarity, false});
    if (!says.empty()) m.statements.emplace_back(s, std::move(says));
  }
  for (const auto r : c.relations().handles())
    for (const auto p : {support, oppose})
      if (sg::heir_of(c[r].predicate, p) != sg::relation_end::none && c[r].subject.kind() != sg::record_kind::event &&
          std::ranges::find(m.relations, r) == m.relations.end())
        m.relations.push_back(r);
  return m;
}

/// A choice of the material, a bit for each statement and then for each relation.
using choice = std::uint32_t;

choice choice_of(const material& m, const sg::ground& each) {
  choice bits = 0;
  for (std::size_t i = 0; i != m.statements.size(); ++i)
    bits |= choice{std::ranges::count(each.statements, m.statements[i].first) == 1} << i;
  for (std::size_t i = 0; i != m.relations.size(); ++i)
    bits |= choice{std::ranges::count(each.relations, m.relations[i]) == 1} << (m.statements.size() + i);
  return bits;
}

/// The smallest choices that give each stance, found by trying all.
std::set<choice> smallest_choices(const material& m, sg::actor_handle a, sg::position_handle p, sg::polarity value,
                                  const std::vector<std::set<naive_stance>>& held_by) {
  const auto is_held = [&](choice bits) {
    return held_by[bits].contains({a, p, value, false}) || held_by[bits].contains({a, p, value, true});
  };
  std::set<choice> all;
  for (choice bits = 0; bits != choice{1} << m.size(); ++bits) {
    if (!is_held(bits)) continue;
    bool is_smallest = true;
    for (choice one = 1; one <= bits; one <<= 1)
      if ((bits & one) != 0 && is_held(bits ^ one)) is_smallest = false;
    if (is_smallest) all.insert(bits);
  }
  return all;
}

sg::statement said(const sg::corpus& c, std::vector<sg::actor_handle> who, sg::polarity p, sg::position_handle what) {
  sg::statement s{.id = "s" + std::to_string(c.statements().size()), .holders = std::move(who), .position = what};
  s.polarity = p;
  return s;
}

}  // namespace

TEST_CASE("grounds are the minimal sets of statements and relations that produce the stance", "[analysis]") {
  std::size_t tried = 0;
  std::size_t over_relations = 0;
  std::size_t several = 0;
  for (std::uint64_t seed = 0; seed != 1500; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 3, .relations = 90, .statements = 5})};
    const sg::corpus& c = g.records();
    const auto stated = naive_stances(c, [](auto) { return true; });
    const material m = material_of(c, stated);
    if (m.statements.empty() || m.relations.size() < 2 || m.size() > 9) continue;
    INFO("seed " << seed);
    std::vector<std::set<naive_stance>> held_by;
    for (choice bits = 0; bits != choice{1} << m.size(); ++bits) {
      std::set<naive_stance> held;
      std::vector<sg::relation_handle> relations;
      for (std::size_t i = 0; i != m.statements.size(); ++i)
        if ((bits >> i & 1) != 0) held.insert(m.statements[i].second.begin(), m.statements[i].second.end());
      for (std::size_t i = 0; i != m.relations.size(); ++i)
        if ((bits >> (m.statements.size() + i) & 1) != 0) relations.push_back(m.relations[i]);
      held_by.push_back(closure(c, std::move(held), relations));
    }
    for (const auto a : c.actors().handles())
      for (const auto p : c.positions().handles())
        for (const auto value : {support, oppose, neutral, ambivalent}) {
          const auto wanted = smallest_choices(m, a, p, value, held_by);
          const auto found = why(g, a, p, value, {.longest = 9});
          std::set<choice> choices;
          for (const sg::ground& each : found) {
            CHECK(choices.insert(choice_of(m, each)).second);
            CHECK(std::popcount(choice_of(m, each)) ==
                  static_cast<int>(each.statements.size() + each.relations.size()));
            over_relations += each.relations.empty() ? 0 : 1;
          }
          CHECK(choices == wanted);
          several += found.size() > 1 ? 1 : 0;
          std::erase_if(choices, [&](choice bits) { return bits >> m.statements.size() != 0; });
          CHECK(why(g, a, p, value).size() == choices.size());
        }
    ++tried;
  }
  CHECK(tried > 100);
  CHECK(over_relations > 100);
  CHECK(several > 20);
}

TEST_CASE("the grounds of a collision are the pairs of statements that each cause it alone", "[analysis]") {
  std::size_t several = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 3, .positions = 3, .relations = 60, .statements = 60})};
    const sg::corpus& c = g.records();
    for (const sg::collision& each : collisions(g)) {
      const auto found = why(c, each);
      CHECK_FALSE(found.empty());
      several += found.size() > 1 ? 1 : 0;
      std::vector<sg::ground> wanted;
      for (const auto s : each.first.statements)
        for (const auto t : each.second.statements) {
          const auto alone = g | sg::views::where([=](const sg::corpus&, auto one) { return one == s || one == t; });
          for (const sg::collision& left : collisions(alone))
            if (left.kind == each.kind && left.first.actor == each.first.actor &&
                left.second.actor == each.second.actor && left.first.position == each.first.position &&
                left.contradiction == each.contradiction) {
              wanted.push_back({{s, t}, {}});
              if (left.contradiction) wanted.back().relations.push_back(left.contradiction);
            }
        }
      CHECK(found == wanted);
    }
  }
  CHECK(several > 50);
}

TEST_CASE("each of two paths to a stance is a ground, stated stances first and then the shorter path", "[analysis]") {
  sg::corpus c;
  const auto russia = c.add(sg::actor{.id = "russia", .name = "Russia"});
  const auto kremlin = c.add(sg::actor{.id = "kremlin", .name = "Kremlin"});
  const auto peskov = c.add(sg::actor{.id = "peskov", .name = "Peskov"});
  const auto halt = c.add(sg::position{.id = "halt", .label = "halt"});
  const auto seat = c.add(sg::relate<sg::predicate::speaks_for>(kremlin, russia));
  const auto mouth = c.add(sg::relate<sg::predicate::speaks_for>(peskov, kremlin));
  const auto office = c.add(sg::relate<sg::predicate::holds_office_in>(peskov, russia));
  const auto by_peskov = c.add(said(c, {peskov}, support, halt));
  const auto by_russia = c.add(said(c, {russia}, support, halt));
  const sg::stance_graph g{c};
  CHECK(why(g, russia, halt, support) == std::vector<sg::ground>{{{by_russia}, {}}});
  CHECK(why(g, russia, halt, support, {}) ==
        std::vector<sg::ground>{{{by_russia}, {}}, {{by_peskov}, {office}}, {{by_peskov}, {seat, mouth}}});
  CHECK(why(g, russia, halt, support, {.longest = 1}).size() == 2);
  CHECK(why(g, russia, halt, oppose, {}).empty());
}

TEST_CASE("a joint statement is not a ground over the longer of two paths that end in it", "[analysis]") {
  sg::corpus c;
  const auto russia = c.add(sg::actor{.id = "russia", .name = "Russia"});
  const auto kremlin = c.add(sg::actor{.id = "kremlin", .name = "Kremlin"});
  const auto peskov = c.add(sg::actor{.id = "peskov", .name = "Peskov"});
  const auto halt = c.add(sg::position{.id = "halt", .label = "halt"});
  const auto seat = c.add(sg::relate<sg::predicate::speaks_for>(kremlin, russia));
  c.add(sg::relate<sg::predicate::speaks_for>(peskov, kremlin));
  const auto joint = c.add(said(c, {peskov, kremlin}, support, halt));
  CHECK(why(sg::stance_graph{c}, russia, halt, support, {}) == std::vector<sg::ground>{{{joint}, {seat}}});
}

TEST_CASE("a contested stance has grounds on both sides", "[analysis]") {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  const auto one = c.add(said(c, {a}, support, p));
  const auto other = c.add(said(c, {a}, oppose, p));
  const sg::stance_graph g{c};
  CHECK(why(g, a, p, support) == std::vector<sg::ground>{{{one}, {}}});
  CHECK(why(g, a, p, oppose) == std::vector<sg::ground>{{{other}, {}}});
}

TEST_CASE("an actor has grounds for exactly the stances that are stated or derived within the path length",
          "[analysis]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4, .relations = 400, .statements = 12})};
    for (const std::size_t longest : {0u, 1u, 2u, 4u}) {
      std::set<std::tuple<sg::actor_handle, sg::position_handle, sg::polarity>> held;
      for (const auto& s : stances(g))
        for (const auto h : s.statements) held.insert({s.actor, s.position, g.records()[h].polarity});
      for (const auto& s : derived_stances(g, {}, {.longest = longest})) held.insert({s.actor, s.position, s.polarity});
      for (const auto a : g.records().actors().handles())
        for (const auto p : g.records().positions().handles())
          for (const auto value : {support, oppose, neutral, ambivalent}) {
            const auto found = why(g, a, p, value, {.longest = longest});
            CHECK(found.empty() == !held.contains({a, p, value}));
            for (const auto& each : found) CHECK(each.relations.size() <= longest);
          }
    }
  }
}

TEST_CASE("the grounds of all stances of an actor on a position equal those of why() for each polarity", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    for (const auto a : g.records().actors().handles())
      for (const auto p : g.records().positions().handles()) {
        std::vector<sg::stance_ground> all;
        for (const auto polarity : {support, oppose, neutral, ambivalent}) {
          const auto before = all.size();
          for (auto& by : why(g, a, p, polarity)) all.push_back({polarity, by});
          CHECK(stance_grounds(g, a, p, polarity) ==
                std::vector<sg::stance_ground>(all.begin() + static_cast<std::ptrdiff_t>(before), all.end()));
        }
        CHECK(stance_grounds(g, a, p) == all);
      }
  }
}

TEST_CASE("collision grounds of two actors cover every ground of each collision, with the first actor's side first",
          "[analysis]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    const sg::corpus& c = g.records();
    for (const auto one : c.actors().handles())
      for (const auto other : c.actors().handles()) {
        const auto found = collision_grounds(g, one, other);
        std::size_t expected = 0;
        for (const auto& each : collisions(g))
          if (std::set<sg::actor_handle>{each.first.actor, each.second.actor} == std::set{one, other})
            expected += why(c, each).size();
        if (one != other) CHECK(found.size() == expected);
        for (const auto& [collision, by] : found) {
          CHECK(collision.first.actor == one);
          CHECK(collision.second.actor == other);
          CHECK(std::ranges::count(collision.first.statements, by.statements.at(0)) == 1);
          CHECK(std::ranges::count(collision.second.statements, by.statements.at(1)) == 1);
          ++seen;
        }
        for (const auto p : c.positions().handles())
          CHECK(collision_grounds(g, one, other, p).size() ==
                static_cast<std::size_t>(std::ranges::count_if(found, [&](const auto& each) {
                  return each.found.first.position == p || each.found.second.position == p;
                })));
      }
  }
  CHECK(seen > 20);
}

TEST_CASE("the search for grounds obeys a stop signal and counts paths, and collisions that are explained",
          "[analysis]") {
  const sg::stance_graph g{random_corpus(3, {.actors = 6, .positions = 5, .relations = 400, .statements = 200})};
  const auto colliding = collisions(g);
  REQUIRE_FALSE(colliding.empty());
  const sg::actor_handle a = colliding.front().first.actor, b = colliding.front().second.actor;
  const sg::position_handle p{0};
  run_controls::check([&](const sg::run_control& control) { return why(g, a, p, sg::polarity::support, {}, control); },
                      run_controls::total::unknown);
  run_controls::check([&](const sg::run_control& control) { return stance_grounds(g, a, p, {}, {}, control); },
                      run_controls::total::unknown);
  run_controls::check([&](const sg::run_control& control) { return collision_grounds(g, a, b, {}, control); });
}
