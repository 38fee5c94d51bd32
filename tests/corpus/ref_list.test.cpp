// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <iterator>
#include <ranges>
#include <sstream>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "death.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include <stancegraph/corpus/ref_list.hpp>

using namespace stancegraph;

using owned = ref_list<actor>;
static_assert(std::ranges::random_access_range<owned> && std::ranges::sized_range<owned>);
static_assert(!std::ranges::view<owned> && !std::ranges::borrowed_range<owned>);
static_assert(std::same_as<std::ranges::range_value_t<owned>, actor_ref>);
static_assert(std::convertible_to<owned, std::vector<actor_handle>>);
static_assert(!std::convertible_to<std::vector<actor_handle>, owned>);
static_assert(RefList<owned>);

namespace {

struct three_actors {
  corpus c;
  std::vector<actor_handle> handles{c.add(actor{.id = "a", .name = "Ann"}), c.add(actor{.id = "b", .name = "Ben"}),
                                    c.add(actor{.id = "c", .name = "Cem"})};
};

}  // namespace

TEST_CASE("a list of references keeps the handles it was made of", "[corpus]") {
  const three_actors t;
  const owned all{t.c, t.handles};
  CHECK(all == t.handles);
  CHECK((all.size() == 3 && !all.empty() && all.front().name() == "Ann" && all[1].name() == "Ben" &&
         all.back().name() == "Cem"));
  CHECK((all.contains(t.handles[1]) && !all.contains(actor_handle{})));
  CHECK((all.begin()[2] == t.handles[2] && all.end() - all.begin() == 3 && *(all.end() - 1) == t.handles[2]));
  const std::vector<actor_handle> copy = all, moved = owned{all};
  CHECK((copy == t.handles && moved == t.handles && all.handles() == t.handles));
  CHECK(owned{}.empty());
}

TEST_CASE("references can be appended to a list, and lists with the same handles are equal", "[corpus]") {
  const three_actors t;
  owned grown;
  for (const actor_ref a : actors(t.c)) grown.push_back(a);
  CHECK(grown == owned{t.c, t.handles});
  CHECK(grown[2].name() == "Cem");
  CHECK_FALSE(grown == owned{t.c});
}

TEST_CASE("references work with algorithms and adaptors of the standard library", "[corpus]") {
  const three_actors t;
  const owned all{t.c, t.handles};
  CHECK(std::ranges::find(all, "Ben", &actor_ref::name) == all.begin() + 1);
  CHECK(std::ranges::max(all, {}, &actor_ref::name).id() == "c");
  // Clang before 16 cannot compile the views of this library.
#if !defined(__clang__) || __clang_major__ >= 16
  std::vector<std::string_view> names;
  for (const auto name : all | std::views::filter([](actor_ref a) { return a.id() != "b"; }) |
                             std::views::transform(&actor_ref::name) | std::views::reverse)
    names.push_back(name);
  CHECK(names == std::vector<std::string_view>{"Cem", "Ann"});
  std::vector<std::string_view> of_a_temporary;
  for (const auto a : owned{t.c, t.handles} | std::views::take(2)) of_a_temporary.push_back(a.id());
  CHECK(of_a_temporary == std::vector<std::string_view>{"a", "b"});
#endif
}

TEST_CASE("printing a list shows the names of its records separated by commas", "[corpus]") {
  const three_actors t;
  std::ostringstream out;
  out << owned{t.c, t.handles} << '|' << actors(t.c) << '|' << owned{};
  CHECK(out.str() == "Ann, Ben, Cem|Ann, Ben, Cem|");
}

TEST_CASE("a debug build stops when a list index is out of range", "[corpus]") {
  const three_actors t;
  if (!asserts) return;
  CHECK_THAT(last_words([&] {
               (void)owned{t.c, t.handles}[3];
             }),
             Catch::Matchers::ContainsSubstring("no such place in the list"));
}
