// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/corpus/kinds.hpp>

using namespace stancegraph;

static_assert(RecordType<actor> && RecordType<relation>);
static_assert(!RecordType<int> && !RecordType<actor_handle> && !RecordType<const actor>);

static_assert(kind_of<actor> == record_kind::actor && kind_of<position> == record_kind::position &&
              kind_of<event> == record_kind::event && kind_of<document> == record_kind::document &&
              kind_of<statement> == record_kind::statement && kind_of<relation> == record_kind::relation);

TEMPLATE_TEST_CASE("each word of a kind maps to one value", "[corpus]", record_kind, actor_kind, position_kind,
                   event_kind, document_quality, relation_basis, condition_join) {
  check_words<TestType>();
}

TEST_CASE("kinds use the words of the data model", "[corpus]") {
  {
    using enum actor_kind;
    check_words_are<actor_kind>({{unspecified, "unspecified"},
                                 {person, "person"},
                                 {state, "state"},
                                 {government_body, "government_body"},
                                 {organization, "organization"},
                                 {alliance, "alliance"},
                                 {armed_group, "armed_group"},
                                 {group, "group"},
                                 {media, "media"}});
  }
  {
    using enum position_kind;
    check_words_are<position_kind>({{unspecified, "unspecified"},
                                    {demand, "demand"},
                                    {red_line, "red_line"},
                                    {threat, "threat"},
                                    {sanction, "sanction"},
                                    {guarantee, "guarantee"},
                                    {offer, "offer"},
                                    {commitment, "commitment"},
                                    {policy, "policy"},
                                    {claim, "claim"},
                                    {project, "project"},
                                    {agreement, "agreement"},
                                    {option, "option"}});
  }
  {
    using enum event_kind;
    check_words_are<event_kind>({{other, "other"},
                                 {meeting, "meeting"},
                                 {call, "call"},
                                 {summit, "summit"},
                                 {talks, "talks"},
                                 {deployment, "deployment"},
                                 {exercise, "exercise"},
                                 {agreement, "agreement"},
                                 {declaration, "declaration"},
                                 {incident, "incident"},
                                 {conflict, "conflict"}});
  }
  check_words_are<document_quality>({{document_quality::original, "original"},
                                     {document_quality::machine_translated, "machine_translated"},
                                     {document_quality::paraphrased, "paraphrased"}});
  check_words_are<relation_basis>({{relation_basis::stated, "stated"}, {relation_basis::inferred, "inferred"}});
  check_words_are<condition_join>({{condition_join::all, "all"}, {condition_join::any, "any"}});
}
