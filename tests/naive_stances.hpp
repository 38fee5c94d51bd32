// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <set>
#include <vector>

#include "stancegraph/query/stances.hpp"

/// When a statement was said, by its record: as coded, otherwise by the date of its document, otherwise on any day.
inline stancegraph::period naive_said(const stancegraph::corpus& c, const stancegraph::statement& s) {
  using stancegraph::day;
  if (s.said) return {{s.said->earliest(), s.said->latest()}, {s.said->earliest(), s.said->latest()}, true};
  stancegraph::period any_day{{day::first(), day::last()}, {day::first(), day::last()}, true};
  if (s.evidence.document && c[s.evidence.document].published)
    any_day.begins.latest = any_day.ends.latest = c[s.evidence.document].published->latest();
  return any_day;
}

/// The resolved stances of the statements for which `keep(statement)` is true, by definition: it compares every
/// statement with every other, for every actor and position.
template <class Keep>
std::vector<stancegraph::resolved_stance> naive_stances(const stancegraph::corpus& c, Keep keep) {
  namespace sg = stancegraph;
  std::vector<sg::resolved_stance> all;
  for (const auto a : c.actors().handles())
    for (const auto p : c.positions().handles()) {
      std::vector<sg::statement_handle> preferred, normal;
      for (const auto h : c.statements().handles()) {
        const sg::statement s = c[h];
        if (s.position != p || std::count(s.holders.begin(), s.holders.end(), a) == 0 || !keep(h)) continue;
        if (s.rank == sg::rank::preferred) preferred.push_back(h);
        if (s.rank == sg::rank::normal) normal.push_back(h);
      }
      const auto& best = preferred.empty() ? normal : preferred;
      if (best.empty()) continue;
      sg::resolved_stance stance{{c, a}, {c, p}};
      std::set<sg::polarity> heard;
      for (const auto h : best) {
        bool is_superseded = false;
        for (const auto other : best)
          is_superseded =
              is_superseded || is_before(naive_said(c, c[h]), naive_said(c, c[other])) == sg::certainty::certainly;
        (is_superseded ? stance.superseded : stance.statements).push_back({c, h});
        if (!is_superseded) heard.insert(c[h].polarity);
      }
      using enum sg::stance_value;
      const sg::polarity first = *heard.begin();
      stance.value = heard.size() > 1                 ? contested
                     : first == sg::polarity::support ? support
                     : first == sg::polarity::oppose  ? oppose
                     : first == sg::polarity::neutral ? neutral
                                                      : ambivalent;
      all.push_back(std::move(stance));
    }
  return all;
}
