// SPDX-License-Identifier: BSL-1.0
// An actor is never the same as a position, though both may have row 0.
// expect-gcc: no match for 'operator=='
// expect-clang: invalid operands to binary expression
#include <stancegraph/core/handle.hpp>

using namespace stancegraph;

bool fits(actor_handle a, actor_handle b) { return a == b && !(a < b); }
#ifdef MISUSE
bool misfits(actor_handle a, position_handle p) { return a == p; }
#endif
