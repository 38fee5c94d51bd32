// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/column_order.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

namespace {

std::size_t place_of(const diagram& d, const std::string& name) {
  const auto found = std::ranges::find(d.nodes, name, &diagram_node::name);
  return static_cast<std::size_t>(found - d.nodes.begin());
}

/// How many pairs of stances between two columns cross, counted as it is defined.
std::size_t crossings(const diagram& d) {
  std::size_t sum = 0;
  for (const diagram_edge& e : d.edges)
    for (const diagram_edge& f : d.edges) {
      if (d.nodes[e.from].column != d.nodes[f.from].column || d.nodes[e.to].column != d.nodes[f.to].column) continue;
      if (e.from < f.from && e.to > f.to) ++sum;
    }
  return sum;
}

diagram random_diagram(unsigned seed, std::size_t actors, std::size_t positions, std::size_t stances) {
  std::mt19937 random{seed};
  diagram d;
  for (std::size_t i = 0; i != actors; ++i)
    d.nodes.push_back(
        {.name = "a" + std::to_string(i), .column = random() % 2 == 0 ? diagram_column::left : diagram_column::right});
  for (std::size_t i = 0; i != positions; ++i)
    d.nodes.push_back({.name = "p" + std::to_string(i), .column = diagram_column::centre});
  for (std::size_t i = 0; i != stances; ++i)
    d.edges.push_back({.from = random() % actors, .to = actors + random() % positions});
  return d;
}

std::multiset<std::pair<std::string, std::string>> ends(const diagram& d) {
  std::multiset<std::pair<std::string, std::string>> all;
  for (const diagram_edge& e : d.edges) all.insert({d.nodes[e.from].name, d.nodes[e.to].name});
  return all;
}

}  // namespace

TEST_CASE("arranging keeps nodes, edges and clusters and sorts nodes by column", "[render]") {
  diagram d = random_diagram(1, 12, 9, 30);
  d.clusters.push_back({"c", "C", {0, 3, 5}});
  for (const std::size_t n : d.clusters[0].nodes) d.nodes[n].column = diagram_column::left;
  const diagram a = arranged(d);
  CHECK(ends(a) == ends(d));
  CHECK(std::ranges::is_sorted(a.nodes, {}, [](const diagram_node& n) { return *n.column; }));
  REQUIRE(a.clusters[0].nodes.size() == 3);
  std::set<std::string> names;
  for (const std::size_t n : a.clusters[0].nodes) names.insert(a.nodes[n].name);
  CHECK(names == std::set<std::string>{"a0", "a3", "a5"});
}

TEST_CASE("the nodes of a cluster are adjacent", "[render]") {
  for (unsigned seed = 0; seed != 20; ++seed) {
    diagram d = random_diagram(seed, 12, 9, 30);
    d.clusters.push_back({"c", "C", {0, 3, 5}});
    for (const std::size_t n : d.clusters[0].nodes) d.nodes[n].column = diagram_column::left;
    const auto nodes = arranged(d).clusters[0].nodes;
    CHECK(nodes[2] - nodes[0] == 2);
  }
}

TEST_CASE("arranging never increases the number of crossings", "[render]") {
  for (unsigned seed = 0; seed != 30; ++seed) {
    const diagram d = random_diagram(seed, 3 + seed % 8, 2 + seed % 9, 5 + seed);
    CHECK(crossings(arranged(d)) <= crossings(d));
  }
}

TEST_CASE("an avoidable crossing is removed", "[render]") {
  diagram d;
  for (const char* const name : {"a", "b"}) d.nodes.push_back({.name = name, .column = diagram_column::left});
  for (const char* const name : {"p", "q"}) d.nodes.push_back({.name = name, .column = diagram_column::centre});
  d.edges.push_back({.from = 0, .to = 3});
  d.edges.push_back({.from = 1, .to = 2});
  CHECK(crossings(d) == 1);
  CHECK(crossings(arranged(d)) == 0);
}

TEST_CASE("related positions are placed near each other", "[render]") {
  diagram d;
  d.nodes.push_back({.name = "a", .column = diagram_column::left});
  for (const char* const name : {"p", "q", "r", "s"})
    d.nodes.push_back({.name = name, .column = diagram_column::centre});
  for (std::size_t p = 1; p != 5; ++p) d.edges.push_back({.from = 0, .to = p});
  d.edges.push_back({.from = 1, .to = 4, .is_stance = false});
  const diagram a = arranged(d);
  const std::size_t p = place_of(a, "p");
  const std::size_t s = place_of(a, "s");
  CHECK(std::max(p, s) - std::min(p, s) == 1);
}

TEST_CASE("arranging is deterministic and leaves an empty diagram empty", "[render]") {
  const diagram d = random_diagram(3, 20, 30, 80);
  CHECK(arranged(d) == arranged(d));
  CHECK(arranged(diagram{}) == diagram{});
}

TEST_CASE("nodes without a column come last", "[render]") {
  diagram d;
  d.nodes.push_back({.name = "loose"});
  d.nodes.push_back({.name = "a", .column = diagram_column::left});
  d.edges.push_back({.from = 0, .to = 1});
  const diagram a = arranged(d);
  CHECK(a.nodes[1].name == "loose");
  CHECK(ends(a) == ends(d));
}

TEST_CASE("large diagrams are arranged quickly", "[render]") {
  const diagram d = random_diagram(5, 2000, 3000, 10000);
  CHECK(ends(arranged(d)) == ends(d));
}
