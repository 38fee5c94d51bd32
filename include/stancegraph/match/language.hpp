// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/match/stance_query.hpp"

namespace stancegraph {

/// Parses a query in the query language: the core of GQL (ISO/IEC 39075:2024) and openCypher with four additional
/// words. docs/reference/query-language.md has the grammar. Names of records are looked up in the corpus.
/// @param text the query, at most 100,000 bytes
/// @param parameters the values of `$name`
/// @returns a query that is valid as long as the corpus
/// @throws parse_error with the place of the mistake: an unknown word, an edge that the schema does not allow between
///   its ends, a comparison that can never be true, or a name that no record has
/// @complexity linear in the text, and one look-up per name
[[nodiscard]] stance_query parse_query(const corpus& c, std::string_view text, const query_parameters& parameters = {});

/// The names of the parameters of a query without `$`, each once, in order of appearance.
/// @throws parse_error if the query cannot be split into words
/// @complexity linear in the text
[[nodiscard]] std::vector<std::string> parameters_of(std::string_view query);

/// The line of a query that a diagnostic refers to, with a caret below the place.
[[nodiscard]] std::string caret(std::string_view query, const place& where);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(match_language)

#include <algorithm>
#include <optional>
#include <utility>

#include "stancegraph/match/detail/pattern_parser.hpp"

namespace stancegraph {

namespace detail {

/// Parses a complete query.
class query_parser {
 public:
  query_parser(const corpus& c, std::string_view text, const query_parameters& parameters)
      : in_{text}, scope_{c, parameters}, patterns_{in_, scope_} {}

  stance_query read() {
    if (!in_.is_keyword("MATCH") && !in_.is_keyword("OPTIONAL")) in_.unexpected("a query begins with MATCH");
    while (in_.is_keyword("MATCH") || in_.is_keyword("OPTIONAL")) {
      const bool is_optional = in_.take_keyword("OPTIONAL");
      in_.expect_keyword("MATCH");
      pattern_part part = patterns_.part();
      part.is_optional = is_optional;
      // Required parts are matched together, in the cheapest order.
      if (!is_optional && !q_.pattern.parts.empty() && !q_.pattern.parts.back().is_optional) {
        join(q_.pattern.parts.back(), std::move(part));
      } else {
        q_.pattern.parts.push_back(std::move(part));
      }
    }
    if (!in_.is_keyword("RETURN")) in_.unexpected("expected RETURN, WHERE, HOLDS or another MATCH");
    in_.take();
    q_.is_distinct = in_.take_keyword("DISTINCT");
    if (in_.take_symbol("*")) {
      all_items();
    } else {
      do item();
      while (in_.take_symbol(","));
    }
    if (in_.take_keyword("HAVING")) having();
    if (in_.take_keyword("ORDER")) sort();
    if (in_.take_keyword("SKIP")) q_.skip = patterns_.expressions().count();
    if (in_.take_keyword("LIMIT")) q_.limit = patterns_.expressions().count();
    in_.take_symbol(";");
    if (in_.peek().kind != token_kind::end) in_.unexpected("expected HAVING, ORDER BY, SKIP, LIMIT or the end");
    q_.pattern.variables = scope_.variables(in_);
    return std::move(q_);
  }

 private:
  static void join(pattern_part& into, pattern_part part) {
    const auto append = [](auto& to, auto& from) {
      for (auto& each : from) to.push_back(std::move(each));
    };
    append(into.variables, part.variables);
    append(into.links, part.links);
    append(into.relations, part.relations);
    append(into.conditions, part.conditions);
  }

  void all_items() {
    for (const variable v : scope_.named()) {
      return_item i;
      i.name = scope_.name(v);
      i.what.what = operation::record;
      i.what.about = v;
      q_.items.push_back(std::move(i));
      typed_expression& type = types_.emplace_back();
      type.type = scope_.is_path(v) ? value_type::list : value_type::record;
      if (!scope_.is_path(v)) type.kind = scope_.kind(v);
    }
    if (q_.items.empty()) in_.unexpected("nothing in the pattern has a name: RETURN * has no columns");
  }

  struct aggregate_name {
    std::string_view word;
    aggregate how;
    value_type type;
  };
  static constexpr auto aggregates =
      std::to_array<aggregate_name>({{"count", aggregate::count, value_type::number},
                                     {"collect", aggregate::collect, value_type::list},
                                     {"min", aggregate::least, value_type::any},
                                     {"max", aggregate::greatest, value_type::any},
                                     {"sum", aggregate::sum, value_type::number},
                                     {"avg", aggregate::average, value_type::number},
                                     {"evidence", aggregate::evidence, value_type::list}});

  void item() {
    const token first = in_.peek();
    q_.items.push_back(value());
    std::string& name = q_.items.back().name;
    name = in_.text_from(first);
    if (in_.take_keyword("AS")) {
      if (in_.peek().kind != token_kind::name) in_.unexpected("expected a name for the column");
      name = in_.take().text;
    }
    for (std::size_t i = 0; i + 1 < q_.items.size(); ++i)
      if (q_.items[i].name == name) in_.fail(first, "two columns are called " + in_quotes(name), "rename one with AS");
  }
  return_item value() {
    return_item i;
    const auto known = std::find_if(aggregates.begin(), aggregates.end(), [&](const aggregate_name& a) {
      return in_.is_keyword(a.word) && in_.is_symbol("(", 1);
    });
    if (known == aggregates.end()) {
      typed_expression e = patterns_.expressions().any();
      i.what = std::move(e.what);
      e.what = {};
      types_.push_back(std::move(e));
      return i;
    }
    in_.take(), in_.take();
    i.how = known->how;
    types_.emplace_back().type = known->type;
    if (i.how == aggregate::count && in_.take_symbol("*")) {
      i.how = aggregate::rows;
    } else if (i.how != aggregate::evidence) {
      i.is_distinct = in_.take_keyword("DISTINCT");
      const token at = in_.peek();
      typed_expression e = patterns_.expressions().any();
      const bool is_sum = i.how == aggregate::sum || i.how == aggregate::average;
      if (is_sum && e.type != value_type::number && e.type != value_type::any)
        in_.fail(at, "this is not a number", "only numbers can be added");
      i.what = std::move(e.what);
      e.what = {};
      if (i.how == aggregate::least || i.how == aggregate::greatest) types_.back() = std::move(e);
    }
    in_.expect_symbol(")");
    return i;
  }

  void having() {
    std::vector<std::pair<std::string, typed_expression>> columns;
    for (std::size_t i = 0; i != q_.items.size(); ++i) columns.emplace_back(q_.items[i].name, types_[i]);
    patterns_.expressions().columns = &columns;
    q_.having = patterns_.expressions().condition();
    patterns_.expressions().columns = nullptr;
  }

  /// Reads ORDER BY. A column may be given by name or written as after RETURN; if each row comes from one match, any
  /// other value may be given too.
  void sort() {
    in_.expect_keyword("BY");
    do {
      const token first = in_.peek();
      const auto by_name =
          std::find_if(q_.items.begin(), q_.items.end(), [&](const auto& each) { return each.name == first.text; });
      std::size_t column = static_cast<std::size_t>(by_name - q_.items.begin());
      if (first.kind == token_kind::name && by_name != q_.items.end() && !in_.is_symbol(".", 1)) {
        in_.take();
      } else {
        return_item i = value();
        i.name = in_.text_from(first);
        i.is_hidden = true;
        column = static_cast<std::size_t>(
            std::find_if(q_.items.begin(), q_.items.end(), [&](const auto& each) { return each.name == i.name; }) -
            q_.items.begin());
        if (column == q_.items.size()) {
          if (q_.is_distinct || is_grouping(q_) || i.how != aggregate::none)
            in_.fail(first, in_quotes(i.name) + " is not a column", "sort by a column that follows RETURN");
          q_.items.push_back(std::move(i));
        }
      }
      const bool is_descending = in_.take_keyword("DESC") || in_.take_keyword("DESCENDING");
      if (!is_descending && !in_.take_keyword("ASC")) in_.take_keyword("ASCENDING");
      q_.order.push_back({column, is_descending});
    } while (in_.take_symbol(","));
  }

  token_reader in_;
  query_scope scope_;
  pattern_parser patterns_;
  stance_query q_;
  std::vector<typed_expression> types_;  // types of the items, without their expressions
};

}  // namespace detail

STANCEGRAPH_INLINE stance_query parse_query(const corpus& c, std::string_view text,
                                            const query_parameters& parameters) {
  return detail::query_parser{c, text, parameters}.read();
}

STANCEGRAPH_INLINE std::vector<std::string> parameters_of(std::string_view query) {
  std::vector<std::string> names;
  for (detail::token& t : detail::split_query(query))
    if (t.kind == detail::token_kind::parameter && std::find(names.begin(), names.end(), t.text) == names.end())
      names.push_back(std::move(t.text));
  return names;
}

STANCEGRAPH_INLINE std::string caret(std::string_view query, const place& where) {
  std::size_t begin = 0;
  for (std::size_t line = 1; line < where.line; ++line) begin = query.find('\n', begin) + 1;
  const std::string_view line = query.substr(begin, std::min(query.find('\n', begin), query.size()) - begin);
  std::string under;
  for (std::size_t i = 0; i + 1 < where.column; ++i) {
    const char c = i < line.size() ? line[i] : ' ';
    // A character of several bytes takes one column.
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) under += c == '\t' ? '\t' : ' ';
  }
  return std::string{line} + '\n' + under + '^';
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(match_language)
