// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/coder_agreement.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;
using Catch::Matchers::WithinAbs;

namespace {

using sg::coded_variable;

/// Two texts, three actors, two positions, and what coders made of them.
struct texts {
  sg::corpus c{};
  sg::actor_handle biden = c.add(sg::actor{.id = "biden", .name = "Joe Biden"});
  sg::actor_handle putin = c.add(sg::actor{.id = "putin", .name = "Vladimir Putin"});
  sg::actor_handle sullivan = c.add(sg::actor{.id = "sullivan", .name = "Jake Sullivan"});
  sg::position_handle talks = c.add(sg::position{.id = "talks", .label = "talks"});
  sg::position_handle sanctions = c.add(sg::position{.id = "sanctions", .label = "sanctions"});
  sg::document_handle gazette = c.add(sg::document{.id = "gazette"});
  sg::document_handle herald = c.add(sg::document{.id = "herald"});

  sg::statement_handle add(
      const char* coder, sg::document_handle where, sg::text_span span, sg::actor_handle holder,
      sg::position_handle position, void (*change)(sg::statement&) = [](sg::statement&) {}) {
    sg::statement s{.id = std::string{coder} + std::to_string(c.statements().size())};
    s.holders = {holder};
    s.position = position;
    s.coder = coder;
    s.evidence = {.document = where, .span = span};
    change(s);
    return c.add(s);
  }
};

}  // namespace

TEST_CASE("statements with overlapping spans are paired, best by position, then by holder, then by overlap",
          "[analysis]") {
  texts t;
  const auto a1 = t.add("ann", t.gazette, {10, 50}, t.biden, t.sanctions);
  const auto a2 = t.add("ann", t.gazette, {10, 50}, t.biden, t.talks);
  const auto a3 = t.add("ann", t.gazette, {90, 95}, t.putin, t.talks);
  const auto a4 = t.add("ann", t.herald, {0, 10}, t.putin, t.talks);
  const auto b1 = t.add("bob", t.gazette, {30, 60}, t.biden, t.talks);
  const auto b2 = t.add("bob", t.gazette, {10, 50}, t.putin, t.sanctions);
  const auto b3 = t.add("bob", t.gazette, {95, 99}, t.putin, t.talks);  // begins where a3 ends
  t.add("cy", t.herald, {0, 10}, t.putin, t.talks);
  const auto found = align(t.c, "ann", "bob");
  CHECK(found.pairs == std::vector<sg::coded_pair>{{a1, b2, 1}, {a2, b1, 20.0 / 50}});
  CHECK(found.only_first == std::vector{a3, a4});
  CHECK(found.only_second == std::vector{b3});
  CHECK(found.points_in_both == 40);
  CHECK(found.points_in_either == 50 + 5 + 4 + 10);
}

TEST_CASE("among candidates with the same position, the one that shares a holder is paired", "[analysis]") {
  texts t;
  const auto a = t.add("ann", t.gazette, {10, 50}, t.biden, t.talks);
  const auto wrong = t.add("bob", t.gazette, {10, 50}, t.putin, t.talks);
  const auto right = t.add("bob", t.gazette, {40, 60}, t.biden, t.talks);
  const auto found = align(t.c, "ann", "bob");
  REQUIRE(found.pairs.size() == 1);
  CHECK(found.pairs.front().first == a);
  CHECK(found.pairs.front().second == right);
  CHECK(found.only_second == std::vector{wrong});
}

TEST_CASE("variables are compared by value, sets in any order, and disagreements are listed", "[analysis]") {
  texts t;
  t.add("ann", t.gazette, {0, 9}, t.biden, t.talks, [](sg::statement& s) {
    s.holders.push_back(sg::actor_handle{1});
    s.voice = {sg::actor_handle{2}};
    s.act = sg::speech_act::demands;
    s.said = sg::date{"2021-12-07"};
    s.confidence = 3;
    s.conditions = {{sg::condition_operator::if_, sg::position_handle{1}},
                    {sg::condition_operator::unless, sg::position_handle{0}}};
  });
  t.add("ann", t.gazette, {10, 19}, t.putin, t.talks, [](sg::statement& s) { s.confidence = 2; });
  t.add("bob", t.gazette, {0, 9}, t.putin, t.talks, [](sg::statement& s) {
    s.holders.push_back(sg::actor_handle{0});
    s.voice = {sg::actor_handle{2}};
    s.said = sg::date{"2021-12"};
    s.confidence = 3;
    s.conditions = {{sg::condition_operator::unless, sg::position_handle{0}},
                    {sg::condition_operator::if_, sg::position_handle{1}}};
  });
  t.add("bob", t.gazette, {10, 19}, t.putin, t.talks, [](sg::statement& s) {
    s.polarity = sg::polarity::oppose;
    s.confidence = 2;
  });
  const auto found = align(t.c, "ann", "bob");
  REQUIRE(found.pairs.size() == 2);
  const auto differing = [&](coded_variable v) { return agreement_on(v, t.c, found).disagreements.size(); };
  for (const auto same : {coded_variable::holders, coded_variable::on_behalf_of, coded_variable::voice,
                          coded_variable::hearsay_depth, coded_variable::addressees, coded_variable::position,
                          coded_variable::conditions, coded_variable::attribution, coded_variable::confidence})
    CHECK(differing(same) == 0);
  for (const auto other : {coded_variable::polarity, coded_variable::act, coded_variable::said})
    CHECK(differing(other) == 1);
  const auto polarity = agreement_on(coded_variable::polarity, t.c, found);
  CHECK(polarity.disagreements == std::vector{found.pairs[1]});
  CHECK_THAT(*polarity.observed(), WithinAbs(0.5, 0));
  CHECK_THAT(*polarity.alpha, WithinAbs(0, 1e-12));  // support thrice, oppose once: half of 2 pairs, 6 of 12 by chance
  CHECK(*agreement_on(coded_variable::confidence, t.c, found).alpha == 1);
  CHECK_FALSE(agreement_on(coded_variable::position, t.c, found).alpha);  // there is one position only
}

TEST_CASE("the values of a variable are ids, words or numbers", "[analysis]") {
  texts t;
  const auto s = t.add("ann", t.gazette, {0, 9}, t.putin, t.talks, [](sg::statement& x) {
    x.holders.push_back(sg::actor_handle{0});
    x.voice = {sg::actor_handle{2}, sg::actor_handle{0}};
    x.act = sg::speech_act::draws_red_line;
    x.conditions = {{sg::condition_operator::even_if, sg::position_handle{1}}};
    x.said = sg::date{"2021-12~"};
    x.confidence = 1;
  });
  const auto value = [&](coded_variable v) { return value_of(t.c, s, v); };
  CHECK(value(coded_variable::holders) == "biden;putin");
  CHECK(value(coded_variable::voice) == "sullivan;biden");
  CHECK(value(coded_variable::hearsay_depth) == "2");
  CHECK(value(coded_variable::on_behalf_of).empty());
  CHECK(value(coded_variable::position) == "talks");
  CHECK(value(coded_variable::polarity) == "support");
  CHECK(value(coded_variable::act) == "draws_red_line");
  CHECK(value(coded_variable::conditions) == "even_if sanctions");
  CHECK(value(coded_variable::said) == "2021-12~");
  CHECK(value(coded_variable::attribution).empty());
  CHECK(value(coded_variable::confidence) == "1");
}

TEST_CASE("pairs, unpaired statements and code points match a brute-force comparison of every code point",
          "[analysis]") {
  std::mt19937 random{5};
  for (int round = 0; round != 50; ++round) {
    texts t;
    for (const auto* coder : {"ann", "bob"})
      for (std::size_t n = random() % 8; n != 0; --n) {
        const auto start = static_cast<std::uint32_t>(random() % 40);
        const auto end = start + 1 + static_cast<std::uint32_t>(random() % 12);
        t.add(coder, random() % 2 == 0 ? t.gazette : t.herald, {start, end}, random() % 2 == 0 ? t.biden : t.putin,
              random() % 2 == 0 ? t.talks : t.sanctions);
      }
    const auto found = align(t.c, "ann", "bob");
    std::set<sg::statement_handle> seen;
    for (const auto& [a, b, overlap] : found.pairs) {
      CHECK(t.c[a].coder == "ann");
      CHECK(t.c[b].coder == "bob");
      CHECK(seen.insert(a).second);
      CHECK(seen.insert(b).second);
      CHECK(t.c[a].evidence.document == t.c[b].evidence.document);
      CHECK(overlap > 0);
      CHECK(overlap <= 1);
    }
    for (const auto s : found.only_first) CHECK((t.c[s].coder == "ann" && seen.insert(s).second));
    for (const auto s : found.only_second) CHECK((t.c[s].coder == "bob" && seen.insert(s).second));
    CHECK(seen.size() == t.c.statements().size());
    for (const auto a : found.only_first)  // no two unpaired statements could have been paired
      for (const auto b : found.only_second)
        CHECK((t.c[a].evidence.document != t.c[b].evidence.document ||
               !overlaps(*t.c[a].evidence.span, *t.c[b].evidence.span)));
    std::uint64_t both = 0;
    std::uint64_t either = 0;
    for (const auto d : {t.gazette, t.herald})
      for (std::uint32_t point = 0; point != 60; ++point) {
        const auto covers = [&](const char* coder) {
          return std::ranges::any_of(t.c.statements().handles(), [&](sg::statement_handle h) {
            const auto s = t.c[h];
            return s.coder == coder && s.evidence.document == d && s.evidence.span->start <= point &&
                   point < s.evidence.span->end;
          });
        };
        both += covers("ann") && covers("bob") ? 1 : 0;
        either += covers("ann") || covers("bob") ? 1 : 0;
      }
    CHECK(found.points_in_both == both);
    CHECK(found.points_in_either == either);
  }
}

TEST_CASE("a comparison of two coders contains their alignment and every variable", "[analysis]") {
  texts t;
  CHECK(coders(t.c).empty());
  t.add("bob", t.gazette, {0, 9}, t.putin, t.talks);
  t.add("ann", t.gazette, {0, 3}, t.biden, t.talks);
  CHECK(coders(t.c) == std::set<std::string_view>{"ann", "bob"});
  const auto all = compare_coders(t.c, "ann", "bob");
  CHECK(all.aligned == align(t.c, "ann", "bob"));
  CHECK_THAT(all.aligned.text_in_both().value(), WithinAbs(3.0 / 9, 1e-12));
  REQUIRE(all.variables.size() == sg::word_count<coded_variable>);
  for (const auto& each : all.variables)
    CHECK(each.disagreements == agreement_on(each.variable, t.c, all.aligned).disagreements);
  CHECK_FALSE(align(t.c, "ann", "nobody").text_in_both() == 1);
  CHECK_FALSE(align(t.c, "cy", "nobody").text_in_both());
}
