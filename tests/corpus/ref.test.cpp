// SPDX-License-Identifier: BSL-1.0
#include <concepts>
#include <map>
#include <sstream>
#include <type_traits>
#include <unordered_set>

#include "catch.hpp"
#include "death.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include <stancegraph/corpus/ref.hpp>

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

template <class Record>
constexpr bool is_cheap = std::is_trivially_copyable_v<ref<Record>> &&
                          sizeof(ref<Record>) == sizeof(const corpus*) + sizeof(std::size_t);
static_assert(is_cheap<actor> && is_cheap<position> && is_cheap<event>);
static_assert(is_cheap<document> && is_cheap<statement> && is_cheap<relation>);

// A reference is a handle of its kind, and of no other; a handle alone is not a reference.
static_assert(std::regular<actor_ref> && std::totally_ordered<actor_ref>);
static_assert(std::convertible_to<actor_ref, actor_handle> && std::totally_ordered_with<actor_ref, actor_handle>);
static_assert(!std::convertible_to<actor_ref, position_handle> &&
              !std::equality_comparable_with<actor_ref, position_ref>);
static_assert(!std::convertible_to<actor_handle, actor_ref> && !std::constructible_from<actor_ref, actor_handle>);
static_assert(!std::convertible_to<actor_ref, bool> && std::constructible_from<bool, actor_ref>);

struct two_actors {
  corpus c;
  actor_handle biden = c.add(actor{.id = "biden", .name = "Joe Biden"});
  actor_handle nato = c.add(actor{.id = "nato", .name = "NATO"});
};

template <class T>
std::string printed(const T& value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

}  // namespace

TEST_CASE("a reference reads the record of its handle", "[corpus]") {
  const two_actors t;
  const ref biden{t.c, t.biden};
  STATIC_REQUIRE(std::is_same_v<decltype(biden), const actor_ref>);
  CHECK(biden.name() == "Joe Biden");
  CHECK(&biden.record() == &t.c[t.biden]);
  CHECK(&biden.records() == &t.c);
}

TEST_CASE("a reference can be passed in place of a handle", "[corpus]") {
  const two_actors t;
  const actor_ref biden{t.c, t.biden}, nato{t.c, t.nato};
  CHECK(t.c[biden].id == "biden");
  const relation r = relate<predicate::member_of>(biden, nato);
  CHECK(r.subject == endpoint{t.biden});
  const std::vector<actor_handle> handles{biden, nato};
  CHECK(handles == std::vector{t.biden, t.nato});
}

TEST_CASE("references are compared, ordered and hashed like their handles", "[corpus]") {
  const two_actors t;
  const actor_ref biden{t.c, t.biden}, nato{t.c, t.nato};
  CHECK(biden == t.biden);
  CHECK(biden != nato);
  CHECK(biden < nato);
  const std::map<actor_ref, int> sorted{{nato, 2}, {biden, 1}};
  CHECK(sorted.begin()->first == biden);
  const std::unordered_set<actor_ref> hashed{biden, nato, biden};
  CHECK(hashed.size() == 2);
}

TEST_CASE("printing a reference shows the name of its record", "[corpus]") {
  const two_actors t;
  CHECK(printed(ref{t.c, t.biden}) == "Joe Biden");
  CHECK(printed(actor_ref{}) == "-");
}

TEST_CASE("an empty reference is false, and a debug build stops when its record is read", "[corpus]") {
  const two_actors t;
  CHECK_FALSE(actor_ref{});
  CHECK_FALSE(actor_ref{t.c, {}});
  if (!asserts) return;
  CHECK_THAT(last_words([] { (void)actor_ref{}.name(); }), ContainsSubstring("an empty reference has no record"));
  CHECK_THAT(last_words([&] { (void)actor_ref{t.c, {}}.name(); }), ContainsSubstring("an empty handle has no record"));
}

TEST_CASE("a debug build stops when a handle belongs to another corpus", "[corpus]") {
  const two_actors t;
  const corpus other;
  if (!asserts) return;
  CHECK_THAT(last_words([&] { (void)actor_ref{other, t.nato}; }), ContainsSubstring("a handle of another corpus"));
}
