// SPDX-License-Identifier: BSL-1.0
#include <cstdint>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include <stancegraph/corpus/relation_ref.hpp>

using namespace stancegraph;

TEST_CASE("a relation reference returns every field of its record", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const corpus c = random_corpus(seed);
    for (const relation_ref r : relations(c)) {
      const relation& record = c[r];
      CHECK((r.id() == record.id && r.predicate() == record.predicate && r.basis() == record.basis));
      CHECK((r.subject() == record.subject && r.object() == record.object));
      CHECK((record.period ? r.period() == &*record.period : r.period() == nullptr));
      CHECK((r.evidence() == record.evidence && r.document() == record.evidence.document));
      CHECK((r.note() == record.note && r.shown() == record.id));
    }
  }
}

TEST_CASE("a relation end is read as a record of its own kind", "[corpus]") {
  corpus c;
  const auto nato = c.add(actor{.id = "nato", .name = "NATO"}), canada = c.add(actor{.id = "ca", .name = "Canada"});
  const auto talks = c.add(event{.id = "talks", .label = "the talks"}),
             call = c.add(event{.id = "call", .label = "the call"});
  const auto halt = c.add(position{.id = "halt", .label = "a halt"}),
             peace = c.add(position{.id = "p", .label = "peace"});
  const relation_ref member{c, c.add(relate<predicate::member_of>(canada, nato))};
  const relation_ref later{c, c.add(relate<predicate::follows>(talks, call))};
  const relation_ref bound{c, c.add(relate<predicate::implies>(peace, halt))};
  CHECK(member.subject().as<actor>().name() == "Canada");
  CHECK(member.object().id() == "nato");
  CHECK_FALSE(member.object().as<position>());
  CHECK((member.object().shown() == "NATO" && later.subject().shown() == "the talks" &&
         bound.object().shown() == "a halt"));
}
