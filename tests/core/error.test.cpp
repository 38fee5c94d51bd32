// SPDX-License-Identifier: BSL-1.0
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include <stancegraph/core/error.hpp>

using namespace stancegraph;

namespace {

template <class Parent, class Leaf>
bool is_caught_as(const Leaf& thrown) {
  try {
    throw thrown;
  } catch (const Parent& caught) {
    return std::string{caught.what()} == thrown.what();
  }
}

}  // namespace

TEMPLATE_TEST_CASE("a violated domain rule can be caught as corpus_error and as its base classes", "[core]",
                   invalid_value, unknown_reference, duplicate_id, forbidden_relation, impossible_period) {
  const TestType leaf{"what is wrong"};
  CHECK(is_caught_as<TestType>(leaf));
  CHECK(is_caught_as<corpus_error>(leaf));
  CHECK(is_caught_as<error>(leaf));
  CHECK(is_caught_as<std::runtime_error>(leaf));
  STATIC_REQUIRE_FALSE(std::is_base_of_v<parse_error, TestType>);
}

TEST_CASE("parse, io and rendering errors are errors but not corpus errors", "[core]") {
  CHECK(is_caught_as<error>(parse_error{diagnostic{{}, "bad", ""}}));
  CHECK(is_caught_as<error>(io_error{"path", "failed"}));
  CHECK(is_caught_as<error>(render_error{"no layout"}));
  STATIC_REQUIRE_FALSE(std::is_base_of_v<corpus_error, parse_error>);
  STATIC_REQUIRE_FALSE(std::is_base_of_v<corpus_error, io_error>);
  STATIC_REQUIRE_FALSE(std::is_base_of_v<corpus_error, render_error>);
}

TEST_CASE("the messages of the error factories name the object concerned", "[core]") {
  CHECK(std::string{unknown_reference::to("actor", "putn").what()} == "unknown actor 'putn'");
  CHECK(std::string{unknown_reference::to("actor", "putn", "putin").what()} ==
        "unknown actor 'putn' (did you mean 'putin'?)");
  CHECK(std::string{unknown_reference::to("actor", "a\nb").what()} == "unknown actor 'a\\x0ab'");
  CHECK(std::string{duplicate_id::of("position", "halt").what()} == "there is already a position 'halt'");
  CHECK(std::string{duplicate_id::of("actor", "nato").what()} == "there is already an actor 'nato'");
}

TEST_CASE("a parse error keeps every fault and lists them line by line", "[core]") {
  const std::vector<diagnostic> found{{{"a.toml", 1, 2}, "one", ""}, {{"a.toml", 3, 4}, "two", "a hint"}};
  const parse_error e{found};
  CHECK(e.diagnostics() == found);
  CHECK(std::string{e.what()} == "a.toml:1:2: error: one\na.toml:3:4: error: two (a hint)");
  CHECK(parse_error{found.front()}.diagnostics().size() == 1);
}

TEST_CASE("an io error names its path", "[core]") {
  const io_error e{"/dev/full", "no space left"};
  CHECK(e.path() == "/dev/full");
  CHECK(std::string{e.what()} == "/dev/full: no space left");
}
