// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "stancegraph/match/graph_pattern.hpp"
#include "stancegraph/match/query_index.hpp"

namespace stancegraph::detail {

/// The kinds of steps in a plan.
enum class step_kind : std::uint8_t {
  scan,         ///< assign each record of its kind to a variable
  seek,         ///< assign the only possible record to a variable
  follow,       ///< go from a record to those it refers to by a link
  follow_back,  ///< go from a record to those that refer to it by a link
  check,        ///< check a link whose ends are both known
  stances,      ///< go from an actor or position to its stances: their statements and their other ends
  relate,       ///< go from a record over a relation to another
  path,         ///< go from a record over a path of relations to another
  filter,       ///< check a condition
};

/// A step of a plan: it assigns records to variables, or checks those assigned before.
struct plan_step {
  step_kind kind = step_kind::scan;
  variable from = 0;  ///< the known variable; for scan and seek the variable to assign
  variable to = 0;    ///< assigned by the step, unless known
  bool is_to_known = false;
  link what = link::holder;
  const relation_atom* relation = nullptr;
  bool is_backward = false;        ///< relate, path: start at the object
  bool is_relation_known = false;  ///< relate: the relation is already known
  const expression* condition = nullptr;
  variable statement = 0;                  ///< stances: the statement, assigned by the step
  std::uint32_t polarities = ~0U;          ///< stances: one bit for each permitted polarity
  std::optional<variable> as{};            ///< stances: a known statement that must have the same polarity
  std::vector<const expression*> taken{};  ///< stances: the conditions included in the step
  std::uint32_t row = 0;                   ///< seek: the row
  double fan_out = 1;                      ///< expected number of results per input
};

/// Chooses the order in which the atoms of a part are matched. From each possible start it adds the cheapest next step,
/// and returns the cheapest of the resulting plans.
class planner {
 public:
  planner(const query_index& index, const graph_pattern& pattern, const pattern_part& part, std::vector<bool> known)
      : index_{index}, pattern_{pattern}, part_{part}, known_{std::move(known)} {
    rows_.resize(pattern.variables.size());
    comes_by_relation_.resize(pattern.variables.size());
    for (const relation_atom& r : part_.relations) comes_by_relation_[r.relation] = true;
    asks_of_.resize(part_.conditions.size());
    for (std::size_t i = 0; i != part_.conditions.size(); ++i)
      for_each_variable(part_.conditions[i], [&](variable v) { asks_of_[i].push_back(v); });
    for (const expression& e : part_.conditions) note_row(e);
    for (const expression& e : part_.conditions) is_implied_.push_back(is_implied(e));
  }

  [[nodiscard]] std::vector<plan_step> plan() {
    order best;
    best.cost = std::numeric_limits<double>::infinity();
    // Start from what is known, and from each variable that is not.
    consider(best, std::nullopt);
    for (const variable v : part_.variables)
      if (!comes_by_relation_[v]) consider(best, v);
    assert(best.is_whole());
    return with_stances(best.steps);
  }

 private:
  struct order {
    std::vector<plan_step> steps;
    std::vector<bool> known, links, relations, conditions;
    double rows = 1, cost = 0;

    /// Are all links, relations and conditions covered?
    [[nodiscard]] bool is_whole() const {
      const auto all = [](const std::vector<bool>& done) {
        return std::find(done.begin(), done.end(), false) == done.end();
      };
      return all(links) && all(relations) && all(conditions);
    }
  };

  /// A required `x.id = 'biden'` leaves one row for `x`.
  void note_row(const expression& e) {
    if (e.what != operation::equal) return;
    for (const bool is_swapped : {false, true}) {
      const expression& left = e.arguments[is_swapped ? 1 : 0];
      const expression& right = e.arguments[is_swapped ? 0 : 1];
      if (left.what == operation::record && right.what == operation::constant)
        if (const auto* r = right.constant.as<record_ref>()) rows_[left.about] = r->row;
    }
  }

  /// Two edges differ anyway if the pattern requires two of their ends to differ.
  [[nodiscard]] bool is_implied(const expression& e) const {
    if (e.what != operation::different_edges) return false;
    const std::size_t half = e.arguments.size() / 2;
    return std::any_of(part_.conditions.begin(), part_.conditions.end(), [&](const expression& other) {
      if (other.what != operation::not_ || other.arguments[0].what != operation::equal) return false;
      const std::vector<expression>& two = other.arguments[0].arguments;
      if (two[0].what != operation::record || two[1].what != operation::record) return false;
      for (std::size_t i = 0; i != half; ++i) {
        const variable a = e.arguments[i].about, b = e.arguments[half + i].about;
        if ((two[0].about == a && two[1].about == b) || (two[0].about == b && two[1].about == a)) return true;
      }
      return false;
    });
  }

  void consider(order& best, std::optional<variable> start) const {
    order o{{}, known_, std::vector<bool>(part_.links.size()), std::vector<bool>(part_.relations.size()), is_implied_,
            1,  0};
    settle(o);
    if (start) begin(o, *start);
    while (step(o)) {
    }
    if (o.cost < best.cost) best = std::move(o);
  }

  void add(order& o, plan_step s) const {
    o.rows *= std::max(s.fan_out, 1e-6);
    o.cost += o.rows;
    o.steps.push_back(s);
  }
  void begin(order& o, variable v) const {
    if (o.known[v]) return;
    plan_step s;
    s.from = v;
    if (rows_[v]) {
      s.kind = step_kind::seek;
      s.row = *rows_[v];
    } else {
      s.fan_out = static_cast<double>(index_.size(pattern_.variables[v].kind));
    }
    o.known[v] = true;
    add(o, s);
    settle(o);
  }

  /// Adds all conditions and links whose variables are known.
  void settle(order& o) const {
    for (std::size_t i = 0; i != part_.conditions.size(); ++i) {
      if (o.conditions[i]) continue;
      if (!std::all_of(asks_of_[i].begin(), asks_of_[i].end(), [&](variable v) { return o.known[v]; })) continue;
      o.conditions[i] = true;
      plan_step s;
      s.kind = step_kind::filter;
      s.condition = &part_.conditions[i];
      s.fan_out = 0.5;
      add(o, s);
    }
    for (std::size_t i = 0; i != part_.links.size(); ++i) {
      const link_atom& l = part_.links[i];
      if (o.links[i] || !o.known[l.from] || !o.known[l.to]) continue;
      o.links[i] = true;
      plan_step s;
      s.kind = step_kind::check;
      s.what = l.what;
      s.from = l.from;
      s.to = l.to;
      s.is_to_known = true;
      s.fan_out = 0.1;
      add(o, s);
    }
  }

  /// Adds the cheapest step from a known variable, or a new start if there is none. @return false if nothing was added
  [[nodiscard]] bool step(order& o) const {
    std::optional<plan_step> best;
    std::vector<bool>* done = nullptr;
    std::size_t which = 0;
    const auto offer = [&](const plan_step& s, std::vector<bool>& list, std::size_t i) {
      if (best && best->fan_out <= s.fan_out) return;
      best = s;
      done = &list;
      which = i;
    };
    for (std::size_t i = 0; i != part_.links.size(); ++i)
      if (!o.links[i] && (o.known[part_.links[i].from] || o.known[part_.links[i].to]))
        offer(link_step(o, part_.links[i]), o.links, i);
    for (std::size_t i = 0; i != part_.relations.size(); ++i)
      if (!o.relations[i])
        if (const auto s = relation_step(o, part_.relations[i])) offer(*s, o.relations, i);
    if (!best) {
      std::optional<variable> next;
      for (const variable v : part_.variables) {
        if (o.known[v] || comes_by_relation_[v]) continue;
        if (!next || start_size(v) < start_size(*next)) next = v;
      }
      if (next) begin(o, *next);
      return next.has_value();
    }
    (*done)[which] = true;
    if (best->relation != nullptr) o.known[best->relation->relation] = true;
    o.known[best->to] = true;
    add(o, *best);
    settle(o);
    return true;
  }
  [[nodiscard]] double start_size(variable v) const {
    return rows_[v] ? 1 : static_cast<double>(index_.size(pattern_.variables[v].kind));
  }

  [[nodiscard]] plan_step link_step(const order& o, const link_atom& l) const {
    plan_step s;
    s.what = l.what;
    s.kind = o.known[l.from] ? step_kind::follow : step_kind::follow_back;
    s.from = o.known[l.from] ? l.from : l.to;
    s.to = o.known[l.from] ? l.to : l.from;
    const double sources = static_cast<double>(index_.size(ends_of(l.what).from));
    const double targets = static_cast<double>(std::max<std::size_t>(1, index_.size(ends_of(l.what).to)));
    if (s.kind == step_kind::follow_back)
      s.fan_out = rows_[l.to] ? static_cast<double>(index_.sources(l.what, *rows_[l.to]).size()) : sources / targets;
    if (rows_[s.to]) s.fan_out = std::min(s.fan_out, 0.5);
    return s;
  }
  [[nodiscard]] std::optional<plan_step> relation_step(const order& o, const relation_atom& r) const {
    const bool is_subject_known = o.known[r.subject];
    if (!is_subject_known && !o.known[r.object]) return std::nullopt;
    plan_step s;
    s.kind = pattern_.variables[r.relation].is_path ? step_kind::path : step_kind::relate;
    s.relation = &r;
    s.is_backward = !is_subject_known;
    s.from = is_subject_known ? r.subject : r.object;
    s.to = is_subject_known ? r.object : r.subject;
    s.is_to_known = o.known[s.to];
    s.is_relation_known = o.known[r.relation];
    const double records = static_cast<double>(std::max<std::size_t>(1, index_.size(pattern_.variables[s.from].kind)));
    s.fan_out = std::max(1.0, static_cast<double>(index_.size(record_kind::relation)) / records);
    for (std::uint8_t i = 1; i < r.most; ++i) s.fan_out *= 2;
    if (s.is_to_known) s.fan_out *= 0.1;
    return s;
  }

  /// Merges steps to the statements of an actor or position and on to their other end into one step, because the index
  /// stores them together. Conditions between them are checked afterwards, unless they concern the polarity.
  [[nodiscard]] static std::vector<plan_step> with_stances(const std::vector<plan_step>& steps) {
    std::vector<plan_step> made;
    for (std::size_t i = 0; i != steps.size(); ++i) {
      const std::size_t on = leads_on(steps, i);
      made.push_back(steps[i]);
      if (on == steps.size()) continue;
      const std::size_t at = made.size() - 1;
      plan_step s = steps[i];
      s.kind = step_kind::stances;
      s.statement = s.to;
      s.to = steps[on].to;
      s.is_to_known = steps[on].kind == step_kind::check;
      s.fan_out *= steps[on].fan_out;
      for (std::size_t between = i + 1; between != on; ++between) {
        const plan_step& asked = steps[between];
        if (!take_polarity(s, *asked.condition)) {
          made.push_back(asked);
        } else {
          s.taken.push_back(asked.condition);
          s.fan_out *= asked.fan_out;
        }
      }
      made[at] = std::move(s);
      i = on;
    }
    return made;
  }
  /// The step from the statement assigned by step i to its other end, if only conditions lie between; otherwise the
  /// number of steps.
  [[nodiscard]] static std::size_t leads_on(const std::vector<plan_step>& steps, std::size_t i) {
    const plan_step& to_statement = steps[i];
    const link other = to_statement.what == link::holder ? link::position : link::holder;
    if (to_statement.kind != step_kind::follow_back || ends_of(to_statement.what).from != record_kind::statement)
      return steps.size();
    if (to_statement.what != link::holder && to_statement.what != link::position) return steps.size();
    while (++i != steps.size() && steps[i].kind == step_kind::filter) {
    }
    if (i == steps.size()) return i;
    const bool is_link = steps[i].kind == step_kind::follow || steps[i].kind == step_kind::check;
    return is_link && steps[i].from == to_statement.to && steps[i].what == other ? i : steps.size();
  }
  /// Includes a condition in a step if it concerns the polarity of the step's statement.
  [[nodiscard]] static bool take_polarity(plan_step& s, const expression& e) {
    if (const auto wanted = polarities(s.statement, e)) return s.polarities &= *wanted, true;
    if (e.what != operation::equal || s.as) return false;
    for (const bool is_swapped : {false, true}) {
      const expression &own = e.arguments[is_swapped ? 1 : 0], &other = e.arguments[is_swapped ? 0 : 1];
      if (!is_polarity(own) || own.about != s.statement || !is_polarity(other) || other.about == s.statement) continue;
      s.as = other.about;
      return true;
    }
    return false;
  }
  /// The polarities of a statement for which a condition is true; nothing if the condition depends on anything else.
  [[nodiscard]] static std::optional<std::uint32_t> polarities(variable statement, const expression& e) {
    if (e.what == operation::or_) {
      std::uint32_t any = 0;
      for (const expression& each : e.arguments) {
        const auto one = polarities(statement, each);
        if (!one) return std::nullopt;
        any |= *one;
      }
      return any;
    }
    if (e.what != operation::equal) return std::nullopt;
    for (const bool is_swapped : {false, true}) {
      const expression &own = e.arguments[is_swapped ? 1 : 0], &other = e.arguments[is_swapped ? 0 : 1];
      const auto* word = other.constant.as<std::string_view>();
      if (!is_polarity(own) || own.about != statement || other.what != operation::constant || word == nullptr) continue;
      const auto wanted = from_word<polarity>(*word);
      return wanted ? std::uint32_t{1} << static_cast<unsigned>(*wanted) : 0;
    }
    return std::nullopt;
  }
  [[nodiscard]] static bool is_polarity(const expression& e) {
    static const property* const polarity = find_property(record_kind::statement, "polarity");
    return e.what == operation::property && e.property == polarity;
  }

  const query_index& index_;
  const graph_pattern& pattern_;
  const pattern_part& part_;
  std::vector<bool> known_;
  std::vector<std::optional<std::uint32_t>> rows_;  // by variable: its only possible record, if it has one
  std::vector<bool> is_implied_;                    // by condition: it is true anyway and need not be tested
  std::vector<bool> comes_by_relation_;             // by variable: it is a relation or path of this part
  std::vector<std::vector<variable>> asks_of_;      // by condition: variables that must be known before it
};

}  // namespace stancegraph::detail
