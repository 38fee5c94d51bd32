// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include <stancegraph/corpus/fault.hpp>

using namespace stancegraph;

TEST_CASE("each fault is thrown as the error it names, with its message", "[corpus]") {
  const auto of = [](fault_kind kind) { return fault{kind, "field", 0, 0, "what is wrong"}; };
  CHECK_THROWS_AS(raise(of(fault_kind::invalid_value)), invalid_value);
  CHECK_THROWS_AS(raise(of(fault_kind::unknown_reference)), unknown_reference);
  CHECK_THROWS_AS(raise(of(fault_kind::duplicate_id)), duplicate_id);
  CHECK_THROWS_AS(raise(of(fault_kind::forbidden_relation)), forbidden_relation);
  CHECK_THROWS_AS(raise(of(fault_kind::impossible_period)), impossible_period);
  CHECK_THROWS_WITH(raise(of(fault_kind::duplicate_id)), "what is wrong");
}
