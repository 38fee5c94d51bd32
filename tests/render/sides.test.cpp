// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/sides.hpp"

#include <vector>

#include "catch.hpp"
#include "small_corpus.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/query.hpp"

using namespace stancegraph;

namespace {

std::vector<picture_side> sides_in(const small_corpus& c, actor_handle left = {}) {
  const stance_graph g{c.records};
  const auto camp_of = camps(g);
  const auto held = stances(g);
  const auto found = collisions(g);
  return sides({camp_of, held, found, left});
}

}  // namespace

TEST_CASE("the camps with the most collisions are on opposite sides with their members", "[render]") {
  const small_corpus c;
  const auto side = sides_in(c);
  CHECK(side[c.actor("east").row()] == picture_side::left);
  CHECK(side[c.actor("ivanov").row()] == picture_side::left);
  CHECK(side[c.actor("west").row()] == picture_side::right);
  CHECK(side[c.actor("smith").row()] == picture_side::right);
}

TEST_CASE("another camp is placed opposite the camp it collides with", "[render]") {
  const small_corpus c;
  CHECK(sides_in(c)[c.actor("daily").row()] == picture_side::right);
}

TEST_CASE("another camp is placed beside the camp it agrees with", "[render]") {
  small_corpus c;
  c.add("extra", {"allies"}, "pipeline", polarity::support, "2021-12-01");
  const auto side = sides_in(c);
  CHECK(side[c.actor("allies").row()] == side[c.actor("east").row()]);
  CHECK(side[c.actor("allies").row()] != side[c.actor("west").row()]);
}

TEST_CASE("the left camp can be chosen", "[render]") {
  const small_corpus c;
  const auto side = sides_in(c, c.actor("west"));
  CHECK(side[c.actor("west").row()] == picture_side::left);
  CHECK(side[c.actor("east").row()] == picture_side::right);
}

TEST_CASE("a camp without collisions is placed on the left on request", "[render]") {
  const small_corpus c;
  const auto side = sides_in(c, c.actor("allies"));
  CHECK(side[c.actor("allies").row()] == picture_side::left);
  CHECK(side[c.actor("east").row()] != side[c.actor("west").row()]);
}

TEST_CASE("a few actors without collisions are placed on the left", "[render]") {
  corpus records;
  const auto p = records.add(position{.id = "p", .label = "p"});
  statement s;
  s.id = "s";
  s.holders = {records.add(actor{.id = "a", .name = "a"}), records.add(actor{.id = "b", .name = "b"})};
  s.position = p;
  records.add(s);
  const stance_graph g{records};
  const auto camp_of = camps(g);
  const auto held = stances(g);
  CHECK(sides({camp_of, held, {}, {}}) == std::vector(2, picture_side::left));
}

TEST_CASE("many actors without collisions are divided by their stances", "[render]") {
  corpus records;
  statement s;
  for (const char* const id : {"a", "b", "c", "d"}) s.holders.push_back(records.add(actor{.id = id, .name = id}));
  s.position = records.add(position{.id = "p", .label = "p"});
  s.id = "s";
  records.add(s);
  const stance_graph g{records};
  const auto camp_of = camps(g);
  const auto held = stances(g);
  using enum picture_side;
  CHECK(sides({camp_of, held, {}, {}}) == std::vector{left, right, left, right});
}

TEST_CASE("camps without collisions are distributed over both sides and never split", "[render]") {
  corpus records;
  statement s;
  std::vector<actor_handle> all;
  for (const char* const id : {"a", "b", "c", "d"}) all.push_back(records.add(actor{.id = id, .name = id}));
  records.add(relation{.subject = all[1], .predicate = predicate::speaks_for, .object = all[0]});
  records.add(relation{.subject = all[3], .predicate = predicate::speaks_for, .object = all[2]});
  s.holders = all;
  s.position = records.add(position{.id = "p", .label = "p"});
  s.id = "s";
  records.add(s);
  const stance_graph g{records};
  const auto camp_of = camps(g);
  const auto held = stances(g);
  using enum picture_side;
  CHECK(sides({camp_of, held, {}, {}}) == std::vector{left, left, right, right});
}

TEST_CASE("a graph without actors has no sides", "[render]") { CHECK(sides({{}, {}, {}, {}}).empty()); }
