// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "stancegraph/match/detail/evaluate.hpp"
#include "stancegraph/match/detail/part_matcher.hpp"
#include "stancegraph/match/graph_pattern.hpp"
#include "stancegraph/match/query_index.hpp"
#include "stancegraph/match/query_limits.hpp"

namespace stancegraph::detail {

/// Enumerates the matches of a whole pattern: those of the first part and, for each of them, those of the next part.
class matcher : public match_state {
 public:
  matcher(const query_index& on, const graph_pattern& of, query_meter& counts) : match_state{on, of, counts} {
    std::vector<bool> known(pattern.variables.size());
    for (const pattern_part& part : pattern.parts) {
      parts_.push_back({std::make_unique<part_matcher>(*this, pattern, part, known)});
      for (const expression& e : part.conditions) prepare(e, part, known);
      for (const variable v : part.variables) known[v] = true;
    }
  }
  matcher(const matcher&) = delete;
  matcher& operator=(const matcher&) = delete;

  /// Moves to the next match. @return false after the last match
  bool next() {
    if (parts_.empty()) return std::exchange(is_before_, false);
    std::size_t level = std::exchange(is_before_, false) ? 0 : parts_.size() - 1;
    if (level == 0 && !is_started_) open(0);
    is_started_ = true;
    for (;;) {
      if (!advance(parts_[level])) {
        if (level == 0) return false;
        --level;
      } else if (level + 1 == parts_.size()) {
        return true;
      } else {
        open(++level);
      }
    }
  }

  /// Skips a match if an earlier one has the same wanted values, if that can be detected early.
  /// @pre nothing has been matched yet
  void leave_out_repeats(const std::vector<const expression*>& wanted) {
    std::vector<leaf> needs;
    for (const expression* const each : wanted) add_leaves(*each, needs);
    for (std::size_t i = 1; i < parts_.size(); ++i) {
      const pattern_part& part = parts_[i].matches->part();
      for (const link_atom& l : part.links) add_leaf({l.from, nullptr}, needs), add_leaf({l.to, nullptr}, needs);
      for (const relation_atom& r : part.relations)
        for (const variable v : {r.relation, r.subject, r.object}) add_leaf({v, nullptr}, needs);
      for (const expression& e : part.conditions) add_leaves(e, needs);
    }
    if (!parts_.empty()) parts_.front().matches->leave_out_repeats(needs);
  }

  /// Has an optional part matched in the current match?
  /// @param part its number in the pattern
  [[nodiscard]] bool has_matched(std::size_t part) const { return parts_[part].has_matched; }

  /// The plans of the parts, for explain().
  [[nodiscard]] std::vector<const part_matcher*> plans() const {
    std::vector<const part_matcher*> all;
    for (const running_part& p : parts_) all.push_back(p.matches.get());
    return all;
  }

  [[nodiscard]] bool has_match(const pattern_part& part) override {
    part_matcher& matches = *negated_.at(&part);
    matches.start();
    return matches.next();
  }
  /// Does the part have another match?
  /// @pre has_match() was called for it, and nothing has been matched since
  [[nodiscard]] bool has_next_match(const pattern_part& part) { return negated_.at(&part)->next(); }

  /// Plans the parts within an expression that is not a condition of the pattern.
  /// @pre the expression outlives the matcher
  void prepare(const expression& e) {
    std::vector<bool> known(pattern.variables.size());
    for (const pattern_part& part : pattern.parts)
      for (const variable v : part.variables) known[v] = true;
    prepare(e, {}, known);
  }

 private:
  struct running_part {
    std::unique_ptr<part_matcher> matches;
    bool has_matched = false;
    bool is_over = false;
  };

  void open(std::size_t level) {
    parts_[level].matches->start();
    parts_[level].has_matched = parts_[level].is_over = false;
  }
  bool advance(running_part& p) {
    if (p.is_over) return false;
    if (p.matches->next()) return p.has_matched = true;
    p.is_over = true;
    const pattern_part& part = p.matches->part();
    if (p.has_matched || !part.is_optional) return false;
    for (const variable v : part.variables) rows[v] = none;
    return true;
  }

  /// Plans the parts within conditions.
  void prepare(const expression& e, const pattern_part& within, const std::vector<bool>& known) {
    for (const expression& each : e.arguments) prepare(each, within, known);
    if (!e.part) return;
    std::vector<bool> outer = known;
    for (const variable v : within.variables) outer[v] = true;
    negated_.emplace(e.part.get(), std::make_unique<part_matcher>(*this, pattern, *e.part, outer));
    for (const expression& each : e.part->conditions) prepare(each, *e.part, outer);
  }

  std::vector<running_part> parts_;
  std::unordered_map<const pattern_part*, std::unique_ptr<part_matcher>> negated_;
  bool is_before_ = true;
  bool is_started_ = false;
};

}  // namespace stancegraph::detail
