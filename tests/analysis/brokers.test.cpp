// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/brokers.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"
#include "signed_network_sample.hpp"

using namespace stancegraph;

namespace {

/// How often a node connects two others without a tie, by the groups of the three, counted pair by pair.
broker counted_by_hand(const signed_network& n, const std::vector<std::string>& groups, std::uint32_t v,
                       bool is_directed) {
  const auto nodes = static_cast<std::uint32_t>(n.nodes.size());
  const auto has_tie = [&](std::uint32_t a, std::uint32_t b) {
    return std::ranges::any_of(n.ties, [&](const signed_tie& t) {
      return (t.from == a && t.to == b) || (!is_directed && t.from == b && t.to == a);
    });
  };
  broker all;
  for (std::uint32_t a = 0; a != nodes; ++a)
    for (std::uint32_t c = 0; c != nodes; ++c) {
      if (a == c || a == v || c == v || !has_tie(a, v) || !has_tie(v, c) || has_tie(a, c)) continue;
      const bool is_first = groups[a] == groups[v];
      const bool is_last = groups[v] == groups[c];
      if (is_first && is_last)
        ++all.coordinator;
      else if (is_first)
        ++all.representative;
      else if (is_last)
        ++all.gatekeeper;
      else
        ++(groups[a] == groups[c] ? all.itinerant : all.liaison);
    }
  if (!is_directed)
    for (std::size_t* const each : {&all.coordinator, &all.itinerant, &all.liaison}) *each /= 2;
  return all;
}

}  // namespace

TEST_CASE("brokerage roles and betweenness match a count by hand", "[analysis]") {
  random_numbers engine{std::mt19937{3}};
  std::size_t roles = 0;
  for (int round = 0; round != 60; ++round) {
    signed_network n = random_signed_network(engine);
    remove_negative_ties(n);
    std::vector<std::string> groups;
    for (std::size_t v = 0; v != n.nodes.size(); ++v) groups.push_back(std::string{"g"} + std::to_string(engine() % 3));
    for (const bool is_directed : {false, true}) {
      const auto all = brokers(n, groups, {.is_directed = is_directed});
      REQUIRE(all.size() == n.nodes.size());
      CHECK(std::ranges::is_sorted(all, std::ranges::greater{}, &broker::betweenness));
      for (const broker& b : all) {
        const broker expected = counted_by_hand(n, groups, b.node, is_directed);
        CHECK(b.group == groups[b.node]);
        CHECK(b.coordinator == expected.coordinator);
        CHECK(b.itinerant == expected.itinerant);
        CHECK(b.representative == expected.representative);
        CHECK(b.gatekeeper == expected.gatekeeper);
        CHECK(b.liaison == expected.liaison);
        roles += b.coordinator + b.itinerant + b.representative + b.liaison;
      }
    }
  }
  CHECK(roles > 50);
}

TEST_CASE("betweenness counts each pair once, and brokers cite the statements of their ties unless others are passed",
          "[analysis]") {
  const signed_network n = network_of(3, {{0, 1, 1}, {1, 2, 1}});
  const std::vector<std::string> groups(3, "all");
  const auto all = brokers(n, groups);
  CHECK(all[0].node == 1);
  CHECK(all[0].betweenness == 1);
  CHECK(all[0].coordinator == 1);
  CHECK(all[0].statements == std::vector<std::string>{"s0", "s1"});
  CHECK(brokers(n, groups, {.is_directed = true})[0].betweenness == 1);
  CHECK(brokers(n, groups, {.statements = {{"x"}, {"y"}, {"z"}}})[0].statements == std::vector<std::string>{"y"});
}

TEST_CASE("removing negative ties removes their statements", "[analysis]") {
  signed_network n = network_of(3, {{0, 1, -1}, {1, 2, 1}, {0, 2, -2}});
  CHECK(remove_negative_ties(n) == 2);
  CHECK(n.ties == std::vector<signed_tie>{{1, 2, 1}});
  CHECK(n.behind == std::vector<std::vector<std::uint32_t>>{{1}});
  CHECK(coalitions_as_groups(n).size() == 3);
}

TEST_CASE("only actors have camps", "[analysis]") {
  const stance_graph g{random_corpus(1)};
  signed_network n;
  for (const actor_handle a : g.records().actors().handles())
    n.nodes.push_back({g.records()[a].id, g.records()[a].name});
  const auto camps_by_name = camps_as_groups(g, n);
  REQUIRE(camps_by_name.has_value());
  const auto expected = camps(g);
  for (std::size_t v = 0; v != n.nodes.size(); ++v) CHECK((*camps_by_name)[v] == g.records()[expected[v]].name);
  n.nodes.push_back({"no such actor", "Nobody"});
  CHECK_FALSE(camps_as_groups(g, n).has_value());
  run_controls::check([&](const run_control& control) { return camps_as_groups(g, n, control); });
}

TEST_CASE("the search for brokers obeys a stop signal and counts its steps", "[analysis]") {
  const signed_network n = network_of(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}});
  run_controls::check([&](const run_control& control) {
    std::vector<std::uint32_t> order;
    for (const broker& each : brokers(n, {"x", "x", "y", "y"}, {.control = control})) order.push_back(each.node);
    return order;
  });
  run_controls::check([&](const run_control& control) { return coalitions_as_groups(n, control); });
}
