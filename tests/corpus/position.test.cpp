// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include <stancegraph/corpus/position.hpp>

using namespace stancegraph;

TEST_CASE("positions are equal if all their fields are", "[corpus]") {
  const position halt{.id = "halt", .label = "NATO halts", .kind = position_kind::demand, .summary = "s", .note = "n"};
  const auto differs = [&](auto change) {
    auto other = halt;
    change(other);
    return !(other == halt);
  };
  CHECK(position{halt} == halt);
  CHECK(differs([](position& p) { p.id = "x"; }));
  CHECK(differs([](position& p) { p.label = "x"; }));
  CHECK(differs([](position& p) { p.kind = position_kind::claim; }));
  CHECK(differs([](position& p) { p.summary = "x"; }));
  CHECK(differs([](position& p) { p.note = "x"; }));
}

TEST_CASE("a position with only an id has no kind", "[corpus]") {
  CHECK(position{.id = "x"}.kind == position_kind::unspecified);
}
