// SPDX-License-Identifier: BSL-1.0
// Rows are sorted by their columns, not by other variables of the pattern.
// expect: rows can only be sorted by their columns: write ascending<number> or descending<number>
#include <stancegraph/match/matches.hpp>

using namespace stancegraph;

auto fits(const query_index& index, const pattern& q, pattern_term<actor> a) {
  return matches(index, q, a, count()).order_by(ascending<0>);
}
#ifdef MISUSE
auto misfits(const query_index& index, const pattern& q, pattern_term<actor> a, pattern_term<position> p) {
  return matches(index, q, a, count()).order_by(p);
}
#endif
