// SPDX-License-Identifier: BSL-1.0
// expect: this is always wrong
static_assert(false, "this is always wrong");
