// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/find.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

namespace {

static_assert(sg::Named<sg::actor> && sg::Named<sg::document> && !sg::Named<sg::statement> && !sg::Named<sg::relation>);

sg::corpus some_names() {
  sg::corpus c;
  c.add(sg::actor{.id = "putin", .name = "Vladimir Putin", .other_names = {{"the President", {}}}});
  c.add(sg::actor{.id = "biden", .name = "Joe Biden", .other_names = {{"the president", sg::date{"2021-01-20/.."}}}});
  c.add(sg::actor{.id = "the-kremlin", .name = "putin"});
  c.add(sg::position{.id = "halt", .label = "NATO halts its enlargement"});
  c.add(sg::event{.id = "call", .label = "Video call"});
  c.add(sg::document{.id = "paper", .title = "A paper"});
  return c;
}

}  // namespace

TEST_CASE("an id takes precedence over names", "[query]") {
  const auto c = some_names();
  const auto putin = sg::find<sg::actor>(c, "putin");
  CHECK(putin.matches == std::vector{c.actors().find("putin")});
  CHECK(putin.only() == c.actors().find("putin"));
  CHECK_FALSE(putin.near);
}

TEST_CASE("a record is found by each of its names in any case", "[query]") {
  const auto c = some_names();
  CHECK(sg::find<sg::actor>(c, "JOE BIDEN").only() == c.actors().find("biden"));
  CHECK(sg::find<sg::actor>(c, "Putin").only() == c.actors().find("the-kremlin"));
  CHECK(sg::find<sg::position>(c, "nato halts its enlargement").only() == c.positions().find("halt"));
  CHECK(sg::find<sg::event>(c, "video CALL").only() == c.events().find("call"));
  CHECK(sg::find<sg::document>(c, "a paper").only() == c.documents().find("paper"));
}

TEST_CASE("case in any script, surrounding blanks and composition do not matter", "[query]") {
  sg::corpus c;
  const auto lavrov = c.add(sg::actor{.id = "lavrov", .name = "Сергей Лавров"});
  const auto borrell = c.add(sg::actor{.id = "borrell", .name = "Jose\u0301 Borrell"});
  CHECK(sg::find<sg::actor>(c, "сергей лавров").only() == lavrov);
  CHECK(sg::find<sg::actor>(c, " José Borrell").only() == borrell);
  CHECK_FALSE(sg::find<sg::actor>(c, "Jose Borrell").only());
}

TEST_CASE("a shared name finds all its records, and none of them is unique", "[query]") {
  const auto c = some_names();
  const auto found = sg::find<sg::actor>(c, "The President");
  CHECK(found.matches == std::vector{c.actors().find("putin"), c.actors().find("biden")});
  CHECK_FALSE(found.only());
  CHECK_FALSE(found.near);
}

TEST_CASE("without a match the nearest id or name is suggested if one is near", "[query]") {
  const auto c = some_names();
  CHECK(sg::find<sg::actor>(c, "bidne").near == "biden");
  CHECK(sg::find<sg::actor>(c, "Vladimir Puttin").near == "Vladimir Putin");
  CHECK_FALSE(sg::find<sg::actor>(c, "Angela Merkel").near);
  CHECK(sg::find<sg::actor>(c, "bidne").matches.empty());
  CHECK_FALSE(sg::find<sg::event>(sg::corpus{}, "call").near);
}

TEST_CASE("every record is found by its id, and each of its names includes it in the matches", "[query]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const auto c = random_corpus(seed);
    for (const auto a : c.actors().handles()) {
      CHECK(sg::find<sg::actor>(c, c[a].id).only() == a);
      const auto check_name = [&](const std::string& name) {
        const auto found = sg::find<sg::actor>(c, name).matches;
        CHECK(std::find(found.begin(), found.end(), a) != found.end());
      };
      check_name(c[a].name);
      for (const auto& other : c[a].other_names) check_name(other.name);
    }
    for (const auto d : c.documents().handles()) CHECK(sg::find<sg::document>(c, c[d].id).only() == d);
  }
}

TEST_CASE("a record of any kind is found by id, or by name if no record has that id", "[query]") {
  auto c = some_names();
  c.add(sg::position{.id = "call", .label = "calling"});
  c.add(sg::statement{.id = "s1", .holders = {c.actors().find("biden")}, .position = c.positions().find("halt")});
  using all = std::vector<sg::any_record>;
  CHECK(sg::find_any(c, "call").matches == all{c.positions().find("call"), c.events().find("call")});
  CHECK(sg::find_any(c, "s1").matches == all{c.statements().find("s1")});
  CHECK(sg::find_any(c, "putin").matches == all{c.actors().find("putin")});
  CHECK(sg::find_any(c, "VIDEO call").matches == all{c.events().find("call")});
  CHECK(sg::find_any(c, "the president").matches == all{c.actors().find("putin"), c.actors().find("biden")});
  const auto none = sg::find_any(c, "bidenn");
  CHECK(none.matches.empty());
  CHECK(none.near == "biden");
  CHECK_FALSE(sg::find_any(c, "something else altogether").near);
}
