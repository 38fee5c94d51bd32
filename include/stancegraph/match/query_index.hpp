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
#include "stancegraph/match/link.hpp"

namespace stancegraph {

/// A stance seen from one of its ends.
struct indexed_stance {
  std::uint32_t statement;         ///< row of the statement
  std::uint32_t other;             ///< row of the other end: the position or the holder
  stancegraph::polarity polarity;  ///< polarity of the statement

  /// True if all fields are equal.
  friend bool operator==(const indexed_stance&, const indexed_stance&) noexcept = default;
};

/// The index that queries run on: a graph or view with the links and relations of its records in both directions.
///
/// Links are indexed when a query first needs them. Records that a view hides are hidden here too; a statement is
/// visible if at least one of its stances is. The index keeps the graph alive. It must not be used by several threads
/// at once.
class query_index {
 public:
  /// Indexes a graph or view in its current state.
  /// @complexity O(1) for a graph; linear in the edges for a view
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

  /// The number of records of a kind, including hidden ones.
  [[nodiscard]] std::size_t size(record_kind kind) const noexcept {
    const corpus& c = records();
    const std::array sizes{c.actors().size(),    c.positions().size(),  c.events().size(),
                           c.documents().size(), c.statements().size(), c.relations().size()};
    return sizes[static_cast<std::size_t>(kind)];
  }
  /// Is the record visible, that is, not hidden by the view?
  [[nodiscard]] bool has(record_kind kind, std::size_t row) const noexcept {
    if (!hidden_) return true;
    const auto& hidden = (*hidden_)[static_cast<std::size_t>(kind)];
    return hidden.empty() || !hidden[row];
  }

  /// The number of records that a record refers to by a link.
  [[nodiscard]] std::size_t count(link l, std::uint32_t from) const noexcept {
    std::size_t n = 0;
    visit_list(l, from, [&](const auto& list) { n = list.size(); });
    return n;
  }
  /// The row of the i-th record that a record refers to by a link.
  /// @pre i < count(l, from)
  [[nodiscard]] std::uint32_t target(link l, std::uint32_t from, std::size_t i) const noexcept {
    std::uint32_t row = 0;
    visit_list(l, from, [&](const auto& list) { row = list[i]; });
    return row;
  }
  /// The rows of the records that a record refers to by a link, in their order, each once.
  /// @param only storage for the row, used for links that lead to at most one record
  [[nodiscard]] std::span<const std::uint32_t> targets(link l, std::uint32_t from, std::uint32_t& only) const {
    if (is_single(l)) {
      const std::size_t n = count(l, from);
      if (n != 0) only = target(l, from, 0);
      return {&only, n};
    }
    auto& rows = named_[static_cast<std::size_t>(l)];
    if (rows.begin.empty()) rows = make_named(l);
    return rows.of(from);
  }
  /// The rows of the records that refer to a record by a link, ascending, each once.
  [[nodiscard]] std::span<const std::uint32_t> sources(link l, std::uint32_t to) const {
    auto& rows = naming_[static_cast<std::size_t>(l)];
    if (rows.begin.empty()) rows = make_naming(l);
    return rows.of(to);
  }
  /// The visible stances of an actor, or on a position, sorted by statement, then in the order of its holders, each
  /// once.
  /// @pre `end` is actor or position
  [[nodiscard]] std::span<const indexed_stance> stances_of(record_kind end, std::uint32_t row) const {
    auto& lists = stances_[end == record_kind::actor ? 0 : 1];
    if (lists.begin.empty()) lists = make_stances(end);
    return lists.of(row);
  }
  /// The relations that start or end at a record, sorted by row.
  [[nodiscard]] std::span<const std::uint32_t> relations_from(record_kind kind, std::uint32_t row) const {
    return related(kind, row, false);
  }
  /// @copydoc relations_from
  [[nodiscard]] std::span<const std::uint32_t> relations_to(record_kind kind, std::uint32_t row) const {
    return related(kind, row, true);
  }

 private:
  /// Lists stored one after another.
  template <class T>
  struct lists_of {
    std::vector<std::uint32_t> begin;
    std::vector<T> items;

    [[nodiscard]] std::span<const T> of(std::size_t i) const noexcept {
      return std::span{items}.subspan(begin[i], begin[i + 1] - begin[i]);
    }
  };
  using row_lists = lists_of<std::uint32_t>;
  /// A list of at most one record.
  template <class Handle>
  struct at_most_one {
    Handle only;
    [[nodiscard]] std::size_t size() const noexcept { return only ? 1 : 0; }
    [[nodiscard]] std::uint32_t operator[](std::size_t) const noexcept {
      return static_cast<std::uint32_t>(only.row());
    }
  };
  /// The rows of the items of a list.
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

  /// Calls `f` with the list of the rows that a record refers to by a link.
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

  /// Makes the lists of `n` ends. `for_each(f)` calls `f(end, item)` for each item; it is called twice, to count and to
  /// fill.
  template <class T, class ForEach>
  [[nodiscard]] static lists_of<T> make_lists(std::size_t n, ForEach&& for_each) {
    lists_of<T> made{std::vector<std::uint32_t>(n + 1), {}};
    for_each([&](std::size_t end, const T&) { ++made.begin[end + 1]; });
    for (std::size_t i = 0; i != n; ++i) made.begin[i + 1] += made.begin[i];
    made.items.resize(made.begin.back());
    std::vector<std::uint32_t> next{made.begin.begin(), made.begin.end() - 1};
    for_each([&](std::size_t end, const T& item) { made.items[next[end]++] = item; });
    return made;
  }
  /// The sources of each target in ascending order, each once.
  [[nodiscard]] row_lists make_naming(link l) const {
    const record_kind from = ends_of(l).from;
    std::vector<std::uint32_t> last(size(ends_of(l).to), none);
    const auto for_each = [&](auto&& f) {
      last.assign(last.size(), none);
      for (std::uint32_t row = 0; row != size(from); ++row) {
        if (!has(from, row)) continue;
        visit_list(l, row, [&](const auto& list) {
          for (std::size_t i = 0; i != list.size(); ++i)
            if (const std::uint32_t t = list[i]; std::exchange(last[t], row) != row) f(t, row);
        });
      }
    };
    return make_lists<std::uint32_t>(last.size(), for_each);
  }
  /// The targets of each source in their order, each once.
  [[nodiscard]] row_lists make_named(link l) const {
    const std::size_t sources = size(ends_of(l).from);
    row_lists made;
    made.begin.reserve(sources + 1);
    made.begin.push_back(0);
    for (std::uint32_t row = 0; row != sources; ++row) {
      const auto first = static_cast<std::ptrdiff_t>(made.items.size());
      visit_list(l, row, [&](const auto& list) {
        for (std::size_t i = 0, n = list.size(); i != n; ++i)
          if (std::find(made.items.begin() + first, made.items.end(), list[i]) == made.items.end())
            made.items.push_back(list[i]);
      });
      made.begin.push_back(static_cast<std::uint32_t>(made.items.size()));
    }
    return made;
  }
  [[nodiscard]] lists_of<indexed_stance> make_stances(record_kind end) const {
    const statement_table& all = records().statements();
    return make_lists<indexed_stance>(size(end), [&](auto&& f) {
      for (const statement_handle s : all.handles()) {
        if (!has(record_kind::statement, s.row())) continue;
        const auto row = static_cast<std::uint32_t>(s.row());
        const auto position = static_cast<std::uint32_t>(all.position(s).row());
        const actor_list holders = all.holders(s);
        for (auto a = holders.begin(); a != holders.end(); ++a) {
          if (std::find(holders.begin(), a, *a) != a) continue;
          const auto holder = static_cast<std::uint32_t>((*a).row());
          if (end == record_kind::actor) {
            f(holder, {row, position, all.polarity(s)});
          } else {
            f(position, {row, holder, all.polarity(s)});
          }
        }
      }
    });
  }

  [[nodiscard]] std::span<const std::uint32_t> related(record_kind kind, std::uint32_t row, bool is_entering) const {
    row_lists& lists = relations_[is_entering ? 1 : 0];
    const auto vertex_of = [&](record_kind k, std::size_t r) -> std::size_t {
      if (k == record_kind::actor) return graph_.vertex(actor_handle{r});
      return k == record_kind::position ? graph_.vertex(position_handle{r}) : graph_.vertex(event_handle{r});
    };
    if (lists.begin.empty())
      lists = make_lists<std::uint32_t>(num_vertices(graph_), [&](auto&& f) {
        for (const relation_handle r : records().relations().handles()) {
          const endpoint& end = is_entering ? records()[r].object : records()[r].subject;
          if (has(record_kind::relation, r.row()))
            f(vertex_of(end.kind(), end.row()), static_cast<std::uint32_t>(r.row()));
        }
      });
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
  mutable std::array<row_lists, word_count<link>> naming_;
  mutable std::array<row_lists, word_count<link>> named_;
  mutable std::array<lists_of<indexed_stance>, 2> stances_;
  mutable std::array<row_lists, 2> relations_;
};

}  // namespace stancegraph
