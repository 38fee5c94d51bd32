// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/hindsight.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "naive_stances.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

namespace {

using rows = std::vector<sg::statement_handle>;

sg::day december(int d) { return sg::to_day({2021, 12, d}); }

/// An actor who first supported a position, as the morning paper reported, and then opposed it, as a later book
/// reports.
struct secret {
  sg::corpus c{};
  sg::actor_handle actor = c.add(sg::actor{.id = "a", .name = "A"});
  sg::position_handle position = c.add(sg::position{.id = "p", .label = "P"});
  sg::document_handle paper = c.add(sg::document{.id = "paper", .published = sg::date{"2021-12-02"}});
  sg::document_handle book = c.add(sg::document{.id = "book", .published = sg::date{"2021-12-20/2021-12-22"}});

  sg::statement_handle say(sg::polarity polarity, const char* said, sg::document_handle where) {
    sg::statement s{.id = std::to_string(c.statements().size()), .holders = {actor}, .position = position};
    s.polarity = polarity;
    s.said = sg::date{said};
    s.evidence.document = where;
    return c.add(s);
  }
};

}  // namespace

TEST_CASE("hindsight finds a stance that a later document revealed to differ from what was known", "[query]") {
  secret t;
  const auto told = t.say(sg::polarity::support, "2021-12-01", t.paper);
  const auto hidden = t.say(sg::polarity::oppose, "2021-12-05", t.book);
  const sg::stance_graph g{t.c};
  const auto on = [&](int day, sg::certainty least = sg::certainty::possibly) {
    return hindsight(g, december(day), {}, least);
  };
  CHECK(on(4).empty());
  REQUIRE(on(10).size() == 1);
  CHECK(on(10)[0].known ==
        sg::resolved_stance{{t.c, t.actor}, {t.c, t.position}, sg::stance_value::support, {t.c, {told}}, {}});
  CHECK(
      on(10)[0].was ==
      sg::resolved_stance{{t.c, t.actor}, {t.c, t.position}, sg::stance_value::oppose, {t.c, {hidden}}, {t.c, {told}}});
  CHECK(on(20).empty());
  CHECK(on(21, sg::certainty::certainly).size() == 1);
  CHECK(on(22, sg::certainty::certainly).empty());
}

TEST_CASE("hindsight reports an unknown stance if no document had revealed it yet", "[query]") {
  secret t;
  t.say(sg::polarity::support, "2021-12-01", t.paper);
  const sg::stance_graph g{t.c};
  const auto found = hindsight(g, december(1));
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].known);
  CHECK(found[0].was.value == sg::stance_value::support);
  CHECK(hindsight(g, december(2)).empty());
  CHECK(hindsight(g, december(1), {.actor = t.actor, .position = t.position}) == found);
}

TEST_CASE("hindsight matches a comparison of two views by definition", "[query]") {
  std::size_t unknown = 0;
  std::size_t others = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    const sg::corpus& c = g.records();
    for (const sg::day when : days_to_ask_about())
      for (const auto least : {sg::certainty::possibly, sg::certainty::certainly}) {
        const auto is_in_force = [&](auto s) { return is_covering(in_force(c, s), when) != sg::certainty::never; };
        const auto known = naive_stances(c, [&](auto s) {
          const auto d = c[s].evidence.document;
          if (!is_in_force(s) || !d) return is_in_force(s);
          if (!c[d].published) return least == sg::certainty::possibly;
          const auto& published = *c[d].published;
          return (least == sg::certainty::possibly ? published.earliest() : published.latest()) <= when;
        });
        std::vector<sg::stance_in_hindsight> expected;
        for (const auto& was : naive_stances(c, is_in_force)) {
          const auto same = std::ranges::find_if(
              known, [&](const auto& k) { return k.actor == was.actor && k.position == was.position; });
          if (same == known.end()) {
            expected.push_back({std::nullopt, was});
            ++unknown;
          } else if (same->value != was.value) {
            expected.push_back({*same, was});
            ++others;
          }
        }
        CHECK(hindsight(g, when, {}, least) == expected);
      }
  }
  CHECK(unknown > 100);
  CHECK(others > 20);
}

TEST_CASE("hindsight finds nothing in a graph without statements", "[query]") {
  CHECK(hindsight(sg::stance_graph{}, december(1)).empty());
}
