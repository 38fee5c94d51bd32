// SPDX-License-Identifier: BSL-1.0
// A picture with an emphasis of one's own: where Putin and Biden share a position, opposition is drawn thick and red. A
// diagram is a plain value, so it can be changed before it is drawn.
#include <iostream>

#include <stancegraph/io/file.hpp>
#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/render/layout.hpp>
#include <stancegraph/render/stance_diagram.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const auto putin = sg::actors(graph).at("putin"), biden = sg::actors(graph).at("biden");
  sg::diagram picture = sg::stance_diagram(
      graph, {.title = "Putin and Biden", .actors = {putin, biden}, .choice = sg::position_choice::shared});

  const std::string opposing = picture.style[sg::stance_value::oppose].colour;
  for (auto& edge : picture.edges)
    if (edge.mark.colour == opposing) {
      edge.mark.colour = "#C00000";
      edge.width = 4;
      std::cout << "emphasized: " << edge.tooltip << '\n';
    }
  sg::write_file("putin-and-biden.svg", sg::render(picture, sg::picture_format::svg));
  std::cout << picture.edges.size() << " edges drawn\n";
}
