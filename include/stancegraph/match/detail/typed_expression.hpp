// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/match/detail/query_lexer.hpp"
#include "stancegraph/match/graph_pattern.hpp"

namespace stancegraph::detail {

/// An expression, and what is known about its values.
struct typed_expression {
  expression what{};
  value_type type = value_type::any;
  std::optional<record_kind> kind{};          // kind, if the value is a record
  std::span<const std::string_view> words{};  // permitted words, if the value is a word
  token at{};                                 // first token
  bool is_parameter = false;                  // true for a parameter, whose text may represent a number
};

/// A noun with its article: `an actor`, `a position`.
[[nodiscard]] inline std::string with_article(std::string_view noun) {
  return (std::string_view{"aeio"}.find(noun.front()) == noun.npos ? "a " : "an ") + std::string{noun};
}
[[nodiscard]] inline std::string with_article(record_kind kind) { return with_article(to_word(kind)); }

/// An expression with these arguments.
[[nodiscard]] inline expression make_of(operation what, std::vector<expression> arguments) {
  expression e;
  e.what = what;
  e.arguments = std::move(arguments);
  return e;
}
/// An expression with these arguments.
template <class... Arguments>
[[nodiscard]] expression make(operation what, Arguments... arguments) {
  std::vector<expression> all;
  all.reserve(sizeof...(arguments));
  (all.push_back(std::move(arguments)), ...);
  return make_of(what, std::move(all));
}
/// A text from a query; the expression keeps it.
[[nodiscard]] inline typed_expression text_constant(std::string text, const token& at) {
  typed_expression e;
  e.what.text = std::make_shared<const std::string>(std::move(text));
  e.what.constant = std::string_view{*e.what.text};
  e.type = value_type::text;
  e.at = at;
  return e;
}
/// An expression that is true, false or unknown.
[[nodiscard]] inline typed_expression as_condition(expression what, const token& at) {
  typed_expression e;
  e.what = std::move(what);
  e.type = value_type::condition;
  e.at = at;
  return e;
}
[[nodiscard]] inline bool is_textual(value_type t) { return t == value_type::text || t == value_type::word; }
[[nodiscard]] inline std::string described(value_type t, std::optional<record_kind> kind) {
  return kind ? with_article(*kind) : with_article(to_word(t));
}

}  // namespace stancegraph::detail
