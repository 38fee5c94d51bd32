// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "small_corpus.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/render/dot.hpp"
#include "stancegraph/render/stance_diagram.hpp"
#include "xml.hpp"

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

diagram small_diagram() {
  const small_corpus c;
  const stance_graph g{c.records};
  return stance_diagram(g, {.title = "A quarrel"});
}

diagram nodes(std::size_t n) {
  diagram d;
  for (std::size_t i = 0; i != n; ++i) d.nodes.push_back({.name = std::to_string(i)});
  return d;
}

/// What is written in a picture.
std::vector<std::string> texts(const std::string& svg) {
  std::vector<std::string> all;
  for (const xml::element& e : xml::parse(svg))
    if (e.name == "text") all.push_back(e.text);
  return all;
}

bool has(const std::vector<std::string>& all, const std::string& text) {
  return std::ranges::find(all, text) != all.end();
}

}  // namespace

TEST_CASE("an SVG picture is well-formed and shows the labels", "[render]") {
  const auto all = texts(render(small_diagram(), picture_format::svg));
  for (const char* const text : {"A quarrel", "Ivan Ivanov", "Westland", "the pipeline opens", "+ ×2", "−", "Legend"})
    CHECK(has(all, text));
}

TEST_CASE("hostile texts are displayed literally and create neither scripts nor links", "[render]") {
  const std::vector<std::string> hostile{"say \"no\"",    "ends with \\", "<b>bold</b>",        "a & b",
                                         "&lt;",          "&amp;amp;",    "\\N \\G \\n \\l",    "javascript:alert(1)",
                                         "--> <script>x", "]]>",          "<script>x</script>", "'\" onload='x'"};
  diagram d;
  d.title = "<script>title</script> \\G";
  d.subtitle = "&#60;";
  for (const std::string& text : hostile)
    d.nodes.push_back({.name = "actor:" + text, .label = text, .tooltip = text, .column = diagram_column::left});
  d.nodes.push_back({.name = "position:p", .label = "p", .column = diagram_column::centre});
  for (std::size_t i = 0; i != hostile.size(); ++i)
    d.edges.push_back({.from = i, .to = hostile.size(), .label = hostile[i], .tooltip = hostile[i]});
  d.clusters.push_back({"<cluster>", "<c> & \\G", {0, 1}});
  d.legend.push_back({.sample = "<s>", .text = "</svg>"});
  for (const layout_engine engine : {layout_engine::dot, layout_engine::sfdp}) {
    const std::string svg = render(d, picture_format::svg, {.engine = engine});
    const auto all = texts(svg);
    for (const std::string& text : hostile) {
      INFO(text);
      CHECK(has(all, text));
    }
    CHECK(has(all, d.title));
    CHECK(has(all, d.subtitle));
    std::vector<std::string> tooltips;
    for (const xml::element& e : xml::parse(svg)) {
      CHECK(e.name != "script");
      for (const auto& [name, value] : e.attributes) {
        if (name == "xlink:title") tooltips.push_back(value);
        INFO(name);
        CHECK_FALSE((name.starts_with("on") || name.ends_with("href")));
      }
    }
    for (const std::string& text : hostile) {
      INFO(text);
      CHECK(std::ranges::count(tooltips, text) >= 2);  // of the node and of the edge
    }
  }
}

TEST_CASE("tooltips are part of the picture", "[render]") {
  std::vector<std::string> all;
  for (const xml::element& e : xml::parse(render(small_diagram(), picture_format::svg)))
    if (const auto found = e.attributes.find("xlink:title"); found != e.attributes.end()) all.push_back(found->second);
  CHECK(std::ranges::any_of(all, [](const std::string& t) { return t.find("s1, daily-1 ¶4 [10, 20)") != t.npos; }));
}

TEST_CASE("rendering a diagram is deterministic, also across threads", "[render]") {
  const diagram d = small_diagram();
  for (const picture_format format : {picture_format::svg, picture_format::png, picture_format::pdf}) {
    const std::string first = render(d, format);
    std::string second;
    std::string third;
    std::thread one{[&] { second = render(d, format); }};
    std::thread other{[&] { third = render(d, format); }};
    one.join();
    other.join();
    CHECK(second == first);
    CHECK(third == first);
  }
}

TEST_CASE("each layout engine renders reproducibly", "[render]") {
  const diagram d = small_diagram();
  for (std::size_t i = 0; i != word_count<layout_engine>; ++i) {
    const auto engine = static_cast<layout_engine>(i);
    INFO(to_word(engine));
    const std::string svg = render(d, picture_format::svg, {.engine = engine});
    CHECK(has(texts(svg), "Ivan Ivanov"));
    CHECK(render(d, picture_format::svg, {.engine = engine}) == svg);
  }
}

TEST_CASE("each picture has the format that was requested", "[render]") {
  const diagram d = small_diagram();
  CHECK(render(d, picture_format::svg).starts_with("<?xml"));
  CHECK(render(d, picture_format::png).starts_with("\x89PNG"));
  CHECK(render(d, picture_format::pdf).starts_with("%PDF"));
  CHECK(render(d, picture_format::dot) == to_dot(d));
}

TEST_CASE("rendering does not change the random numbers of the process", "[render]") {
  std::srand(5);
  const int first = std::rand();
  const int second = std::rand();
  std::srand(5);
  CHECK(std::rand() == first);
  CHECK_FALSE(render(small_diagram(), picture_format::svg, {.engine = layout_engine::sfdp}).empty());
  CHECK(std::rand() == second);
}

TEST_CASE("a Graphviz error is thrown and not printed", "[render]") {
  diagram d = small_diagram();
  d.style.font = "\\";
  CHECK_THROWS_AS(render(d, picture_format::svg), render_error);
}

TEST_CASE("a picture does not reveal the version of Graphviz", "[render]") {
  CHECK_THAT(render(small_diagram(), picture_format::svg), !ContainsSubstring("Generated by"));
}

TEST_CASE("large diagrams give a warning except with sfdp", "[render]") {
  CHECK_FALSE(layout_advice(nodes(1500), layout_engine::dot));
  REQUIRE(layout_advice(nodes(1501), layout_engine::dot));
  CHECK_THAT(*layout_advice(nodes(1501), layout_engine::dot), ContainsSubstring("1501 nodes"));
  CHECK_THAT(*layout_advice(nodes(1501), layout_engine::dot), ContainsSubstring("sfdp"));
  CHECK_FALSE(layout_advice(nodes(1501), layout_engine::sfdp));
}

TEST_CASE("a diagram with too many nodes is not rendered but can be written as DOT", "[render]") {
  CHECK_THROWS_AS(render(nodes(4), picture_format::svg, {.most_nodes = 3}), render_error);
  CHECK_NOTHROW(render(nodes(4), picture_format::dot, {.most_nodes = 3}));
  CHECK_NOTHROW(render(nodes(3), picture_format::svg, {.most_nodes = 3}));
}

TEST_CASE("a picture that is too large for pixels is refused as PNG", "[render]") {
  diagram d;
  d.style.font_size = 3000;
  d.nodes.push_back({.name = "wide", .label = std::string(40, 'w')});
  CHECK_THROWS_AS(render(d, picture_format::png), render_error);
  CHECK_NOTHROW(render(d, picture_format::svg));
}

TEST_CASE("an empty diagram says that it is empty in the picture", "[render]") {
  CHECK(has(texts(render(diagram{}, picture_format::svg)), "no stances"));
}

TEST_CASE("the legend is framed below the drawing with every layout engine", "[render]") {
  const diagram d = small_diagram();
  for (std::size_t i = 0; i != word_count<layout_engine>; ++i) {
    const auto engine = static_cast<layout_engine>(i);
    INFO(to_word(engine));
    double lowest_drawn = -1e9;  // in SVG, y rises downwards
    double highest_legend = 1e9;
    std::string inside;
    for (const xml::element& e : xml::parse(render(d, picture_format::svg, {.engine = engine}))) {
      if (e.name == "title") inside = e.text;
      if (e.name != "text") continue;
      const double y = std::stod(e.attributes.at("y"));
      if (inside.starts_with("legend"))
        highest_legend = std::min(highest_legend, y);
      else if (inside.starts_with("actor:") || inside.starts_with("position:"))
        lowest_drawn = std::max(lowest_drawn, y);
    }
    CHECK(lowest_drawn < highest_legend);
  }
}

TEST_CASE("each edge has a sign, and signs do not overlap", "[render]") {
  diagram d;
  for (const char* const name : {"a", "b", "c", "d"}) d.nodes.push_back({.name = name, .column = diagram_column::left});
  d.nodes.push_back({.name = "p", .column = diagram_column::centre});
  for (std::size_t a = 0; a != 4; ++a) d.edges.push_back({.from = a, .to = 4, .label = "+ ×2"});
  std::vector<std::pair<double, double>> places;
  for (const xml::element& e : xml::parse(render(d, picture_format::svg)))
    if (e.name == "text" && e.text == "+ ×2")
      places.emplace_back(std::stod(e.attributes.at("x")), std::stod(e.attributes.at("y")));
  CHECK(places.size() == 4);
  for (std::size_t i = 0; i != places.size(); ++i)
    for (std::size_t j = i + 1; j != places.size(); ++j)
      CHECK((std::abs(places[i].first - places[j].first) > 25 || std::abs(places[i].second - places[j].second) > 10));
}

TEST_CASE("a picture has the title of its diagram", "[render]") {
  diagram d = small_diagram();
  for (const char* const title : {"A quarrel", "<b> & \\G -->"}) {
    d.title = title;
    const auto all = xml::parse(render(d, picture_format::svg));
    const auto first = std::ranges::find(all, "title", &xml::element::name);
    REQUIRE(first != all.end());
    CHECK(first->text == title);
  }
}

TEST_CASE("picture formats and layout engines have words", "[render]") {
  CHECK(from_word<picture_format>("svg") == picture_format::svg);
  CHECK_FALSE(from_word<picture_format>("gif"));
  CHECK(from_word<layout_engine>("sfdp") == layout_engine::sfdp);
  CHECK_FALSE(from_word<layout_engine>("grid"));
}
