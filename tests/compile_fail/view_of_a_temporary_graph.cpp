// SPDX-License-Identifier: BSL-1.0
// A view refers to its graph and does not keep it alive: a temporary graph cannot be narrowed.
// expect: use of deleted function|overload resolution selected deleted operator
// expect: stance_graph
#include <stancegraph/graph.hpp>
#include <stancegraph/views.hpp>

using namespace stancegraph;

auto fits(const stance_graph& g) { return g | views::best_rank(); }
#ifdef MISUSE
auto misfits() { return stance_graph{} | views::best_rank(); }
#endif
