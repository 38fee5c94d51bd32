// SPDX-License-Identifier: BSL-1.0
// The condition of a statement is a position, never an actor.
// expect: could not convert|no known conversion|cannot convert|no viable conversion
// expect: actor
#include <stancegraph/corpus/statement.hpp>

using namespace stancegraph;

condition fits(position_handle invasion) { return {condition_operator::if_, invasion}; }
#ifdef MISUSE
condition misfits(actor_handle russia) { return {condition_operator::if_, russia}; }
#endif
