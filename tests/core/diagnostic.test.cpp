// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include "catch.hpp"
#include <stancegraph/core/diagnostic.hpp>

using namespace stancegraph;

TEST_CASE("a source location is written as far as it is known", "[core]") {
  CHECK(to_string(place{}) == "");
  CHECK(to_string(place{"actors.toml"}) == "actors.toml");
  CHECK(to_string(place{"actors.toml", 3}) == "actors.toml:3");
  CHECK(to_string(place{"actors.toml", 3, 8}) == "actors.toml:3:8");
  CHECK(to_string(place{"actors.toml", 0, 8}) == "actors.toml");
}

TEST_CASE("a diagnostic is one line in the format of compilers", "[core]") {
  const diagnostic d{{"actors.toml", 3, 8}, "unknown kind 'persn'", "did you mean 'person'?"};
  CHECK(to_string(d) == "actors.toml:3:8: error: unknown kind 'persn' (did you mean 'person'?)");
  CHECK(to_string(diagnostic{{}, "no actors", "", severity::warning}) == "warning: no actors");
}

TEST_CASE("several diagnostics are written one per line in their order", "[core]") {
  CHECK(to_string(std::vector<diagnostic>{}) == "");
  CHECK(to_string(std::vector<diagnostic>{{{"a"}, "one", ""}, {{"b"}, "two", ""}}) == "a: error: one\nb: error: two");
}

TEST_CASE("diagnostics are equal if all their fields are", "[core]") {
  const diagnostic d{{"a", 1, 2}, "m", "h"};
  CHECK(d == diagnostic{{"a", 1, 2}, "m", "h"});
  CHECK_FALSE(d == diagnostic{{"a", 1, 3}, "m", "h"});
  CHECK_FALSE(d == diagnostic{{"a", 1, 2}, "m", "h", severity::warning});
}
