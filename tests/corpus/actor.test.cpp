// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include <stancegraph/corpus/actor.hpp>

using namespace stancegraph;

TEST_CASE("actors are equal if all their fields are", "[corpus]") {
  const actor putin{.id = "putin",
                    .name = "Vladimir Putin",
                    .kind = actor_kind::person,
                    .other_names = {{"the Russian president", date{"2012-05-07/.."}}},
                    .note = "n"};
  const auto differs = [&](auto change) {
    auto other = putin;
    change(other);
    return !(other == putin);
  };
  CHECK(actor{putin} == putin);
  CHECK(differs([](actor& a) { a.id = "x"; }));
  CHECK(differs([](actor& a) { a.name = "x"; }));
  CHECK(differs([](actor& a) { a.kind = actor_kind::state; }));
  CHECK(differs([](actor& a) { a.other_names[0].name = "x"; }));
  CHECK(differs([](actor& a) { a.other_names[0].period.reset(); }));
  CHECK(differs([](actor& a) { a.note = "x"; }));
}

TEST_CASE("an actor with only an id has no kind", "[corpus]") {
  CHECK(actor{.id = "x"}.kind == actor_kind::unspecified);
  CHECK(actor{.id = "x"}.other_names.empty());
}
