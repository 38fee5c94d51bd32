// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <span>
#include <sstream>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/actor_ref.hpp"
#include <stancegraph/corpus/ref_view.hpp>

using namespace stancegraph;

using rows = ref_view<actor, handle_range<actor>>;
using picked = ref_view<actor, std::span<const actor_handle>>;
static_assert(std::ranges::view<rows> && std::ranges::borrowed_range<rows> && std::ranges::random_access_range<rows>);
static_assert(std::ranges::view<picked> && std::ranges::random_access_range<picked>);
static_assert(std::ranges::forward_range<ref_view<actor, actor_list>>);
static_assert(!std::ranges::random_access_range<ref_view<actor, actor_list>>);
static_assert(RefList<rows> && !RefList<std::vector<actor_handle>> && !RefList<std::vector<actor_ref>>);

TEST_CASE("a view of handles reads each one as a record of its corpus", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const corpus c = random_corpus(seed);
    const rows all{c, c.actors().handles()};
    REQUIRE(all.size() == c.actors().size());
    CHECK(std::ranges::equal(all, c.actors().handles()));
    for (std::size_t i = 0; i != all.size(); ++i) CHECK((all[i].name() == c[all[i]].name && all.contains(all[i])));
    CHECK_FALSE(all.contains(actor_handle{all.size()}));
    CHECK(all.empty() == c.actors().empty());
  }
}

TEST_CASE("a view of an array of handles has random access", "[corpus]") {
  corpus c;
  for (const char* id : {"a", "b", "c", "d"}) c.add(actor{.id = id, .name = id});
  const std::vector<actor_handle> wanted{actor_handle{3}, actor_handle{0}, actor_handle{2}};
  const picked some{c, wanted};
  const auto first = some.begin(), last = some.end();
  CHECK((last - first == 3 && first < last && *(first + 1) == actor_handle{0} && *(1 + first) == first[1]));
  auto at = last;
  CHECK(*--at == actor_handle{2});
  CHECK(*(at -= 2) == some.front());
  CHECK((at++ == first && at-- == first + 1 && at == first && (at += 3) == last));
  std::ostringstream out;
  out << some;
  CHECK(out.str() == "d, a, c");
}
