// SPDX-License-Identifier: BSL-1.0
// A number becomes a handle only by an explicit conversion.
// expect: could not convert|no viable conversion|cannot convert|conversion from
// expect: handle
#include <stancegraph/core/handle.hpp>

using namespace stancegraph;

actor_handle fits() { return actor_handle{7}; }
#ifdef MISUSE
actor_handle misfits() { return 7; }
#endif
