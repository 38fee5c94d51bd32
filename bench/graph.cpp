// SPDX-License-Identifier: BSL-1.0

// Compares the stance graph with Boost's own graphs that hold the same edges: the time to build them, to scan them and
// to find the statements of an actor, and the bytes per statement. Benchmarks are named <task>/<graph>/<statements>.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "stancegraph/stancegraph.hpp"
#include "synthetic.hpp"

namespace sg = stancegraph;

namespace {

/// What each edge of the Boost graphs stores.
struct edge_record {
  std::uint32_t statement = 0;
  sg::polarity polarity = sg::polarity::support;
};
using list_graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, edge_record>;
using row_graph = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, edge_record,
                                                     boost::no_property, std::uint32_t, std::uint32_t>;

/// The corpus with the given number of statements. Keeps the last one it made.
std::shared_ptr<const sg::corpus> corpus_of(std::size_t statements) {
  static std::size_t size = 0;
  static std::shared_ptr<const sg::corpus> kept;
  if (size != statements) {
    kept.reset();
    kept = std::make_shared<const sg::corpus>(synthetic_corpus({.statements = statements}));
    size = statements;
  }
  return kept;
}

/// Calls `f(holder, position, statement)` for each edge.
template <class F>
void for_each_edge(const sg::corpus& c, F&& f) {
  const auto first_position = static_cast<std::uint32_t>(c.actors().size());
  for (const auto s : c.statements().handles())
    for (const auto a : c.statements().holders(s))
      f(static_cast<std::uint32_t>(a.row()),
        first_position + static_cast<std::uint32_t>(c.statements().position(s).row()), s);
}

template <class Graph>
Graph make(const std::shared_ptr<const sg::corpus>& records) {
  const sg::corpus& c = *records;
  const std::size_t vertices = c.actors().size() + c.positions().size() + c.events().size();
  const auto of = [&](sg::statement_handle s) {
    return edge_record{static_cast<std::uint32_t>(s.row()), c.statements().polarity(s)};
  };
  if constexpr (std::is_same_v<Graph, sg::stance_graph>) {
    return Graph{records};
  } else if constexpr (std::is_same_v<Graph, list_graph>) {
    Graph g{vertices};
    for_each_edge(c, [&](auto from, auto to, auto s) { add_edge(from, to, of(s), g); });
    return g;
  } else {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<edge_record> properties;
    for_each_edge(c, [&](auto from, auto to, auto s) {
      ends.emplace_back(from, to);
      properties.push_back(of(s));
    });
    return Graph{boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), properties.begin(),
                 static_cast<std::uint32_t>(vertices)};
  }
}

/// The graph of that corpus. Keeps the last one it made.
template <class Graph>
const Graph& graph_of(std::size_t statements) {
  static std::size_t size = 0;
  static std::unique_ptr<Graph> kept;
  if (size != statements) {
    kept.reset();
    kept = std::make_unique<Graph>(make<Graph>(corpus_of(statements)));
    size = statements;
  }
  return *kept;
}

template <class Graph, class Edge>
edge_record record_of(const Graph& g, const Edge& e) {
  if constexpr (std::is_same_v<Graph, sg::stance_graph>) {
    return {static_cast<std::uint32_t>(g.as_statement(e).row()), g.polarity(e)};
  } else {
    return g[e];
  }
}

template <class Graph, class Edge>
sg::polarity polarity_of(const Graph& g, const Edge& e) {
  if constexpr (std::is_same_v<Graph, sg::stance_graph>) {
    return g.polarity(e);
  } else {
    return g[e].polarity;
  }
}

template <class Graph>
void freeze(benchmark::State& state) {
  const auto records = corpus_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    auto g = std::make_unique<Graph>(make<Graph>(records));
    benchmark::DoNotOptimize(*g);
    state.PauseTiming();
    g.reset();
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Visits all edges in the order of the graph, counts those that oppose and adds up the targets. Neither needs a branch
/// that a processor could mispredict, so that the figure measures the scan itself.
template <class Graph>
void scan_edges(benchmark::State& state) {
  const Graph& g = graph_of<Graph>(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    std::uint64_t opposing = 0;
    std::uint64_t targets = 0;
    for (auto [e, end] = edges(g); e != end; ++e) {
      const auto each = *e;
      opposing += polarity_of(g, each) == sg::polarity::oppose ? 1 : 0;
      targets += target(each, g);
    }
    benchmark::DoNotOptimize(opposing + targets);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Visits the edges vertex by vertex, as most algorithms do, and computes the same sums.
template <class Graph>
void scan_vertices(benchmark::State& state) {
  const Graph& g = graph_of<Graph>(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    std::uint64_t opposing = 0;
    std::uint64_t targets = 0;
    for (auto [v, last] = vertices(g); v != last; ++v)
      for (auto [e, end] = out_edges(*v, g); e != end; ++e) {
        const auto each = *e;
        opposing += polarity_of(g, each) == sg::polarity::oppose ? 1 : 0;
        targets += target(each, g);
      }
    benchmark::DoNotOptimize(opposing + targets);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// The statements of each of 1000 actors (or of all, if there are fewer), spread over the whole range of Zipf's law.
template <class Graph>
void of_an_actor(benchmark::State& state) {
  const auto statements = static_cast<std::size_t>(state.range(0));
  const Graph& g = graph_of<Graph>(statements);
  const std::size_t actors = corpus_of(statements)->actors().size();
  const std::size_t step = std::max<std::size_t>(1, actors / 1000);
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (std::size_t a = 0; a < actors; a += step)
      for (auto [e, end] = out_edges(static_cast<std::uint32_t>(a), g); e != end; ++e) {
        const auto each = *e;
        const edge_record r = record_of(g, each);
        sum += r.statement + static_cast<std::uint32_t>(r.polarity) + target(each, g);
      }
    benchmark::DoNotOptimize(sum);
  }
}

/// Measures no time, but the bytes per statement: of the graph, of the corpus's columns without ids, of ids, of all.
struct by_handle {
  static std::uint64_t scan(const sg::stance_graph& g) {
    const sg::corpus& c = g.records();
    const sg::statement_table& table = c.statements();
    std::uint64_t sum = 0;
    for (const sg::statement_handle s : table.handles()) {
      sum += table.polarity(s) == sg::polarity::oppose ? 1 : 0;
      sum += table.position(s).row() + static_cast<std::uint64_t>(c[table.holder(s)].kind);
      for (const sg::actor_handle a : table.on_behalf_of(s)) sum += a.row();
    }
    return sum;
  }
};
struct by_reference {
  static std::uint64_t scan(const sg::stance_graph& g) {
    std::uint64_t sum = 0;
    for (const auto s : sg::statements(g)) {
      sum += s.polarity() == sg::polarity::oppose ? 1 : 0;
      sum += s.position().row() + static_cast<std::uint64_t>(s.holder().kind());
      for (const auto a : s.on_behalf_of()) sum += a.row();
    }
    return sum;
  }
};

/// Over all statements of a graph.
template <class How>
void scan_statements(benchmark::State& state) {
  const auto& g = graph_of<sg::stance_graph>(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(How::scan(g));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Not a time: bytes for a statement, of the corpus' columns without and with their ids, and of the graph.
void bytes_a_statement(benchmark::State& state) {
  const auto& g = graph_of<sg::stance_graph>(static_cast<std::size_t>(state.range(0)));
  const auto& table = g.records().statements();
  const auto a_statement = [&](std::size_t bytes) {
    return static_cast<double>(bytes) / static_cast<double>(state.range(0));
  };
  for (auto _ : state) benchmark::DoNotOptimize(table.bytes());
  state.counters["graph"] = a_statement(g.bytes());
  state.counters["columns"] = a_statement(table.bytes() - table.id_bytes());
  state.counters["ids"] = a_statement(table.id_bytes());
  state.counters["all"] = a_statement(table.bytes() + g.bytes());
}

void sizes(benchmark::internal::Benchmark* b) {
  b->RangeMultiplier(10)->Range(10'000, 10'000'000)->Unit(benchmark::kMillisecond);
}

#define STANCEGRAPH_COMPARE(task)                                                        \
  BENCHMARK_TEMPLATE(task, sg::stance_graph)->Name(#task "/stance_graph")->Apply(sizes); \
  BENCHMARK_TEMPLATE(task, list_graph)->Name(#task "/adjacency_list")->Apply(sizes);     \
  BENCHMARK_TEMPLATE(task, row_graph)->Name(#task "/compressed_sparse_row_graph")->Apply(sizes)

STANCEGRAPH_COMPARE(freeze);
STANCEGRAPH_COMPARE(scan_edges);
STANCEGRAPH_COMPARE(scan_vertices);
STANCEGRAPH_COMPARE(of_an_actor);
BENCHMARK_TEMPLATE(scan_statements, by_handle)->Name("scan_statements/handles")->Apply(sizes);
BENCHMARK_TEMPLATE(scan_statements, by_reference)->Name("scan_statements/references")->Apply(sizes);
BENCHMARK(bytes_a_statement)->Apply(sizes);

}  // namespace
