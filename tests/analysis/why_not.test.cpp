// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/why_not.hpp"

#include <algorithm>
#include <array>
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
using sg::obstacle_kind;
using obstacles = std::vector<sg::obstacle>;

/// Biden and Psaki, who speaks for him through 2021, and their statements on red lines.
struct talks {
  sg::corpus c{};
  sg::actor_handle biden = c.add(sg::actor{.id = "biden", .name = "Joe Biden"});
  sg::actor_handle psaki = c.add(sg::actor{.id = "psaki", .name = "Jen Psaki"});
  sg::position_handle lines = c.add(sg::position{.id = "lines", .label = "red lines"});
  sg::relation_handle speaks = [this] {
    auto r = sg::relate<sg::predicate::speaks_for>(psaki, biden);
    r.period = sg::date{"2021-01-20/2021-12-31"};
    return c.add(r);
  }();

  sg::statement_handle say(sg::actor_handle who, sg::polarity p, const char* when, sg::rank rank = sg::rank::normal) {
    sg::statement s{.id = "s" + std::to_string(c.statements().size()), .holders = {who}, .position = lines};
    s.polarity = p;
    s.said = sg::date{when};
    s.rank = rank;
    s.reason = "as the case wants it";
    return c.add(s);
  }
  [[nodiscard]] obstacles why_not_support(const sg::derivation& how = sg::stated_only()) const {
    return why_not(sg::stance_graph{c}, biden, lines, support, how);
  }
};

/// The obstacles to a stance that an actor states itself, by definition, in a graph that keeps some statements.
template <class Keep>
obstacles naive_own(const sg::corpus& c, sg::actor_handle a, sg::position_handle p, sg::polarity value, Keep keep) {
  std::vector<sg::statement_handle> standing;
  for (const auto& stance : naive_stances(c, keep))
    if (stance.actor == a && stance.position == p) standing = stance.statements;
  const auto stands = [&](auto s) { return std::ranges::find(standing, s) != standing.end(); };
  obstacles all;
  for (const auto h : c.statements().handles()) {
    const sg::statement s = c[h];
    if (s.position != p || std::ranges::find(s.holders, a) == s.holders.end()) continue;
    if (s.polarity != value) {
      if (stands(h)) all.push_back({obstacle_kind::said_otherwise, h});
    } else if (s.rank == sg::rank::deprecated) {
      all.push_back({obstacle_kind::deprecated, h});
    } else if (!keep(h)) {
      all.push_back({obstacle_kind::out_of_view, h});
    } else if (stands(h)) {
      return {};  // it is held
    } else if (s.rank == sg::rank::normal && c[standing.front()].rank == sg::rank::preferred) {
      all.push_back({obstacle_kind::outranked, h, standing});
    } else {
      sg::obstacle each{obstacle_kind::superseded, h};
      for (const auto later : standing)
        if (is_before(naive_said(c, s), naive_said(c, c[later])) == sg::certainty::certainly)
          each.decided_by.push_back(later);
      CHECK_FALSE(each.decided_by.empty());
      all.push_back(each);
    }
  }
  if (all.empty()) all.push_back({});
  return all;
}

bool is_own(const sg::obstacle& each) { return each.relations.empty(); }

}  // namespace

TEST_CASE("the obstacles to a stance match their definition, in graphs and in views", "[analysis]") {
  std::array<std::size_t, sg::word_count<obstacle_kind>> counts{};
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 3, .relations = 300, .statements = 40})};
    const sg::corpus& c = g.records();
    const sg::day when = days_to_ask_about()[seed % days_to_ask_about().size()];
    const auto then = g | sg::views::as_of(when);
    for (const auto a : c.actors().handles())
      for (const auto p : c.positions().handles())
        for (const auto value : {support, oppose, neutral, ambivalent}) {
          auto in_view = why_not(then, a, p, value);
          for (const auto& each : in_view) ++counts[static_cast<std::size_t>(each.kind)];
          auto in_graph = why_not(g, a, p, value);
          for (auto* found : {&in_view, &in_graph})
            found->erase(std::ranges::find_if_not(*found, is_own), found->end());
          CHECK(in_graph == naive_own(c, a, p, value, [](auto) { return true; }));
          CHECK(in_view == naive_own(c, a, p, value, [&](auto s) {
                  return is_covering(in_force(c, s), when) != sg::certainty::never;
                }));
        }
  }
  for (const std::size_t count : counts) CHECK(count > 5);
}

TEST_CASE("a stance has either grounds or obstacles", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 3, .relations = 300, .statements = 12})};
    const auto then = g | sg::views::as_of(days_to_ask_about()[seed % days_to_ask_about().size()]);
    for (const auto a : g.records().actors().handles())
      for (const auto p : g.records().positions().handles())
        for (const auto value : {support, oppose, neutral, ambivalent}) {
          CHECK(why_not(g, a, p, value).empty() != why(g, a, p, value).empty());
          CHECK(why_not(then, a, p, value, {}).empty() != why(then, a, p, value, {}).empty());
        }
  }
}

TEST_CASE("a derivable stance has grounds, and a view without relations or statements has none", "[analysis]") {
  std::size_t unrelated = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 3, .relations = 300, .statements = 12})};
    const auto without = g | sg::views::only(sg::edge_kind::stance);
    const auto silence = g | sg::views::where([](const sg::corpus&, auto) { return false; });
    for (const auto a : g.records().actors().handles())
      for (const auto p : g.records().positions().handles())
        for (const auto value : {support, oppose, neutral, ambivalent}) {
          if (!why(g, a, p, value).empty()) continue;
          std::vector<sg::ground> derivable;
          for (const auto& each : why_not(g, a, p, value)) {
            CHECK(each.kind != obstacle_kind::unrelated);
            if (!is_own(each)) derivable.push_back({{each.statement}, each.relations});
          }
          CHECK(derivable == why(g, a, p, value, {}));
          std::vector<sg::ground> missed;
          for (const auto& each : why_not(without, a, p, value, {})) {
            if (is_own(each)) continue;
            CHECK(each.kind == obstacle_kind::unrelated);
            CHECK(each.missing == each.relations);
            missed.push_back({{each.statement}, each.relations});
          }
          CHECK(missed == derivable);
          unrelated += missed.size();
          std::vector<sg::ground> unheard;
          for (const auto& each : why_not(silence, a, p, value, {})) {
            if (is_own(each)) continue;
            CHECK(each.kind == obstacle_kind::out_of_view);
            CHECK(each.missing.empty());
            unheard.push_back({{each.statement}, each.relations});
          }
          CHECK(unheard == derivable);
        }
  }
  CHECK(unrelated > 200);
}

TEST_CASE("a superseded statement is reported with the statement that supersedes it", "[analysis]") {
  talks t;
  const auto before = t.say(t.biden, support, "2021-12-01");
  const auto later = t.say(t.biden, oppose, "2021-12-07");
  CHECK(t.why_not_support() ==
        obstacles{{obstacle_kind::superseded, before, {later}}, {obstacle_kind::said_otherwise, later}});
  const auto wrong = t.say(t.biden, support, "2021-12-08", sg::rank::deprecated);
  CHECK(t.why_not_support() == obstacles{{obstacle_kind::superseded, before, {later}},
                                         {obstacle_kind::said_otherwise, later},
                                         {obstacle_kind::deprecated, wrong}});
  const auto best = t.say(t.biden, neutral, "2021-11-01", sg::rank::preferred);
  CHECK(t.why_not_support() == obstacles{{obstacle_kind::outranked, before, {best}},
                                         {obstacle_kind::deprecated, wrong},
                                         {obstacle_kind::said_otherwise, best}});
}

TEST_CASE("a stance that nobody stated is unsaid, and a spokesperson's stance is derivable while she is in office",
          "[analysis]") {
  talks t;
  CHECK(t.why_not_support() == obstacles{{obstacle_kind::unsaid}});
  const auto said = t.say(t.psaki, support, "2021-12-07");
  CHECK(t.why_not_support() == obstacles{{obstacle_kind::unsaid}, {obstacle_kind::derivable, said, {}, {t.speaks}}});
  CHECK(t.why_not_support({}).empty());
  const sg::stance_graph g{t.c};
  CHECK(why_not(g | sg::views::as_of(sg::date{"2022-01-01"}.earliest()), t.biden, t.lines, support, {}) ==
        obstacles{{obstacle_kind::unsaid}, {obstacle_kind::unrelated, said, {}, {t.speaks}, {t.speaks}}});
  CHECK(why_not(g | sg::views::as_of(sg::date{"2021-12-06"}.earliest()), t.psaki, t.lines, support) ==
        obstacles{{obstacle_kind::out_of_view, said}});
  CHECK(why_not(g | sg::views::as_of(sg::date{"2021-12-06"}.earliest()), t.biden, t.lines, support) ==
        obstacles{{obstacle_kind::unsaid}, {obstacle_kind::out_of_view, said, {}, {t.speaks}}});
}

TEST_CASE("obstacles are written as words", "[analysis]") {
  CHECK(sg::to_word(obstacle_kind::said_otherwise) == "said_otherwise");
  CHECK(sg::to_word(obstacle_kind::unrelated) == "unrelated");
}

TEST_CASE("the search for obstacles obeys a stop signal and counts paths", "[analysis]") {
  const sg::stance_graph g{random_corpus(3, {.actors = 6, .positions = 5, .relations = 400, .statements = 200})};
  run_controls::check(
      [&](const sg::run_control& control) {
        return why_not(g, sg::actor_handle{0}, sg::position_handle{0}, sg::polarity::neutral, {}, control);
      },
      run_controls::total::unknown);
}
