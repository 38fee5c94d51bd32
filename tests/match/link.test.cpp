// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/link.hpp"

#include "catch.hpp"
#include "stancegraph/corpus.hpp"

namespace sg = stancegraph;

static_assert(sg::LinkJoins<sg::link::holder, sg::statement, sg::actor>);
static_assert(!sg::LinkJoins<sg::link::holder, sg::statement, sg::position>);
static_assert(!sg::LinkJoins<sg::link::holder, sg::actor, sg::statement>);
static_assert(is_single(sg::link::position) && !is_single(sg::link::holder));

TEST_CASE("links lead from statements, except for participants in an event", "[match]") {
  for (std::size_t i = 0; i != sg::word_count<sg::link>; ++i) {
    const auto l = static_cast<sg::link>(i);
    INFO(to_word(l));
    CHECK((ends_of(l).from == sg::record_kind::statement) == (l != sg::link::participant));
    CHECK(sg::from_word<sg::link>(to_word(l)) == l);
  }
  CHECK(ends_of(sg::link::condition).to == sg::record_kind::position);
  CHECK(ends_of(sg::link::participant) == sg::link_ends{sg::record_kind::event, sg::record_kind::actor});
}
