// SPDX-License-Identifier: BSL-1.0
#include <concepts>

#include "catch.hpp"
#include <stancegraph/corpus/relation.hpp>

using namespace stancegraph;

static_assert(std::convertible_to<actor_handle, endpoint> && std::convertible_to<event_handle, endpoint>);
static_assert(!std::constructible_from<endpoint, document_handle> && !std::constructible_from<endpoint, int>);
static_assert(endpoint{position_handle{3}}.kind() == record_kind::position && endpoint{position_handle{3}}.row() == 3);
static_assert(!endpoint{} && !endpoint{actor_handle{}} && endpoint{actor_handle{0}});

TEST_CASE("a relation end equals only the handle it was made from", "[corpus]") {
  const endpoint end = position_handle{3};
  CHECK(end.as<position>() == position_handle{3});
  CHECK_FALSE(end.as<actor>());
  CHECK_FALSE(end.as<event>());
  CHECK_FALSE(endpoint{}.as<actor>());
  CHECK(end == endpoint{position_handle{3}});
  CHECK_FALSE(end == endpoint{position_handle{4}});
  CHECK_FALSE(end == endpoint{actor_handle{3}});
}

TEST_CASE("relate joins two ends by the given predicate", "[corpus]") {
  const auto r = relate<predicate::speaks_for>(actor_handle{1}, actor_handle{2});
  CHECK(r.id.empty());
  CHECK(r.subject == endpoint{actor_handle{1}});
  CHECK(r.predicate == predicate::speaks_for);
  CHECK(r.object == endpoint{actor_handle{2}});
  CHECK(relate<predicate::part_of>(event_handle{0}, event_handle{1}).subject.kind() == record_kind::event);
  CHECK(relate<predicate::part_of>(position_handle{0}, position_handle{1}).subject.kind() == record_kind::position);
}

TEST_CASE("relations are equal if all their fields are", "[corpus]") {
  auto full = relate<predicate::arms>(actor_handle{1}, actor_handle{2});
  full.id = "r";
  full.period = date{"2021"};
  full.evidence.paragraph = 1;
  full.basis = relation_basis::stated;
  full.note = "n";
  const auto differs = [&](auto change) {
    auto other = full;
    change(other);
    return !(other == full);
  };
  CHECK(relation{full} == full);
  CHECK(differs([](relation& r) { r.id = "x"; }));
  CHECK(differs([](relation& r) { r.subject = actor_handle{3}; }));
  CHECK(differs([](relation& r) { r.predicate = predicate::advises; }));
  CHECK(differs([](relation& r) { r.object = position_handle{2}; }));
  CHECK(differs([](relation& r) { r.period.reset(); }));
  CHECK(differs([](relation& r) { r.evidence = {}; }));
  CHECK(differs([](relation& r) { r.basis = relation_basis::inferred; }));
  CHECK(differs([](relation& r) { r.note = "x"; }));
}
