// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/match/query_limits.hpp"

namespace stancegraph::detail {

enum class token_kind : std::uint8_t { name, text, number, parameter, symbol, end };

/// A token of a query.
struct token {
  token_kind kind = token_kind::end;
  std::string text;        // text without quotes, escapes and `$`
  std::size_t offset = 0;  // offset of its first byte in the query
};

/// The line and column of a byte in a query.
[[nodiscard]] inline place place_in_query(std::string_view query, std::size_t offset) {
  const std::string_view before = query.substr(0, offset);
  const std::size_t line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t begin = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
  return {"query", line, offset - begin + 1};
}

[[noreturn]] inline void fail_in_query(std::string_view query, std::size_t offset, std::string message,
                                       std::string hint = {}) {
  throw parse_error{diagnostic{place_in_query(query, offset), std::move(message), std::move(hint)}};
}

/// Splits a query into tokens. Comments (`// …` and `/* … */`) and white space are skipped.
[[nodiscard]] inline std::vector<token> split_query(std::string_view query) {
  if (query.size() > query_size::bytes)
    fail_in_query(query, 0, "the query has more than " + std::to_string(query_size::bytes) + " bytes");
  std::vector<token> all;
  const auto is_letter = [](char c) { return is_ascii_letter(c) || c == '_'; };
  const auto read_name = [&](std::size_t& at) {
    const std::size_t begin = at;
    while (at != query.size() && (is_letter(query[at]) || is_ascii_digit(query[at]))) ++at;
    return std::string{query.substr(begin, at - begin)};
  };
  for (std::size_t at = 0; at != query.size();) {
    const char c = query[at];
    const std::size_t begin = at;
    const std::string_view rest = query.substr(at);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++at;
    } else if (rest.starts_with("//")) {
      at = std::min(query.find('\n', at), query.size());
    } else if (rest.starts_with("/*")) {
      const std::size_t end = query.find("*/", at + 2);
      if (end == query.npos) fail_in_query(query, at, "this comment does not end", "expected */");
      at = end + 2;
    } else if (is_letter(c)) {
      all.push_back({token_kind::name, read_name(at), begin});
    } else if (c == '$') {
      std::string name = read_name(++at);
      if (name.empty()) fail_in_query(query, begin, "this parameter has no name", "expected $name");
      all.push_back({token_kind::parameter, std::move(name), begin});
    } else if (is_ascii_digit(c)) {
      while (at != query.size() && is_ascii_digit(query[at])) ++at;
      // Not in `1..3`.
      if (at + 1 < query.size() && query[at] == '.' && is_ascii_digit(query[at + 1]))
        for (++at; at != query.size() && is_ascii_digit(query[at]);) ++at;
      all.push_back({token_kind::number, std::string{query.substr(begin, at - begin)}, begin});
    } else if (c == '\'' || c == '"') {
      std::string text;
      for (++at;; ++at) {
        if (at == query.size()) fail_in_query(query, begin, "this text does not end", "expected " + std::string{c});
        if (query[at] == c) break;
        if (query[at] == '\\' && at + 1 != query.size()) ++at;
        text += query[at];
      }
      ++at;
      all.push_back({token_kind::text, std::move(text), begin});
    } else {
      std::size_t size = 1;
      for (const std::string_view two : {"->", "<-", "<>", "<=", ">=", ".."})
        if (rest.starts_with(two)) size = 2;
      if (size == 1 && std::string_view{"()[]{}:,.|-=<>*;"}.find(c) == std::string_view::npos)
        fail_in_query(query, at,
                      "unexpected " + in_quotes(rest.substr(0, std::max<std::size_t>(1, code_point_at(rest, 0).size))));
      all.push_back({token_kind::symbol, std::string{rest.substr(0, size)}, begin});
      at += size;
    }
  }
  all.push_back({token_kind::end, "", query.size()});
  return all;
}

/// Reads the tokens of a query one after another.
class token_reader {
 public:
  explicit token_reader(std::string_view query) : query_{query}, all_{split_query(query)} {}

  [[nodiscard]] const token& peek(std::size_t ahead = 0) const { return all_[std::min(at_ + ahead, all_.size() - 1)]; }
  const token& take() { return all_[at_ + 1 < all_.size() ? at_++ : at_]; }
  [[nodiscard]] bool is_symbol(std::string_view s, std::size_t ahead = 0) const {
    return peek(ahead).kind == token_kind::symbol && peek(ahead).text == s;
  }
  [[nodiscard]] bool is_keyword(std::string_view s, std::size_t ahead = 0) const {
    return peek(ahead).kind == token_kind::name && equal_ignoring_ascii_case(peek(ahead).text, s);
  }
  bool take_symbol(std::string_view s) { return is_symbol(s) && (take(), true); }
  bool take_keyword(std::string_view s) { return is_keyword(s) && (take(), true); }
  void expect_symbol(std::string_view s) {
    if (!take_symbol(s)) unexpected("expected " + in_quotes(s));
  }
  void expect_keyword(std::string_view s) {
    if (!take_keyword(s)) unexpected("expected " + std::string{s});
  }
  [[noreturn]] void unexpected(const std::string& expected) const {
    const token& t = peek();
    fail(t, t.kind == token_kind::end ? "the query ends too early" : "unexpected " + in_quotes(t.text), expected);
  }
  [[noreturn]] void fail(const token& at, std::string message, std::string hint = {}) const {
    fail_in_query(query_, at.offset, std::move(message), std::move(hint));
  }
  /// The text of the query from one token to the next one to be read.
  [[nodiscard]] std::string text_from(const token& first) const {
    std::string text{query_.substr(first.offset, peek().offset - first.offset)};
    while (!text.empty() && (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r'))) text.pop_back();
    return text;
  }

 private:
  std::string_view query_;
  std::vector<token> all_;
  std::size_t at_ = 0;
};

}  // namespace stancegraph::detail
