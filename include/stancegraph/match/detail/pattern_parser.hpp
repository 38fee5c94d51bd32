// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/match/detail/expression_parser.hpp"
#include "stancegraph/match/query_limits.hpp"

namespace stancegraph::detail {

/// Parses what follows MATCH: nodes, edges, HOLDS and WHERE.
class pattern_parser {
 public:
  pattern_parser(token_reader& in, query_scope& scope)
      : in_{in}, scope_{scope}, expressions_{in, scope, [this] { return negated(); }} {}

  [[nodiscard]] expression_parser& expressions() noexcept { return expressions_; }

  /// Parses a part: everything after MATCH, up to the end of its WHERE.
  [[nodiscard]] pattern_part part() {
    std::vector<edge> edges;
    std::vector<node_test> tests;
    const auto first = static_cast<variable>(scope_.size());
    do chain(edges, tests);
    while (in_.take_symbol(","));
    resolve(edges);
    pattern_part made;
    for (edge& e : edges) add(made, e);
    for (const node_test& t : tests) add(made, t.of, t.name, t.value);
    keep_apart(made, edges);
    take_own(made, first);
    if (in_.take_keyword("HOLDS")) hold(made);
    if (in_.take_keyword("WHERE")) {
      expression e = expressions_.condition();
      if (e.what != operation::and_) {
        made.conditions.push_back(std::move(e));
      } else {
        split(made.conditions, std::move(e));
      }
      take_own(made, first);
    }
    return made;
  }

 private:
  // Planning time grows with the fourth power of the edges and the third power of the nodes.
  enum class arrow { right, left, none };
  struct edge {
    variable left = 0, right = 0;
    std::optional<token> name;
    std::vector<token> types;
    arrow direction = arrow::none;
    bool is_path = false;
    std::uint8_t least = 1, most = 1;
    token at;
    std::vector<std::pair<token, typed_expression>> tests;
    bool is_resolved = false;
    variable own = 0;  // the statement, relation or path; unused for a link
    bool has_own = false;
    std::optional<link> what;
    std::uint32_t predicates = 0;
    [[nodiscard]] variable from() const { return direction == arrow::left ? right : left; }
    [[nodiscard]] variable to() const { return direction == arrow::left ? left : right; }
  };
  struct node_test {
    variable of;
    token name;
    typed_expression value;
  };

  /// Sets the variables of a part: all from `first` on, except those within EXISTS.
  void take_own(pattern_part& part, variable first) const {
    part.variables.clear();
    for (auto v = first; v != scope_.size(); ++v)
      if (std::find(inner_.begin(), inner_.end(), v) == inner_.end()) part.variables.push_back(v);
  }

  static void split(std::vector<expression>& into, expression e) {
    if (e.what != operation::and_) return into.push_back(std::move(e));
    for (expression& each : e.arguments) split(into, std::move(each));
  }

  [[nodiscard]] pattern_part negated() {
    in_.take_keyword("MATCH");
    const std::size_t mark = scope_.mark();
    const auto first = static_cast<variable>(scope_.size());
    pattern_part made = part();
    for (auto v = first; v != scope_.size(); ++v) inner_.push_back(v);
    scope_.forget(mark);
    return made;
  }

  void chain(std::vector<edge>& edges, std::vector<node_test>& tests) {
    variable left = node(tests);
    while (in_.is_symbol("-") || in_.is_symbol("<-")) {
      edge e = edge_type();
      e.left = left;
      e.right = left = node(tests);
      if (++edges_ > query_size::edges)
        in_.fail(e.at, "the query has more than " + std::to_string(query_size::edges) + " edges");
      edges.push_back(std::move(e));
    }
  }

  variable node(std::vector<node_test>& tests) {
    in_.expect_symbol("(");
    const token at = in_.peek();
    std::optional<variable> v;
    if (at.kind == token_kind::name) {
      in_.take();
      v = scope_.find(at.text);
    }
    if (!v && ++nodes_ > query_size::nodes)
      in_.fail(at, "the query has more than " + std::to_string(query_size::nodes) + " nodes");
    if (!v) v = scope_.add(at.kind == token_kind::name ? at.text : "", std::nullopt, at);
    if (scope_.is_path(*v)) in_.fail(at, at.text + " is a path, not a record");
    if (in_.take_symbol(":")) {
      const token label = in_.peek();
      if (label.kind != token_kind::name) in_.unexpected("expected the kind of a record, such as Actor");
      in_.take();
      const auto& words = vocabulary<record_kind>::words;
      const auto found = std::find_if(words.begin(), words.end(),
                                      [&](std::string_view w) { return equal_ignoring_ascii_case(w, label.text); });
      if (found == words.end()) {
        const auto near = nearest_name(label.text, words);
        in_.fail(label, "there is no kind of record " + in_quotes(label.text),
                 near ? "did you mean " + in_quotes(*near) + "?"
                      : "expected Actor, Position, Event, Document, Statement or Relation");
      }
      scope_.set_kind(in_, *v, static_cast<record_kind>(found - words.begin()), label, {});
    }
    for (auto& [name, value] : property_map()) tests.push_back({*v, name, value});
    in_.expect_symbol(")");
    return *v;
  }

  std::vector<std::pair<token, typed_expression>> property_map() {
    std::vector<std::pair<token, typed_expression>> all;
    if (!in_.take_symbol("{")) return all;
    do {
      const token name = in_.peek();
      if (name.kind != token_kind::name) in_.unexpected("expected the name of a property");
      in_.take();
      in_.expect_symbol(":");
      all.emplace_back(name, expressions_.any());
    } while (in_.take_symbol(","));
    in_.expect_symbol("}");
    return all;
  }

  edge edge_type() {
    edge e;
    e.at = in_.peek();
    const bool is_left = in_.take_symbol("<-");
    if (!is_left) in_.expect_symbol("-");
    if (!in_.take_symbol("[")) in_.unexpected("expected [ and the type of the edge, as in -[:support]->");
    if (in_.peek().kind == token_kind::name) e.name = in_.take();
    if (!in_.take_symbol(":"))
      in_.unexpected("expected : and the type of the edge: stance, support, oppose, member_of, voice, …");
    do {
      in_.take_symbol(":");
      if (in_.peek().kind != token_kind::name) in_.unexpected("expected the type of an edge");
      e.types.push_back(in_.take());
    } while (in_.take_symbol("|"));
    if (in_.take_symbol("*")) length(e);
    e.tests = property_map();
    in_.expect_symbol("]");
    if (is_left) {
      in_.expect_symbol("-");
      e.direction = arrow::left;
    } else if (in_.take_symbol("->")) {
      e.direction = arrow::right;
    } else {
      in_.expect_symbol("-");
    }
    return e;
  }
  void length(edge& e) {
    const token at = in_.peek();
    e.is_path = true;
    const bool has_least = at.kind == token_kind::number || at.kind == token_kind::parameter;
    std::size_t least = has_least ? expressions_.count() : 1, most = least;
    if (in_.take_symbol("..")) {
      const bool has_most = in_.peek().kind == token_kind::number || in_.peek().kind == token_kind::parameter;
      if (!has_most) in_.fail(at, "this path has no upper bound", "write one, as in *1..4");
      most = expressions_.count();
    } else if (!has_least) {
      in_.fail(at, "this path has no upper bound", "write one, as in *1..4");
    }
    if (most > query_size::path)
      in_.fail(at, "this path has more than " + std::to_string(query_size::path) + " relations");
    if (least > most || most == 0) in_.fail(at, "this path has no length", "the lower bound comes first, as in *1..4");
    e.least = static_cast<std::uint8_t>(least);
    e.most = static_cast<std::uint8_t>(most);
  }

  /// Determines the types of the edges; the kinds of their nodes decide if a word is ambiguous.
  void resolve(std::vector<edge>& edges) {
    for (bool is_going_on = true; is_going_on;) {
      is_going_on = false;
      for (edge& e : edges)
        if (!e.is_resolved && resolve(e)) is_going_on = e.is_resolved = true;
    }
    for (const edge& e : edges)
      if (!e.is_resolved)
        in_.fail(e.types[0], in_quotes(e.types[0].text) + " can connect records of several kinds",
                 "name the kind of one, as in (x:Position)");
  }
  bool resolve(edge& e) {
    const std::string& word = e.types[0].text;
    if (is_stance(word)) return resolve_stance(e), true;
    if (const auto l = from_word<link>(word)) return resolve_link(e, *l), true;
    return resolve_relation(e);
  }
  [[nodiscard]] static bool is_stance(std::string_view word) { return word == "stance" || from_word<polarity>(word); }

  void refuse_path(const edge& e) const {
    if (e.is_path) in_.fail(e.types[0], "only relations can form a path");
  }
  void direct(const edge& e, const std::string& how) const {
    if (e.direction == arrow::none) in_.fail(e.at, "this edge needs a direction", how);
  }
  void resolve_stance(edge& e) {
    refuse_path(e);
    direct(e, "a stance leads from an actor to a position: write ->");
    for (const token& t : e.types)
      if (!is_stance(t.text))
        in_.fail(t, in_quotes(t.text) + " is not a stance", "expected stance, support, oppose, neutral or ambivalent");
    const std::string why = in_quotes(e.types[0].text) + " leads from an actor to a position";
    scope_.set_kind(in_, e.from(), record_kind::actor, e.types[0], why);
    scope_.set_kind(in_, e.to(), record_kind::position, e.types[0], why);
    own(e, record_kind::statement);
  }
  void resolve_link(edge& e, link l) {
    refuse_path(e);
    if (e.types.size() != 1) in_.fail(e.types[1], "a link has one type");
    const link_ends ends = ends_of(l);
    const std::string why =
        in_quotes(to_word(l)) + " leads from " + with_article(ends.from) + " to " + with_article(ends.to);
    direct(e, why + ": write ->");
    if (e.name) in_.fail(*e.name, "a link cannot be named", "only stances and relations are records");
    if (!e.tests.empty()) in_.fail(e.tests[0].first, "a link has no properties");
    scope_.set_kind(in_, e.from(), ends.from, e.types[0], why);
    scope_.set_kind(in_, e.to(), ends.to, e.types[0], why);
    e.what = l;
  }
  bool resolve_relation(edge& e) {
    std::vector<record_kind> kinds;  // each predicate connects two records of the same kind
    e.predicates = 0;
    for (const token& t : e.types) {
      const auto p = from_word<predicate>(t.text);
      if (!p) unknown_type(t);
      e.predicates |= std::uint32_t{1} << static_cast<unsigned>(*p);
      std::vector<record_kind> own_kinds;
      for (const schema_rule& rule : schema)
        if (rule.predicate == *p) own_kinds.push_back(rule.subject);
      if (&t == &e.types[0]) kinds = own_kinds;
      std::erase_if(kinds,
                    [&](record_kind k) { return std::find(own_kinds.begin(), own_kinds.end(), k) == own_kinds.end(); });
      if (kinds.empty())
        in_.fail(t, in_quotes(t.text) + " and " + in_quotes(e.types[0].text) + " connect different kinds of records");
    }
    std::optional<record_kind> kind = kinds.size() == 1 ? std::optional{kinds[0]} : scope_.kind(e.left);
    if (!kind) kind = scope_.kind(e.right);
    if (!kind) return false;
    if (std::find(kinds.begin(), kinds.end(), *kind) == kinds.end()) kind = kinds[0];
    const std::string why =
        in_quotes(e.types[0].text) + " connects " + with_article(*kind) + " to " + with_article(*kind);
    scope_.set_kind(in_, e.left, *kind, e.types[0], why);
    scope_.set_kind(in_, e.right, *kind, e.types[0], why);
    if (e.name && scope_.find(e.name->text))
      in_.fail(*e.name, in_quotes(e.name->text) + " is already the name of something else");
    own(e, record_kind::relation);
    if (e.is_path) {
      scope_.make_path(e.own);
      if (!e.tests.empty()) in_.fail(e.tests[0].first, "a path has no properties");
    }
    return true;
  }
  [[noreturn]] void unknown_type(const token& t) const {
    std::vector<std::string_view> words{"stance"};
    for (const std::string_view w : vocabulary<polarity>::words) words.push_back(w);
    for (const std::string_view w : vocabulary<link>::words) words.push_back(w);
    for (const std::string_view w : vocabulary<predicate>::words) words.push_back(w);
    std::string hint;
    for (const std::string_view w : words) hint += (hint.empty() ? "expected " : ", ") + std::string{w};
    if (const auto near = nearest_name(t.text, words)) hint = "did you mean " + in_quotes(*near) + "?";
    in_.fail(t, "there is no edge type " + in_quotes(t.text), hint);
  }
  void own(edge& e, record_kind kind) {
    const token at = e.name ? *e.name : e.at;
    const auto known = e.name ? scope_.find(e.name->text) : std::nullopt;
    e.own = known ? *known : scope_.add(e.name ? e.name->text : "", kind, at);
    if (known && scope_.is_path(*known)) in_.fail(at, at.text + " is a path");
    scope_.set_kind(in_, e.own, kind, at, {});
    e.has_own = true;
  }

  void add(pattern_part& part, const edge& e) {
    if (e.what) {
      part.links.push_back({*e.what, e.from(), e.to()});
    } else if (e.predicates != 0) {
      part.relations.push_back({e.own, e.from(), e.to(), e.predicates, e.direction == arrow::none, e.least, e.most});
    } else {
      part.links.push_back({link::holder, e.own, e.from()});
      part.links.push_back({link::position, e.own, e.to()});
      std::vector<expression> any_of;
      for (const token& t : e.types) {
        if (t.text == "stance") any_of.clear();
        if (t.text == "stance") break;
        typed_expression polarity = expressions_.property_of(e.own, token{token_kind::name, "polarity", t.offset});
        any_of.push_back(expressions_.equal(polarity, text_constant(t.text, t)));
      }
      if (!any_of.empty()) part.conditions.push_back(make_of(operation::or_, std::move(any_of)));
    }
    for (const auto& [name, value] : e.tests) add(part, e.own, name, value);
  }
  void add(pattern_part& part, variable of, const token& name, const typed_expression& value) {
    part.conditions.push_back(expressions_.equal(expressions_.property_of(of, name), value));
  }

  /// Can two stances have the same polarity?
  [[nodiscard]] static bool can_be_one(const edge& a, const edge& b) {
    const auto is_any = [](const edge& e) {
      return e.types.empty() || std::find_if(e.types.begin(), e.types.end(),
                                             [&](const auto& each) { return each.text == "stance"; }) != e.types.end();
    };
    return is_any(a) || is_any(b) || std::any_of(a.types.begin(), a.types.end(), [&](const token& t) {
             return std::find_if(b.types.begin(), b.types.end(),
                                 [&](const auto& each) { return each.text == t.text; }) != b.types.end();
           });
  }

  /// As in Cypher, two edges of one MATCH are never the same edge.
  void keep_apart(pattern_part& part, const std::vector<edge>& edges) const {
    const auto of = [](variable v) {
      expression e;
      e.what = operation::record;
      e.about = v;
      return e;
    };
    for (std::size_t i = 0; i != edges.size(); ++i)
      for (std::size_t j = 0; j != i; ++j) {
        const edge &a = edges[j], &b = edges[i];
        if (a.what != b.what || (a.predicates == 0) != (b.predicates == 0)) continue;
        if (a.predicates != 0) {
          if ((a.predicates & b.predicates) != 0)
            part.conditions.push_back(make(operation::disjoint, of(a.own), of(b.own)));
        } else if (a.what) {
          part.conditions.push_back(
              make(operation::different_edges, of(a.from()), of(a.to()), of(b.from()), of(b.to())));
        } else if (can_be_one(a, b)) {
          part.conditions.push_back(make(operation::different_edges, of(a.own), of(a.from()), of(a.to()), of(b.own),
                                         of(b.from()), of(b.to())));
        }
      }
  }

  /// Parses HOLDS AT day or DURING period: all statements and relations of the part must then be in force.
  void hold(pattern_part& part) {
    if (!in_.take_keyword("AT")) {
      if (!in_.take_keyword("DURING")) in_.unexpected("expected AT or DURING");
    }
    expression e = expressions_.time();
    e.what = operation::in_force;
    e.is_certain = in_.take_keyword("CERTAINLY");
    if (!e.is_certain) in_.take_keyword("POSSIBLY");
    for (const variable v : part.variables) {
      if (scope_.kind(v) != record_kind::statement && scope_.kind(v) != record_kind::relation) continue;
      e.about = v;
      part.conditions.push_back(e);
    }
  }

  token_reader& in_;
  query_scope& scope_;
  expression_parser expressions_;
  std::vector<variable> inner_;  // variables of parts within EXISTS
  std::size_t edges_ = 0;
  std::size_t nodes_ = 0;  // number of nodes with a variable of their own
};

}  // namespace stancegraph::detail
