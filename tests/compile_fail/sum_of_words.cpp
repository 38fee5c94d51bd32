// SPDX-License-Identifier: BSL-1.0
// Kinds of actors can be counted, never added up.
// expect: this is not a number: only numbers can be added
#include <stancegraph/match/matches.hpp>

using namespace stancegraph;

auto kind(pattern_term<actor> a) {
  return value([](const corpus& c, actor_handle h) { return c[h].kind; }, a);
}
auto fits(pattern_term<actor> a) { return count_distinct(kind(a)); }
#ifdef MISUSE
auto misfits(pattern_term<actor> a) { return sum(kind(a)); }
#endif
