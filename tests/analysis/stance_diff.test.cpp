// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/stance_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;
using sg::change_kind;

/// The stance of each actor on each position, by their ids.
using standing = std::map<std::pair<std::string, std::string>, sg::stance_value>;

template <class G>
standing standing_in(const G& g) {
  standing all;
  const sg::corpus& c = sg::base(g).records();
  for (const auto& s : stances(g)) all[{c[s.actor].id, c[s.position].id}] = s.value;
  return all;
}

/// Applies the changes to the stances before them; each must change something.
template <class Before, class After>
void check_that_it_leads(const Before& before, const After& after) {
  const auto changes = stance_diff(before, after);
  standing now = standing_in(before);
  const standing wanted = standing_in(after);
  const sg::corpus& b = sg::base(before).records();
  const sg::corpus& a = sg::base(after).records();
  for (const auto& each : changes) {
    CHECK(each.before.has_value() == (each.kind != change_kind::appeared));
    CHECK(each.after.has_value() == (each.kind != change_kind::disappeared));
    using place = std::pair<std::string, std::string>;
    const place at = each.before ? place{b[each.before->actor].id, b[each.before->position].id}
                                 : place{a[each.after->actor].id, a[each.after->position].id};
    if (each.before) {
      CHECK(now.at(at) == each.before->value);
      CHECK(stances(before, {each.before->actor, each.before->position}).at(0) == *each.before);
    } else {
      CHECK_FALSE(now.contains(at));
    }
    if (each.after) {
      CHECK(place{a[each.after->actor].id, a[each.after->position].id} == at);
      CHECK((!each.before || each.before->value != each.after->value));
      CHECK(stances(after, {each.after->actor, each.after->position}).at(0) == *each.after);
      now[at] = each.after->value;
    } else {
      now.erase(at);
    }
  }
  CHECK(now == wanted);
}

/// One actor and what it said on one position, day by day.
sg::corpus saying(const std::string& who, const std::vector<std::pair<sg::polarity, const char*>>& all,
                  const std::string& newcomer = {}) {
  sg::corpus c;
  if (!newcomer.empty()) c.add(sg::actor{.id = newcomer, .name = newcomer});
  const auto a = c.add(sg::actor{.id = who, .name = who});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  for (const auto& [polarity, when] : all) {
    sg::statement s{.id = "s" + std::to_string(c.statements().size()), .holders = {a}, .position = p};
    s.polarity = polarity;
    s.said = sg::date{when};
    c.add(s);
  }
  return c;
}

}  // namespace

TEST_CASE("applying the changes to the stances before gives the stances after, across days and corpora", "[analysis]") {
  std::size_t moved = 0;
  for (std::uint64_t seed = 0; seed != 300; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 5})};
    const sg::stance_graph h{random_corpus(seed + 1000, {.actors = 6, .positions = 5})};
    const auto one = g | sg::views::as_of(days_to_ask_about()[seed % 9]);
    const auto other = g | sg::views::as_of(days_to_ask_about()[seed / 9 % 9]);
    check_that_it_leads(one, other);
    check_that_it_leads(g, h);
    CHECK(stance_diff(g, g).empty());
    moved += static_cast<std::size_t>(
        std::ranges::count(stance_diff(g, h), change_kind::moved, &sg::stance_difference::kind));
  }
  CHECK(moved > 50);
}

TEST_CASE("swapping before and after reverses every change", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 100; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 5})};
    const auto one = g | sg::views::as_of(days_to_ask_about()[seed % 9]);
    const auto other = g | sg::views::as_of(days_to_ask_about()[seed / 9 % 9]);
    auto turned = stance_diff(one, other);
    for (auto& each : turned) {
      std::swap(each.before, each.after);
      if (each.kind != change_kind::moved) each.kind = each.before ? change_kind::disappeared : change_kind::appeared;
    }
    CHECK(turned == stance_diff(other, one));
  }
}

TEST_CASE("an actor who moved is reported with the statements of both days", "[analysis]") {
  const sg::stance_graph g{saying("a", {{support, "2021-12-01"}, {oppose, "2021-12-07"}})};
  const auto day = [](const char* text) { return sg::date{text}.earliest(); };
  const auto moved = stance_diff(g | sg::views::as_of(day("2021-12-02")), g | sg::views::as_of(day("2021-12-08")));
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].kind == change_kind::moved);
  CHECK(moved[0].before->value == sg::stance_value::support);
  CHECK(moved[0].before->statements == std::vector{sg::statement_handle{0}});
  CHECK(moved[0].after->value == sg::stance_value::oppose);
  CHECK(moved[0].after->statements == std::vector{sg::statement_handle{1}});
  CHECK(moved[0].after->superseded == std::vector{sg::statement_handle{0}});
  const auto appeared = stance_diff(g | sg::views::as_of(day("2021-11-01")), g);
  REQUIRE(appeared.size() == 1);
  CHECK(appeared[0].kind == change_kind::appeared);
  CHECK(stance_diff(g, g | sg::views::as_of(day("2021-11-01")))[0].kind == change_kind::disappeared);
}

TEST_CASE("the same value from another statement is not a change", "[analysis]") {
  const sg::stance_graph g{saying("a", {{support, "2021-12-01"}, {support, "2021-12-07"}})};
  const auto before = g | sg::views::as_of(sg::date{"2021-12-02"}.earliest());
  CHECK(stances(before) != stances(g));
  CHECK(stance_diff(before, g).empty());
}

TEST_CASE("actors of two corpora are matched by id, and new ones come last", "[analysis]") {
  const sg::stance_graph before{saying("a", {{support, "2021-12-01"}})};
  sg::corpus c = saying("a", {{neutral, "2021-12-01"}}, "b");
  sg::statement s{.id = "by b", .holders = {sg::actor_handle{0}}, .position = sg::position_handle{0}};
  c.add(s);
  const auto found = stance_diff(before, sg::stance_graph{c});
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == change_kind::moved);
  CHECK(found[0].before->actor == sg::actor_handle{0});
  CHECK(found[0].after->actor == sg::actor_handle{1});
  CHECK(found[1].kind == change_kind::appeared);
  CHECK(found[1].after->actor == sg::actor_handle{0});
  CHECK(stance_diff(sg::stance_graph{}, sg::stance_graph{}).empty());
}

TEST_CASE("filtering changes by kind returns the matching part of all changes", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph before{random_corpus(seed, {.actors = 4, .positions = 4})};
    const sg::stance_graph after{random_corpus(seed + 1, {.actors = 4, .positions = 4})};
    for (const auto kind : {change_kind::appeared, change_kind::disappeared, change_kind::moved}) {
      auto all = stance_diff(before, after);
      std::erase_if(all, [&](const auto& each) { return each.kind != kind; });
      CHECK(stance_diff(before, after, kind) == all);
    }
  }
}
