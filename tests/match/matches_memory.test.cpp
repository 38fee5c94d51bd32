// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>

#include "catch.hpp"
#include "memory_meter.hpp"
#include "stancegraph/match/matches.hpp"

namespace sg = stancegraph;

namespace {

/// Statements of 40 actors on 25 positions, of which each stands for another: every second one is reported by a
/// further actor, and some contradict others.
sg::corpus many(std::size_t statements) {
  sg::corpus c;
  for (std::size_t i = 0; i != 40; ++i) c.add(sg::actor{.id = "a" + std::to_string(i), .name = "An actor"});
  for (std::size_t i = 0; i != 25; ++i) c.add(sg::position{.id = "p" + std::to_string(i), .label = "A position"});
  for (std::size_t i = 0; i + 1 != 25; ++i)
    c.add(sg::relation{.id = "r" + std::to_string(i),
                       .subject = sg::position_handle{i},
                       .predicate = sg::predicate::implies,
                       .object = sg::position_handle{i + 1}});
  for (std::size_t i = 0; i != statements; ++i) {
    sg::statement s;
    s.id = "s" + std::to_string(i);
    s.holders = {sg::actor_handle{i * 7 % 40}};
    if (i % 2 == 0) s.voice = {sg::actor_handle{(i * 7 + 1) % 40}};
    s.position = sg::position_handle{i * 11 % 25};
    s.polarity = i % 3 == 0 ? sg::polarity::oppose : sg::polarity::support;
    s.said = sg::date{sg::day{static_cast<std::int64_t>(18000 + i % 700)}};
    if (i % 5 != 0) s.confidence = static_cast<std::uint8_t>(i % 3 + 1);
    c.add(s);
  }
  return c;
}

/// The number of allocations after the first row, over all rows. @param least the least number of rows expected
template <class Range>
std::size_t allocations_after_first(Range&& rows, std::size_t least) {
  auto row = rows.begin();
  REQUIRE(row != rows.end());
  const memory_meter meter;
  std::size_t n = 1;
  for (++row; row != rows.end(); ++row) n += static_cast<std::size_t>(std::get<0>(*row).row() != SIZE_MAX);
  const std::size_t made = meter.allocations();
  CHECK(n >= least);
  return made;
}

const auto confidence_of = [](const sg::corpus& c, sg::statement_handle s) { return c.statements().confidence(s); };

}  // namespace

TEST_CASE("iterating over rows without grouping or sorting allocates no memory", "[match]") {
  const sg::stance_graph g{many(2'000)};
  const sg::query_index index{g};
  sg::pattern q;
  const auto a = q.any<sg::actor>();
  const auto s = q.any<sg::statement>();
  const auto p = q.any<sg::position>();

  SECTION("stances and a computed column") {
    q.stance(a, s, p);
    CHECK(allocations_after_first(matches(index, q, a, s, p, value(confidence_of, s)), 2'000) == 0);
  }
  SECTION("supporters and opponents of one position") {
    const auto b = q.any<sg::actor>();
    const auto t = q.any<sg::statement>();
    q.stance(a, s, p, sg::polarity::support).stance(b, t, p, sg::polarity::oppose).different(a, b);
    CHECK(allocations_after_first(matches(index, q, a, b, p, s, t), 30'000) == 0);
  }
  SECTION("times, conditions on roles, and functions") {
    const auto b = q.any<sg::actor>();
    q.stance(a, s, p).linked<sg::link::voice>(s, b).in_force(s, {{sg::day{18000}, sg::day{18690}}},
                                                             sg::certainty::possibly);
    q.where([](const sg::corpus&, sg::actor_handle x, sg::actor_handle y) { return x < y; }, a, b);
    CHECK(allocations_after_first(matches(index, q, a, b, s), 500) == 0);
  }
  SECTION("negated parts") {
    q.stance(a, s, p, sg::polarity::support).without([&](sg::pattern& no) {
      no.linked<sg::link::voice>(s, no.any<sg::actor>());
    });
    CHECK(allocations_after_first(matches(index, q, a, s, p), 500) == 0);
  }
  SECTION("optional parts") {
    sg::pattern_term<sg::actor> b;
    q.stance(a, s, p).optionally([&](sg::pattern& maybe) {
      b = maybe.any<sg::actor>();
      maybe.linked<sg::link::voice>(s, b);
    });
    CHECK(allocations_after_first(matches(index, q, a, s, b), 2'000) == 0);
  }
  SECTION("relations, and positions under another") {
    const auto b = q.any<sg::actor>();
    const auto t = q.any<sg::statement>();
    const auto whole = q.any<sg::position>();
    q.related<sg::predicate::implies>(p, whole).stance(a, s, p).stance(b, t, whole).under(p, whole);
    // The positions that reach a position are collected once, when they are first needed.
    CHECK(allocations_after_first(matches(index, q, a, b, p, whole), 100'000) < 10 * 25);
  }
  SECTION("rows filtered by a function, with skip") {
    q.stance(a, s, p);
    auto rows = matches(index, q, a, p).having([](sg::actor_handle x, sg::position_handle) { return x.row() > 4; });
    CHECK(allocations_after_first(std::move(rows).skip(10), 1'000) == 0);
  }
}

TEST_CASE("the memory for grouped rows grows with the number of groups and not with their size", "[match]") {
  const auto of = [](std::size_t statements) {
    const sg::stance_graph g{many(statements)};
    const sg::query_index index{g};
    sg::pattern q;
    const auto a = q.any<sg::actor>();
    const auto s = q.any<sg::statement>();
    const auto p = q.any<sg::position>();
    q.stance(a, s, p);
    auto rows = matches(index, q, a, count(s), least(value(confidence_of, s)));
    const memory_meter meter;
    std::size_t n = 0;
    for (const auto& row : rows) n += std::get<1>(row);
    CHECK(n == statements);
    return meter.allocations();
  };
  CHECK(of(1'000) > 40);
  CHECK(of(20'000) == of(1'000));
}
