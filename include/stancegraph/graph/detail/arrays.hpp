// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/graph/graph_edge.hpp"

namespace stancegraph::detail {

/// The edges of a stance graph in both directions, as compressed rows. Vertices are numbered: actors, then positions,
/// then events. Edges are ordered by source; edges of the same source are stances in the order of the statements, then
/// relations, then participations. An edge takes 17 bytes, plus 4 if its statement is preferred.
struct graph_arrays {
  std::uint32_t first_position = 0;  // the vertex of the first position
  std::uint32_t first_event = 0;     // the vertex of the first event
  std::uint32_t vertices = 0;
  std::vector<std::uint32_t> out_begin;  // for each vertex the number of its first edge, then the number of edges
  std::vector<std::uint32_t> source;     // by edge
  std::vector<std::uint32_t> target;     // by edge
  std::vector<std::uint32_t> record;     // by edge: row of its statement, relation or event
  std::vector<std::uint8_t> mark;        // by edge: its kind and its polarity
  std::vector<std::uint32_t> preferred;  // stances of preferred statements, by source, target and number
  std::vector<std::uint32_t> in_begin;
  std::vector<std::uint32_t>
      in_edge;  // numbers of the edges that enter each vertex, ascending, and therefore by source

  static constexpr std::uint8_t mark_of(edge_kind kind, polarity p = polarity::support) noexcept {
    return static_cast<std::uint8_t>(static_cast<unsigned>(kind) << 2 | static_cast<unsigned>(p));
  }

  explicit graph_arrays(const corpus& c);

  [[nodiscard]] std::size_t bytes() const noexcept {
    return sizeof(std::uint32_t) * (out_begin.size() + preferred.size() + source.size() + target.size() +
                                    record.size() + in_begin.size() + in_edge.size()) +
           mark.size();
  }

 private:
  static constexpr std::size_t most_edges = 0xFFFF'FFFE;

  /// Writes each edge into the row of its source.
  void place(const corpus& c, std::size_t edges);

  void find_preferred(const corpus& c);

  /// Calls `f(source, target, row, mark)` for each edge; edges of the same source come in their final order.
  template <class F>
  void for_each_edge(const corpus& c, F&& f) const {
    const auto& statements = c.statements();
    for (const statement_handle s : statements.handles()) {
      const auto to = static_cast<std::uint32_t>(first_position + statements.position(s).row());
      const std::uint8_t what = mark_of(edge_kind::stance, statements.polarity(s));
      for (const actor_handle a : statements.holders(s))
        f(static_cast<std::uint32_t>(a.row()), to, static_cast<std::uint32_t>(s.row()), what);
    }
    const auto vertex_of = [&](const endpoint& end) {
      const std::uint32_t first[] = {0, first_position, first_event};
      return first[static_cast<std::size_t>(end.kind())] + static_cast<std::uint32_t>(end.row());
    };
    for (const relation_handle h : c.relations().handles())
      f(vertex_of(c[h].subject), vertex_of(c[h].object), static_cast<std::uint32_t>(h.row()),
        mark_of(edge_kind::relation));
    for (const event_handle h : c.events().handles())
      for (const actor_handle a : c[h].participants)
        f(static_cast<std::uint32_t>(a.row()), first_event + static_cast<std::uint32_t>(h.row()),
          static_cast<std::uint32_t>(h.row()), mark_of(edge_kind::participation));
  }

  /// For each number, the sum of the previous numbers.
  static std::vector<std::uint32_t> running_sums(std::vector<std::uint32_t> numbers) {
    std::exclusive_scan(numbers.begin(), numbers.end(), numbers.begin(), std::uint32_t{0});
    return numbers;
  }
};

}  // namespace stancegraph::detail

#if STANCEGRAPH_DEFINES(graph_detail_arrays)

namespace stancegraph::detail {

STANCEGRAPH_INLINE graph_arrays::graph_arrays(const corpus& c) {
  first_position = static_cast<std::uint32_t>(c.actors().size());
  first_event = first_position + static_cast<std::uint32_t>(c.positions().size());
  vertices = first_event + static_cast<std::uint32_t>(c.events().size());
  std::vector<std::uint32_t> next(vertices + std::size_t{1});
  std::vector<std::uint32_t> entering(vertices + std::size_t{1});
  std::size_t edges = 0;
  for_each_edge(c, [&](std::uint32_t from, std::uint32_t to, std::uint32_t, std::uint8_t) {
    ++next[from], ++entering[to], ++edges;
  });
  if (edges > most_edges) throw invalid_value{"there are too many edges: a stance graph holds at most 4294967294"};
  out_begin = running_sums(std::move(next));
  in_begin = running_sums(std::move(entering));
  place(c, edges);
  source.reserve(edges);
  for (std::uint32_t v = 0; v != vertices; ++v) source.insert(source.end(), out_begin[v + 1] - out_begin[v], v);
  in_edge.resize(edges);
  next = in_begin;
  for (std::uint32_t e = 0; e != edges; ++e) in_edge[next[target[e]]++] = e;
  find_preferred(c);
}

STANCEGRAPH_INLINE void graph_arrays::place(const corpus& c, std::size_t edges) {
  target.resize(edges);
  record.resize(edges);
  mark.resize(edges);
  std::vector<std::uint32_t> next = out_begin;
  for_each_edge(c, [&](std::uint32_t from, std::uint32_t to, std::uint32_t row, std::uint8_t what) {
    const std::uint32_t e = next[from]++;
    target[e] = to;
    record[e] = row;
    mark[e] = what;
  });
}

STANCEGRAPH_INLINE void graph_arrays::find_preferred(const corpus& c) {
  const auto& statements = c.statements();
  const auto handles = statements.handles();
  const auto is_preferred = [&](statement_handle s) { return statements.rank(s) == rank::preferred; };
  if (std::none_of(handles.begin(), handles.end(), is_preferred)) return;
  for (std::uint32_t e = 0; e != target.size(); ++e)
    if (mark[e] >> 2 == static_cast<unsigned>(edge_kind::stance) && is_preferred(statement_handle{record[e]}))
      preferred.push_back(e);
  std::sort(preferred.begin(), preferred.end(), less_by([&](std::uint32_t e) {
              return std::tuple{source[e], target[e], e};
            }));
}

}  // namespace stancegraph::detail

#endif  // STANCEGRAPH_DEFINES(graph_detail_arrays)
