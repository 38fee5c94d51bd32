// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/stance_diagram.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "small_corpus.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/views.hpp"

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

const diagram_node& node(const diagram& d, const std::string& name) {
  const auto found = std::ranges::find(d.nodes, name, &diagram_node::name);
  REQUIRE(found != d.nodes.end());
  return *found;
}

bool has_node(const diagram& d, const std::string& name) {
  return std::ranges::find(d.nodes, name, &diagram_node::name) != d.nodes.end();
}

const diagram_edge& edge(const diagram& d, const std::string& from, const std::string& to) {
  const auto found = std::ranges::find_if(
      d.edges, [&](const diagram_edge& e) { return d.nodes[e.from].name == from && d.nodes[e.to].name == to; });
  REQUIRE(found != d.edges.end());
  return *found;
}

std::set<std::string> legend_of(const diagram& d) {
  std::set<std::string> texts;
  for (const legend_entry& e : d.legend) texts.insert(e.text);
  return texts;
}

}  // namespace

TEST_CASE("an actor's statements on a position form one edge labelled with their number", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g);
  CHECK(std::ranges::count_if(d.edges, &diagram_edge::is_stance) == 8);
  CHECK(edge(d, "actor:ivanov", "position:pipeline").label == "+ ×2");
  CHECK(edge(d, "actor:west", "position:pipeline").label == "−");
  CHECK(edge(d, "actor:daily", "position:sanctions").label == "0");
  CHECK(edge(d, "actor:allies", "position:sanctions").label == "±");
}

TEST_CASE("a conditional stance is marked in its edge label", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  CHECK(edge(stance_diagram(g), "actor:smith", "position:sanctions").label == "+ if");
}

TEST_CASE("a stance with an even-if condition is not marked as conditional", "[render]") {
  small_corpus c;
  statement s = c.make("s9", {"west"}, "sanctions", polarity::oppose, "2021-12-03");
  s.conditions.push_back({condition_operator::even_if, c.position("start")});
  c.records.add(s);
  const stance_graph g{c.records};
  CHECK(edge(stance_diagram(g), "actor:west", "position:sanctions").label == "−");
}

TEST_CASE("disagreeing statements are drawn as contested", "[render]") {
  small_corpus c;
  c.add("s9", {"ivanov"}, "pipeline", polarity::oppose, "2021-12-01");
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g);
  CHECK(edge(d, "actor:ivanov", "position:pipeline").mark == d.style[stance_value::contested]);
  CHECK(legend_of(d).contains("statements disagree"));
}

TEST_CASE("tooltips name the statements and their citations", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g);
  const std::string tooltip = edge(d, "actor:ivanov", "position:pipeline").tooltip;
  CHECK_THAT(tooltip, ContainsSubstring("s1, daily-1 ¶4 [10, 20)"));
  CHECK_THAT(tooltip, ContainsSubstring("s2, daily-2 ¶4 [10, 20)"));
  CHECK_THAT(node(d, "position:sanctions").tooltip, ContainsSubstring("The pipeline is punished."));
}

TEST_CASE("title and subtitle give the subject, period and size of the diagram", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g, {.title = "A quarrel"});
  CHECK(d.title == "A quarrel");
  CHECK(d.subtitle == "said 2021-12-01 to 2021-12-31 · 6 actors · 4 positions · 8 statements · 2 documents");
}

TEST_CASE("the period in the subtitle covers all statements", "[render]") {
  small_corpus c;
  c.add("s9", {"east"}, "start", polarity::support, "../2021-11");
  const stance_graph g{c.records};
  CHECK_THAT(stance_diagram(g).subtitle, StartsWith("said 2021-11-30 or earlier to 2021-12-31 · "));
  CHECK_THAT(stance_diagram(g, {.positions = {c.position("start")}}).subtitle,
             StartsWith("said 2021-11-30 or earlier · "));
}

TEST_CASE("a diagram of a view counts only what the view keeps", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g | views::in_documents({c.records.documents().find("daily-2")}));
  CHECK(d.subtitle == "said 2021-12-01 · 1 actor · 1 position · 1 statement · 1 document");
}

TEST_CASE("the legend explains exactly what is drawn", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  CHECK(legend_of(stance_diagram(g)) ==
        std::set<std::string>{"state", "person", "media", "group", "sanction, project", "claim", "supports", "opposes",
                              "keeps out", "holds both sides", "contradict each other",
                              "number of statements behind the arrow", "on a condition"});
  CHECK(legend_of(stance_diagram(g, {.actors = {c.actor("west")}})) ==
        std::set<std::string>{"state", "project", "opposes"});
  CHECK(stance_diagram(g, {.has_legend = false}).legend.empty());
}

TEST_CASE("actors, members of parties and positions can be selected", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram one = stance_diagram(g, {.actors = {c.actor("smith")}});
  CHECK(one.nodes.size() == 3);
  const diagram side = stance_diagram(g, {.parties = {c.actor("east")}});
  CHECK(has_node(side, "actor:ivanov"));
  CHECK(has_node(side, "actor:east"));
  CHECK_FALSE(has_node(side, "actor:west"));
  const diagram on = stance_diagram(g, {.positions = {c.position("sanctions")}});
  CHECK(on.nodes.size() == 4);
}

TEST_CASE("shared positions are those of at least two actors or of a collision", "[render]") {
  small_corpus c;
  c.add("s9", {"east"}, "start", polarity::support, "2021-12-01");
  const stance_graph g{c.records};
  CHECK(has_node(stance_diagram(g, {.choice = position_choice::all}), "position:start"));
  const diagram d = stance_diagram(g, {.choice = position_choice::shared});
  CHECK_FALSE(has_node(d, "position:start"));
  CHECK(has_node(d, "position:cheap"));
  CHECK_THAT(d.subtitle, ContainsSubstring("4 of 5 positions"));
}

TEST_CASE("if positions exceed the limit, disputed ones are drawn first, then those with the most actors", "[render]") {
  small_corpus c;
  c.add("s9", {"east"}, "start", polarity::support, "2021-12-01");
  const stance_graph g{c.records};
  CHECK(has_node(stance_diagram(g, {.fitting_limit = 5}), "position:start"));
  CHECK(stance_diagram(g, {.fitting_limit = 5}).left_out == 0);
  const diagram d = stance_diagram(g, {.fitting_limit = 4});
  CHECK_FALSE(has_node(d, "position:start"));
  CHECK(d.left_out == 1);
  CHECK_THAT(d.subtitle, ContainsSubstring("4 of 5 positions"));
  CHECK_FALSE(has_node(stance_diagram(g, {.fitting_limit = 3}), "position:sanctions"));
}

TEST_CASE("the limit on positions also applies to selected actors unless all positions are requested", "[render]") {
  small_corpus c;
  c.add("s9", {"east"}, "start", polarity::support, "2021-12-01");
  c.add("s10", {"east"}, "start", polarity::support, "2021-12-01");
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g, {.actors = {c.actor("east")}, .fitting_limit = 1});
  CHECK(has_node(d, "position:start"));
  CHECK_FALSE(has_node(d, "position:cheap"));
  CHECK(stance_diagram(g, {.actors = {c.actor("east")}, .choice = position_choice::all, .fitting_limit = 1}).left_out ==
        0);
}

TEST_CASE("a diagram names its filters", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  CHECK(stance_diagram(g).filters.empty());
  CHECK(stance_diagram(g, {.actors = {c.actor("west"), c.actor("smith")}}).filters == "only Westland and Sam Smith");
  CHECK(stance_diagram(g, {.parties = {c.actor("west")}, .scope = "in force on 2021-12-07"}).filters ==
        "only in force on 2021-12-07 · who belongs to Westland");
  CHECK(stance_diagram(g, {.positions = {c.position("cheap")}, .choice = position_choice::colliding}).filters ==
        "only “gas is cheap” · stances that collide");
  const std::vector<position_handle> many(5, c.position("cheap"));
  CHECK(stance_diagram(g, {.positions = many}).filters == "only 5 chosen positions");
  CHECK(stance_diagram(g, {.choice = position_choice::shared}).filters ==
        "only positions that two actors hold or that collide");
  CHECK(stance_diagram(g, {.fitting_limit = 2}).filters == "only the positions with most disagreement and most actors");
}

TEST_CASE("choosing an actor for the left moves the whole camp there", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  for (const char* const name : {"west", "smith"})
    CHECK(node(stance_diagram(g, {.left = c.actor(name)}), "actor:smith").column == diagram_column::left);
  CHECK(node(stance_diagram(g, {.left = c.actor("smith")}), "actor:ivanov").column == diagram_column::right);
}

TEST_CASE("an actor outside all camps of the picture cannot be chosen for the left", "[render]") {
  small_corpus c;
  const auto nobody = c.records.add(actor{.id = "nobody", .name = "Nobody"});
  const stance_graph g{c.records};
  CHECK_THROWS_WITH(stance_diagram(g, {.left = nobody}),
                    "Nobody does not belong to a camp of the picture; its camps are: Eastland, Westland, The Daily and "
                    "allies of Westland");
}

TEST_CASE("a diagram of collisions contains only the colliding stances", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g, {.choice = position_choice::colliding});
  CHECK(d.edges.size() == 6);  // ivanov, west, smith; east, daily; and the contradiction
  CHECK_FALSE(has_node(d, "position:sanctions"));
}

TEST_CASE("contradictions are drawn only between drawn positions and can be omitted", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g);
  CHECK_FALSE(edge(d, "position:cheap", "position:dear").is_stance);
  CHECK(std::ranges::count_if(stance_diagram(g, {.positions = {c.position("dear")}}).edges,
                              [](const diagram_edge& e) { return !e.is_stance; }) == 0);
  CHECK(std::ranges::count_if(stance_diagram(g, {.relations = {}}).edges,
                              [](const diagram_edge& e) { return !e.is_stance; }) == 0);
}

TEST_CASE("other relations are drawn on request", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g, {.relations = {predicate::holds_office_in}});
  CHECK(edge(d, "actor:ivanov", "actor:east").label == "holds office in");
  CHECK(legend_of(d).contains("other relation"));
}

TEST_CASE("opponents are placed on opposite sides of the positions, and camps stay together", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g);
  CHECK(node(d, "actor:ivanov").column == diagram_column::left);
  CHECK(node(d, "actor:smith").column == diagram_column::right);
  CHECK(node(d, "position:pipeline").column == diagram_column::centre);
  REQUIRE(d.clusters.size() == 2);
  CHECK(d.clusters[0].label == "Eastland");
  CHECK(d.clusters[1].label == "Westland");
  CHECK(stance_diagram(g, {.is_grouped_by_camp = false}).clusters.empty());
}

TEST_CASE("a single actor gets the frame of the camp unless the camp has no other member", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g, {.actors = {c.actor("ivanov"), c.actor("west")}});
  REQUIRE(d.clusters.size() == 1);
  CHECK(d.clusters[0].label == "Eastland");
}

TEST_CASE("a single camp that is spread over both sides has no frames", "[render]") {
  small_corpus c;
  for (const char* const id : {"a", "b", "c"}) {
    const auto added = c.records.add(actor{.id = id, .name = id});
    c.records.add(relation{.subject = added, .predicate = predicate::speaks_for, .object = c.actor("east")});
    c.add(("of " + std::string{id}).c_str(), {id}, "pipeline", polarity::support, "2021-12-01");
  }
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g, {.parties = {c.actor("east")}});
  const auto is_right = [](const diagram_node& n) { return n.column == diagram_column::right; };
  CHECK(std::ranges::any_of(d.nodes, is_right));
  CHECK(d.clusters.empty());
}

TEST_CASE("in a crowded picture positions held by one side only are placed behind it", "[render]") {
  small_corpus c;
  c.add("s9", {"east"}, "start", polarity::support, "2021-12-01");
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g, {.choice = position_choice::all, .centre_limit = 1});
  CHECK(node(d, "position:start").column == diagram_column::outer_left);
  CHECK(node(d, "position:pipeline").column == diagram_column::centre);
}

TEST_CASE("labels are broken into lines", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  CHECK(node(stance_diagram(g, {.label_width = 8}), "position:pipeline").label == "the\npipeline\nopens");
}

TEST_CASE("a graph without statements gives a diagram without nodes", "[render]") {
  const diagram d = stance_diagram(stance_graph{});
  CHECK(d.nodes.empty());
  CHECK(d.legend.empty());
  CHECK(d.subtitle == "0 actors · 0 positions · 0 statements · 0 documents");
}
