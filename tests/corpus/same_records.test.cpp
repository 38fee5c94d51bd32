// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/corpus/same_records.hpp"

#include <cstdint>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

namespace {

/// Two actors and a statement, the actors in either order, changed by `change` before it is added.
template <class Change>
sg::corpus two_actors(bool is_swapped, Change change) {
  sg::corpus c;
  sg::actor russia{.id = "russia", .name = "Russia"};
  sg::actor nato{.id = "nato", .name = "NATO"};
  if (is_swapped) std::swap(russia, nato);
  c.add(russia);
  c.add(nato);
  sg::statement s;
  s.id = "s";
  s.holders = {c.actors().find("russia")};
  s.addressees = {c.actors().find("nato")};
  s.position = c.add(sg::position{.id = "p", .label = "P"});
  change(s);
  c.add(s);
  return c;
}
const auto as_it_is = [](sg::statement&) {};

}  // namespace

TEST_CASE("corpora are the same regardless of the order of their records", "[corpus]") {
  CHECK(is_same(sg::corpus{}, sg::corpus{}));
  CHECK(is_same(two_actors(false, as_it_is), two_actors(true, as_it_is)));
}

TEST_CASE("corpora differ if a single field, reference or record differs", "[corpus]") {
  const auto one = two_actors(false, as_it_is);
  CHECK_FALSE(is_same(one, two_actors(false, [](sg::statement& s) { s.note = "other"; })));
  CHECK_FALSE(is_same(one, two_actors(false, [](sg::statement& s) { std::swap(s.holders, s.addressees); })));
  CHECK_FALSE(is_same(one, two_actors(false, [](sg::statement& s) { s.id = "t"; })));
  auto more = one;
  more.add(sg::event{.id = "e", .label = "E"});
  CHECK_FALSE(is_same(one, more));
  CHECK_FALSE(is_same(more, one));
}

TEST_CASE("relations are compared by the ids of their ends", "[corpus]") {
  const auto of = [](bool is_swapped) {
    auto c = two_actors(is_swapped, as_it_is);
    auto r = sg::relate<sg::predicate::arms>(c.actors().find("nato"), c.actors().find("russia"));
    r.id = "r";
    c.add(r);
    return c;
  };
  auto other = two_actors(false, as_it_is);
  auto r = sg::relate<sg::predicate::arms>(other.actors().find("russia"), other.actors().find("nato"));
  r.id = "r";
  other.add(r);
  CHECK(is_same(of(false), of(true)));
  CHECK_FALSE(is_same(of(false), other));
}

TEST_CASE("a random corpus depends only on its seed", "[corpus]") {
  std::size_t statements = 0;
  std::size_t relations = 0;
  for (std::uint64_t seed = 0; seed != 50; ++seed) {
    const auto c = random_corpus(seed);
    CHECK(is_same(c, random_corpus(seed)));
    CHECK_FALSE(is_same(c, random_corpus(seed + 50)));
    statements += c.statements().size();
    relations += c.relations().size();
  }
  CHECK(statements > 500);
  CHECK(relations > 100);
}
