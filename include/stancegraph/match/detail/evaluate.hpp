// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/match/graph_pattern.hpp"
#include "stancegraph/match/query_index.hpp"
#include "stancegraph/match/query_limits.hpp"
#include "stancegraph/match/reach.hpp"

namespace stancegraph::detail {

/// The state of a match: the row of each variable, and the relations of each path.
struct match_state {
  static constexpr std::uint32_t none = ~std::uint32_t{};

  match_state(const query_index& on, const graph_pattern& p, query_meter& counts)
      : index{on},
        pattern{p},
        meter{counts},
        rows(p.variables.size(), none),
        paths(p.variables.size()),
        is_backward(p.variables.size()),
        reach{on} {}
  virtual ~match_state() = default;
  match_state(const match_state&) = delete;
  match_state& operator=(const match_state&) = delete;

  /// Does a part have a match, given what is matched already?
  [[nodiscard]] virtual bool has_match(const pattern_part& part) = 0;

  const query_index& index;
  const graph_pattern& pattern;
  query_meter& meter;
  std::vector<std::uint32_t> rows;                // row of each variable; none if an optional part had no match
  std::vector<std::vector<std::uint32_t>> paths;  // relations of each path, in the order of the search
  std::vector<bool> is_backward;                  // true if a path was searched from its end
  reach_cache reach;
  const value_list* columns = nullptr;  // columns of the row for HAVING
};

[[nodiscard]] inline query_value value_of(const expression& e, match_state& m);

/// The value of an expression, stored in `room` unless it exists elsewhere.
[[nodiscard]] inline const query_value& value_of(const expression& e, match_state& m, query_value& room) {
  if (e.what == operation::constant) return e.constant;
  if (e.what == operation::column) return (*m.columns)[e.about];
  return room = value_of(e, m);
}

/// Is the expression a variable for a single record? Its row then identifies the value.
[[nodiscard]] inline bool is_one_record(const expression& e, const graph_pattern& p) {
  return e.what == operation::record && !p.variables[e.about].is_path;
}

/// The record of a variable, or the list of relations of a path.
[[nodiscard]] inline query_value value_of(variable v, const match_state& m) {
  if (m.rows[v] == match_state::none) return {};
  if (!m.pattern.variables[v].is_path) return record_ref{m.pattern.variables[v].kind, m.rows[v]};
  value_list relations;
  for (const std::uint32_t r : m.paths[v]) relations.emplace_back(record_ref{record_kind::relation, r});
  if (m.is_backward[v]) std::reverse(relations.begin(), relations.end());
  return std::make_shared<const value_list>(std::move(relations));
}

/// What an expression depends on: the record of a variable, or one property of it.
struct leaf {
  variable about = 0;
  const property* what = nullptr;  ///< the property; null for the record itself

  friend bool operator==(const leaf&, const leaf&) = default;
};

/// Adds it unless present.
inline void add_leaf(const leaf& l, std::vector<leaf>& to) {
  if (std::find(to.begin(), to.end(), l) == to.end()) to.push_back(l);
}

/// Adds everything an expression depends on.
inline void add_leaves(const expression& e, std::vector<leaf>& to) {
  if (e.what == operation::property) add_leaf({e.about, e.property}, to);
  if (e.what == operation::record || e.what == operation::in_force) add_leaf({e.about, nullptr}, to);
  for (const expression& each : e.arguments) add_leaves(each, to);
  if (e.part) for_each_variable(e, [&](variable v) { add_leaf({v, nullptr}, to); });
}

/// Are two values equal? For variables only rows are compared.
[[nodiscard]] inline truth are_same(const expression& a, const expression& b, match_state& m) {
  if (is_one_record(a, m.pattern) && is_one_record(b, m.pattern)) {
    const std::uint32_t x = m.rows[a.about], y = m.rows[b.about];
    if (x == match_state::none || y == match_state::none) return truth::unknown;
    return to_truth(x == y && m.pattern.variables[a.about].kind == m.pattern.variables[b.about].kind);
  }
  query_value first, second;
  return is_same(value_of(a, m, first), value_of(b, m, second));
}

/// Do two edges differ in their record or in one of their ends?
[[nodiscard]] inline truth are_different(const expression& e, const match_state& m) {
  const std::size_t half = e.arguments.size() / 2;
  for (std::size_t i = 0; i != half; ++i)
    if (m.rows[e.arguments[i].about] != m.rows[e.arguments[half + i].about]) return truth::yes;
  return truth::no;
}

/// Do two relations or paths have no relation in common?
[[nodiscard]] inline truth are_disjoint(const expression& e, const match_state& m) {
  const auto relations = [&](variable v) {
    return m.pattern.variables[v].is_path ? std::span<const std::uint32_t>{m.paths[v]}
                                          : std::span<const std::uint32_t>{&m.rows[v], 1};
  };
  const auto second = relations(e.arguments[1].about);
  for (const std::uint32_t r : relations(e.arguments[0].about))
    if (std::find(second.begin(), second.end(), r) != second.end()) return truth::no;
  return truth::yes;
}

[[nodiscard]] inline truth is_speaking_for(const query_value& who, const query_value& whom, match_state& m) {
  const auto *x = who.as<record_ref>(), *y = whom.as<record_ref>();
  if (x == nullptr || y == nullptr) return truth::unknown;
  const reach_of& all = m.reach.speaking_for(y->row);
  if (x->kind == record_kind::actor) return to_truth(all.has(x->row));
  for (const link l : {link::holder, link::on_behalf_of})
    for (std::size_t i = 0; i != m.index.count(l, x->row); ++i)
      if (all.has(m.index.target(l, x->row, i))) return truth::yes;
  return truth::no;
}

/// Is a statement or relation in force in a period?
[[nodiscard]] inline truth is_in_force(const expression& e, const match_state& m) {
  const std::uint32_t row = m.rows[e.about];
  if (row == match_state::none) return truth::unknown;
  const corpus& c = m.index.records();
  const period& asked = e.constant.as<coded_time>()->days;
  const auto holds = [&](const period& p) {
    const certainty found = is_overlapping(p, asked);
    return found == certainty::certainly || (found == certainty::possibly && !e.is_certain);
  };
  if (m.pattern.variables[e.about].is_path)
    return to_truth(std::all_of(m.paths[e.about].begin(), m.paths[e.about].end(),
                                [&](std::uint32_t r) { return holds(in_force(c[relation_handle{r}])); }));
  return to_truth(m.pattern.variables[e.about].kind == record_kind::statement
                      ? holds(in_force(c, statement_handle{row}))
                      : holds(in_force(c[relation_handle{row}])));
}

[[nodiscard]] inline truth compare_texts(const expression& e, match_state& m) {
  const query_value a = value_of(e.arguments[0], m), b = value_of(e.arguments[1], m);
  const auto *x = a.as<std::string_view>(), *y = b.as<std::string_view>();
  if (x == nullptr || y == nullptr) return truth::unknown;
  if (e.what == operation::starts_with) return to_truth(x->starts_with(*y));
  if (e.what == operation::ends_with) return to_truth(x->ends_with(*y));
  return to_truth(x->find(*y) != x->npos);
}

/// Is a condition true in a match?
[[nodiscard]] inline truth truth_of(const expression& e, match_state& m) {
  const auto value = [&](std::size_t i) { return value_of(e.arguments[i], m); };
  switch (e.what) {
    case operation::not_:
      return !truth_of(e.arguments[0], m);
    case operation::and_: {
      truth all = truth::yes;
      for (const expression& each : e.arguments)
        if ((all = std::min(all, truth_of(each, m))) == truth::no) break;
      return all;
    }
    case operation::or_: {
      truth any = truth::no;
      for (const expression& each : e.arguments)
        if ((any = std::max(any, truth_of(each, m))) == truth::yes) break;
      return any;
    }
    case operation::equal:
      return are_same(e.arguments[0], e.arguments[1], m);
    case operation::less:
      return is_less(value(0), value(1));
    case operation::starts_with:
    case operation::ends_with:
    case operation::contains:
      return compare_texts(e, m);
    case operation::in: {
      truth any = truth::no;
      const query_value one = value(0), list = value(1);
      for (const query_value& each : list.items()) any = std::max(any, is_same(one, each));
      return list.as<query_value::list>() == nullptr ? truth::unknown : any;
    }
    case operation::is_null:
      return to_truth(value(0).is_null());
    case operation::during: {
      const query_value a = value(0), b = value(1);
      const auto *x = a.as<coded_time>(), *y = b.as<coded_time>();
      return x == nullptr || y == nullptr ? truth::unknown : to_truth(is_within(x->days, y->days));
    }
    case operation::possibly:
      return to_truth(truth_of(e.arguments[0], m) != truth::no);
    case operation::certainly:
      return to_truth(truth_of(e.arguments[0], m) == truth::yes);
    case operation::under: {
      const query_value a = value(0), b = value(1);
      const auto *x = a.as<record_ref>(), *y = b.as<record_ref>();
      return x == nullptr || y == nullptr ? truth::unknown : to_truth(m.reach.under(y->row).has(x->row));
    }
    case operation::speaking_for:
      return is_speaking_for(value(0), value(1), m);
    case operation::in_force:
      return is_in_force(e, m);
    case operation::exists:
      return to_truth(m.has_match(*e.part));
    case operation::different_edges:
      return are_different(e, m);
    case operation::disjoint:
      return are_disjoint(e, m);
    case operation::constant:
    case operation::record:
    case operation::property:
    case operation::list:
    case operation::size:
    case operation::column:
    case operation::function:
      break;
  }
  const query_value v = value_of(e, m);
  const bool* b = v.as<bool>();
  return b == nullptr ? truth::unknown : to_truth(*b);
}

/// The value of an expression in a match; an unknown condition is null.
[[nodiscard]] inline query_value value_of(const expression& e, match_state& m) {
  switch (e.what) {
    case operation::constant:
      return e.constant;
    case operation::column:
      return (*m.columns)[e.about];
    case operation::record:
      return value_of(e.about, m);
    case operation::property: {
      const std::uint32_t row = m.rows[e.about];
      return row == match_state::none ? query_value{} : e.property->get(m.index.records(), row);
    }
    case operation::function: {
      std::array<std::uint32_t, 8> rows{};
      for (std::size_t i = 0; i != e.arguments.size(); ++i) rows[i] = m.rows[e.arguments[i].about];
      return e.function(m.index.records(), std::span{rows}.first(e.arguments.size()));
    }
    case operation::list: {
      value_list items;
      for (const expression& each : e.arguments) items.push_back(value_of(each, m));
      return std::make_shared<const value_list>(std::move(items));
    }
    case operation::size: {
      const query_value v = value_of(e.arguments[0], m);
      if (const auto* text = v.as<std::string_view>()) return static_cast<std::int64_t>(text->size());
      if (v.as<query_value::list>() != nullptr) return static_cast<std::int64_t>(v.items().size());
      return {};
    }
    default:
      break;
  }
  const truth t = truth_of(e, m);
  return t == truth::unknown ? query_value{} : query_value{t == truth::yes};
}

}  // namespace stancegraph::detail
