// SPDX-License-Identifier: BSL-1.0
// An actor does not come before or after an event.
// expect-gcc: no match for 'operator<'
// expect-clang: invalid operands to binary expression
#include <stancegraph/core/handle.hpp>

using namespace stancegraph;

bool fits(event_handle a, event_handle b) { return a < b; }
#ifdef MISUSE
bool misfits(actor_handle a, event_handle e) { return a < e; }
#endif
