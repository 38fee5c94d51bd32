// SPDX-License-Identifier: BSL-1.0
// A stance is held by an actor, never by a position.
// expect-gcc: could not convert .*position
// expect-clang: no matching constructor for initialization of 'std::vector<actor_handle>'
#include <stancegraph/corpus/statement.hpp>

using namespace stancegraph;

statement fits(actor_handle lavrov, position_handle halt) { return {.id = "s", .holders = {lavrov}, .position = halt}; }
#ifdef MISUSE
statement misfits(position_handle halt) { return {.id = "s", .holders = {halt}, .position = halt}; }
#endif
