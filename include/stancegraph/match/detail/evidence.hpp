// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

#include "stancegraph/match/detail/matcher.hpp"

namespace stancegraph::detail {

/// Statements, then relations, in the order of the corpus, each once.
using evidence_set = std::vector<record_ref>;

/// Finds the evidence for the current match: its statements and relations, those on the paths of UNDER and SPEAKING
/// FOR, and those found by EXISTS. If a condition is true in several ways, there are several sets.
class evidence_finder {
 public:
  /// @param is_first_only use only the first way in which each condition is true
  evidence_finder(matcher& m, bool is_first_only) : m_{m}, is_first_only_{is_first_only} {}

  /// The sets, at least one, in the order in which they are found. They need not be minimal.
  [[nodiscard]] std::vector<evidence_set> sets() {
    std::vector<evidence_set> all{{}};
    for (std::size_t i = 0; i != m_.pattern.parts.size(); ++i)
      if (const pattern_part& part = m_.pattern.parts[i]; !part.is_optional || m_.has_matched(i))
        all = joined(all, of(part));
    return all;
  }

 private:
  using sets_list = std::vector<evidence_set>;

  /// The union of each set in `a` with each set in `b`.
  [[nodiscard]] sets_list joined(const sets_list& a, const sets_list& b) const {
    sets_list all;
    for (const evidence_set& x : a)
      for (const evidence_set& y : b) {
        evidence_set both;
        std::set_union(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
        all.push_back(std::move(both));
        m_.meter.row(all.size());
      }
    return all;
  }
  /// The evidence of a part that has matched.
  [[nodiscard]] sets_list of(const pattern_part& part) {
    evidence_set own;
    for (const variable v : part.variables) {
      const pattern_variable& known = m_.pattern.variables[v];
      if (known.is_path) {
        for (const std::uint32_t r : m_.paths[v]) own.push_back({record_kind::relation, r});
      } else if (known.kind == record_kind::statement || known.kind == record_kind::relation) {
        own.push_back({known.kind, m_.rows[v]});
      }
    }
    sort(own);
    sets_list all{std::move(own)};
    for (const expression& e : part.conditions) all = joined(all, of(e));
    return all;
  }
  /// The ways in which a condition is true. Missing values and values of records add no evidence.
  [[nodiscard]] sets_list of(const expression& e) {
    sets_list ways;
    switch (e.what) {
      case operation::and_:
        ways.emplace_back();
        for (const expression& each : e.arguments) ways = joined(ways, of(each));
        return ways;
      case operation::or_:
        for (const expression& each : e.arguments)
          if (is_wanted(ways) && truth_of(each, m_) == truth::yes)
            for (evidence_set& way : of(each)) ways.push_back(std::move(way));
        return ways;
      case operation::possibly:
      case operation::certainly:
        if (truth_of(e.arguments[0], m_) == truth::yes) return of(e.arguments[0]);
        break;
      case operation::under:
      case operation::speaking_for:
        add_ways(ways, e);
        return ways;
      case operation::exists:
        for (bool has = m_.has_match(*e.part); has && is_wanted(ways); has = m_.has_next_match(*e.part)) {
          for (evidence_set& way : of(*e.part)) ways.push_back(std::move(way));
          m_.meter.row(ways.size());
        }
        return ways;
      default:
        break;
    }
    return {{}};
  }
  /// Adds the shortest path of each actor or position that leads to the target.
  void add_ways(sets_list& ways, const expression& e) {
    const query_value a = value_of(e.arguments[0], m_), b = value_of(e.arguments[1], m_);
    const record_ref &x = *a.as<record_ref>(), &y = *b.as<record_ref>();
    const reach_of& all = e.what == operation::under ? m_.reach.under(y.row) : m_.reach.speaking_for(y.row);
    const auto add = [&](std::uint32_t row) {
      if (!all.has(row) || !is_wanted(ways)) return;
      evidence_set way;
      for (const relation_handle r : all.path(m_.index.records(), row))
        way.push_back({record_kind::relation, static_cast<std::uint32_t>(r.row())});
      sort(way);
      ways.push_back(std::move(way));
    };
    if (x.kind != record_kind::statement) return add(x.row);
    for (const link l : {link::holder, link::on_behalf_of})
      for (std::size_t i = 0; i != m_.index.count(l, x.row); ++i) add(m_.index.target(l, x.row, i));
  }
  [[nodiscard]] bool is_wanted(const sets_list& ways) const { return !is_first_only_ || ways.empty(); }
  static void sort(evidence_set& set) {
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
  }

  matcher& m_;
  bool is_first_only_;
};

/// The evidence of a match, using the first way in which each condition is true.
[[nodiscard]] inline evidence_set evidence_of(matcher& m) { return std::move(evidence_finder{m, true}.sets().front()); }

}  // namespace stancegraph::detail
