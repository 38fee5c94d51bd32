// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/dot.hpp"

#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "golden.hpp"
#include "small_corpus.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/render/stance_diagram.hpp"

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

diagram one_node(const std::string& label) {
  diagram d;
  d.nodes.push_back({.name = "actor:" + label, .label = label, .tooltip = label});
  return d;
}

}  // namespace

TEST_CASE("DOT output of a small diagram matches the approved file", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  golden::check("stance_diagram.dot", to_dot(stance_diagram(g, {.title = "A quarrel"})));
}

TEST_CASE("DOT output of a diagram is deterministic, also across threads", "[render]") {
  const small_corpus c;
  const stance_graph g{c.records};
  const diagram d = stance_diagram(g);
  const std::string first = to_dot(d);
  std::vector<std::string> others(4);
  std::vector<std::thread> threads;
  for (std::string& other : others) threads.emplace_back([&] { other = to_dot(d); });
  for (std::thread& t : threads) t.join();
  for (const std::string& other : others) CHECK(other == first);
}

TEST_CASE("special characters of Graphviz are escaped in DOT", "[render]") {
  CHECK_THAT(to_dot(one_node("ends with \\")), ContainsSubstring(R"(label="ends with \\")"));
  CHECK_THAT(to_dot(one_node("\\N")), ContainsSubstring(R"(label="\\N")"));
  CHECK_THAT(to_dot(one_node("say \"no\"")), ContainsSubstring(R"(label="say \"no\"")"));
  CHECK_THAT(to_dot(one_node("a &amp; b")), ContainsSubstring(R"(label="a &amp;amp; b")"));
  CHECK_THAT(to_dot(one_node("two\nlines")), ContainsSubstring(R"(label="two\nlines")"));
}

TEST_CASE("node names with any character remain readable in DOT", "[render]") {
  CHECK_THAT(to_dot(one_node("ends with \\")), ContainsSubstring(R"("actor:ends with \\")"));
  CHECK_THAT(to_dot(one_node("\\\"")), ContainsSubstring(R"("actor:\\\"")"));
  CHECK_THAT(to_dot(one_node("a\nb")), ContainsSubstring(R"("actor:a\nb")"));
}

TEST_CASE("labels never become HTML in DOT", "[render]") {
  CHECK_THAT(to_dot(one_node("<b>bold</b>")), ContainsSubstring(R"(label="<b>bold</b>")"));
  CHECK_THAT(to_dot(one_node("<>")), ContainsSubstring(R"(label="<>")"));
}

TEST_CASE("diagrams never contain links in DOT", "[render]") {
  const std::string dot = to_dot(one_node("javascript:alert(1)"));
  CHECK(dot.find("URL") == std::string::npos);
  CHECK(dot.find("href") == std::string::npos);
}

TEST_CASE("invalid UTF-8 and control characters are replaced in DOT", "[render]") {
  CHECK_THAT(to_dot(one_node("a\xFFz")), ContainsSubstring("label=a\xEF\xBF\xBDz"));
  CHECK_THAT(to_dot(one_node(std::string("a\0z", 3))), ContainsSubstring("label=a\xEF\xBF\xBDz"));
  CHECK_THAT(to_dot(one_node("a\x1Bz")), ContainsSubstring("label=a\xEF\xBF\xBDz"));
}

TEST_CASE("long labels are not split in DOT", "[render]") {
  const std::string label(500, '\\');
  CHECK_THAT(to_dot(one_node(label)), ContainsSubstring("label=\"" + std::string(1000, '\\') + "\""));
}

TEST_CASE("an edge that points left is written in reverse in DOT", "[render]") {
  diagram d;
  d.nodes.push_back({.name = "p", .column = diagram_column::centre});
  d.nodes.push_back({.name = "a", .column = diagram_column::right});
  d.edges.push_back({.from = 1, .to = 0, .label = "+", .mark = {.arrowhead = "vee"}});
  const std::string dot = to_dot(d);
  CHECK_THAT(dot, ContainsSubstring("p -> a"));
  CHECK_THAT(dot, ContainsSubstring("arrowtail=vee"));
  CHECK_THAT(dot, ContainsSubstring("dir=back"));
  CHECK_THAT(dot, ContainsSubstring("taillabel=\"+\""));
}

TEST_CASE("an empty diagram says that it is empty in DOT", "[render]") {
  CHECK_THAT(to_dot(diagram{}), ContainsSubstring("label=\"no stances\""));
}

TEST_CASE("the filters of a diagram appear below its subtitle in DOT", "[render]") {
  CHECK_THAT(to_dot(diagram{.title = "a", .subtitle = "b", .filters = "only c"}),
             ContainsSubstring(R"(label="a\nb\nonly c")"));
}
