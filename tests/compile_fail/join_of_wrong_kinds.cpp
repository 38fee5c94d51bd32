// SPDX-License-Identifier: BSL-1.0
// An actor is a member of an actor, never of a position.
// expect: constraints not satisfied|no matching function for call to 'relate'
// expect: SchemaAllows
#include <stancegraph/corpus/relation.hpp>

using namespace stancegraph;

relation fits(actor_handle canada, actor_handle nato) { return relate<predicate::member_of>(canada, nato); }
#ifdef MISUSE
relation misfits(actor_handle canada, position_handle sanctions) {
  return relate<predicate::member_of>(canada, sanctions);
}
#endif
