// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/graph/concepts.hpp"
#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/query/link.hpp"

namespace stancegraph {

/// What patterns are matched on: a graph or view, with the links and relations of its records in both directions. Links
/// are indexed when a pattern first needs them. Statements, relations and the rest that a view hides are hidden here
/// too: a statement is there while one of its stances is. Keeps the graph alive; not safe to share between threads.
class query_index {
 public:
  /// The index of a graph or view, as it is now. @complexity constant for a graph, for a view linear in its edges
  template <StanceGraph G>
  explicit query_index(const G& g) : graph_{base(g)} {
    if constexpr (!std::same_as<G, stance_graph>) {
      hidden_.emplace();
      for (std::size_t k = 0; k != hidden_->size(); ++k)
        if (const auto kind = static_cast<record_kind>(k); kind != record_kind::document)
          (*hidden_)[k].assign(size(kind), true);
      for (auto [v, end] = vertices(g); v != end; ++v) show(graph_.kind(*v), row_of(*v));
      for (auto [e, end] = edges(g); e != end; ++e) {
        if (const auto s = graph_.as_statement(*e)) show(record_kind::statement, s.row());
        if (const auto r = graph_.as_relation(*e)) show(record_kind::relation, r.row());
      }
    }
  }

  /// The corpus.
  [[nodiscard]] const corpus& records() const noexcept { return graph_.records(); }
  /// The graph without the view.
  [[nodiscard]] const stance_graph& graph() const noexcept { return graph_; }

  /// The number of records of a kind, those that are hidden included.
  [[nodiscard]] std::size_t size(record_kind kind) const noexcept {
    const corpus& c = records();
    const std::array sizes{c.actors().size(),    c.positions().size(),  c.events().size(),
                           c.documents().size(), c.statements().size(), c.relations().size()};
    return sizes[static_cast<std::size_t>(kind)];
  }
  /// Whether a record is there, and not hidden by the view.
  [[nodiscard]] bool has(record_kind kind, std::size_t row) const noexcept {
    if (!hidden_) return true;
    const auto& hidden = (*hidden_)[static_cast<std::size_t>(kind)];
    return hidden.empty() || !hidden[row];
  }

  /// How many records a record names by a link.
  [[nodiscard]] std::size_t count(link l, std::uint32_t from) const noexcept {
    std::size_t n = 0;
    visit_list(l, from, [&](const auto& list) { n = list.size(); });
    return n;
  }
  /// The row of the record in place `i` of what a record names by a link. @pre `i` is below the count
  [[nodiscard]] std::uint32_t target(link l, std::uint32_t from, std::size_t i) const noexcept {
    std::uint32_t row = 0;
    visit_list(l, from, [&](const auto& list) { row = list[i]; });
    return row;
  }
  /// Puts the rows of the records that a record names by a link into `rows`, in their order, each once.
  void targets(link l, std::uint32_t from, std::vector<std::uint32_t>& rows) const {
    rows.clear();
    visit_list(l, from, [&](const auto& list) {
      for (std::size_t i = 0, n = list.size(); i != n; ++i)
        if (const std::uint32_t row = list[i]; std::ranges::find(rows, row) == rows.end()) rows.push_back(row);
    });
  }
  /// The rows of the records that name a record by a link, rising, each once.
  [[nodiscard]] std::span<const std::uint32_t> sources(link l, std::uint32_t to) const {
    auto& rows = links_[static_cast<std::size_t>(l)];
    if (rows.begin.empty()) rows = make_rows(l);
    return rows.of(to);
  }
  /// The relations that leave or enter a record, by row.
  [[nodiscard]] std::span<const std::uint32_t> relations_from(record_kind kind, std::uint32_t row) const {
    return related(kind, row, false);
  }
  /// @copydoc relations_from
  [[nodiscard]] std::span<const std::uint32_t> relations_to(record_kind kind, std::uint32_t row) const {
    return related(kind, row, true);
  }

 private:
  /// Lists of rows end to end.
  struct row_lists {
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> rows;

    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t i) const noexcept {
      return std::span{rows}.subspan(begin[i], begin[i + 1] - begin[i]);
    }
  };
  /// A role that one record fills or none.
  template <class Handle>
  struct at_most_one {
    Handle only;
    [[nodiscard]] std::size_t size() const noexcept { return only ? 1 : 0; }
    [[nodiscard]] std::uint32_t operator[](std::size_t) const noexcept {
      return static_cast<std::uint32_t>(only.row());
    }
  };
  /// A list of what has a row.
  template <class List, class Row>
  class rows_of {
   public:
    rows_of(const List& list, Row row) : list_{list}, row_{row} {}
    [[nodiscard]] std::size_t size() const noexcept { return list_.size(); }
    [[nodiscard]] std::uint32_t operator[](std::size_t i) const noexcept {
      return static_cast<std::uint32_t>(row_(list_[i]));
    }

   private:
    const List& list_;
    Row row_;
  };

  /// Calls `f` with the list of rows that a record names by a link.
  template <class F>
  void visit_list(link l, std::uint32_t from, F&& f) const {
    const auto of_handles = [&](const auto& list) { f(rows_of{list, [](const auto& h) { return h.row(); }}); };
    if (l == link::participant) return of_handles(records()[event_handle{from}].participants);
    const statement_table& all = records().statements();
    const statement_handle s{from};
    switch (l) {
      case link::holder:
        return of_handles(all.holders(s));
      case link::on_behalf_of:
        return of_handles(all.on_behalf_of(s));
      case link::voice:
        return of_handles(all.voice(s));
      case link::addressee:
        return of_handles(all.addressees(s));
      case link::position:
        return f(at_most_one<position_handle>{all.position(s)});
      case link::condition:
        return f(rows_of{all.conditions(s), [](const condition& c) { return c.position.row(); }});
      case link::event:
        return f(at_most_one<event_handle>{all.event(s)});
      case link::document:
        return f(at_most_one<document_handle>{all.document(s)});
      case link::participant:
        break;
    }
  }

  /// Counts, then fills: the sources of each target in rising order, one that names it twice once.
  [[nodiscard]] row_lists make_rows(link l) const {
    const record_kind from = ends_of(l).from;
    const record_kind to = ends_of(l).to;
    row_lists made{std::vector<std::uint32_t>(size(to) + 1), {}};
    std::vector<std::uint32_t> last(size(to), none);
    const auto for_each = [&](auto&& f) {
      last.assign(last.size(), none);
      for (std::uint32_t row = 0; row != size(from); ++row) {
        if (!has(from, row)) continue;
        visit_list(l, row, [&](const auto& list) {
          for (std::size_t i = 0; i != list.size(); ++i)
            if (const std::uint32_t t = list[i]; std::exchange(last[t], row) != row) f(row, t);
        });
      }
    };
    for_each([&](std::uint32_t, std::uint32_t t) { ++made.begin[t + 1]; });
    for (std::size_t t = 0; t != size(to); ++t) made.begin[t + 1] += made.begin[t];
    made.rows.resize(made.begin.back());
    std::vector<std::uint32_t> next{made.begin.begin(), made.begin.end() - 1};
    for_each([&](std::uint32_t row, std::uint32_t t) { made.rows[next[t]++] = row; });
    return made;
  }

  [[nodiscard]] std::span<const std::uint32_t> related(record_kind kind, std::uint32_t row, bool is_entering) const {
    row_lists& lists = relations_[is_entering ? 1 : 0];
    const auto vertex_of = [&](record_kind k, std::size_t r) -> std::size_t {
      if (k == record_kind::actor) return graph_.vertex(actor_handle{r});
      return k == record_kind::position ? graph_.vertex(position_handle{r}) : graph_.vertex(event_handle{r});
    };
    if (lists.begin.empty()) {
      lists.begin.resize(std::size_t{num_vertices(graph_)} + 1);
      const auto for_each = [&](auto&& f) {
        for (const relation_handle r : records().relations().handles()) {
          const endpoint& end = is_entering ? records()[r].object : records()[r].subject;
          if (has(record_kind::relation, r.row()))
            f(static_cast<std::uint32_t>(r.row()), vertex_of(end.kind(), end.row()));
        }
      };
      for_each([&](std::uint32_t, std::size_t v) { ++lists.begin[v + 1]; });
      for (std::size_t v = 1; v != lists.begin.size(); ++v) lists.begin[v] += lists.begin[v - 1];
      lists.rows.resize(lists.begin.back());
      std::vector<std::uint32_t> next{lists.begin.begin(), lists.begin.end() - 1};
      for_each([&](std::uint32_t r, std::size_t v) { lists.rows[next[v]++] = r; });
    }
    return lists.of(vertex_of(kind, row));
  }

  [[nodiscard]] std::size_t row_of(stance_graph::vertex_descriptor v) const noexcept {
    if (const auto a = graph_.as_actor(v)) return a.row();
    if (const auto p = graph_.as_position(v)) return p.row();
    return graph_.as_event(v).row();
  }
  void show(record_kind kind, std::size_t row) { (*hidden_)[static_cast<std::size_t>(kind)][row] = false; }

  static constexpr std::uint32_t none = ~std::uint32_t{};
  stance_graph graph_;
  std::optional<std::array<std::vector<bool>, word_count<record_kind>>> hidden_;
  mutable std::array<row_lists, word_count<link>> links_;
  mutable std::array<row_lists, 2> relations_;
};

}  // namespace stancegraph
