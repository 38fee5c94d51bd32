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

#include "stancegraph/query/detail/answerer.hpp"
#include "stancegraph/query/pattern_column.hpp"

namespace stancegraph {

/// A column by which rows are sorted. @tparam Column its number in the row, from 0
template <std::size_t Column, bool IsDescending>
struct row_order {};

/// The least first. What is not there comes last.
template <std::size_t Column>
inline constexpr row_order<Column, false> ascending{};
/// The greatest first. What is not there comes first.
template <std::size_t Column>
inline constexpr row_order<Column, true> descending{};

namespace detail {

template <class T>
inline constexpr bool is_row_order = false;
template <std::size_t Column, bool IsDescending>
inline constexpr bool is_row_order<row_order<Column, IsDescending>> = true;

/// Whether rows can be sorted by what they have of this type: records are in the order of the corpus.
template <class T>
inline constexpr bool sorts = is_ref<T> || has_order<typename plain_value<T>::type>;

}  // namespace detail

/// Rows made of the matches of a pattern, one after the other as they are asked for: an input range of tuples, which is
/// walked once. See matches().
template <class... Columns>
class match_range {
 public:
  using row = std::tuple<Columns...>;  ///< what it yields

  /// Walks over the rows; there is one walk.
  class iterator {
   public:
    using value_type = row;                            ///< what it yields
    using difference_type = std::ptrdiff_t;            ///< distance
    using iterator_concept = std::input_iterator_tag;  ///< it is walked once

    iterator() = default;                                     ///< of nothing
    explicit iterator(match_range* of) : of_{of} {}           ///< at the row its range is at
    row operator*() const { return of_->current(); }          ///< the row
    iterator& operator++() { return of_->advance(), *this; }  ///< the next row
    void operator++(int) { of_->advance(); }                  ///< the next row
    friend bool operator==(const iterator& i, std::default_sentinel_t) noexcept {
      return i.of_->is_over();
    }  ///< no more

   private:
    match_range* of_ = nullptr;
  };

  /// @pre the index outlives the range
  match_range(const query_index& index, const pattern& p, std::vector<return_item> columns, const query_limits& limits)
      : index_{&index}, limits_{limits}, q_{std::make_unique<stance_query>()} {
    q_->pattern = p.made();
    q_->items = std::move(columns);
  }

  /// Each row once, where it first comes.
  [[nodiscard]] match_range distinct() && {
    q_->is_distinct = true;
    return std::move(*this);
  }
  /// Only the rows of which a function says so, by their columns: `having([](actor_ref, std::size_t n) { … })`.
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
  /// Rows are sorted by columns, `order_by(descending<1>, ascending<0>)`: records by the order of the corpus, times by
  /// their last day, then the first. Equal ones keep the order that they have without.
  template <class... Orders>
  [[nodiscard]] match_range order_by(Orders... by) && {
    static_assert((detail::is_row_order<Orders> && ...),
                  "rows are sorted by columns that they have: ascending<number> or descending<number>");
    if constexpr ((detail::is_row_order<Orders> && ...)) (sort_by(by), ...);
    return std::move(*this);
  }
  /// Without the first rows.
  [[nodiscard]] match_range skip(std::size_t rows) && {
    q_->skip = rows;
    return std::move(*this);
  }
  /// At most so many rows. Where nothing is grouped or sorted, the search is over when they are found.
  [[nodiscard]] match_range limit(std::size_t rows) && {
    q_->limit = rows;
    return std::move(*this);
  }

  /// With other limits. The clock runs from begin() on, and does not stop for what is done with the rows.
  [[nodiscard]] match_range within(const query_limits& limits) && {
    limits_ = limits;
    return std::move(*this);
  }

  /// Goes to the first row. @throws query_stopped where it goes beyond a limit, as does the walk
  [[nodiscard]] iterator begin() {
    rows_ = std::make_unique<detail::answerer>(*index_, *q_, limits_);
    advance();
    return iterator{this};
  }
  [[nodiscard]] std::default_sentinel_t end() const noexcept { return {}; }  ///< no more
  [[nodiscard]] bool is_over() const noexcept { return is_over_; }           ///< the walk has come to its end

  /// What the row at which the walk stands rests on: its statements, then its relations, in the order of the corpus.
  /// A row of one match rests on that, of equal matches with distinct() on the first; a row of a group on all that are
  /// in it. Where a condition holds in several ways, its first way is told.
  /// @pre the walk is at a row
  /// @complexity where rows are grouped or sorted, all is matched once more when it is first asked for
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
    static_assert(Column < sizeof...(Columns),
                  "rows are sorted by columns that they have: there is none of this number");
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
  std::vector<std::vector<record_ref>> grounds_;  // of all rows, where they were asked for
  bool is_over_ = false;
};

/// The matches of a pattern as tuples of variables, values and what is made of several matches (see
/// pattern_column.hpp): `matches(index, q, who, count_distinct(p))`. Where a column is made of several matches, those
/// that are the same in all others are one row, and without any others there is one row of all. Nothing is matched
/// before it is asked for; between two rows that are not grouped or sorted nothing is allocated.
/// @returns a range of rows in an order that is the same each time for a corpus: groups by what they are grouped by.
///   Its functions say what is made of it, in whatever order they are called: having(), then distinct(), order_by(),
///   skip(), limit(), within(). An empty reference stands for a variable of an optional part that had no match.
/// @throws query_stopped from the walk, where it goes beyond a limit
/// @complexity for each match of what is matched before, each link or relation looks at the records it leads to
template <PatternColumn... Columns>
[[nodiscard]] match_range<typename detail::in_row<Columns>::type...> matches(const query_index& index, const pattern& p,
                                                                             const Columns&... columns) {
  return {index, p, {detail::item_of(columns)...}, query_limits{}};
}

}  // namespace stancegraph
