// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/style.hpp"

#include <set>
#include <string>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("stances differ in colour, in line or arrowhead, and in sign", "[render]") {
  const diagram_style s = default_style();
  std::set<std::string> colours;
  std::set<std::string> signs;
  std::set<std::pair<std::string, std::string>> lines;
  for (const edge_mark& mark : s.stances) {
    colours.insert(mark.colour);
    signs.insert(mark.sign);
    lines.insert({mark.line, mark.arrowhead});
  }
  CHECK(colours.size() == word_count<stance_value>);
  CHECK(signs.size() == word_count<stance_value>);
  CHECK(lines.size() == word_count<stance_value>);
  CHECK_FALSE(signs.contains(""));
}

TEST_CASE("support and opposition use the blue and vermilion of Okabe and Ito", "[render]") {
  const diagram_style s = default_style();
  CHECK(s[stance_value::support].colour == "#0072B2");
  CHECK(s[stance_value::oppose].colour == "#D55E00");
  CHECK(s[stance_value::support].line == "solid");
  CHECK(s[stance_value::oppose].line == "dashed");
}

TEST_CASE("actors and positions never look the same", "[render]") {
  const diagram_style s = default_style();
  for (const node_mark& a : s.actors)
    for (const node_mark& p : s.positions) CHECK_FALSE((a.shape == p.shape && a.style == p.style));
}

TEST_CASE("a style is a value that can be copied and changed", "[render]") {
  diagram_style s = default_style();
  CHECK(s == default_style());
  s.stances[0].colour = "#009E73";
  CHECK(s != default_style());
  CHECK(s[stance_value::support].colour == "#009E73");
}
