// SPDX-License-Identifier: BSL-1.0
#pragma once

// Signed networks for the tests of measures.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "random_signed_graph.hpp"
#include "stancegraph/network/signed_network.hpp"

/// A network of ties. Nodes are called a, b, c, …; tie i rests on the statement s<i>.
inline stancegraph::signed_network network_of(std::uint32_t nodes, std::vector<stancegraph::signed_tie> ties) {
  stancegraph::signed_network n{.ties = std::move(ties)};
  for (std::uint32_t v = 0; v != nodes; ++v) {
    const std::string id(1, static_cast<char>('a' + v));
    n.nodes.push_back({id, "Node " + id});
  }
  for (std::uint32_t t = 0; t != n.ties.size(); ++t) {
    n.statements.push_back("s" + std::to_string(t));
    n.behind.push_back({t});
  }
  return n;
}

/// A random network of up to 7 nodes with whole weights.
inline stancegraph::signed_network random_signed_network(random_numbers& engine, unsigned heaviest = 1) {
  const std::uint32_t nodes = engine() % 8;
  return network_of(nodes, random_ties(engine, nodes, 60, 40, heaviest));
}
