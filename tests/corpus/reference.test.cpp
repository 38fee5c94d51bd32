// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/corpus/reference.hpp"

#include "catch.hpp"
#include "small_corpus.hpp"

using namespace stancegraph;

TEST_CASE("a citation names document, paragraph and span", "[corpus]") {
  const small_corpus c;
  CHECK(reference(c.records, c.records.statements().evidence(c.statement("s1"))) == "daily-1 ¶4 [10, 20)");
  CHECK(reference(c.records, c.statement("s1")) == "s1, daily-1 ¶4 [10, 20)");
}

TEST_CASE("a citation leaves out unknown parts", "[corpus]") {
  const small_corpus c;
  evidence e = c.records.statements().evidence(c.statement("s1"));
  e.span.reset();
  CHECK(reference(c.records, e) == "daily-1 ¶4");
  e.paragraph.reset();
  CHECK(reference(c.records, e) == "daily-1");
  CHECK(reference(c.records, evidence{}) == "");
}

TEST_CASE("a statement without a document is cited by its id", "[corpus]") {
  small_corpus c;
  statement s;
  s.id = "bare";
  s.holders = {c.actor("east")};
  s.position = c.position("cheap");
  CHECK(reference(c.records, c.records.add(s)) == "bare");
}
