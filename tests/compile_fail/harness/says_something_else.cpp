// SPDX-License-Identifier: BSL-1.0
// expect: no compiler says this
#ifdef MISUSE
static_assert(false, "but this");
#endif
