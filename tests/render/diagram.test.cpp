// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/diagram.hpp"

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("a diagram is a value that can be built, copied, changed and compared", "[render]") {
  diagram d;
  d.title = "by hand";
  d.nodes.push_back({.name = "a", .label = "A", .column = diagram_column::left});
  d.nodes.push_back({.name = "b", .label = "B", .column = diagram_column::centre});
  d.edges.push_back({.from = 0, .to = 1, .label = "+"});
  d.legend.push_back({.sample = edge_mark{}, .text = "supports"});
  const diagram copy = d;
  CHECK(copy == d);
  d.edges[0].label = "−";
  CHECK(copy != d);
}
