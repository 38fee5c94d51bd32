// SPDX-License-Identifier: BSL-1.0
// Rows with two columns cannot be sorted by a third.
// expect: rows can only be sorted by their columns: no column has this number
#include <stancegraph/match/matches.hpp>

using namespace stancegraph;

auto fits(const query_index& index, const pattern& q, pattern_term<actor> a) {
  return matches(index, q, a, count()).order_by(descending<1>, ascending<0>);
}
#ifdef MISUSE
auto misfits(const query_index& index, const pattern& q, pattern_term<actor> a) {
  return matches(index, q, a, count()).order_by(descending<2>);
}
#endif
