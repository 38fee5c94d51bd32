// SPDX-License-Identifier: BSL-1.0
// A condition on rows takes their columns.
// expect: a condition on rows takes their columns, in their order
#include <stancegraph/match/matches.hpp>

using namespace stancegraph;

auto fits(const query_index& index, const pattern& q, pattern_term<actor> a) {
  return matches(index, q, a, count()).having([](actor_handle, std::size_t n) { return n > 2; });
}
#ifdef MISUSE
auto misfits(const query_index& index, const pattern& q, pattern_term<actor> a) {
  return matches(index, q, a, count()).having([](position_handle, std::size_t n) { return n > 2; });
}
#endif
