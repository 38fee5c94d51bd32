// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <concepts>
#include <cstdint>
#include <ranges>

#include "catch.hpp"
#include "random_corpus.hpp"
#include <stancegraph/corpus/record_range.hpp>

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;

static_assert(std::ranges::view<record_range<actor>> && std::ranges::borrowed_range<record_range<actor>>);
static_assert(std::ranges::random_access_range<record_range<actor>> && std::ranges::sized_range<record_range<actor>>);
static_assert(std::same_as<decltype(statements(std::declval<const corpus&>())), record_range<statement>>);

namespace {

template <class Range, class Table>
void check_all(const Range& range, const Table& table) {
  CHECK(range.size() == table.size());
  CHECK(std::ranges::equal(range, table.handles()));
  for (const auto each : range) {
    CHECK(range.at(each.id()) == each);
    CHECK(range.find(each.id()) == each);
    CHECK(table.at(each.id()) == each);
  }
  CHECK_FALSE(range.find("nobody has this id"));
  CHECK_THROWS_AS(range.at("nobody has this id"), unknown_reference);
  CHECK_THROWS_AS(table.at("nobody has this id"), unknown_reference);
}

}  // namespace

TEST_CASE("a corpus lists its records in the order of their handles and finds them by id", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const corpus c = random_corpus(seed);
    check_all(actors(c), c.actors());
    check_all(positions(c), c.positions());
    check_all(events(c), c.events());
    check_all(documents(c), c.documents());
    check_all(statements(c), c.statements());
    check_all(relations(c), c.relations());
  }
}

TEST_CASE("the message for an unknown id names the kind of record and suggests the nearest id", "[corpus]") {
  corpus c;
  c.add(actor{.id = "russia", .name = "Russia"});
  CHECK_THROWS_MATCHES(actors(c).at("rusia"), unknown_reference,
                       Catch::Matchers::Message("unknown actor 'rusia' (did you mean 'russia'?)"));
  CHECK_THROWS_MATCHES(statements(c).at("x"), unknown_reference, Catch::Matchers::Message("unknown statement 'x'"));
}
