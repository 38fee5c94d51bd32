// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include "stancegraph/core/order_by.hpp"
#include "stancegraph/measures/signed/detail/signed_block.hpp"
#include "stancegraph/measures/signed/detail/switching.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph::detail {

/// A block, and the numbers of its nodes in the whole graph.
struct numbered_block {
  signed_block graph;
  std::vector<std::uint32_t> nodes{};
};

/// The part of a signed graph that remains after simple reductions.
struct signed_reduction {
  double always = 0;                     ///< weight that any two sides frustrate
  double step = 0;                       ///< frustrated weights differ by multiples of this number; 0: by any amount
  switching_classes joined;              ///< which nodes are on the same or on opposite sides
  std::vector<numbered_block> blocks{};  ///< biconnected components to be solved separately, the smallest first
};

/// The greatest common divisor of all weights if they are integers; otherwise 0.
[[nodiscard]] inline double common_step(std::span<const signed_tie> ties) {
  std::int64_t step = 0;
  double all = 0;
  for (const signed_tie& t : ties) {
    const double w = std::abs(t.weight);
    all += w;
    if (w != std::floor(w) || w > 1e9) return 0;
    step = std::gcd(step, static_cast<std::int64_t>(w));
  }
  // With larger sums, rounding errors become a noticeable part of one step.
  return all > 1e8 * static_cast<double>(step) ? 0 : static_cast<double>(step);
}

/// Merges parallel ties, merges each node with the neighbour whose tie outweighs all its other ties, and splits the
/// rest into biconnected components.
[[nodiscard]] inline signed_reduction reduce(std::size_t nodes, std::span<const signed_tie> ties) {
  signed_reduction r{0, common_step(ties), switching_classes{nodes}, {}};
  std::vector<std::map<std::uint32_t, double>> around(nodes);
  const auto add = [&](std::uint32_t u, std::uint32_t v, double w) {
    double& sum = around[u][v];
    if ((sum < 0) != (w < 0)) r.always += std::min(std::abs(sum), std::abs(w));
    sum += w;
    around[v][u] = sum;
    if (sum == 0) {
      around[u].erase(v);
      around[v].erase(u);
    }
  };
  for (const signed_tie& t : ties) {
    if (t.from == t.to) r.always += std::max(0.0, -t.weight);
    if (t.from != t.to && t.weight != 0) add(t.from, t.to, t.weight);
  }

  std::set<std::uint32_t> waiting;
  for (std::uint32_t v = 0; v != nodes; ++v) waiting.insert(waiting.end(), v);
  while (!waiting.empty()) {
    const std::uint32_t v = *waiting.begin();
    waiting.erase(waiting.begin());
    double all = 0;
    std::pair<double, std::uint32_t> heaviest{0, 0};
    for (const auto& [u, w] : around[v]) {
      all += std::abs(w);
      if (std::abs(w) > std::abs(heaviest.first)) heaviest = {w, u};
    }
    if (all == 0 || 2 * std::abs(heaviest.first) < all) continue;
    const std::uint32_t to = heaviest.second;
    (void)r.joined.join(v, to, heaviest.first < 0);
    const std::map<std::uint32_t, double> moved = std::move(around[v]);
    around[v].clear();
    for (const auto& [u, w] : moved) {
      around[u].erase(v);
      if (u != to) add(to, u, heaviest.first < 0 ? -w : w);
      waiting.insert(u);
    }
  }

  using graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                      boost::property<boost::edge_index_t, std::size_t>>;
  std::vector<signed_tie> left;
  graph g(nodes);
  for (std::uint32_t v = 0; v != nodes; ++v)
    for (const auto& [u, w] : around[v])
      if (v < u) {
        boost::add_edge(v, u, left.size(), g);
        left.push_back({v, u, w});
      }
  std::vector<std::size_t> block_of(left.size());
  const std::size_t count =
      boost::biconnected_components(g, boost::make_iterator_property_map(block_of.begin(), get(boost::edge_index, g)));
  std::vector<std::vector<signed_tie>> parts(count);
  for (std::size_t t = 0; t != left.size(); ++t) parts[block_of[t]].push_back(left[t]);
  std::sort(parts.begin(), parts.end(), less_by([](const std::vector<signed_tie>& part) {
              return std::tuple{part.size(), part.front().from, part.front().to};
            }));
  for (std::vector<signed_tie>& part : parts) {
    std::vector<std::uint32_t> names;
    for (const signed_tie& t : part) names.insert(names.end(), {t.from, t.to});
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    const auto number = [&](std::uint32_t v) {
      return static_cast<std::uint32_t>(std::lower_bound(names.begin(), names.end(), v) - names.begin());
    };
    for (signed_tie& t : part) t = {number(t.from), number(t.to), t.weight};
    signed_block block{names.size(), std::move(part)};
    r.blocks.push_back({std::move(block), std::move(names)});
  }
  return r;
}

}  // namespace stancegraph::detail
