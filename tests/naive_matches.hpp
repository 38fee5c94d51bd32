// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a pattern matches, by its definition: every record is tried for every variable.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "stancegraph/query/detail/matcher.hpp"

/// A match: the rows of the variables of its parts, then the relations of its paths. What a negated part came to is not
/// part of it.
inline std::vector<std::uint32_t> match_of(const stancegraph::detail::match_state& m) {
  std::vector<std::uint32_t> match;
  for (const stancegraph::pattern_part& part : m.pattern.parts)
    for (const stancegraph::variable v : part.variables) match.push_back(m.rows[v]);
  for (std::size_t v = 0; v != m.paths.size(); ++v)
    if (m.rows[v] != stancegraph::detail::match_state::none)
      match.insert(match.end(), m.paths[v].begin(), m.paths[v].end());
  return match;
}

/// All that a pattern may match, by trying every record for every variable.
class naive_matcher : public stancegraph::detail::match_state {
 public:
  using match_state::match_state;

  std::vector<std::vector<std::uint32_t>> matches() {
    std::vector<std::vector<std::uint32_t>> found;
    parts(0, [&] { found.push_back(match_of(*this)); });
    std::ranges::sort(found);
    return found;
  }
  bool has_match(const stancegraph::pattern_part& part) override {
    const auto rows_before = rows;
    const auto paths_before = paths;
    bool has = false;
    assign(part, 0, [&] { has = true; });
    rows = rows_before;
    paths = paths_before;
    return has;
  }

 private:
  void parts(std::size_t i, const std::function<void()>& f) {
    if (i == pattern.parts.size()) return f();
    bool has_matched = false;
    const stancegraph::pattern_part& part = pattern.parts[i];
    assign(part, 0, [&] {
      has_matched = true;
      parts(i + 1, f);
    });
    if (has_matched || !part.is_optional) return;
    for (const stancegraph::variable v : part.variables) rows[v] = none, paths[v].clear();
    parts(i + 1, f);
  }
  void assign(const stancegraph::pattern_part& part, std::size_t i, const std::function<void()>& f) {
    if (i == part.variables.size()) {
      if (holds(part)) f();
      return;
    }
    const stancegraph::variable v = part.variables[i];
    if (pattern.variables[v].is_path) {
      rows[v] = 0;
      return grow(part, i, f);
    }
    for (std::uint32_t row = 0; row != index.size(pattern.variables[v].kind); ++row) {
      rows[v] = row;
      if (index.has(pattern.variables[v].kind, row)) assign(part, i + 1, f);
    }
    rows[v] = none;
  }
  /// All sequences of relations up to three long.
  void grow(const stancegraph::pattern_part& part, std::size_t i, const std::function<void()>& f) {
    auto& path = paths[part.variables[i]];
    assign(part, i + 1, f);
    if (path.size() == 2) return;
    for (std::uint32_t r = 0; r != index.records().relations().size(); ++r) {
      path.push_back(r);
      grow(part, i, f);
      path.pop_back();
    }
  }
  bool names(const stancegraph::link_atom& l) const {
    if (rows[l.from] == none || rows[l.to] == none) return false;
    const stancegraph::corpus& c = index.records();
    if (l.what == stancegraph::link::participant) {
      const auto& all = c[stancegraph::event_handle{rows[l.from]}].participants;
      return std::ranges::find(all, stancegraph::actor_handle{rows[l.to]}) != all.end();
    }
    const stancegraph::statement s = c[stancegraph::statement_handle{rows[l.from]}];
    const auto has = [&](const auto& list) {
      return std::ranges::find(list, stancegraph::actor_handle{rows[l.to]}) != list.end();
    };
    switch (l.what) {
      case stancegraph::link::holder:
        return has(s.holders);
      case stancegraph::link::on_behalf_of:
        return has(s.on_behalf_of);
      case stancegraph::link::voice:
        return has(s.voice);
      case stancegraph::link::addressee:
        return has(s.addressees);
      case stancegraph::link::position:
        return s.position == stancegraph::position_handle{rows[l.to]};
      case stancegraph::link::condition:
        return std::ranges::any_of(
            s.conditions, [&](const auto& each) { return each.position == stancegraph::position_handle{rows[l.to]}; });
      case stancegraph::link::event:
        return s.event == stancegraph::event_handle{rows[l.to]};
      default:
        return s.evidence.document == stancegraph::document_handle{rows[l.to]};
    }
  }
  bool joins(const stancegraph::relation_atom& a) const {
    if (rows[a.subject] == none || rows[a.object] == none) return false;
    const auto& way = paths[a.relation];
    const bool is_path = pattern.variables[a.relation].is_path;
    const std::vector<std::uint32_t> all = is_path ? way : std::vector{rows[a.relation]};
    if (all.size() < a.least || all.size() > a.most) return false;
    const stancegraph::record_kind kind = pattern.variables[a.subject].kind;
    std::size_t at = rows[a.subject];
    for (std::size_t i = 0; i != all.size(); ++i) {
      const stancegraph::relation& r = index.records()[stancegraph::relation_handle{all[i]}];
      if (!a.has(r.predicate) || r.subject.kind() != kind || r.object.kind() != kind) return false;
      if (std::count(all.begin(), all.end(), all[i]) != 1) return false;
      if (r.subject.row() == at) {
        at = r.object.row();
      } else if (a.is_either && r.object.row() == at) {
        at = r.subject.row();
      } else {
        return false;
      }
    }
    return at == rows[a.object];
  }
  bool holds(const stancegraph::pattern_part& part) {
    return std::ranges::all_of(part.links, [&](const auto& l) { return names(l); }) &&
           std::ranges::all_of(part.relations, [&](const auto& r) { return joins(r); }) &&
           std::ranges::all_of(part.conditions, [&](const auto& e) {
             return stancegraph::detail::truth_of(e, *this) == stancegraph::truth::yes;
           });
  }
};

/// What a plan matches.
inline std::vector<std::vector<std::uint32_t>> planned(const stancegraph::query_index& index,
                                                       const stancegraph::graph_pattern& p) {
  stancegraph::query_meter meter{{}};
  stancegraph::detail::matcher m{index, p, meter};
  std::vector<std::vector<std::uint32_t>> found;
  while (m.next()) found.push_back(match_of(m));
  std::ranges::sort(found);
  return found;
}
