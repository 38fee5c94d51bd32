// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/match/detail/evaluate.hpp"
#include "stancegraph/match/detail/known_places.hpp"
#include "stancegraph/match/detail/plan.hpp"
#include "stancegraph/match/graph_pattern.hpp"
#include "stancegraph/match/query_index.hpp"
#include "stancegraph/match/query_limits.hpp"

namespace stancegraph::detail {

/// Enumerates the matches of one part of a pattern for given values of outer variables. The plan is executed without
/// recursion; between matches no memory is allocated except for long paths.
class part_matcher {
 public:
  part_matcher(match_state& state, const graph_pattern& pattern, const pattern_part& part,
               const std::vector<bool>& known)
      : state_{state},
        pattern_{pattern},
        part_{part},
        steps_{planner{state.index, pattern, part, known}.plan()},
        cursors_(steps_.size()) {}

  /// Moves to the place before the first match.
  void start() {
    level_ = 0;
    is_before_ = true;
  }
  /// Moves to the next match. @return false after the last match
  bool next() {
    if (steps_.empty()) return std::exchange(is_before_, false);
    if (std::exchange(is_before_, false)) {
      open(0);
    } else {
      level_ = steps_.size() - 1;
    }
    for (;;) {
      if (!advance(level_)) {
        if (level_ == 0) return false;
        --level_;
      } else if (level_ + 1 == steps_.size()) {
        return true;
      } else if (!is_repeat(level_)) {
        open(++level_);
      }
    }
  }

  /// From now on, skips a match that reaches the same state as an earlier one: after some step, everything that later
  /// steps and `needs` depend on is equal.
  /// @pre nothing has been matched yet, and no values are given from outside
  void leave_out_repeats(const std::vector<leaf>& needs) {
    repeats_.resize(steps_.size());
    std::vector<bool> dropped(state_.rows.size());
    // If only checks remain, detecting repeats costs more than the checks.
    std::size_t last = steps_.size();
    const auto is_check = [](const plan_step& s) { return s.kind == step_kind::filter || s.kind == step_kind::check; };
    while (last != 0 && is_check(steps_[last - 1])) --last;
    for (std::size_t level = 0; level + 1 < last; ++level) {
      repeats_[level].needs = needs;
      for (std::size_t later = level + 1; later != steps_.size(); ++later)
        add_leaves_of(steps_[later], repeats_[level].needs);
      repeats_[level].is_on = is_dropping(level, repeats_[level].needs, dropped);
    }
  }

  [[nodiscard]] const std::vector<plan_step>& steps() const noexcept { return steps_; }
  [[nodiscard]] const pattern_part& part() const noexcept { return part_; }

 private:
  static constexpr std::uint32_t none = match_state::none;

  /// A point on a path, and the next relation to try there.
  struct place_on_path {
    std::uint32_t row = 0;
    std::uint32_t next = 0;
  };
  /// Detection of repeats after a step.
  struct repeats {
    bool is_on = false;
    std::vector<leaf> needs;
    known_places places;
  };
  struct cursor {
    std::span<const std::uint32_t> list;
    std::uint32_t only = 0;  // storage for `list` if a link leads to at most one record
    std::span<const indexed_stance> stances;
    std::uint32_t polarities = 0;  // one bit for each permitted polarity
    std::uint32_t at = 0;
    std::uint32_t size = 0;
    std::vector<place_on_path> path;
  };

  bool is_repeat(std::size_t level) {
    return !repeats_.empty() && repeats_[level].is_on && repeats_[level].places.is_known(repeats_[level].needs, state_);
  }

  /// Adds everything a step depends on.
  void add_leaves_of(const plan_step& s, std::vector<leaf>& to) const {
    if (s.kind == step_kind::filter) return add_leaves(*s.condition, to);
    if (s.kind == step_kind::scan || s.kind == step_kind::seek) return;
    add_leaf({s.from, nullptr}, to);
    if (s.is_to_known) add_leaf({s.to, nullptr}, to);
    if (s.is_relation_known) add_leaf({s.relation->relation, nullptr}, to);
    for (const expression* const each : s.taken) add_leaves(*each, to);
  }
  /// Reduces the needs to what is known at a level. Returns whether a variable known there is no longer needed as it is
  /// and was not dropped before.
  bool is_dropping(std::size_t level, std::vector<leaf>& needs, std::vector<bool>& dropped) const {
    std::vector<bool> known(state_.rows.size()), is_one(state_.rows.size()), is_determined(state_.rows.size()),
        is_needed(state_.rows.size());
    for (std::size_t i = 0; i <= level; ++i) {
      const plan_step& s = steps_[i];
      if (s.kind == step_kind::filter || s.kind == step_kind::check) continue;
      known[s.kind == step_kind::scan || s.kind == step_kind::seek ? s.from : s.to] = true;
      // A fixed record, or the only record that another refers to, causes no repeats when dropped.
      if (s.kind == step_kind::seek) is_one[s.from] = true;
      if (s.kind == step_kind::follow && is_single(s.what)) is_determined[s.to] = true;
      if (s.kind == step_kind::stances) known[s.statement] = true;
      if (s.kind == step_kind::stances && s.what == link::holder) is_determined[s.to] = true;
      if (s.relation != nullptr) known[s.relation->relation] = true;
    }
    std::erase_if(needs, [&](const leaf& l) { return !known[l.about] || is_one[l.about]; });
    for (const leaf& l : needs) is_needed[l.about] = is_needed[l.about] || l.what == nullptr;
    std::erase_if(needs, [&](const leaf& l) { return l.what != nullptr && is_needed[l.about]; });
    bool is_new = false;
    for (variable v = 0; v != known.size(); ++v) {
      if (!known[v] || is_one[v] || is_determined[v] || is_needed[v] || dropped[v]) continue;
      is_new = dropped[v] = true;
    }
    return is_new;
  }

  std::uint32_t& value(variable v) { return state_.rows[v]; }
  bool is_there(variable v, std::uint32_t row) const { return state_.index.has(pattern_.variables[v].kind, row); }

  void open(std::size_t level) {
    const plan_step& s = steps_[level];
    cursor& c = cursors_[level];
    c.at = 0;
    c.size = 0;
    if (s.kind == step_kind::scan) {
      c.size = static_cast<std::uint32_t>(state_.index.size(pattern_.variables[s.from].kind));
    } else if (s.kind == step_kind::seek || s.kind == step_kind::filter || s.kind == step_kind::check) {
      c.size = 1;
    } else if (value(s.from) == none) {
      c.path.clear();  // nothing follows from an optional part without a match
    } else if (s.kind == step_kind::follow) {
      c.list = state_.index.targets(s.what, value(s.from), c.only);
      c.size = static_cast<std::uint32_t>(c.list.size());
    } else if (s.kind == step_kind::follow_back) {
      c.list = state_.index.sources(s.what, value(s.from));
      c.size = static_cast<std::uint32_t>(c.list.size());
    } else if (s.kind == step_kind::stances) {
      c.stances = state_.index.stances_of(ends_of(s.what).to, value(s.from));
      c.size = static_cast<std::uint32_t>(c.stances.size());
      c.polarities = s.polarities & (s.as ? polarity_of(value(*s.as)) : ~0U);
    } else if (s.kind == step_kind::relate) {
      c.size = static_cast<std::uint32_t>(leads_on(s, value(s.from)));
    } else {
      c.path.assign(1, {value(s.from), 0});
      state_.paths[s.relation->relation].clear();
      state_.is_backward[s.relation->relation] = s.is_backward;
      c.size = s.relation->least == 0 ? 1 : 0;  // the path without relations has not been returned yet
    }
  }

  bool advance(std::size_t level) {
    const plan_step& s = steps_[level];
    cursor& c = cursors_[level];
    if (s.kind == step_kind::path) return advance_path(s, c);
    if (s.kind == step_kind::stances) return advance_stances(s, c);
    while (c.at != c.size) {
      const std::uint32_t i = c.at++;
      state_.meter.step();
      switch (s.kind) {
        case step_kind::scan:
          value(s.from) = i;
          if (is_there(s.from, i)) return true;
          break;
        case step_kind::seek:
          value(s.from) = s.row;
          if (is_there(s.from, s.row)) return true;
          break;
        case step_kind::follow:
        case step_kind::follow_back:
          if (give(s, c.list[i])) return true;
          break;
        case step_kind::check:
          if (is_linked(s)) return true;
          break;
        case step_kind::relate:
          if (const auto [r, other] = relation_at(s, value(s.from), i); r != none && give(s, other)) {
            if (s.is_relation_known && value(s.relation->relation) != r) break;
            value(s.relation->relation) = r;
            return true;
          }
          break;
        case step_kind::filter:
          if (truth_of(*s.condition, state_) == truth::yes) return true;
          break;
        case step_kind::stances:
        case step_kind::path:
          break;
      }
    }
    return false;
  }
  bool advance_stances(const plan_step& s, cursor& c) {
    while (c.at != c.size) {
      const indexed_stance& each = c.stances[c.at++];
      state_.meter.step();
      if ((c.polarities >> static_cast<unsigned>(each.polarity) & 1) == 0) continue;
      value(s.statement) = each.statement;
      if (give(s, each.other)) return true;
    }
    return false;
  }
  /// One bit for the polarity of a statement; 0 if an optional part had no match.
  [[nodiscard]] std::uint32_t polarity_of(std::uint32_t statement) const {
    if (statement == none) return 0;
    const polarity p = state_.index.records().statements().polarity(statement_handle{statement});
    return std::uint32_t{1} << static_cast<unsigned>(p);
  }

  /// Assigns a record to a variable, or compares it with the known one. @return whether the record fits
  bool give(const plan_step& s, std::uint32_t row) {
    if (s.is_to_known) return value(s.to) == row;
    value(s.to) = row;
    return is_there(s.to, row);
  }
  bool is_linked(const plan_step& s) {
    if (value(s.from) == none || value(s.to) == none) return false;
    const std::size_t n = state_.index.count(s.what, value(s.from));
    for (std::size_t i = 0; i != n; ++i)
      if (state_.index.target(s.what, value(s.from), i) == value(s.to)) return true;
    return false;
  }

  /// The number of relations to try from a record, including those with other predicates.
  std::size_t leads_on(const plan_step& s, std::uint32_t row) const {
    const record_kind kind = pattern_.variables[s.from].kind;
    if (s.relation->is_either)
      return state_.index.relations_from(kind, row).size() + state_.index.relations_to(kind, row).size();
    return (s.is_backward ? state_.index.relations_to(kind, row) : state_.index.relations_from(kind, row)).size();
  }
  /// The i-th relation to try and the record it leads to; none if its predicate does not fit.
  std::pair<std::uint32_t, std::uint32_t> relation_at(const plan_step& s, std::uint32_t row, std::size_t i) const {
    const record_kind kind = pattern_.variables[s.from].kind;
    const auto from = state_.index.relations_from(kind, row);
    const auto to = state_.index.relations_to(kind, row);
    const bool is_entering = s.relation->is_either ? i >= from.size() : s.is_backward;
    const std::uint32_t r = is_entering ? to[s.relation->is_either ? i - from.size() : i] : from[i];
    const relation& each = state_.index.records()[relation_handle{r}];
    const endpoint& other = is_entering ? each.subject : each.object;
    if (!s.relation->has(each.predicate) || other.kind() != pattern_.variables[s.to].kind) return {none, none};
    return {r, static_cast<std::uint32_t>(other.row())};
  }

  /// Depth-first search: the paths over a record's first relation come before those over its second, and a path before
  /// its continuations.
  bool advance_path(const plan_step& s, cursor& c) {
    std::vector<std::uint32_t>& way = state_.paths[s.relation->relation];
    value(s.relation->relation) = 0;
    if (c.size == 1) {
      c.size = 0;
      if (give(s, value(s.from))) return true;
    }
    while (!c.path.empty()) {
      place_on_path& here = c.path.back();
      const bool is_done = way.size() == s.relation->most || here.next == leads_on(s, here.row);
      if (is_done) {
        c.path.pop_back();
        if (!way.empty()) way.pop_back();
        continue;
      }
      state_.meter.step();
      const auto [r, other] = relation_at(s, here.row, here.next++);
      if (r == none || std::find(way.begin(), way.end(), r) != way.end()) continue;
      way.push_back(r);
      c.path.push_back({other, 0});
      if (way.size() >= s.relation->least && give(s, other)) return true;
    }
    return false;
  }

  match_state& state_;
  const graph_pattern& pattern_;
  const pattern_part& part_;
  std::vector<plan_step> steps_;
  std::vector<cursor> cursors_;
  std::vector<repeats> repeats_;  // for each step; empty if repeats are wanted
  std::size_t level_ = 0;
  bool is_before_ = true;
};

}  // namespace stancegraph::detail
