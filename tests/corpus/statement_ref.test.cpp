// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>
#include <ranges>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include <stancegraph/corpus/statement_ref.hpp>

using namespace stancegraph;

static_assert(std::ranges::view<role_refs> && std::ranges::forward_range<role_refs>);
static_assert(std::ranges::borrowed_range<role_refs> && std::ranges::sized_range<role_refs>);
static_assert(std::ranges::view<condition_refs> && std::ranges::borrowed_range<condition_refs>);

namespace {

bool is_date(const date* told, const std::optional<date>& recorded) {
  return recorded ? told != nullptr && *told == *recorded : told == nullptr;
}

}  // namespace

TEST_CASE("a statement reference returns every field of its record", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const corpus c = random_corpus(seed);
    for (const statement_ref s : statements(c)) {
      const statement r = c[s];
      CHECK((s.id() == r.id && s.holder() == r.holders.front() && std::ranges::equal(s.holders(), r.holders)));
      CHECK(std::ranges::equal(s.on_behalf_of(), r.on_behalf_of));
      CHECK(std::ranges::equal(s.voices(), r.voice));
      CHECK(std::ranges::equal(s.addressees(), r.addressees));
      CHECK((s.position() == r.position && s.polarity() == r.polarity && s.act() == r.act));
      CHECK(s.condition_join() == r.condition_join);
      CHECK((is_date(s.said(), r.said) && is_date(s.holds(), r.holds) && is_date(s.coded_at(), r.coded_at)));
      CHECK((s.event() == r.event && s.evidence() == r.evidence && s.document() == r.evidence.document));
      CHECK((s.paragraph() == r.evidence.paragraph && s.span() == r.evidence.span && s.digest() == r.evidence.digest));
      CHECK((s.attribution() == r.evidence.attribution && s.quote() == r.quote));
      CHECK((s.rank() == r.rank && s.reason() == r.reason && s.confidence() == r.confidence));
      CHECK((s.coder() == r.coder && s.note() == r.note && s.record() == r && s.shown() == r.id));
    }
  }
}

TEST_CASE("conditions are read as an operator and a position", "[corpus]") {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto p = c.add(position{.id = "p", .label = "peace"}), t = c.add(position{.id = "t", .label = "talks"});
  const statement_ref bound{
      c, c.add(statement{.id = "1",
                         .holders = {a},
                         .position = p,
                         .conditions = {{condition_operator::unless, t}, {condition_operator::if_, p}}})};
  CHECK(bound.conditions().size() == 2);
  CHECK(bound.conditions().front().op() == condition_operator::unless);
  CHECK(bound.conditions().front().position().label() == "talks");
  CHECK(statement_ref{c, c.add(statement{.id = "2", .holders = {a}, .position = p})}.conditions().empty());
}

TEST_CASE("the actors of a role can be counted, indexed and searched", "[corpus]") {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"}), b = c.add(actor{.id = "b", .name = "B"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  const statement_ref s{c, c.add(statement{.id = "1", .holders = {b, a}, .position = p})};
  CHECK((s.holders().size() == 2 && s.holders().front() == b && s.holders()[1].name() == "A"));
  CHECK((s.holders().contains(a) && !s.voices().contains(a) && s.voices().empty()));
}
