// SPDX-License-Identifier: BSL-1.0
// No actor is the least; a value of actors may be.
// expect: this has no order: least\(\) and greatest\(\) need numbers, texts, days or times
#include <stancegraph/match/matches.hpp>

using namespace stancegraph;

auto fits(pattern_term<actor> a) {
  return least(value([](const corpus& c, actor_handle h) -> const std::string& { return c[h].name; }, a));
}
#ifdef MISUSE
auto misfits(pattern_term<actor> a) { return least(a); }
#endif
