// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "stancegraph/match/pattern.hpp"
#include "stancegraph/match/query_limits.hpp"
#include "stancegraph/match/stance_query.hpp"

/// @file
/// The columns of matches(), besides the records of variables:
///
/// * a variable: `handle<Record>`, empty if an optional part had no match
/// * `value(f, s)`, where `f(corpus, handle)` returns a `T` or `std::optional<T>`: `std::optional<T>`, or the handle
///   itself
/// * `count()`: the number of matches, a `std::size_t`
/// * `count(x)`, `count_distinct(x)` of a variable or value: the number of (different) values, a `std::size_t`
/// * `least(x)`, `greatest(x)` of an ordered value: `std::optional<T>`
/// * `sum(x)` of a number: `std::int64_t` for integers, otherwise `double`; 0 if there are none
/// * `average(x)` of a number: `std::optional<double>`
/// * `collect(x)`, `collect_distinct(x)` of a variable or value: `std::vector<T>` in the order of the matches
///
/// If there are aggregates (all from `count()` on), matches are grouped by the variables and values.

namespace stancegraph {

namespace detail {

template <class T>
inline constexpr bool is_handle = false;
template <class Record>
inline constexpr bool is_handle<handle<Record>> = true;
template <class T>
inline constexpr bool is_ref = false;
template <class Record>
inline constexpr bool is_ref<ref<Record>> = true;
template <class T>
inline constexpr bool is_number = (std::integral<T> || std::floating_point<T>)&&!std::same_as<T, bool>;
/// Types that queries can process.
template <class T>
inline constexpr bool is_value = std::same_as<T, bool> || is_number<T> || std::same_as<T, std::string_view> ||
                                 std::same_as<T, day> || std::same_as<T, coded_time> || Vocabulary<T> || is_handle<T>;
/// Types with an order. Words of a vocabulary and conditions have none; records are ordered only for sorting rows.
template <class T>
inline constexpr bool has_order =
    is_number<T> || std::same_as<T, std::string_view> || std::same_as<T, day> || std::same_as<T, coded_time>;

/// The type without optional and reference. A reference to a string that is not temporary becomes a std::string_view.
template <class T>
struct plain_value {
  using type = std::remove_cvref_t<T>;
};
template <class T>
requires is_ref<std::remove_cvref_t<T>>
struct plain_value<T> {
  using type = handle<typename std::remove_cvref_t<T>::record_type>;
};
template <class T>
requires std::same_as<std::remove_cvref_t<T>, std::string> && std::is_lvalue_reference_v<T>
struct plain_value<T> {
  using type = std::string_view;
};
template <class T>
requires requires {
  typename std::remove_cvref_t<T>::value_type;
} && std::same_as<std::remove_cvref_t<T>, std::optional<typename std::remove_cvref_t<T>::value_type>>
struct plain_value<T> {
  using type = typename std::remove_cvref_t<T>::value_type;
};

/// Converts a C++ value to a query value.
template <class T>
[[nodiscard]] query_value to_query_value(const T& v) {
  if constexpr (requires { v.has_value(); }) {
    return v ? to_query_value(*v) : query_value{};
  } else if constexpr (is_handle<T> || is_ref<T>) {
    return v ? query_value{record_ref{kind_of<typename T::record_type>, static_cast<std::uint32_t>(v.row())}}
             : query_value{};
  } else if constexpr (Vocabulary<T>) {
    return to_word(v);
  } else if constexpr (std::same_as<T, day>) {
    return v.number;
  } else if constexpr (std::integral<T> && !std::same_as<T, bool>) {
    return static_cast<std::int64_t>(v);
  } else if constexpr (std::floating_point<T>) {
    return static_cast<double>(v);
  } else if constexpr (std::same_as<T, std::string>) {
    return std::string_view{v};
  } else {
    return v;
  }
}
/// Converts a query value that is not null back to a C++ value.
template <class T>
[[nodiscard]] T from_query_value(const query_value& v) {
  if constexpr (requires {
                  typename T::value_type;
                  T{}.has_value();
                }) {
    return v.is_null() ? T{} : T{from_query_value<typename T::value_type>(v)};
  } else if constexpr (requires { typename T::allocator_type; }) {
    T all;
    for (const query_value& each : v.items()) all.push_back(from_query_value<typename T::value_type>(each));
    return all;
  } else if constexpr (is_handle<T>) {
    const auto* r = v.as<record_ref>();
    return r == nullptr ? T{} : T{r->row};
  } else if constexpr (Vocabulary<T>) {
    return *from_word<T>(*v.as<std::string_view>());
  } else if constexpr (std::same_as<T, day>) {
    return day{*v.as<std::int64_t>()};
  } else if constexpr (std::floating_point<T>) {
    return static_cast<T>(v.number());
  } else if constexpr (is_number<T>) {
    const auto* whole = v.as<std::int64_t>();
    if (whole == nullptr) throw limit_error{"a sum of integers exceeds 64 bits: add up floating-point numbers instead"};
    return static_cast<T>(*whole);
  } else {
    return *v.as<T>();
  }
}

}  // namespace detail

/// A value computed from the records of a match, made by value().
/// @tparam T type of the value if present
template <class T>
struct pattern_value {
  using type = T;     ///< type of the value if present
  expression what{};  ///< expression for the planner
};

/// A column computed from several matches, made by count() and the other aggregates.
/// @tparam T type of the column
template <class T>
struct pattern_aggregate {
  using type = T;      ///< type of the column
  return_item item{};  ///< item of the query
};

namespace detail {

template <class Record>
[[nodiscard]] pattern_value<handle<Record>> as_value(pattern_term<Record> t) {
  return {record_of(t)};
}
template <class T>
[[nodiscard]] const pattern_value<T>& as_value(const pattern_value<T>& v) {
  return v;
}
}  // namespace detail

/// A variable of a pattern, or a value. Model: `pattern_term<actor>`. Non-model: the result of count().
template <class V>
concept PatternValue = requires(const V& v) {
  detail::as_value(v);
};

namespace detail {

template <class V>
using value_type_of = typename std::remove_cvref_t<decltype(as_value(std::declval<const V&>()))>::type;

template <class T>
[[nodiscard]] return_item item_of(const pattern_aggregate<T>& a) {
  return a.item;
}
template <PatternValue V>
[[nodiscard]] return_item item_of(const V& v) {
  return {{}, as_value(v).what};
}
template <class T>
[[nodiscard]] pattern_aggregate<T> aggregate_of(expression what, aggregate how, bool is_distinct = false) {
  return {{{}, std::move(what), how, is_distinct}};
}

/// The type of a column in a row.
template <class T>
struct in_row_as {
  using type = T;
};
template <class Record>
struct in_row_as<handle<Record>> {
  using type = ref<Record>;
};
template <class Record>
struct in_row_as<std::vector<handle<Record>>> {
  using type = ref_list<Record>;
};

/// What a column is in a row.
template <class Column>
struct in_row {
  using value = value_type_of<Column>;
  using type = std::conditional_t<is_handle<value>, typename in_row_as<value>::type, std::optional<value>>;
};
template <class T>
struct in_row<pattern_aggregate<T>> {
  using type = typename in_row_as<T>::type;
};

/// Converts a query value back to a value of a row.
template <class T>
[[nodiscard]] T to_row(const corpus& c, const query_value& v) {
  if constexpr (is_ref<T>) {
    return T{c, from_query_value<handle<typename T::record_type>>(v)};
  } else if constexpr (requires { T{c}.handles(); }) {
    return T{c, from_query_value<std::remove_cvref_t<decltype(T{c}.handles())>>(v)};
  } else {
    return from_query_value<T>(v);
  }
}

}  // namespace detail

/// A column of matches(): a variable, a value or an aggregate. Model: `pattern_aggregate<std::size_t>`. Non-model:
/// `int`.
template <class C>
concept PatternColumn = PatternValue<C> || requires(const C& c) {
  detail::item_of(c);
};

/// A column with the result of a function of the records of a match: `value([](const corpus& c, statement_handle s) { …
/// }, s)`. The function is called for each match and must return the same result each time. The value is missing if a
/// record belongs to an optional part without a match.
/// @param f returns a number, bool, day, coded time, word of a vocabulary, handle, or a text owned by the corpus (a
///   `std::string_view` or a reference), or an optional of one of these; integers are kept as signed 64-bit numbers
/// @param of_these one to eight variables, whose records are passed to f
template <class F, class... Records>
requires std::invocable<const F&, const corpus&, handle<Records>...>
[[nodiscard]] auto value(F f, pattern_term<Records>... of_these) {
  using given = std::invoke_result_t<const F&, const corpus&, handle<Records>...>;
  using T = typename detail::plain_value<given>::type;
  static_assert(!std::same_as<T, std::string>,
                "a text must outlive its row: give a std::string_view of the corpus's own");
  static_assert(
      detail::is_value<T> || std::same_as<T, std::string>,
      "a value is a number, condition, text, day, coded time, word of a vocabulary or handle, or an optional one");
  return pattern_value<T>{detail::function_of(
      [f = std::move(f)](const corpus& c, handle<Records>... known) {
        return (known && ...) ? detail::to_query_value(f(c, known...)) : query_value{};
      },
      of_these...)};
}

/// A column as above, for a function that takes references: `value([](statement_ref s) { … }, s)`.
template <class F, class... Records>
requires std::invocable<const F&, ref<Records>...>
[[nodiscard]] auto value(F f, pattern_term<Records>... of_these) {
  return value(
      [f = std::move(f)](const corpus& c, handle<Records>... known) -> decltype(auto) {
        return f(ref<Records>{c, known}...);
      },
      of_these...);
}

/// The number of matches.
[[nodiscard]] inline pattern_aggregate<std::size_t> count() {
  return detail::aggregate_of<std::size_t>({}, aggregate::rows);
}
/// The number of matches in which the value is present.
template <PatternValue V>
[[nodiscard]] pattern_aggregate<std::size_t> count(const V& of) {
  return detail::aggregate_of<std::size_t>(detail::as_value(of).what, aggregate::count);
}
/// The number of different values present.
template <PatternValue V>
[[nodiscard]] pattern_aggregate<std::size_t> count_distinct(const V& of) {
  return detail::aggregate_of<std::size_t>(detail::as_value(of).what, aggregate::count, true);
}
/// The least value present, or nothing if there is none. Times are ordered by their last day, then by their first.
template <PatternValue V>
[[nodiscard]] auto least(const V& of) {
  using T = detail::value_type_of<V>;
  static_assert(detail::has_order<T>, "this has no order: least() and greatest() need numbers, texts, days or times");
  return detail::aggregate_of<std::optional<T>>(detail::as_value(of).what, aggregate::least);
}
/// The greatest value present, or nothing if there is none. Times are ordered by their last day, then by their first.
template <PatternValue V>
[[nodiscard]] auto greatest(const V& of) {
  using T = detail::value_type_of<V>;
  static_assert(detail::has_order<T>, "this has no order: least() and greatest() need numbers, texts, days or times");
  return detail::aggregate_of<std::optional<T>>(detail::as_value(of).what, aggregate::greatest);
}
/// The sum of the values present, or 0 if there are none.
/// @throws limit_error during the iteration, if a sum of integers does not fit into 64 bits
template <PatternValue V>
[[nodiscard]] auto sum(const V& of) {
  using T = detail::value_type_of<V>;
  static_assert(detail::is_number<T>, "this is not a number: only numbers can be added");
  using whole_or_not = std::conditional_t<std::floating_point<T>, double, std::int64_t>;
  return detail::aggregate_of<whole_or_not>(detail::as_value(of).what, aggregate::sum);
}
/// The mean of the values present, or nothing if there are none.
template <PatternValue V>
[[nodiscard]] auto average(const V& of) {
  static_assert(detail::is_number<detail::value_type_of<V>>, "this is not a number: only numbers can be added");
  return detail::aggregate_of<std::optional<double>>(detail::as_value(of).what, aggregate::average);
}
/// The list of the values present, in the order of the matches.
template <PatternValue V>
[[nodiscard]] auto collect(const V& of) {
  return detail::aggregate_of<std::vector<detail::value_type_of<V>>>(detail::as_value(of).what, aggregate::collect);
}
/// The list of the different values present, in order of first appearance.
template <PatternValue V>
[[nodiscard]] auto collect_distinct(const V& of) {
  return detail::aggregate_of<std::vector<detail::value_type_of<V>>>(detail::as_value(of).what, aggregate::collect,
                                                                     true);
}

}  // namespace stancegraph
