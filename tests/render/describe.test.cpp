// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/describe.hpp"

#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "small_corpus.hpp"
#include "stancegraph/graph.hpp"

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string of(const small_corpus& c, const char* id) { return describe(c.records, c.statement(id)); }

}  // namespace

TEST_CASE("a statement is described as a sentence with its citation", "[render]") {
  const small_corpus c;
  CHECK(of(c, "s1") == "Ivan Ivanov supported “the pipeline opens” on 2021-12-01 (s1, daily-1 ¶4 [10, 20)).");
}

TEST_CASE("a joint statement names all holders", "[render]") {
  const small_corpus c;
  CHECK(of(c, "s3") == "Westland and Sam Smith opposed “the pipeline opens” on 2021-12-02 (s3, daily-1 ¶4 [10, 20)).");
}

TEST_CASE("a sentence names the represented party, conditions, act, addressees and voices", "[render]") {
  const small_corpus c;
  CHECK(
      of(c, "s4") ==
      "Sam Smith (in the name of: Westland) supported “sanctions” if “construction starts” on 2021-12-03, as a threat, "
      "towards Eastland, as told by allies of Westland and then The Daily (s4, daily-1 ¶4 [10, 20)).");
}

TEST_CASE("claims are affirmed or disputed, and neutral and ambivalent stances have their own phrases", "[render]") {
  small_corpus c;
  CHECK_THAT(of(c, "s5"), ContainsSubstring("Eastland affirmed “gas is cheap”"));
  c.add("s9", {"west"}, "cheap", polarity::oppose, "2021-12-01");
  CHECK_THAT(of(c, "s9"), ContainsSubstring("Westland disputed “gas is cheap”"));
  CHECK_THAT(of(c, "s7"), ContainsSubstring("The Daily kept out of “sanctions”"));
  CHECK_THAT(of(c, "s8"), ContainsSubstring("Allies of Westland held both sides on “sanctions”"));
}

TEST_CASE("a partly known date is described as far as it is known", "[render]") {
  small_corpus c;
  CHECK_THAT(of(c, "s6"), ContainsSubstring(" between 2021-12-05 and 2021-12-06"));
  statement undated = c.make("s9", {"west"}, "cheap", polarity::oppose, "2021");
  undated.said.reset();
  c.records.add(undated);
  CHECK_THAT(of(c, "s9"), ContainsSubstring(" by 2021-12-08"));
  c.add("s10", {"west"}, "cheap", polarity::oppose, "2021-12-01/..");
  CHECK_THAT(of(c, "s10"), ContainsSubstring(" since 2021-12-01"));
}

TEST_CASE("approximate and uncertain dates are described differently", "[render]") {
  small_corpus c;
  int count = 0;
  const auto when = [&](const char* said) {
    const std::string id = "when" + std::to_string(++count);
    c.add(id.c_str(), {"west"}, "start", polarity::support, said);
    const std::string text = of(c, id.c_str());
    const std::size_t begin = text.find("”") + std::string{"” "}.size();
    return text.substr(begin, text.find(" (" + id) - begin);
  };
  CHECK(when("2021-12-30?") == "on 2021-12-30 (uncertain)");
  CHECK(when("2021-12-23~") == "about 2021-12-23");
  CHECK(when("2021-12-23%") == "about 2021-12-23 (uncertain)");
  CHECK(when("2021-12?") == "in 2021-12 (uncertain)");
  CHECK(when("2021~") == "about 2021");
  CHECK(when("2021-12-23~/2021-12-30") == "between about 2021-12-23 and 2021-12-30");
  CHECK(when("2021-12-23/2021-12-30?") == "between 2021-12-23 and 2021-12-30 (uncertain)");
  CHECK(when("../2021-06-16~") == "by about 2021-06-16");
  CHECK(when("2021-06~/..") == "since about 2021-06");
}

TEST_CASE("a deprecated statement gives the reason for its deprecation", "[render]") {
  small_corpus c;
  statement s = c.make("s9", {"west"}, "cheap", polarity::oppose, "2021");
  s.rank = rank::deprecated;
  s.reason = "misread";
  c.records.add(s);
  CHECK_THAT(of(c, "s9"), ContainsSubstring("This is deprecated: misread"));
}

TEST_CASE("each act has one phrase for support and one for opposition", "[render]") {
  small_corpus c;
  for (std::size_t i = 0; i != word_count<speech_act>; ++i)
    for (const polarity p : {polarity::support, polarity::oppose, polarity::neutral}) {
      const std::string id = "act" + std::to_string(i) + std::string{to_word(p)};
      statement s = c.make(id.c_str(), {"west"}, "start", p, "2021");
      s.act = static_cast<speech_act>(i);
      c.records.add(s);
      const bool is_said_by_the_verb = *s.act == speech_act::asserts && p == polarity::support;
      const std::string text = of(c, id.c_str());
      CHECK((text.find(", ") < text.find(" (act")) != is_said_by_the_verb);
    }
  CHECK_THAT(of(c, "act3oppose"), ContainsSubstring(", rejecting it ("));
}

TEST_CASE("a relation is described as a sentence", "[render]") {
  const small_corpus c;
  CHECK(describe(c.records, c.records.relations().find("ivanov holds_office_in east")) ==
        "Ivan Ivanov holds office in Eastland.");
  CHECK(describe(c.records, c.records.relations().find("cheap contradicts dear")) ==
        "“gas is cheap” contradicts “gas is dear”.");
}

TEST_CASE("a resolved stance cites its statements and the superseded ones", "[render]") {
  small_corpus c;
  c.add("s9", {"ivanov"}, "pipeline", polarity::oppose, "2021-12-09");
  const stance_graph g{c.records};
  CHECK(describe(c.records, stances(g, {c.actor("ivanov"), c.position("pipeline")}).at(0)) ==
        "Ivan Ivanov opposes “the pipeline opens” (s9, daily-1 ¶4 [10, 20)). Said before: (s1, daily-1 ¶4 [10, 20); "
        "s2, daily-2 ¶4 [10, 20)).");
}

TEST_CASE("a resolved stance gives its conditions, with the statements that have them unless all do", "[render]") {
  small_corpus c;
  const auto told = [&] {
    const stance_graph g{c.records};
    return describe(c.records, stances(g, {c.actor("smith"), c.position("sanctions")}).at(0));
  };
  CHECK(told() == "Sam Smith supports “sanctions” if “construction starts” (s4, daily-1 ¶4 [10, 20)).");
  c.add("s9", {"smith"}, "sanctions", polarity::support, "2021-12-03");
  CHECK(told() ==
        "Sam Smith supports “sanctions” (s4, daily-1 ¶4 [10, 20), if “construction starts”; s9, daily-1 ¶4 [10, 20)).");
}

TEST_CASE("a collision describes both sides and the contradiction between them", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const auto found = collisions(g);
  REQUIRE(found.size() == 3);
  CHECK(describe(c.records, found[0]) ==
        "Ivan Ivanov supports “the pipeline opens” (s1, daily-1 ¶4 [10, 20); s2, daily-2 ¶4 [10, 20)), but Westland "
        "opposes it (s3, daily-1 ¶4 [10, 20)).");
  CHECK_THAT(describe(c.records, found[2]), ContainsSubstring("“gas is cheap” contradicts “gas is dear”."));
}

TEST_CASE("an actor is described by camp, stances and statements in order of time", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const std::string text = describe(g, c.actor("smith"));
  CHECK(text.starts_with("Sam Smith, person, on the side of Westland.\n"));
  CHECK_THAT(text, ContainsSubstring("Sam Smith opposes “the pipeline opens” (s3"));
  CHECK(text.find("(s3, daily-1", text.find("In the order of time:")) <
        text.find("(s4, daily-1", text.find("In the order of time:")));
}

TEST_CASE("a position is described by its text, its supporters and opponents, and its relations", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const std::string text = describe(g, c.position("dear"));
  CHECK(text.starts_with("“gas is dear”, claim.\n"));
  CHECK_THAT(text, ContainsSubstring("The Daily affirms “gas is dear” (s6"));
  CHECK_THAT(text, ContainsSubstring("“gas is cheap” contradicts “gas is dear”."));
}

TEST_CASE("a record without statements is described as such", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  CHECK_THAT(describe(g, c.position("start")), ContainsSubstring("There are no statements."));
}

TEST_CASE("groups with a plural name take plural verbs", "[render]") {
  small_corpus c;
  const auto a = c.records.add(actor{.id = "officials", .name = "US officials", .kind = actor_kind::group});
  statement s = c.make("s9", {"west"}, "start", polarity::support, "2021");
  s.holders = {a};
  c.records.add(s);
  const stance_graph g{c.records};
  CHECK_THAT(describe(c.records, stances(g, {.actor = a}).at(0)), ContainsSubstring("US officials support “"));
}
