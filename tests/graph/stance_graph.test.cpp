// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/graph/stance_graph.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

namespace {

using graph = sg::stance_graph;

// All iterators yield values: C++20 calls them random-access all the same.
static_assert(std::random_access_iterator<graph::vertex_iterator>);
static_assert(std::random_access_iterator<graph::edge_iterator>);
static_assert(std::random_access_iterator<graph::out_edge_iterator>);
static_assert(std::random_access_iterator<graph::in_edge_iterator>);
static_assert(std::random_access_iterator<graph::adjacency_iterator>);

template <class Iterator>
auto listed(std::pair<Iterator, Iterator> range) {
  return std::vector<typename Iterator::value_type>(range.first, range.second);
}

/// An edge as it follows from the records: source, kind, row, order among the holders or participants, target.
using told = std::tuple<std::uint32_t, sg::edge_kind, std::size_t, std::size_t, std::uint32_t>;

std::vector<told> edges_told_by(const sg::corpus& c) {
  const auto actors = static_cast<std::uint32_t>(c.actors().size());
  const auto positions = static_cast<std::uint32_t>(c.positions().size());
  const auto vertex = [&](const sg::endpoint& end) {
    const auto row = static_cast<std::uint32_t>(end.row());
    return end.kind() == sg::record_kind::actor      ? row
           : end.kind() == sg::record_kind::position ? actors + row
                                                     : actors + positions + row;
  };
  std::vector<told> all;
  for (const auto h : c.statements().handles()) {
    const sg::statement s = c[h];
    for (std::size_t i = 0; i != s.holders.size(); ++i)
      all.emplace_back(vertex(s.holders[i]), sg::edge_kind::stance, h.row(), i, vertex(s.position));
  }
  for (const auto h : c.relations().handles())
    all.emplace_back(vertex(c[h].subject), sg::edge_kind::relation, h.row(), 0, vertex(c[h].object));
  for (const auto h : c.events().handles())
    for (std::size_t i = 0; i != c[h].participants.size(); ++i)
      all.emplace_back(vertex(c[h].participants[i]), sg::edge_kind::participation, h.row(), i, vertex(h));
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("the vertices and edges of a graph represent its records in the documented order", "[graph]") {
  for (std::uint64_t seed = 0; seed != 100; ++seed) {
    const graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    REQUIRE(num_vertices(g) == c.actors().size() + c.positions().size() + c.events().size());
    for (const auto a : c.actors().handles()) {
      CHECK(g.vertex(a) == a.row());
      CHECK(g.as_actor(g.vertex(a)) == a);
      CHECK((!g.as_position(g.vertex(a)) && !g.as_event(g.vertex(a))));
    }
    for (const auto p : c.positions().handles()) {
      CHECK(g.vertex(p) == c.actors().size() + p.row());
      CHECK(g.as_position(g.vertex(p)) == p);
      CHECK(g.kind(g.vertex(p)) == sg::record_kind::position);
    }
    for (const auto e : c.events().handles()) {
      CHECK(g.vertex(e) == c.actors().size() + c.positions().size() + e.row());
      CHECK(g.as_event(g.vertex(e)) == e);
      CHECK((!g.as_position(g.vertex(e)) && !g.as_actor(g.vertex(e))));
    }
    const auto expected = edges_told_by(c);
    const auto all = listed(edges(g));
    REQUIRE(all.size() == expected.size());
    REQUIRE(num_edges(g) == expected.size());
    for (std::uint32_t i = 0; i != all.size(); ++i) {
      const sg::graph_edge e = all[i];
      const auto& [from, kind, row, order, to] = expected[i];
      REQUIRE(e.number == i);
      REQUIRE(std::tuple{e.source, g.kind(e), e.target} == std::tuple{from, kind, to});
      CHECK((source(e, g) == from && target(e, g) == to));
      CHECK(g.as_statement(e) == (kind == sg::edge_kind::stance ? sg::statement_handle{row} : sg::statement_handle{}));
      CHECK(g.as_relation(e) == (kind == sg::edge_kind::relation ? sg::relation_handle{row} : sg::relation_handle{}));
      if (kind == sg::edge_kind::stance) CHECK(g.polarity(e) == c[sg::statement_handle{row}].polarity);
    }
  }
}

TEST_CASE("out-edges and in-edges are the same edges, and degrees count them", "[graph]") {
  for (std::uint64_t seed = 0; seed != 100; ++seed) {
    const graph g{random_corpus(seed)};
    std::vector<sg::graph_edge> leaving, entering;
    std::size_t degrees = 0;
    for (auto [v, end] = vertices(g); v != end; ++v) {
      const auto out = listed(out_edges(*v, g));
      const auto in = listed(in_edges(*v, g));
      CHECK(std::is_sorted(in.begin(), in.end()));
      for (const auto& e : out) CHECK(e.source == *v);
      for (const auto& e : in) CHECK(e.target == *v);
      CHECK((out.size() == out_degree(*v, g) && in.size() == in_degree(*v, g)));
      CHECK(degree(*v, g) == out.size() + in.size());
      degrees += degree(*v, g);
      std::vector<std::uint32_t> targets;
      for (const auto& e : out) targets.push_back(e.target);
      CHECK(listed(adjacent_vertices(*v, g)) == targets);
      const auto others = listed(g.other_edges(*v));
      CHECK(std::vector(out.end() - static_cast<std::ptrdiff_t>(others.size()), out.end()) == others);
      CHECK(std::count_if(out.begin(), out.end(), [&](auto& e) { return !g.as_statement(e); }) ==
            static_cast<std::ptrdiff_t>(others.size()));
      leaving.insert(leaving.end(), out.begin(), out.end());
      entering.insert(entering.end(), in.begin(), in.end());
    }
    const auto all = listed(edges(g));
    CHECK(leaving == all);
    std::sort(entering.begin(), entering.end());
    CHECK(entering == all);
    CHECK(degrees == 2 * all.size());
  }
}

TEST_CASE("the edges between two vertices are found in their order", "[graph]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const graph g{random_corpus(seed, {.actors = 4, .positions = 3})};
    for (auto [u, u_end] = vertices(g); u != u_end; ++u)
      for (auto [v, v_end] = vertices(g); v != v_end; ++v) {
        auto between = listed(out_edges(*u, g));
        std::erase_if(between, [to = *v](const auto& e) { return e.target != to; });
        CHECK(listed(edge_range(*u, *v, g)) == between);
        CHECK(edge(*u, *v, g).second == !between.empty());
        if (!between.empty()) CHECK(edge(*u, *v, g).first == between.front());
        std::vector<sg::graph_edge> preferred;
        CHECK_FALSE(g.any_preferred(*u, *v, [&](const auto& e) { return preferred.push_back(e), false; }));
        std::erase_if(between, [&](const auto& e) {
          return !g.as_statement(e) || g.records().statements().rank(g.as_statement(e)) != sg::rank::preferred;
        });
        CHECK(preferred == between);
      }
  }
}

TEST_CASE("a joint statement has one edge for each holder", "[graph]") {
  sg::corpus c;
  const auto us = c.add(sg::actor{.id = "us", .name = "United States"});
  const auto uk = c.add(sg::actor{.id = "uk", .name = "United Kingdom"});
  const auto alone = c.add(sg::actor{.id = "alone", .name = "Nobody's"});
  const auto door = c.add(sg::position{.id = "door", .label = "Open door"});
  const auto s = c.add(sg::statement{
      .id = "s", .holders = {uk, us}, .position = door, .polarity = sg::polarity::oppose, .evidence = {}});
  const graph g{std::move(c)};
  REQUIRE(num_edges(g) == 2);
  for (const auto a : {us, uk}) {
    const auto [e, is_there] = edge(g.vertex(a), g.vertex(door), g);
    REQUIRE(is_there);
    CHECK(g.as_statement(e) == s);
    CHECK(g.polarity(e) == sg::polarity::oppose);
  }
  CHECK(degree(g.vertex(alone), g) == 0);
  CHECK(in_degree(g.vertex(door), g) == 2);
}

TEST_CASE("the graph of an empty corpus is empty", "[graph]") {
  const graph g;
  CHECK((num_vertices(g) == 0 && num_edges(g) == 0));
  CHECK(vertices(g).first == vertices(g).second);
  CHECK(edges(g).first == edges(g).second);
}

TEST_CASE("a copy shares the corpus and edges of its graph and outlives it", "[graph]") {
  auto g = std::make_unique<graph>(random_corpus(3));
  const sg::corpus* records = &g->records();
  const auto all = listed(edges(*g));
  const graph copy = *g;
  g.reset();
  CHECK(&copy.records() == records);
  CHECK(listed(edges(copy)) == all);
}

TEST_CASE("several graphs can be made from one shared corpus", "[graph]") {
  const auto records = std::make_shared<const sg::corpus>(random_corpus(3));
  const graph one{records}, other{records};
  CHECK(&one.records() == &other.records());
  CHECK(listed(edges(one)) == listed(edges(other)));
}

TEST_CASE("a graph takes 17 bytes for each edge and a constant number for each vertex", "[graph]") {
  const graph g{random_corpus(5, {.actors = 100, .positions = 100, .statements = 5000})};
  CHECK(g.bytes() >= std::size_t{17} * num_edges(g) + std::size_t{8} * num_vertices(g));
  CHECK(g.bytes() <= std::size_t{21} * num_edges(g) + std::size_t{8} * (num_vertices(g) + 1));
}

TEST_CASE("threads that read the same graph see the same data", "[graph]") {
  const graph g{random_corpus(11, {.actors = 40, .positions = 40, .statements = 2000})};
  const auto sum = [&g] {
    std::uint64_t total = 0;
    for (auto [v, end] = vertices(g); v != end; ++v) {
      for (auto [e, last] = out_edges(*v, g); e != last; ++e) total = total * 31 + (*e).target;
      for (auto [e, last] = in_edges(*v, g); e != last; ++e) total = total * 31 + (*e).number;
    }
    return total;
  };
  const std::uint64_t expected = sum();
  std::atomic<int> agreeing = 0;
  std::vector<std::thread> readers;
  for (int i = 0; i != 4; ++i)
    readers.emplace_back([&] {
      bool is_same = true;
      for (int n = 0; n != 20; ++n) is_same = is_same && sum() == expected;
      if (is_same) ++agreeing;
    });
  for (auto& each : readers) each.join();
  CHECK(agreeing == 4);
}
