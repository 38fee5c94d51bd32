// SPDX-License-Identifier: BSL-1.0
// A statement's holder is an actor, never a position.
// expect: this link does not join records of these kinds
#include <stancegraph/match/pattern.hpp>

using namespace stancegraph;

void fits(pattern& q) { q.linked<link::holder>(q.any<statement>(), q.any<actor>()); }
#ifdef MISUSE
void misfits(pattern& q) { q.linked<link::holder>(q.any<statement>(), q.any<position>()); }
#endif
