// SPDX-License-Identifier: BSL-1.0
// A text in a row must belong to the corpus; a temporary text would be destroyed before the row is read.
// expect: a text must outlive its row: give a std::string_view of the corpus's own
#include <stancegraph/match/matches.hpp>

using namespace stancegraph;

auto fits(pattern_term<actor> a) {
  return value([](const corpus& c, actor_handle h) { return std::string_view{c[h].name}; }, a);
}
#ifdef MISUSE
auto misfits(pattern_term<actor> a) {
  return value([](const corpus& c, actor_handle h) { return c[h].name + "!"; }, a);
}
#endif
