// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/match/detail/query_scope.hpp"
#include "stancegraph/match/detail/typed_expression.hpp"
#include "stancegraph/match/query_limits.hpp"

namespace stancegraph::detail {

/// Parses conditions and values, and rejects those that can never be true because of their types.
class expression_parser {
 public:
  /// @param part parses what EXISTS has in braces
  expression_parser(token_reader& in, query_scope& scope, std::function<pattern_part()> part)
      : in_{in}, scope_{scope}, part_{std::move(part)} {}
  /// If set, names refer to these columns (name and type) instead of variables.
  const std::vector<std::pair<std::string, typed_expression>>* columns = nullptr;

  /// Parses a condition. @throws parse_error
  [[nodiscard]] expression condition() { return condition_of(any()); }
  /// Parses a value or condition. @throws parse_error
  [[nodiscard]] typed_expression any() {
    if (++depth_ > query_size::depth) in_.fail(in_.peek(), "the query is nested too deeply");
    typed_expression left = all();
    while (in_.take_keyword("OR")) left = join(operation::or_, std::move(left), all());
    --depth_;
    return left;
  }
  /// Parses a period given as a text or parameter; the result is a constant that keeps its text.
  [[nodiscard]] expression time() {
    typed_expression e = primary();
    become(e, value_type::time, {}, {});
    if (e.what.what != operation::constant || e.what.constant.as<coded_time>() == nullptr)
      in_.fail(e.at, "this is not a fixed date", "write one, such as '2021-12-07', or a parameter");
    return std::move(e.what);
  }
  /// Parses a non-negative integer given as a number or parameter.
  [[nodiscard]] std::size_t count() {
    const token t = in_.peek();
    const std::string text = t.kind == token_kind::parameter ? scope_.parameter(in_, t) : t.text;
    std::size_t n = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (t.kind != token_kind::number && t.kind != token_kind::parameter) in_.unexpected("expected a number");
    if (wrong == std::errc::result_out_of_range) in_.fail(t, in_quotes(text) + " is too large a number");
    if (wrong != std::errc{} || end != text.data() + text.size()) in_.fail(t, in_quotes(text) + " is not an integer");
    in_.take();
    return n;
  }
  /// Converts a text to the type of the value it is compared with: a word, a time, a number or the record it names.
  void become(typed_expression& e, value_type type, std::optional<record_kind> kind,
              std::span<const std::string_view> words) {
    const auto* text = e.what.what == operation::constant ? e.what.constant.as<std::string_view>() : nullptr;
    if (text == nullptr) {
      const bool is_same = e.type == type || e.type == value_type::any || type == value_type::any ||
                           (is_textual(e.type) && is_textual(type));
      const auto is_of_both = [&](std::string_view w) { return std::ranges::find(e.words, w) != e.words.end(); };
      const bool have_no_word_in_common = !words.empty() && !e.words.empty() && std::ranges::none_of(words, is_of_both);
      if (have_no_word_in_common)
        in_.fail(e.at, "this is never one of the words it is compared with", "the condition could never be true");
      if (!is_same || (kind && e.kind && *kind != *e.kind))
        in_.fail(e.at, "this is " + described(e.type, e.kind) + " but is compared with " + described(type, kind),
                 "the condition could never be true");
      return;
    }
    if (type == value_type::word && !words.empty() && std::find(words.begin(), words.end(), *text) == words.end())
      return not_a_word(e, words);
    if (type == value_type::time) {
      auto found = parse_date(*text);
      if (const auto* fault = std::get_if<date_fault>(&found))
        in_.fail(e.at, in_quotes(*text) + ": " + fault->message, "expected a date such as 2021-12-07 or 2021-12");
      // In a query a month means all of its days, not an unknown day in it.
      const date& d = std::get<date>(found);
      e.what.constant = coded_time{d.is_period() ? static_cast<period>(d) : d.whole(), *text};
    } else if (type == value_type::record && kind) {
      e.what.constant = scope_.record(in_, e.at, *kind, std::string{*text});
    } else if (type == value_type::number && e.is_parameter) {
      double number = 0;
      const auto [end, wrong] = std::from_chars(text->data(), text->data() + text->size(), number);
      if (wrong != std::errc{} || end != text->data() + text->size() || !std::isfinite(number))
        in_.fail(e.at, in_quotes(*text) + " is not a number");
      e.what.constant = number;
    } else if (!is_textual(type) && type != value_type::any) {
      in_.fail(e.at, in_quotes(*text) + " is a text but is compared with " + described(type, kind),
               "the condition could never be true");
    }
    e.type = type;
    e.kind = kind;
  }

  /// `a = b`, after the types have been matched.
  [[nodiscard]] expression equal(typed_expression a, typed_expression b) {
    meet(a, b);
    const auto is_id = [](const typed_expression& e) {
      return e.what.what == operation::property && e.what.property->name == "id";
    };
    if (is_id(b)) std::swap(a, b);
    // An id identifies the record: look it up once and tell the planner.
    if (const auto* id = b.what.constant.as<std::string_view>();
        is_id(a) && b.what.what == operation::constant && id != nullptr) {
      const record_kind kind = a.what.property->kind;
      const record_ref found = scope_.record(in_, b.at, kind, std::string{*id});
      if (id_of(scope_.records, found) != *id)
        in_.fail(b.at, "no " + std::string{to_word(kind)} + " has the id " + in_quotes(*id),
                 "did you mean " + in_quotes(id_of(scope_.records, found)) + "?");
      a.what.what = operation::record;
      b.what.constant = found;
    }
    return make(operation::equal, std::move(a.what), std::move(b.what));
  }

  /// A property of a variable.
  [[nodiscard]] typed_expression property_of(variable v, const token& name) {
    const std::optional<record_kind> kind = scope_.kind(v);
    if (!kind) in_.fail(name, "the kind of " + scope_.name(v) + " is unknown", "name its kind, as in (x:Actor)");
    if (scope_.is_path(v))
      in_.fail(name, scope_.name(v) + " is a path", "a path has no properties; size() tells its length");
    const property* p = find_property(*kind, name.text);
    if (p == nullptr) {
      std::vector<std::string_view> names;
      std::string hint;
      for (const property& each : properties())
        if (each.kind == *kind) names.push_back(each.name);
      for (const std::string_view each : names) hint += (hint.empty() ? "it has " : ", ") + std::string{each};
      if (const auto near = nearest_name(name.text, names)) hint = "did you mean " + in_quotes(*near) + "?";
      in_.fail(name, with_article(*kind) + " has no property " + in_quotes(name.text), hint);
    }
    typed_expression e;
    e.what.what = operation::property;
    e.what.about = v;
    e.what.property = p;
    e.type = p->type;
    e.words = p->words;
    e.at = name;
    return e;
  }

 private:
  [[noreturn]] void not_a_word(const typed_expression& e, std::span<const std::string_view> words) const {
    const std::string text{*e.what.constant.as<std::string_view>()};
    std::string hint;
    for (const std::string_view each : words) hint += (hint.empty() ? "expected " : ", ") + std::string{each};
    if (const auto near = nearest_name(text, words)) hint = "did you mean " + in_quotes(*near) + "?";
    in_.fail(e.at, in_quotes(text) + " is not one of the words allowed here", hint);
  }
  /// Converts two compared values to the same type.
  void meet(typed_expression& a, typed_expression& b) {
    become(b, a.type, a.kind, a.words);
    become(a, b.type, b.kind, b.words);
  }
  [[nodiscard]] expression condition_of(typed_expression e) const {
    if (e.type != value_type::condition && e.type != value_type::any)
      in_.fail(e.at, "this is " + described(e.type, e.kind) + ", not a condition");
    return std::move(e.what);
  }
  [[nodiscard]] typed_expression join(operation how, typed_expression a, typed_expression b) const {
    const token at = a.at;
    expression first = condition_of(std::move(a));
    // A chain of operands becomes one expression, not a nested one.
    if (first.what != how) first = make(how, std::move(first));
    first.arguments.push_back(condition_of(std::move(b)));
    return as_condition(std::move(first), at);
  }
  [[nodiscard]] typed_expression all() {
    typed_expression left = negated();
    while (in_.take_keyword("AND")) left = join(operation::and_, std::move(left), negated());
    return left;
  }
  [[nodiscard]] typed_expression negated() {
    const token at = in_.peek();
    if (!in_.take_keyword("NOT")) return comparison();
    if (++depth_ > query_size::depth) in_.fail(at, "the query is nested too deeply");
    typed_expression e = negated();
    --depth_;
    return as_condition(make(operation::not_, condition_of(std::move(e))), at);
  }

  [[nodiscard]] typed_expression comparison() {
    typed_expression a = primary();
    const token at = a.at;
    const bool is_not = in_.is_keyword("NOT") && (in_.take(), true);
    const auto done = [&](expression e) {
      return as_condition(is_not ? make(operation::not_, std::move(e)) : std::move(e), at);
    };
    const auto negate = [](expression e) { return make(operation::not_, std::move(e)); };
    if (in_.take_keyword("IN")) {
      if (a.type == value_type::condition) in_.fail(at, "a condition cannot be in a list");
      return done(in_list(std::move(a)));
    }
    if (in_.take_keyword("CONTAINS")) return done(of_texts(operation::contains, std::move(a)));
    if (in_.is_keyword("STARTS") && in_.is_keyword("WITH", 1)) {
      in_.take(), in_.take();
      return done(of_texts(operation::starts_with, std::move(a)));
    }
    if (in_.is_keyword("ENDS") && in_.is_keyword("WITH", 1)) {
      in_.take(), in_.take();
      return done(of_texts(operation::ends_with, std::move(a)));
    }
    if (in_.take_keyword("DURING")) {
      typed_expression b = primary();
      become(a, value_type::time, {}, {});
      become(b, value_type::time, {}, {});
      return done(make(operation::during, std::move(a.what), std::move(b.what)));
    }
    if (in_.take_keyword("UNDER")) {
      typed_expression b = primary();
      become(a, value_type::record, record_kind::position, {});
      become(b, value_type::record, record_kind::position, {});
      return done(make(operation::under, std::move(a.what), std::move(b.what)));
    }
    if (in_.is_keyword("SPEAKING") && in_.is_keyword("FOR", 1)) {
      in_.take(), in_.take();
      typed_expression b = primary();
      if (a.kind != record_kind::statement) become(a, value_type::record, record_kind::actor, {});
      become(b, value_type::record, record_kind::actor, {});
      return done(make(operation::speaking_for, std::move(a.what), std::move(b.what)));
    }
    if (is_not) in_.unexpected("expected IN, CONTAINS, STARTS WITH, ENDS WITH, DURING, UNDER or SPEAKING FOR");
    if (in_.take_keyword("IS")) {
      const bool is_there = in_.take_keyword("NOT");
      in_.expect_keyword("NULL");
      expression e = make(operation::is_null, std::move(a.what));
      return as_condition(is_there ? negate(std::move(e)) : std::move(e), at);
    }
    if (in_.take_symbol("=")) return as_condition(equal(std::move(a), primary()), at);
    if (in_.take_symbol("<>")) return as_condition(negate(equal(std::move(a), primary())), at);
    for (const std::string_view sign : {"<", ">", "<=", ">="}) {
      if (!in_.take_symbol(sign)) continue;
      typed_expression b = primary();
      meet(a, b);
      if (a.type == value_type::record || a.type == value_type::list || a.type == value_type::condition)
        in_.fail(a.at, described(a.type, a.kind) + " has no order: it cannot be compared with <, >, <= or >=");
      if (sign[0] == '>') std::swap(a, b);
      // `a <= b` is not `b < a`.
      if (sign.size() == 2) std::swap(a, b);
      expression e = make(operation::less, std::move(a.what), std::move(b.what));
      return as_condition(sign.size() == 2 ? negate(std::move(e)) : std::move(e), at);
    }
    return a;
  }

  [[nodiscard]] expression in_list(typed_expression a) {
    if (!in_.is_symbol("[")) {
      typed_expression list = primary();
      become(list, value_type::list, {}, {});
      return make(operation::in, std::move(a.what), std::move(list.what));
    }
    in_.take();
    std::vector<expression> any_of;
    do any_of.push_back(equal(a, primary()));
    while (in_.take_symbol(","));
    in_.expect_symbol("]");
    return make_of(operation::or_, std::move(any_of));
  }
  [[nodiscard]] expression of_texts(operation how, typed_expression a) {
    typed_expression b = primary();
    become(a, value_type::text, {}, {});
    become(b, value_type::text, {}, {});
    return make(how, std::move(a.what), std::move(b.what));
  }

  [[nodiscard]] typed_expression primary() {
    const token t = in_.peek();
    typed_expression e;
    e.at = t;
    if (t.kind == token_kind::text || t.kind == token_kind::parameter) {
      in_.take();
      const bool is_parameter = t.kind == token_kind::parameter;
      e = text_constant(is_parameter ? scope_.parameter(in_, t) : t.text, t);
      e.is_parameter = is_parameter;
      return e;
    }
    if (t.kind == token_kind::number) {
      e.type = value_type::number;
      if (t.text.find('.') == t.text.npos) {
        const std::size_t whole = count();
        if (whole > static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max()))
          in_.fail(t, in_quotes(t.text) + " is too large a number");
        e.what.constant = static_cast<std::int64_t>(whole);
      } else {
        double number = 0;
        std::from_chars(t.text.data(), t.text.data() + t.text.size(), number);
        e.what.constant = number;
        in_.take();
      }
      return e;
    }
    if (in_.take_symbol("(")) {
      e = any();
      in_.expect_symbol(")");
      return e;
    }
    if (t.kind != token_kind::name) in_.unexpected("expected a value");
    if (equal_ignoring_ascii_case(t.text, "TRUE") || equal_ignoring_ascii_case(t.text, "FALSE")) {
      in_.take();
      e.what.constant = equal_ignoring_ascii_case(t.text, "TRUE");
      e.type = value_type::condition;
      return e;
    }
    if (equal_ignoring_ascii_case(t.text, "NULL")) return in_.take(), e;
    if (equal_ignoring_ascii_case(t.text, "EXISTS") && in_.is_symbol("{", 1)) {
      if (columns != nullptr) in_.fail(t, "HAVING can use only columns", "use EXISTS in WHERE, or name it as a column");
      in_.take(), in_.take();
      expression exists = make(operation::exists);
      exists.part = std::make_shared<const pattern_part>(part_());
      in_.expect_symbol("}");
      return as_condition(std::move(exists), t);
    }
    if (in_.is_symbol("(", 1)) return function();
    return columns == nullptr ? named() : column();
  }

  [[nodiscard]] typed_expression function() {
    const token t = in_.take();
    in_.take();
    constexpr auto names = std::to_array<std::string_view>({"possibly", "certainly", "size"});
    const bool is_known = std::any_of(names.begin(), names.end(),
                                      [&](std::string_view n) { return equal_ignoring_ascii_case(n, t.text); });
    if (!is_known) {
      const auto near = nearest_name(t.text, names);
      in_.fail(t, "there is no function " + in_quotes(t.text) + " here",
               near ? "did you mean " + in_quotes(*near) + "?"
                    : "use possibly, certainly or size; in RETURN also count, collect, min, max, sum, avg or evidence");
    }
    typed_expression e = any();
    in_.expect_symbol(")");
    if (equal_ignoring_ascii_case(t.text, "size")) {
      if (e.type != value_type::list && e.type != value_type::any && !is_textual(e.type))
        in_.fail(e.at, described(e.type, e.kind) + " has no size", "lists, paths and texts have one");
      e.what = make(operation::size, std::move(e.what));
      e.type = value_type::number;
      e.kind = {};
      return e;
    }
    expression inner = condition_of(std::move(e));
    return as_condition(make(equal_ignoring_ascii_case(t.text, "possibly") ? operation::possibly : operation::certainly,
                             std::move(inner)),
                        t);
  }
  [[nodiscard]] typed_expression named() {
    const token t = in_.take();
    const auto v = scope_.find(t.text);
    if (!v) {
      std::vector<std::string> names;
      for (const variable each : scope_.named()) names.push_back(scope_.name(each));
      const auto near = nearest_name(t.text, names);
      in_.fail(t, "nothing in the query is called " + in_quotes(t.text),
               near ? "did you mean " + in_quotes(*near) + "?" : "a text is written in quotes");
    }
    if (in_.take_symbol(".")) {
      if (in_.peek().kind != token_kind::name) in_.unexpected("expected the name of a property");
      typed_expression e = property_of(*v, in_.take());
      e.at = t;
      return e;
    }
    typed_expression e;
    e.at = t;
    e.what.what = operation::record;
    e.what.about = *v;
    e.type = scope_.is_path(*v) ? value_type::list : value_type::record;
    if (!scope_.is_path(*v)) e.kind = scope_.kind(*v);
    return e;
  }
  [[nodiscard]] typed_expression column() {
    const token t = in_.take();
    variable number = 0;
    for (const auto& [name, known] : *columns) {
      if (name == t.text) {
        typed_expression e = known;
        e.at = t;
        e.what.what = operation::column;
        e.what.about = number;
        return e;
      }
      ++number;
    }
    in_.fail(t, "no column is called " + in_quotes(t.text), "name one with AS after RETURN");
  }

  token_reader& in_;
  query_scope& scope_;
  std::function<pattern_part()> part_;
  int depth_ = 0;
};

}  // namespace stancegraph::detail
