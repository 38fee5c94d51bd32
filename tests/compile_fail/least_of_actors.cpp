// SPDX-License-Identifier: BSL-1.0
// Actors have no order, so there is no least actor; a value of an actor may have one.
// expect: this has no order: least\(\) and greatest\(\) need numbers, texts, days or times
#include <stancegraph/match/matches.hpp>

using namespace stancegraph;

auto fits(pattern_term<actor> a) {
  return least(value([](const corpus& c, actor_handle h) -> const std::string& { return c[h].name; }, a));
}
#ifdef MISUSE
auto misfits(pattern_term<actor> a) { return least(a); }
#endif
