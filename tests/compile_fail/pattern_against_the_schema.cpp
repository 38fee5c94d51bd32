// SPDX-License-Identifier: BSL-1.0
// An actor is a member of an actor, never of a position, in a pattern as in a corpus.
// expect: the schema does not let this predicate join records of these kinds
#include <stancegraph/match/pattern.hpp>

using namespace stancegraph;

void fits(pattern& q) { q.related<predicate::member_of>(q.any<actor>(), q.any<actor>()); }
#ifdef MISUSE
void misfits(pattern& q) { q.related<predicate::member_of>(q.any<actor>(), q.any<position>()); }
#endif
