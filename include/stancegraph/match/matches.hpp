// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/match/detail/answerer.hpp"
#include "stancegraph/match/pattern_column.hpp"

namespace stancegraph {

/// A column to sort by.
/// @tparam Column number of the column, from 0
template <std::size_t Column, bool IsDescending>
struct row_order {};

/// Ascending order; missing values come last.
template <std::size_t Column>
inline constexpr row_order<Column, false> ascending{};
/// Descending order; missing values come first.
template <std::size_t Column>
inline constexpr row_order<Column, true> descending{};

namespace detail {

template <class T>
inline constexpr bool is_row_order = false;
template <std::size_t Column, bool IsDescending>
inline constexpr bool is_row_order<row_order<Column, IsDescending>> = true;

/// Can rows be sorted by a column of this type? Records are sorted in the order of the corpus.
template <class T>
inline constexpr bool sorts = is_ref<T> || has_order<typename plain_value<T>::type>;

}  // namespace detail

/// The rows that matches() returns: an input range of tuples that is computed on demand and can be traversed once.
template <class... Columns>
class match_range {
 public:
  using row = std::tuple<Columns...>;  ///< type of a row

  /// Iterates over the rows; only one traversal is possible.
  class iterator {
   public:
    using value_type = row;                            ///< type of a row
    using difference_type = std::ptrdiff_t;            ///< type of a distance
    using iterator_concept = std::input_iterator_tag;  ///< single traversal

    iterator() = default;                                     ///< an iterator without a range
    explicit iterator(match_range* of) : of_{of} {}           ///< at the current row of the range
    row operator*() const { return of_->current(); }          ///< the current row
    iterator& operator++() { return of_->advance(), *this; }  ///< moves to the next row
    void operator++(int) { of_->advance(); }                  ///< moves to the next row
    friend bool operator==(const iterator& i, std::default_sentinel_t) noexcept {
      return i.of_->is_over();
    }  ///< true after the last row

   private:
    match_range* of_ = nullptr;
  };

  /// Called by matches().
  /// @pre the index outlives the range
  match_range(const query_index& index, const pattern& p, std::vector<return_item> columns, const query_limits& limits)
      : index_{&index}, limits_{limits}, q_{std::make_unique<stance_query>()} {
    q_->pattern = p.made();
    q_->items = std::move(columns);
  }

  /// Keeps only the first of equal rows.
  [[nodiscard]] match_range distinct() && {
    q_->is_distinct = true;
    return std::move(*this);
  }
  /// Keeps only rows for which a function of their columns returns true, for example
  /// `having([](actor_handle, std::size_t n) { return n > 1; })`.
  template <class F>
  [[nodiscard]] match_range having(F f) && {
    static_assert(std::predicate<F&, const Columns&...>, "a condition on rows takes their columns, in their order");
    if constexpr (std::predicate<F&, const Columns&...>)
      q_->keeps = [f = std::move(f), others = std::move(q_->keeps),
                   c = &index_->records()](const value_list& values) mutable {
        return (!others || others(values)) && std::apply(f, row_of(*c, values));
      };
    return std::move(*this);
  }
  /// Sorts the rows by columns, `order_by(descending<1>, ascending<0>)`. Records are sorted in the order of the corpus,
  /// times by their last day, then by their first. Equal rows keep their order.
  template <class... Orders>
  [[nodiscard]] match_range order_by(Orders... by) && {
    static_assert((detail::is_row_order<Orders> && ...),
                  "rows can only be sorted by their columns: write ascending<number> or descending<number>");
    if constexpr ((detail::is_row_order<Orders> && ...)) (sort_by(by), ...);
    return std::move(*this);
  }
  /// Skips the first rows.
  [[nodiscard]] match_range skip(std::size_t rows) && {
    q_->skip = rows;
    return std::move(*this);
  }
  /// Returns at most this many rows. Without grouping and sorting, the search ends when they are found.
  [[nodiscard]] match_range limit(std::size_t rows) && {
    q_->limit = rows;
    return std::move(*this);
  }

  /// Sets other limits. The clock starts at begin() and includes the time the caller spends on the rows.
  [[nodiscard]] match_range within(const query_limits& limits) && {
    limits_ = limits;
    return std::move(*this);
  }

  /// Moves to the first row.
  /// @throws limit_error if the query exceeds a limit; so does the iteration
  [[nodiscard]] iterator begin() {
    rows_ = std::make_unique<detail::answerer>(*index_, *q_, limits_);
    advance();
    return iterator{this};
  }
  [[nodiscard]] std::default_sentinel_t end() const noexcept { return {}; }  ///< the end of the rows
  [[nodiscard]] bool is_over() const noexcept { return is_over_; }           ///< true after the last row

  /// The evidence for the current row: its statements, then its relations, in the order of the corpus. A row from one
  /// match has the evidence of that match, and with distinct() that of the first equal match. A row of a group has the
  /// evidence of all its matches. If a condition is true in several ways, the first one is used.
  /// @pre the iteration is at a row
  /// @complexity if rows are grouped or sorted, the first call matches everything again
  [[nodiscard]] std::vector<record_ref> evidence() {
    if (rows_->is_one_by_one()) return detail::evidence_of(rows_->matches());
    if (grounds_.empty()) gather_grounds();
    return grounds_[rows_->given() - 1];
  }

 private:
  void advance() { is_over_ = !rows_->next(); }
  [[nodiscard]] row current() const { return row_of(index_->records(), rows_->row()); }
  [[nodiscard]] static row row_of(const corpus& c, const value_list& values) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) { return row{detail::to_row<Columns>(c, values[I])...}; }
    (std::index_sequence_for<Columns...>{});
  }
  template <std::size_t Column, bool IsDescending>
  void sort_by(row_order<Column, IsDescending>) {
    static_assert(Column < sizeof...(Columns), "rows can only be sorted by their columns: no column has this number");
    if constexpr (Column < sizeof...(Columns))
      static_assert(detail::sorts<std::tuple_element_t<Column, row>>,
                    "this column has no order: rows are sorted by records, numbers, texts, days or times");
    q_->order.push_back({Column, IsDescending});
  }
  void gather_grounds() {
    stance_query q = *q_;
    return_item all{{}, {}, aggregate::evidence};
    all.is_hidden = true;
    q.items.push_back(std::move(all));
    for (detail::answerer rows{*index_, q, limits_}; rows.next();) {
      std::vector<record_ref>& each = grounds_.emplace_back();
      for (const query_value& r : rows.row().back().items()) each.push_back(*r.as<record_ref>());
    }
  }

  const query_index* index_;
  query_limits limits_;
  std::unique_ptr<stance_query> q_;
  std::unique_ptr<detail::answerer> rows_;
  std::vector<std::vector<record_ref>> grounds_;  // evidence of all rows, if requested
  bool is_over_ = false;
};

/// Finds the matches of a pattern and returns them as rows: `matches(index, q, who, count_distinct(p))`.
///
/// A column is a variable, a value or an aggregate (see pattern_column.hpp). If there are aggregates, matches that are
/// equal in all other columns form one row; without other columns there is a single row. Matches are found on demand.
/// Without grouping and sorting, no memory is allocated between rows.
/// @returns a range of rows in an order that is fixed for a given corpus; grouped rows are sorted by the values they
///   are grouped by. Its functions are applied in this order, whatever the order of the calls: having(), distinct(),
///   order_by(), skip(), limit(); within() sets the limits. A variable of an optional part without a match is an empty
///   handle.
/// @throws limit_error during the iteration, if the query exceeds a limit
/// @complexity for each match of the preceding links and relations, a link or relation examines the records that it
///   leads to
template <PatternColumn... Columns>
[[nodiscard]] match_range<typename detail::in_row<Columns>::type...> matches(const query_index& index, const pattern& p,
                                                                             const Columns&... columns) {
  return {index, p, {detail::item_of(columns)...}, query_limits{}};
}

}  // namespace stancegraph
