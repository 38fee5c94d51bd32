// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/stances.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "naive_stances.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

/// The statements of one actor on one position.
struct said {
  const char* when;
  sg::polarity polarity = sg::polarity::support;
  sg::rank rank = sg::rank::normal;
};

sg::stance_graph one_pair(const std::vector<said>& all) {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  for (const said& each : all) {
    sg::statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {a};
    s.position = p;
    s.polarity = each.polarity;
    s.rank = each.rank;
    s.reason = "as the case wants it";
    if (each.when != nullptr) s.said = sg::date{each.when};
    c.add(s);
  }
  return sg::stance_graph{std::move(c)};
}

using rows = std::vector<sg::statement_handle>;
const sg::statement_handle first{0}, second{1}, third{2};
using enum sg::polarity;
using sg::stance_value;

}  // namespace

TEST_CASE("agreeing statements give the stance of their polarity", "[query]") {
  using enum sg::polarity;
  for (const sg::polarity p : {support, oppose, neutral, ambivalent})
    CHECK(sg::to_word(sg::to_stance(p)) == sg::to_word(p));
}

TEST_CASE("stances match their definition in graphs and in views", "[query]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    const sg::corpus& c = g.records();
    const auto all = naive_stances(c, [](auto) { return true; });
    CHECK(stances(g) == all);
    for (const sg::day when : days_to_ask_about())
      CHECK(stances(g | sg::views::as_of(when)) ==
            naive_stances(c, [&](auto s) { return is_covering(in_force(c, s), when) != sg::certainty::never; }));
    for (const auto a : c.actors().handles()) {
      auto of_a = all;
      std::erase_if(of_a, [&](const auto& s) { return s.actor != a; });
      CHECK(stances(g, {.actor = a}) == of_a);
      for (const auto p : c.positions().handles()) {
        auto of_both = of_a;
        std::erase_if(of_both, [&](const auto& s) { return s.position != p; });
        CHECK(stances(g, {.actor = a, .position = p}) == of_both);
      }
    }
    for (const auto p : c.positions().handles()) {
      auto on_p = all;
      std::erase_if(on_p, [&](const auto& s) { return s.position != p; });
      CHECK(stances(g, {.position = p}) == on_p);
      CHECK(stances(g | sg::views::best_rank(), {.position = p}) == on_p);
    }
  }
}

TEST_CASE("a statement that is certainly later supersedes earlier ones", "[query]") {
  const auto found = stances(one_pair({{"2021-12-07", support}, {"2021-12-08", oppose}}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == stance_value::oppose);
  CHECK(found[0].statements == rows{second});
  CHECK(found[0].superseded == rows{first});
}

TEST_CASE("disagreeing statements without a certain last one are contested", "[query]") {
  for (const auto& pair : {std::vector<said>{{"2021-12-07", support}, {"2021-12-07", oppose}},
                           std::vector<said>{{"2021-12", support}, {"2021-12-07", neutral}},
                           std::vector<said>{{nullptr, support}, {"2021-12-07", ambivalent}}}) {
    const auto found = stances(one_pair(pair));
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == stance_value::contested);
    CHECK(found[0].statements == rows{first, second});
    CHECK(found[0].superseded.empty());
  }
}

TEST_CASE("a statement of unknown date does not protect another from being superseded", "[query]") {
  const auto found = stances(one_pair({{"2021-11-01", oppose}, {nullptr, support}, {"2021-12-07", support}}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == stance_value::support);
  CHECK(found[0].statements == rows{second, third});
  CHECK(found[0].superseded == rows{first});
}

TEST_CASE("a preferred statement decides, and a deprecated one never does", "[query]") {
  const auto preferred = stances(one_pair({{"2021-12-07", support, sg::rank::preferred}, {"2021-12-08", oppose}}));
  REQUIRE(preferred.size() == 1);
  CHECK(preferred[0].value == stance_value::support);
  CHECK(preferred[0].statements == rows{first});
  CHECK(stances(one_pair({{"2021-12-07", support, sg::rank::deprecated}})).empty());
  const auto left = stances(one_pair({{"2021-12-07", support}, {"2021-12-08", oppose, sg::rank::deprecated}}));
  REQUIRE(left.size() == 1);
  CHECK(left[0].value == stance_value::support);
}

TEST_CASE("neutral and ambivalent are stances of their own", "[query]") {
  CHECK(stances(one_pair({{"2021", neutral}, {"2021", neutral}}))[0].value == stance_value::neutral);
  CHECK(stances(one_pair({{"2021", ambivalent}}))[0].value == stance_value::ambivalent);
  CHECK(sg::to_word(stance_value::contested) == "contested");
}

TEST_CASE("a graph without statements has no stances", "[query]") { CHECK(stances(sg::stance_graph{}).empty()); }

TEST_CASE("many statements of one actor on one position are resolved quickly", "[query]") {
  // Comparing every two of these statements would take minutes.
  std::vector<said> all(40'000, {"2021-12-07", support, sg::rank::normal});
  for (std::size_t i = 0; i != all.size(); i += 2) all[i] = {"2021-12-08", oppose, sg::rank::normal};
  const auto g = one_pair(all);
  const auto found = stances(g);
  REQUIRE(found.size() == 1);
  CHECK(found[0].statements.size() == 20'000);
  CHECK(found[0].superseded.size() == 20'000);
}
