// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include <stancegraph/corpus/event.hpp>

using namespace stancegraph;

TEST_CASE("events are equal if all their fields are", "[corpus]") {
  const event call{.id = "call",
                   .label = "Call",
                   .kind = event_kind::call,
                   .period = date{"2021-12-07"},
                   .place = "online",
                   .participants = {actor_handle{0}, actor_handle{1}},
                   .is_planned = false,
                   .evidence = {.paragraph = 1},
                   .note = "n"};
  const auto differs = [&](auto change) {
    auto other = call;
    change(other);
    return !(other == call);
  };
  CHECK(event{call} == call);
  CHECK(differs([](event& e) { e.id = "x"; }));
  CHECK(differs([](event& e) { e.label = "x"; }));
  CHECK(differs([](event& e) { e.kind = event_kind::summit; }));
  CHECK(differs([](event& e) { e.period.reset(); }));
  CHECK(differs([](event& e) { e.place = "x"; }));
  CHECK(differs([](event& e) { e.participants.pop_back(); }));
  CHECK(differs([](event& e) { e.is_planned = true; }));
  CHECK(differs([](event& e) { e.evidence = {}; }));
  CHECK(differs([](event& e) { e.note = "x"; }));
}

TEST_CASE("an event with only an id took place and has no special kind", "[corpus]") {
  CHECK(event{.id = "x"}.kind == event_kind::other);
  CHECK_FALSE(event{.id = "x"}.is_planned);
}
