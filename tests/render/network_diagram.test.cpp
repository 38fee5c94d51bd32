// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/network_diagram.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("each tie is a line, and agreement and conflict differ in colour, line style and sign", "[render]") {
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

TEST_CASE("rows of a group share its colour and number, and ungrouped rows have neither", "[render]") {
  const discourse_network n = make_discourse_network(
      stance_graph{naive::network_corpus(3)},
      {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract, .has_isolates = true});
  REQUIRE(n.rows.size() > 4);
  std::vector<std::uint32_t> group_of(n.rows.size(), 9);
  group_of[0] = group_of[2] = 0;
  group_of[1] = 2;
  const diagram plain = network_diagram(n);
  const diagram d = network_diagram(n, {.group_of = group_of, .group_noun = "coalition"});
  CHECK(d.nodes[0].label == plain.nodes[0].label + "\n1");
  CHECK(d.nodes[2].mark == d.nodes[0].mark);
  CHECK(d.nodes[0].mark.fill == d.style.group_fills[0]);
  CHECK(d.nodes[1] == plain.nodes[1]);
  CHECK(d.nodes[3].label == plain.nodes[3].label + "\n10");
  CHECK(d.nodes[3].mark.fill == d.style.group_fills[1]);
  std::vector<std::string> named;
  for (const legend_entry& each : d.legend)
    if (each.text.starts_with("coalition ")) named.push_back(each.text);
  CHECK(named == std::vector<std::string>{"coalition 1", "coalition 10"});
  CHECK(d.edges == plain.edges);
}

TEST_CASE("rows of a two-mode network are left of its columns", "[render]") {
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

TEST_CASE("weights are written with at most three decimals", "[render]") {
  CHECK(weight_in_words(3) == "3");
  CHECK(weight_in_words(0.25) == "0.25");
  CHECK(weight_in_words(-1.0 / 3) == "−0.333");
  CHECK(weight_in_words(0.05) == "0.05");
  CHECK(weight_in_words(1.9999) == "2");
}
