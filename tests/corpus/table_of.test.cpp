// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/corpus/table_of.hpp"

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("each kind of record has the table of the corpus that holds it", "[corpus]") {
  const corpus c;
  CHECK(&table_of<actor>(c) == &c.actors());
  CHECK(&table_of<position>(c) == &c.positions());
  CHECK(&table_of<event>(c) == &c.events());
  CHECK(&table_of<document>(c) == &c.documents());
  CHECK(&table_of<relation>(c) == &c.relations());
  CHECK(&table_of<statement>(c) == &c.statements());
}
