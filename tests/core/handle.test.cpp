// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <concepts>
#include <cstddef>
#include <set>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "catch.hpp"
#include "death.hpp"
#include <stancegraph/core/handle.hpp>

using namespace stancegraph;

// Handles are strong types: no value converts to a handle, and handles of different kinds cannot be compared.
static_assert(std::regular<actor_handle> && std::totally_ordered<actor_handle>);
static_assert(!std::convertible_to<std::size_t, actor_handle> && !std::convertible_to<actor_handle, std::size_t>);
static_assert(!std::convertible_to<actor_handle, bool> && std::constructible_from<bool, actor_handle>);
static_assert(!std::constructible_from<actor_handle, position_handle>);
static_assert(!std::assignable_from<actor_handle&, position_handle>);
static_assert(!std::equality_comparable_with<actor_handle, position_handle>);
static_assert(sizeof(actor_handle) == 4 && std::is_trivially_copyable_v<actor_handle>);
static_assert(std::is_same_v<actor_handle::record_type, actor>);
static_assert(!actor_handle{} && actor_handle{0} && actor_handle{7}.row() == 7);

TEST_CASE("handles are ordered by row, and the empty handle comes last", "[core]") {
  std::vector<actor_handle> handles{actor_handle{3}, actor_handle{}, actor_handle{0}, actor_handle{2}};
  std::sort(handles.begin(), handles.end());
  CHECK(handles == std::vector<actor_handle>{actor_handle{0}, actor_handle{2}, actor_handle{3}, actor_handle{}});
}

TEST_CASE("handles can be keys of maps and sets", "[core]") {
  std::unordered_set<position_handle> hashed;
  std::set<position_handle> sorted;
  for (std::size_t row : {5u, 1u, 5u, 9u}) {
    hashed.insert(position_handle{row});
    sorted.insert(position_handle{row});
  }
  hashed.insert(position_handle{});
  CHECK(hashed.size() == 4);
  CHECK(sorted.size() == 3);
  CHECK(hashed.contains(position_handle{}));
  CHECK(std::hash<position_handle>{}(position_handle{9}) == std::hash<position_handle>{}(position_handle{9}));
  CHECK(std::hash<position_handle>{}(position_handle{}) != std::hash<position_handle>{}(position_handle{0}));
}

TEST_CASE("a debug build stops when an empty handle is asked for its row", "[core]") {
  if (!asserts) return;
  CHECK_THAT(last_words([] { (void)actor_handle{}.row(); }),
             Catch::Matchers::ContainsSubstring("an empty handle has no record"));
}
