// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "stancegraph/core/certainty.hpp"
#include "stancegraph/core/period.hpp"
#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph {

/// Whether something is so, where that may not be known: from an absent value, or from a date that is known in part.
enum class truth : std::uint8_t {
  no,       ///< it is not
  unknown,  ///< it may be or not
  yes,      ///< it is
};

/// What a comparison of dates says: certainly is yes, never is no, possibly is unknown.
[[nodiscard]] constexpr truth to_truth(certainty c) noexcept { return static_cast<truth>(c); }
/// The truth of a condition.
[[nodiscard]] constexpr truth to_truth(bool b) noexcept { return b ? truth::yes : truth::no; }
/// The contrary; unknown stays so.
[[nodiscard]] constexpr truth operator!(truth t) noexcept {
  return static_cast<truth>(2 - static_cast<std::uint8_t>(t));
}

/// A record of a corpus, of whatever kind.
struct record_ref {
  record_kind kind = record_kind::actor;  ///< its kind
  std::uint32_t row = 0;                  ///< its row among those of its kind

  /// The same record.
  friend bool operator==(const record_ref&, const record_ref&) noexcept = default;
  /// By kind, then by row.
  friend auto operator<=>(const record_ref&, const record_ref&) noexcept = default;
};

/// The id of a record, good for as long as the corpus is. @pre it is of the corpus
[[nodiscard]] inline std::string_view id_of(const corpus& c, const record_ref& r) noexcept {
  switch (r.kind) {
    case record_kind::actor:
      return c[actor_handle{r.row}].id;
    case record_kind::position:
      return c[position_handle{r.row}].id;
    case record_kind::event:
      return c[event_handle{r.row}].id;
    case record_kind::document:
      return c[document_handle{r.row}].id;
    case record_kind::statement:
      return c.statements().id(statement_handle{r.row});
    case record_kind::relation:
      break;
  }
  return c[relation_handle{r.row}].id;
}

/// A time as it is coded, and the days it may be.
struct coded_time {
  period days{};            ///< when
  std::string_view text{};  ///< as it is coded; empty where only its bounds are known

  /// The same days and text.
  friend bool operator==(const coded_time&, const coded_time&) noexcept = default;
};

class query_value;
using value_list = std::vector<query_value>;  ///< several values

/// A value of a query: nothing, a condition, a number, a text, a time, a record or a list of values. Texts are those of
/// the corpus or of the query and good for as long as these are.
class query_value {
 public:
  using list = std::shared_ptr<const value_list>;  ///< lists are shared, since values are copied
  /// What it may be.
  using variant =
      std::variant<std::monostate, bool, std::int64_t, double, std::string_view, coded_time, record_ref, list>;

  /// Nothing.
  query_value() = default;
  /// A value of any of the types.
  template <class T>
  requires std::same_as<T, bool> || std::same_as<T, std::int64_t> || std::same_as<T, double> ||
      std::same_as<T, std::string_view> || std::same_as<T, coded_time> || std::same_as<T, record_ref> ||
      std::same_as<T, list>
      query_value(T v) : v_{std::in_place_type<T>, std::move(v)} {}  // NOLINT: a value is one

  /// Whether it is nothing: a time of which no text is coded is nothing, too, though its bounds can be compared.
  [[nodiscard]] bool is_null() const noexcept {
    if (const auto* t = as<coded_time>()) return t->text.empty();
    return v_.index() == 0;
  }
  /// The value as one of the types; null where it is of another.
  template <class T>
  [[nodiscard]] const T* as() const noexcept {
    return std::get_if<T>(&v_);
  }
  /// The items of a list; none for other values.
  [[nodiscard]] const value_list& items() const noexcept {
    static const value_list none;
    const list* l = as<list>();
    return l != nullptr && *l ? **l : none;
  }
  /// The number; 0 where it is none.
  [[nodiscard]] double number() const noexcept {
    if (const auto* i = as<std::int64_t>()) return static_cast<double>(*i);
    const auto* d = as<double>();
    return d == nullptr ? 0 : *d;
  }
  /// Whether it is a whole or other number.
  [[nodiscard]] bool is_number() const noexcept { return as<std::int64_t>() != nullptr || as<double>() != nullptr; }

  /// Where it stands when values are sorted: conditions, numbers, texts, times (by their last day, then the first),
  /// records (by kind, then in the order of the corpus), lists, and nothing at the end.
  friend int order(const query_value& a, const query_value& b);
  /// The same value: whole numbers equal other numbers of the same size.
  friend bool operator==(const query_value& a, const query_value& b) { return order(a, b) == 0; }

 private:
  variant v_;
};

/// @cond the friend's definition
inline int order(const query_value& a, const query_value& b) {
  const auto rank = [](const query_value& v) -> std::size_t {
    if (v.is_null()) return 9;
    return v.is_number() ? 2 : v.v_.index();
  };
  const auto sign = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
  if (rank(a) != rank(b)) return sign(rank(a), rank(b));
  if (a.is_null()) return 0;
  if (const auto* x = a.as<bool>()) return sign(*x, *b.as<bool>());
  if (a.is_number()) {
    const auto *x = a.as<std::int64_t>(), *y = b.as<std::int64_t>();
    return x != nullptr && y != nullptr ? sign(*x, *y) : sign(a.number(), b.number());
  }
  if (const auto* x = a.as<std::string_view>()) return sign(*x, *b.as<std::string_view>());
  if (const auto* x = a.as<record_ref>()) return sign(*x, *b.as<record_ref>());
  if (const auto* x = a.as<coded_time>()) {
    const auto* y = b.as<coded_time>();
    if (const int by_end = sign(x->days.ends.latest, y->days.ends.latest); by_end != 0) return by_end;
    if (const int by_begin = sign(x->days.begins.earliest, y->days.begins.earliest); by_begin != 0) return by_begin;
    return sign(x->text, y->text);
  }
  const value_list &x = a.items(), &y = b.items();
  for (std::size_t i = 0; i != std::min(x.size(), y.size()); ++i)
    if (const int each = order(x[i], y[i]); each != 0) return each;
  return sign(x.size(), y.size());
}
/// @endcond

/// Whether two values are the same, as a condition of a query: unknown where one is nothing. Times are the same where
/// they are the same known day, and are not where they share none; otherwise that is unknown.
[[nodiscard]] inline truth is_same(const query_value& a, const query_value& b) {
  const auto *x = a.as<coded_time>(), *y = b.as<coded_time>();
  if (x != nullptr && y != nullptr) {
    if (is_overlapping(x->days, y->days) == certainty::never) return truth::no;
    const auto is_known_day = [](const period& p) { return p.begins.earliest == p.ends.latest; };
    return is_known_day(x->days) && is_known_day(y->days) ? truth::yes : truth::unknown;
  }
  const auto *s = a.as<std::string_view>(), *t = b.as<std::string_view>();
  if (s != nullptr && t != nullptr) return to_truth(*s == *t);
  if (a.is_null() || b.is_null()) return truth::unknown;
  return to_truth(a == b);
}

/// Whether a value comes before another, as a condition of a query: unknown where one is nothing or they are of
/// different types; for times as is_before() says.
[[nodiscard]] inline truth is_less(const query_value& a, const query_value& b) {
  const auto *x = a.as<coded_time>(), *y = b.as<coded_time>();
  if (x != nullptr && y != nullptr) return to_truth(is_before(x->days, y->days));
  if (a.is_null() || b.is_null()) return truth::unknown;
  const bool is_text = a.as<std::string_view>() != nullptr && b.as<std::string_view>() != nullptr;
  return is_text || (a.is_number() && b.is_number()) ? to_truth(order(a, b) < 0) : truth::unknown;
}

}  // namespace stancegraph
