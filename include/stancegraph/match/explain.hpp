// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/match/query_index.hpp"
#include "stancegraph/match/stance_query.hpp"

namespace stancegraph {

/// Explains how a query is matched, one step per line: where the search begins, what it follows, what it checks, and
/// how many rows are expected after each step. Conditions are written in the query language. A record without a name in
/// the query is called by its kind. Optional parts begin with a line `optional:`.
/// @pre the query was made for the corpus of the index
/// @complexity that of planning: for each variable as a start, the square of the number of links, relations and
///   conditions
[[nodiscard]] std::string explain(const query_index& index, const stance_query& q);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(match_explain)

#include <algorithm>
#include <vector>

#include "stancegraph/core/text.hpp"
#include "stancegraph/match/answer.hpp"
#include "stancegraph/match/detail/matcher.hpp"

namespace stancegraph {

namespace detail {

/// Writes parts of a pattern in the query language.
class pattern_writer {
 public:
  pattern_writer(const corpus& c, const graph_pattern& p) : corpus_{c}, pattern_{p} {}

  /// The name of a variable in the query; without one, its kind and its number among the unnamed variables of that
  /// kind.
  [[nodiscard]] std::string name(variable v) const {
    const pattern_variable& known = pattern_.variables[v];
    if (!known.name.empty()) return known.name;
    std::size_t number = 0, all = 0;
    for (variable each = 0; each != pattern_.variables.size(); ++each) {
      if (!pattern_.variables[each].name.empty() || pattern_.variables[each].kind != known.kind) continue;
      ++all;
      number += each <= v ? 1 : 0;
    }
    const std::string kind{to_word(known.kind)};
    return all == 1 ? "a " + kind : kind + " " + std::to_string(number);
  }

  /// A condition or value. Within another expression, AND and OR are put in parentheses.
  [[nodiscard]] std::string text(const expression& e, bool is_within = false) const {
    const auto both = [&](std::string_view sign) {
      return text(e.arguments[0], true) + " " + std::string{sign} + " " + text(e.arguments[1], true);
    };
    switch (e.what) {
      case operation::constant:
        return constant(e.constant);
      case operation::record:
        return name(e.about);
      case operation::property:
        return pattern_.variables[e.about].name.empty() ? std::string{e.property->name} + " of " + name(e.about)
                                                        : name(e.about) + "." + std::string{e.property->name};
      case operation::list:
        return "[" + joined(e.arguments, ", ") + "]";
      case operation::not_:
        return negated(e.arguments[0]);
      case operation::and_:
      case operation::or_: {
        if (e.arguments.size() == 1) return text(e.arguments[0], is_within);
        const std::string all = joined(e.arguments, e.what == operation::and_ ? " AND " : " OR ");
        return is_within ? "(" + all + ")" : all;
      }
      case operation::equal:
        return both("=");
      case operation::less:
        return both("<");
      case operation::starts_with:
        return both("STARTS WITH");
      case operation::ends_with:
        return both("ENDS WITH");
      case operation::contains:
        return both("CONTAINS");
      case operation::in:
        return both("IN");
      case operation::is_null:
        return text(e.arguments[0], true) + " IS NULL";
      case operation::during:
        return both("DURING");
      case operation::possibly:
        return "possibly(" + text(e.arguments[0]) + ")";
      case operation::certainly:
        return "certainly(" + text(e.arguments[0]) + ")";
      case operation::size:
        return "size(" + text(e.arguments[0]) + ")";
      case operation::under:
        return both("UNDER");
      case operation::speaking_for:
        return both("SPEAKING FOR");
      case operation::in_force:
        return name(e.about) + " HOLDS DURING " + constant(e.constant) + (e.is_certain ? " CERTAINLY" : " POSSIBLY");
      case operation::exists:
        return "EXISTS { " + text(*e.part) + " }";
      case operation::different_edges:
        return edge(e, 0) + " and " + edge(e, e.arguments.size() / 2) + " are not the same edge";
      case operation::disjoint:
        return name(e.arguments[0].about) + " and " + name(e.arguments[1].about) + " share no relation";
      case operation::function:
        return "a function of " + joined(e.arguments, ", ");
      case operation::column:
        break;
    }
    return "column " + std::to_string(e.about + 1);
  }

  /// The predicates and, for a path, the permitted numbers of relations.
  [[nodiscard]] std::string relations(const relation_atom& r) const {
    std::string words;
    for (std::size_t p = 0; p != word_count<predicate>; ++p)
      if (r.has(static_cast<predicate>(p)))
        words += (words.empty() ? "" : "|") + std::string{to_word(static_cast<predicate>(p))};
    if (!pattern_.variables[r.relation].is_path) return words;
    return words + "*" + std::to_string(r.least) + ".." + std::to_string(r.most);
  }

 private:
  [[nodiscard]] std::string constant(const query_value& v) const {
    if (v.as<query_value::list>() != nullptr) {
      std::string items;
      for (const query_value& each : v.items()) items += (items.empty() ? "" : ", ") + constant(each);
      return "[" + items + "]";
    }
    if (const auto* t = v.as<coded_time>(); t != nullptr && t->text.empty())
      return in_quotes(to_string(t->days.begins.earliest) + "/" + to_string(t->days.ends.latest));
    if (v.is_null()) return "NULL";
    return v.is_number() || v.as<bool>() != nullptr ? to_text(corpus_, v) : in_quotes(to_text(corpus_, v));
  }
  [[nodiscard]] std::string negated(const expression& e) const {
    if (e.what == operation::equal) return text(e.arguments[0], true) + " <> " + text(e.arguments[1], true);
    if (e.what == operation::less) return text(e.arguments[1], true) + " <= " + text(e.arguments[0], true);
    if (e.what == operation::is_null) return text(e.arguments[0], true) + " IS NOT NULL";
    return "NOT " + text(e, true);
  }
  [[nodiscard]] std::string joined(const std::vector<expression>& all, std::string_view by) const {
    std::string text_of_all;
    for (const expression& each : all) {
      if (!text_of_all.empty()) text_of_all += by;
      text_of_all += text(each, true);
    }
    return text_of_all;
  }
  /// The edge that begins at an argument: its record or, for a link, its two ends.
  [[nodiscard]] std::string edge(const expression& e, std::size_t at) const {
    const bool is_link = e.arguments.size() == 4;
    return name(e.arguments[at].about) + (is_link ? " to " + name(e.arguments[at + 1].about) : "");
  }
  [[nodiscard]] std::string text(const pattern_part& part) const {
    std::string all;
    const auto add = [&](variable from, const std::string& how, variable to) {
      all += (all.empty() ? "(" : ", (") + name(from) + ")-[:" + how + "]->(" + name(to) + ")";
    };
    for (const link_atom& l : part.links) add(l.from, std::string{to_word(l.what)}, l.to);
    for (const relation_atom& r : part.relations) add(r.subject, relations(r), r.object);
    if (all.empty())
      for (const variable v : part.variables) all += (all.empty() ? "(" : ", (") + name(v) + ")";
    return part.conditions.empty() ? all : all + " WHERE " + joined(part.conditions, " AND ");
  }

  const corpus& corpus_;
  const graph_pattern& pattern_;
};

/// Describes one step of a plan.
[[nodiscard]] STANCEGRAPH_INLINE std::string step_text(const corpus& c, const graph_pattern& p, const plan_step& s) {
  const pattern_writer words{c, p};
  const std::string from = words.name(s.from), to = words.name(s.to), by{to_word(s.what)};
  switch (s.kind) {
    case step_kind::scan:
      return "each " + std::string{to_word(p.variables[s.from].kind)} + " as " + from;
    case step_kind::seek:
      return from + " is " + std::string{id_of(c, {p.variables[s.from].kind, s.row})};
    case step_kind::follow:
      return to + " as " + by + " of " + from;
    case step_kind::follow_back:
      return to + " of which " + from + " is " + by;
    case step_kind::check:
      return "check that " + to + " is " + by + " of " + from;
    case step_kind::stances: {
      std::string text = words.name(s.statement) + (s.is_to_known ? "" : " and " + to) + " by the stances " +
                         (s.what == link::holder ? "of " : "on ") + from;
      if (s.is_to_known) text += (s.what == link::holder ? " on " : " of ") + to;
      for (std::size_t i = 0; i != s.taken.size(); ++i)
        text += (i == 0 ? " with " : " and ") + words.text(*s.taken[i], true);
      return text;
    }
    case step_kind::relate:
    case step_kind::path:
      return to + (s.kind == step_kind::path ? " by paths of " : " by relations of ") + words.relations(*s.relation) +
             (s.is_backward ? " to " : " from ") + from;
    case step_kind::filter:
      break;
  }
  return "filter " + words.text(*s.condition);
}

}  // namespace detail

STANCEGRAPH_INLINE std::string explain(const query_index& index, const stance_query& q) {
  query_meter meter{{}};
  detail::matcher matches{index, q.pattern, meter};
  std::string text;
  for (const detail::part_matcher* part : matches.plans()) {
    if (part->part().is_optional) text += "optional:\n";
    double rows = 1;
    for (const detail::plan_step& s : part->steps()) {
      rows *= s.fan_out;
      const auto shown = static_cast<std::uint64_t>(std::clamp(rows, 1.0, 1e18));
      text += detail::step_text(index.records(), q.pattern, s) + " (about " + std::to_string(shown) +
              (shown == 1 ? " row)\n" : " rows)\n");
    }
  }
  return text;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(match_explain)
