// SPDX-License-Identifier: BSL-1.0
// What is the common ground of a coalition? What at least two of its members support and none of them opposes, beyond
// mere claims about the facts.
#include <iostream>
#include <set>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

/// Prints the common ground of all who belong to the parties.
void print_common_ground(const sg::stance_graph& graph, const std::set<sg::actor_ref>& parties) {
  std::set<sg::actor_ref> coalition;
  for (const auto party : parties)
    for (const auto a : sg::actors(graph))
      if (is_belonging_to(graph, a, party)) coalition.insert(a);

  for (const auto position : sg::positions(graph)) {
    if (position.kind() == sg::position_kind::claim) continue;
    std::set<sg::actor_ref> supporters, opponents;
    for (const auto s : statements_on(graph, position))
      for (const auto a : s.holders())
        if (coalition.contains(a)) (s.polarity() == sg::polarity::oppose ? opponents : supporters).insert(a);
    if (supporters.size() < 2 || !opponents.empty()) continue;
    std::cout << "  " << position << ":";
    for (const auto a : supporters) std::cout << " " << a << ";";
    std::cout << '\n';
  }
}

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  std::cout << "Russia:\n";
  print_common_ground(graph, {sg::actors(graph).at("russia")});
  std::cout << "United States and NATO:\n";
  print_common_ground(graph, {sg::actors(graph).at("united-states"), sg::actors(graph).at("nato")});
}
