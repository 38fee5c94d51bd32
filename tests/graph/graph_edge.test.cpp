// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/graph/graph_edge.hpp"

#include <set>
#include <type_traits>
#include <unordered_set>

#include "catch.hpp"

namespace sg = stancegraph;

static_assert(std::is_trivially_copyable_v<sg::graph_edge> && sizeof(sg::graph_edge) == 12);
static_assert(sg::graph_edge{1, 2, 3} == sg::graph_edge{1, 2, 3});
static_assert(sg::graph_edge{1, 2, 3} != sg::graph_edge{1, 2, 4});
static_assert(sg::graph_edge{1, 9, 3} < sg::graph_edge{1, 2, 4});

TEST_CASE("edges are identified by their numbers in ordered and unordered sets", "[graph]") {
  const std::set<sg::graph_edge> ordered{{0, 1, 0}, {0, 1, 1}, {0, 1, 0}};
  const std::unordered_set<sg::graph_edge> hashed{{0, 1, 0}, {0, 1, 1}, {0, 1, 0}};
  CHECK(ordered.size() == 2);
  CHECK(hashed.size() == 2);
}
