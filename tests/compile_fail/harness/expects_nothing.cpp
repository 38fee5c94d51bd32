// SPDX-License-Identifier: BSL-1.0
#ifdef MISUSE
static_assert(false);
#endif
