// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string_view>
#include <variant>
#include <vector>

#include "stancegraph/core/certainty.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/period.hpp"
#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph {

/// A truth value in three-valued logic. It is unknown if a value is missing or a date is only partly known.
enum class truth : std::uint8_t {
  no,       ///< false
  unknown,  ///< may be true or false
  yes,      ///< true
};

/// The truth value of a comparison of dates: certainly is yes, never is no, possibly is unknown.
[[nodiscard]] constexpr truth to_truth(certainty c) noexcept { return static_cast<truth>(c); }
/// The truth value of a condition.
[[nodiscard]] constexpr truth to_truth(bool b) noexcept { return b ? truth::yes : truth::no; }
/// The negation; unknown stays unknown.
[[nodiscard]] constexpr truth operator!(truth t) noexcept {
  return static_cast<truth>(2 - static_cast<std::uint8_t>(t));
}

/// A reference to a record of any kind.
struct record_ref {
  record_kind kind = record_kind::actor;  ///< kind of the record
  std::uint32_t row = 0;                  ///< row of the record in the table of its kind

  /// True if both refer to the same record.
  friend bool operator==(const record_ref&, const record_ref&) noexcept = default;
  /// Orders by kind, then by row.
  friend auto operator<=>(const record_ref&, const record_ref&) noexcept = default;
};

/// The id of a record, valid as long as the corpus.
/// @pre the record belongs to the corpus
[[nodiscard]] std::string_view id_of(const corpus& c, const record_ref& r) noexcept;

/// A time as it is coded, and the days it can be.
struct coded_time {
  period days{};            ///< the days
  std::string_view text{};  ///< the coded text; empty if only bounds are known

  /// True if days and text are equal.
  friend bool operator==(const coded_time&, const coded_time&) noexcept = default;
};

class query_value;
using value_list = std::vector<query_value>;  ///< a list of values

/// A value of a query: null, a condition, a number, a text, a time, a record or a list of values. Texts belong to the
/// corpus or the query, which must outlive the value.
class query_value {
 public:
  using list = std::shared_ptr<const value_list>;  ///< a list; shared, so that values are cheap to copy
  /// All possible types.
  using variant =
      std::variant<std::monostate, bool, std::int64_t, double, std::string_view, coded_time, record_ref, list>;

  /// Null.
  query_value() = default;
  /// A value of one of the types.
  template <class T>
  requires std::same_as<T, bool> || std::same_as<T, std::int64_t> || std::same_as<T, double> ||
      std::same_as<T, std::string_view> || std::same_as<T, coded_time> || std::same_as<T, record_ref> ||
      std::same_as<T, list>
      query_value(T v) : v_{std::in_place_type<T>, std::move(v)} {}  // NOLINT: implicit conversion is intended

  /// Is the value null? A time without coded text is null too, although its bounds can be compared.
  [[nodiscard]] bool is_null() const noexcept {
    if (const auto* t = as<coded_time>()) return t->text.empty();
    return v_.index() == 0;
  }
  /// The value as one of the types, or null if it has another type.
  template <class T>
  [[nodiscard]] const T* as() const noexcept {
    return std::get_if<T>(&v_);
  }
  /// The items of a list; empty for other values.
  [[nodiscard]] const value_list& items() const noexcept {
    static const value_list none;
    const list* l = as<list>();
    return l != nullptr && *l ? **l : none;
  }
  /// The number, or 0 if the value is not a number.
  [[nodiscard]] double number() const noexcept {
    if (const auto* i = as<std::int64_t>()) return static_cast<double>(*i);
    const auto* d = as<double>();
    return d == nullptr ? 0 : *d;
  }
  /// Is the value a number?
  [[nodiscard]] bool is_number() const noexcept { return as<std::int64_t>() != nullptr || as<double>() != nullptr; }

  /// The order for sorting: conditions, numbers, texts, times (by last day, then first day), records (by kind, then in
  /// the order of the corpus), lists, null. Negative if `a` comes first, positive if `b` does, 0 if they are equal.
  friend int order(const query_value& a, const query_value& b);
  /// Equality; an integer equals a floating-point number of the same value.
  friend bool operator==(const query_value& a, const query_value& b) { return order(a, b) == 0; }

 private:
  variant v_;
};

/// @cond definition of the friend
int order(const query_value& a, const query_value& b);
/// @endcond

/// Equality as a condition in a query; unknown if a value is null. Two times are equal if they are the same known day,
/// and not equal if they have no day in common; otherwise the result is unknown.
[[nodiscard]] truth is_same(const query_value& a, const query_value& b);

/// "Less than" as a condition in a query; unknown if a value is null or the types differ. Times are compared by
/// is_before().
[[nodiscard]] truth is_less(const query_value& a, const query_value& b);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(match_value)

#include <algorithm>
#include <string>

namespace stancegraph {

STANCEGRAPH_INLINE std::string_view id_of(const corpus& c, const record_ref& r) noexcept {
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

STANCEGRAPH_INLINE int order(const query_value& a, const query_value& b) {
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

STANCEGRAPH_INLINE truth is_same(const query_value& a, const query_value& b) {
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

STANCEGRAPH_INLINE truth is_less(const query_value& a, const query_value& b) {
  const auto *x = a.as<coded_time>(), *y = b.as<coded_time>();
  if (x != nullptr && y != nullptr) return to_truth(is_before(x->days, y->days));
  if (a.is_null() || b.is_null()) return truth::unknown;
  const bool is_text = a.as<std::string_view>() != nullptr && b.as<std::string_view>() != nullptr;
  return is_text || (a.is_number() && b.is_number()) ? to_truth(order(a, b) < 0) : truth::unknown;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(match_value)
