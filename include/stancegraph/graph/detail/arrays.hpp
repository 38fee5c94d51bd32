// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/core/error.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/graph/graph_edge.hpp"

namespace stancegraph::detail {

/// The edges of a stance graph in both directions, in compressed rows. Vertices are numbered actors first, then positions,
/// then events; edges by source, and among those of one source stances first, in the order of the statements, then
/// relations, then participations. 17 bytes an edge.
struct graph_arrays {
  std::uint32_t first_position = 0;  // the vertex of the first position
  std::uint32_t first_event = 0;     // the vertex of the first event
  std::uint32_t vertices = 0;
  std::vector<std::uint32_t> out_begin;  // for each vertex the number of its first edge, and one past the last
  std::vector<std::uint32_t> source;     // for each edge
  std::vector<std::uint32_t> target;     // for each edge
  std::vector<std::uint32_t> record;     // for each edge the row of its statement, relation or event
  std::vector<std::uint8_t> mark;        // for each edge its kind and its polarity
  std::vector<std::uint32_t> preferred;  // the numbers of the stances whose statement is preferred, rising
  std::vector<std::uint32_t> in_begin;
  std::vector<std::uint32_t> in_edge;  // the numbers of the edges that enter a vertex, rising

  static constexpr std::uint8_t mark_of(edge_kind kind, polarity p = polarity::support) noexcept {
    return static_cast<std::uint8_t>(static_cast<unsigned>(kind) << 2 | static_cast<unsigned>(p));
  }

  explicit graph_arrays(const corpus& c) {
    first_position = static_cast<std::uint32_t>(c.actors().size());
    first_event = first_position + static_cast<std::uint32_t>(c.positions().size());
    vertices = first_event + static_cast<std::uint32_t>(c.events().size());
    std::vector<std::uint32_t> next(vertices + 1);
    std::size_t edges = 0;
    for_each_edge(c, [&](std::uint32_t from, std::uint32_t, std::uint32_t, std::uint8_t) { ++next[from], ++edges; });
    if (edges > 0xFFFF'FFFE) throw invalid_value{"a stance graph holds at most 4294967294 edges"};
    out_begin = running_sums(next);
    source.resize(edges);
    target.resize(edges);
    record.resize(edges);
    mark.resize(edges);
    next = out_begin;
    std::vector<std::uint32_t> entering(vertices + 1);
    for_each_edge(c, [&](std::uint32_t from, std::uint32_t to, std::uint32_t row, std::uint8_t what) {
      const std::uint32_t e = next[from]++;
      source[e] = from;
      target[e] = to;
      record[e] = row;
      mark[e] = what;
      ++entering[to];
    });
    in_begin = running_sums(entering);
    in_edge.resize(edges);
    next = in_begin;
    for (std::uint32_t e = 0; e != edges; ++e) {
      in_edge[next[target[e]]++] = e;
      if (mark[e] >> 2 == static_cast<unsigned>(edge_kind::stance) &&
          c.statements().rank(statement_handle{record[e]}) == rank::preferred)
        preferred.push_back(e);
    }
  }

  [[nodiscard]] std::size_t bytes() const noexcept {
    return sizeof(std::uint32_t) * (out_begin.size() + preferred.size() + source.size() + target.size() + record.size() + in_begin.size() + in_edge.size()) +
           mark.size();
  }

 private:
  /// Calls `f(source, target, row, mark)` for each edge, those of one source in their final order.
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
      f(vertex_of(c[h].subject), vertex_of(c[h].object), static_cast<std::uint32_t>(h.row()), mark_of(edge_kind::relation));
    for (const event_handle h : c.events().handles())
      for (const actor_handle a : c[h].participants)
        f(static_cast<std::uint32_t>(a.row()), first_event + static_cast<std::uint32_t>(h.row()),
          static_cast<std::uint32_t>(h.row()), mark_of(edge_kind::participation));
  }

  static std::vector<std::uint32_t> running_sums(const std::vector<std::uint32_t>& counts) {
    std::vector<std::uint32_t> sums(counts.size());
    for (std::size_t i = 1; i < counts.size(); ++i) sums[i] = sums[i - 1] + counts[i - 1];
    return sums;
  }
};

}  // namespace stancegraph::detail
