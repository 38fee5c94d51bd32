// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/network_diagram.hpp"

#include "catch.hpp"
#include "naive_networks.hpp"

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("each tie is a line, agreement and conflict told apart by colour, line and sign", "[render]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const discourse_network n =
        make_discourse_network(stance_graph{naive::network_corpus(seed)},
                               {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract});
    const diagram d = network_diagram(n);
    REQUIRE(d.nodes.size() == n.rows.size());
    CHECK(d.edges.size() == n.weights.cells().size() / 2);
    for (const diagram_edge& e : d.edges) {
      const double weight = n.weights.at(e.from, e.to);
      REQUIRE(weight != 0);
      CHECK(e.label == (weight > 0 ? "+" : "−"));
      CHECK(e.mark.line == (weight > 0 ? "solid" : "dashed"));
      CHECK(e.mark.arrowhead == "none");
      CHECK(e.width <= 5);
      CHECK_THAT(e.tooltip, ContainsSubstring(n.row(e.from).name));
      CHECK_THAT(e.tooltip, ContainsSubstring("\ns"));  // the ids of statements
    }
  }
}

TEST_CASE("of two modes, rows stand left of columns", "[render]") {
  const discourse_network n = make_discourse_network(stance_graph{naive::network_corpus(3)}, network_options{});
  const diagram d = network_diagram(n, {.title = "Title"});
  REQUIRE(d.nodes.size() == n.rows.size() + n.columns.size());
  CHECK(d.title == "Title");
  for (const diagram_edge& e : d.edges) {
    CHECK(d.nodes[e.from].column == diagram_column::left);
    CHECK(d.nodes[e.to].column == diagram_column::centre);
    CHECK(e.label.empty());
  }
  CHECK(d.legend.empty());
  CHECK(network_diagram(make_discourse_network(stance_graph{corpus{}}, network_options{})).nodes.empty());
}

TEST_CASE("weights are written with at most three digits after the point", "[render]") {
  CHECK(weight_in_words(3) == "3");
  CHECK(weight_in_words(0.25) == "0.25");
  CHECK(weight_in_words(-1.0 / 3) == "−0.333");
  CHECK(weight_in_words(0.05) == "0.05");
  CHECK(weight_in_words(1.9999) == "2");
}
