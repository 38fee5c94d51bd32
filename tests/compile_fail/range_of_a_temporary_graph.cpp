// SPDX-License-Identifier: BSL-1.0
// A range of records does not keep its graph alive: a temporary graph has no such range.
// expect: use of deleted function|call to deleted function 'statements'
#include <stancegraph/query/records.hpp>

using namespace stancegraph;

auto fits(const stance_graph& g) { return statements(g).size(); }
#ifdef MISUSE
auto misfits() { return statements(stance_graph{}).size(); }
#endif
