// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/corpus/predicate.hpp>

using namespace stancegraph;

static_assert(SchemaAllows<predicate::member_of, actor, actor>);
static_assert(!SchemaAllows<predicate::member_of, actor, position>);
static_assert(!SchemaAllows<predicate::member_of, int, actor>);
static_assert(Joinable<actor> && Joinable<position> && Joinable<event>);
static_assert(!Joinable<document> && !Joinable<statement> && !Joinable<relation> && !Joinable<int>);

TEST_CASE("each predicate has one word", "[corpus]") { check_words<predicate>(); }

TEST_CASE("predicates join only the kinds of records that the data model allows", "[corpus]") {
  using ends = std::pair<record_kind, record_kind>;
  constexpr ends actors{record_kind::actor, record_kind::actor};
  constexpr ends positions{record_kind::position, record_kind::position};
  constexpr ends events{record_kind::event, record_kind::event};
  const std::map<std::string, std::set<ends>> data_model{
      {"member_of", {actors}},
      {"holds_office_in", {actors}},
      {"speaks_for", {actors}},
      {"advises", {actors}},
      {"allied_with", {actors}},
      {"adversary_of", {actors}},
      {"met_with", {actors}},
      {"arms", {actors}},
      {"supports", {actors}},
      {"opposes", {actors}},
      {"accuses", {actors}},
      {"possibly_same_as", {actors}},
      {"implies", {positions}},
      {"contradicts", {positions}},
      {"part_of", {positions, events}},
      {"extends", {positions}},
      {"requires", {positions}},
      {"justified_by", {positions}},
      {"linked_to", {positions}},
      {"follows", {events}},
  };
  CHECK(data_model.size() == word_count<predicate>);
  for (std::size_t i = 0; i != word_count<predicate>; ++i)
    for (std::size_t subject = 0; subject != word_count<record_kind>; ++subject)
      for (std::size_t object = 0; object != word_count<record_kind>; ++object) {
        const auto verb = static_cast<predicate>(i);
        const ends both{static_cast<record_kind>(subject), static_cast<record_kind>(object)};
        const auto word = std::string{to_word(verb)};
        INFO(word << " " << to_word(both.first) << " " << to_word(both.second));
        CHECK(is_joining(verb, both.first, both.second) == data_model.at(word).contains(both));
      }
}
