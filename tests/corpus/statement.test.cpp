// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include <stancegraph/corpus/statement.hpp>

using namespace stancegraph;

TEST_CASE("statements are equal if all their fields are", "[corpus]") {
  const actor_handle a{0};
  const actor_handle b{1};
  const statement full{
      .id = "s",
      .holders = {a, b},
      .on_behalf_of = {b},
      .voice = {b, a},
      .addressees = {a},
      .position = position_handle{0},
      .polarity = polarity::oppose,
      .act = speech_act::demands,
      .conditions = {{condition_operator::unless, position_handle{1}}},
      .condition_join = condition_join::any,
      .said = date{"2021-12-07"},
      .holds = date{"2021-12-07/.."},
      .coded_at = date{"2022-01-01"},
      .event = event_handle{0},
      .evidence = {.document = document_handle{0}},
      .quote = "q",
      .rank = rank::preferred,
      .reason = "r",
      .confidence = 2,
      .coder = "c",
      .note = "n",
  };
  const auto differs = [&](auto change) {
    auto other = full;
    change(other);
    return !(other == full);
  };
  CHECK(statement{full} == full);
  CHECK(differs([](statement& s) { s.id = "x"; }));
  CHECK(differs([&](statement& s) { s.holders = {b, a}; }));
  CHECK(differs([](statement& s) { s.on_behalf_of.clear(); }));
  CHECK(differs([&](statement& s) { s.voice = {a, b}; }));
  CHECK(differs([](statement& s) { s.addressees.clear(); }));
  CHECK(differs([](statement& s) { s.position = position_handle{1}; }));
  CHECK(differs([](statement& s) { s.polarity = polarity::support; }));
  CHECK(differs([](statement& s) { s.act.reset(); }));
  CHECK(differs([](statement& s) { s.conditions[0].op = condition_operator::until; }));
  CHECK(differs([](statement& s) { s.conditions[0].position = position_handle{2}; }));
  CHECK(differs([](statement& s) { s.condition_join = condition_join::all; }));
  CHECK(differs([](statement& s) { s.said = date{"2021-12-08"}; }));
  CHECK(differs([](statement& s) { s.holds.reset(); }));
  CHECK(differs([](statement& s) { s.coded_at.reset(); }));
  CHECK(differs([](statement& s) { s.event = {}; }));
  CHECK(differs([](statement& s) { s.evidence = {}; }));
  CHECK(differs([](statement& s) { s.quote = "x"; }));
  CHECK(differs([](statement& s) { s.rank = rank::normal; }));
  CHECK(differs([](statement& s) { s.reason = "x"; }));
  CHECK(differs([](statement& s) { s.confidence = 3; }));
  CHECK(differs([](statement& s) { s.coder = "x"; }));
  CHECK(differs([](statement& s) { s.note = "x"; }));
}

TEST_CASE("a default statement supports unconditionally and has normal rank", "[corpus]") {
  const statement s{.id = "s", .holders = {actor_handle{0}}, .position = position_handle{0}};
  CHECK(s.polarity == polarity::support);
  CHECK(s.rank == rank::normal);
  CHECK(s.condition_join == condition_join::all);
  CHECK_FALSE(s.act);
  CHECK_FALSE(s.event);
  CHECK_FALSE(s.confidence);
}
