// SPDX-License-Identifier: BSL-1.0
// Draws a picture of who collides with whom, and describes it: a diagram is a plain value before it is drawn.
#include <algorithm>
#include <iostream>

#include <stancegraph/analysis/collisions.hpp>
#include <stancegraph/io/file.hpp>
#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/render/describe.hpp>
#include <stancegraph/render/layout.hpp>
#include <stancegraph/render/stance_diagram.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const sg::diagram diagram =
      sg::stance_diagram(graph, {.title = "Who collides with whom", .choice = sg::position_choice::colliding});
  std::cout << diagram.nodes.size() << " nodes, " << diagram.edges.size() << " edges, " << diagram.legend.size()
            << " lines of legend\n";

  // The same diagram gives the same bytes; a file is written whole or not at all.
  const std::string svg = sg::render(diagram, sg::picture_format::svg);
  sg::write_file("collisions.svg", svg);
  std::cout << (svg == sg::render(diagram, sg::picture_format::svg) ? "the same picture twice\n" : "another picture\n");

  // The content of the picture as text, with the statements behind it.
  const auto all = sg::collisions(graph);
  std::cout << describe(graph.records(), all.front()) << '\n';
}
