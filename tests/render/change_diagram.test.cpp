// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/change_diagram.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "small_corpus.hpp"
#include "stancegraph/views.hpp"

using namespace stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The quarrel, and Westland's change of mind later in December.
struct december {
  december() { quarrel.add("s9", {"west"}, "pipeline", polarity::support, "2021-12-20"); }

  small_corpus quarrel{};
  [[nodiscard]] diagram between(const char* from, const char* to) const {
    const stance_graph g{quarrel.records};
    const auto on = [&](const char* day) { return g | views::as_of(date{day}.earliest()); };
    return change_diagram(g, stance_diff(on(from), on(to)), {.title = "December", .scope = "two days"});
  }
};

/// The labels of the edges by the names of their ends.
std::map<std::pair<std::string, std::string>, std::string> labels_of(const diagram& d) {
  std::map<std::pair<std::string, std::string>, std::string> labels;
  for (const diagram_edge& e : d.edges) labels[{d.nodes[e.from].name, d.nodes[e.to].name}] = e.label;
  return labels;
}

}  // namespace

TEST_CASE("each change is an edge labelled with the stances before and after", "[render]") {
  const auto labels = labels_of(december{}.between("2021-12-03", "2021-12-31"));
  CHECK(labels == decltype(labels_of({})){{{"actor:west", "position:pipeline"}, "− → +"},
                                          {{"actor:east", "position:cheap"}, "new +"},
                                          {{"actor:daily", "position:sanctions"}, "new 0"},
                                          {{"actor:daily", "position:dear"}, "new +"}});
  const auto back = labels_of(december{}.between("2021-12-31", "2021-12-03"));
  CHECK(back.size() == labels.size());
  CHECK(back.at({"actor:west", "position:pipeline"}) == "+ → −");
  CHECK(back.at({"actor:east", "position:cheap"}) == "gone +");
}

TEST_CASE("tooltips of changes name the statements of both sides", "[render]") {
  const diagram d = december{}.between("2021-12-03", "2021-12-31");
  const auto moved = std::ranges::find(d.edges, "− → +", &diagram_edge::label);
  REQUIRE(moved != d.edges.end());
  CHECK_THAT(moved->tooltip, ContainsSubstring("Before: Westland opposes “the pipeline opens” (s3, daily-1 ¶4"));
  CHECK_THAT(moved->tooltip, ContainsSubstring("After: Westland supports “the pipeline opens” (s9, daily-1 ¶4"));
  CHECK(moved->mark == d.style[stance_value::support]);
}

TEST_CASE("the legend shows the kinds of changes drawn, and the filters show what is compared", "[render]") {
  const diagram d = december{}.between("2021-12-03", "2021-12-31");
  std::vector<std::string> texts;
  for (const legend_entry& e : d.legend) texts.push_back(e.text);
  CHECK(std::ranges::count(texts, "only after") == 1);
  CHECK(std::ranges::count(texts, "before and after") == 1);
  CHECK(std::ranges::count(texts, "only before") == 0);
  CHECK_THAT(d.subtitle, ContainsSubstring("3 actors · 4 positions · 5 statements"));
  CHECK(d.title == "December");
  CHECK(d.filters == "only what differs between two days");
}

TEST_CASE("a comparison without changes gives an empty diagram", "[render]") {
  CHECK(december{}.between("2021-12-31", "2021-12-31").nodes.empty());
  CHECK(change_diagram(stance_graph{}, {}).edges.empty());
}
