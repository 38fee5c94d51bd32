// SPDX-License-Identifier: BSL-1.0
// Words such as kinds of actors have no order to sort by.
// expect: this column has no order: rows are sorted by records, numbers, texts, days or times
#include <stancegraph/match/matches.hpp>

using namespace stancegraph;

auto kinds(const query_index& index, const pattern& q, pattern_term<actor> a) {
  return matches(index, q, value([](const corpus& c, actor_handle h) { return c[h].kind; }, a), count());
}
auto fits(const query_index& index, const pattern& q, pattern_term<actor> a) {
  return kinds(index, q, a).order_by(descending<1>);
}
#ifdef MISUSE
auto misfits(const query_index& index, const pattern& q, pattern_term<actor> a) {
  return kinds(index, q, a).order_by(descending<0>);
}
#endif
