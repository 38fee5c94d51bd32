// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "stancegraph/core/date.hpp"
#include "stancegraph/graph.hpp"

/// The edges that a graph or view gives, in its order.
template <class Graph>
std::vector<stancegraph::graph_edge> kept_edges(const Graph& g) {
  std::vector<stancegraph::graph_edge> all;
  for (auto [e, end] = edges(g); e != end; ++e) all.push_back(*e);
  return all;
}

/// The edges of a graph for which `keep(edge)` is true, in its order, to compare with a view.
template <class Graph, class Keep>
std::vector<stancegraph::graph_edge> edges_where(const Graph& g, Keep keep) {
  auto all = kept_edges(g);
  std::erase_if(all, [&](const auto& e) { return !keep(e); });
  return all;
}

/// Days on, before and after the dates of random corpora.
inline std::array<stancegraph::day, 9> days_to_ask_about() {
  const auto day = [](std::string_view text) { return stancegraph::date{text}.earliest(); };
  return {day("1999-01-01"), day("2021-01-01"), day("2021-10-31"), day("2021-12-06"), day("2021-12-07"),
          day("2021-12-20"), day("2021-12-31"), day("2022-01-31"), day("2030-01-01")};
}
