// SPDX-License-Identifier: BSL-1.0
#pragma once

// The matches of a pattern by definition: every record is tried for every variable.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/match/detail/matcher.hpp"

/// A match: the rows of the variables of its parts, then the relations of its paths. Matches of negated parts are
/// not included.
inline std::vector<std::uint32_t> match_of(const stancegraph::detail::match_state& m) {
  std::vector<std::uint32_t> match;
  for (const stancegraph::pattern_part& part : m.pattern.parts)
    for (const stancegraph::variable v : part.variables) match.push_back(m.rows[v]);
  for (std::size_t v = 0; v != m.paths.size(); ++v)
    if (m.rows[v] != stancegraph::detail::match_state::none)
      match.insert(match.end(), m.paths[v].begin(), m.paths[v].end());
  return match;
}

/// All matches of a pattern, found by trying every record for every variable.
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
           std::ranges::all_of(part.conditions, [&](const auto& e) { return asked(e) == true; });
  }

  /// A value: its type and its text; equal values have equal texts.
  struct value {
    char type = '-';  // '-' nothing, 'b' condition, 'n' number, 't' text, 'r' record
    std::string text{};
    double number = 0;
  };
  value value_of_property(const stancegraph::expression& e) const {
    const stancegraph::corpus& c = index.records();
    const std::uint32_t row = rows[e.about];
    if (row == none) return {};
    const auto word = [](auto w) { return value{'t', std::string{stancegraph::to_word(w)}}; };
    const auto text = [](const std::string& t) { return t.empty() ? value{} : value{'t', t}; };
    const std::string_view name = e.property->name;
    const auto kind = pattern.variables[e.about].kind;
    if (kind == stancegraph::record_kind::actor) {
      const stancegraph::actor& a = c[stancegraph::actor_handle{row}];
      if (name == "kind") return word(a.kind);
      if (name == "name") return text(a.name);
      if (name == "note") return text(a.note);
    }
    if (kind == stancegraph::record_kind::position) {
      const stancegraph::position& p = c[stancegraph::position_handle{row}];
      if (name == "kind") return word(p.kind);
      if (name == "label") return text(p.label);
      if (name == "note") return text(p.note);
    }
    if (kind == stancegraph::record_kind::statement) {
      const stancegraph::statement s = c[stancegraph::statement_handle{row}];
      if (name == "polarity") return word(s.polarity);
      if (name == "rank") return word(s.rank);
    }
    if (kind == stancegraph::record_kind::relation && name == "predicate")
      return word(c[stancegraph::relation_handle{row}].predicate);
    throw std::logic_error{"the naive matcher knows no property " + std::string{name}};
  }
  value value_of(const stancegraph::expression& e) {
    using enum stancegraph::operation;
    if (e.what == property) return value_of_property(e);
    if (e.what == record) {
      if (rows[e.about] == none) return {};
      return {'r',
              std::to_string(static_cast<int>(pattern.variables[e.about].kind)) + " " + std::to_string(rows[e.about])};
    }
    if (e.what == size) {
      const stancegraph::expression& of = e.arguments[0];
      if (of.what == record) return {'n', {}, static_cast<double>(paths[of.about].size())};
      const value v = value_of(of);
      return v.type == 't' ? value{'n', {}, static_cast<double>(v.text.size())} : value{};
    }
    if (e.what == constant) {
      if (const auto* t = e.constant.as<std::string_view>()) return {'t', std::string{*t}};
      if (const auto* b = e.constant.as<bool>()) return {'b', *b ? "yes" : "no"};
      if (const auto* r = e.constant.as<stancegraph::record_ref>())
        return {'r', std::to_string(static_cast<int>(r->kind)) + " " + std::to_string(r->row)};
      return e.constant.is_number() ? value{'n', {}, e.constant.number()} : value{};
    }
    const auto truth = asked(e);
    return truth ? value{'b', *truth ? "yes" : "no"} : value{};
  }
  /// Whether a record is another, or reaches it by relations of two predicates.
  template <class Record>
  bool reaches(std::uint32_t from, std::uint32_t to, stancegraph::predicate one, stancegraph::predicate other,
               std::set<std::uint32_t> seen = {}) const {
    if (from == to) return true;
    if (!seen.insert(from).second) return false;
    for (const stancegraph::relation_handle h : index.records().relations().handles()) {
      const stancegraph::relation& r = index.records()[h];
      if (!index.has(stancegraph::record_kind::relation, static_cast<std::uint32_t>(h.row()))) continue;
      if ((r.predicate != one && r.predicate != other) || r.subject.kind() != stancegraph::kind_of<Record> ||
          r.object.kind() != stancegraph::kind_of<Record> || r.subject.row() != from)
        continue;
      if (reaches<Record>(static_cast<std::uint32_t>(r.object.row()), to, one, other, seen)) return true;
    }
    return false;
  }
  /// The truth of a condition by definition, computed without the code of the matcher; nothing if it is unknown.
  std::optional<bool> asked(const stancegraph::expression& e) {
    using enum stancegraph::operation;
    using enum stancegraph::predicate;
    const auto& parts = e.arguments;
    const auto row_of = [&](std::size_t i) { return rows[parts[i].about]; };
    switch (e.what) {
      case not_: {
        const auto inner = asked(parts[0]);
        return inner ? std::optional{!*inner} : std::nullopt;
      }
      case and_:
      case or_: {
        const bool decides = e.what == or_;
        bool is_known = true;
        for (const stancegraph::expression& each : parts) {
          const auto one = asked(each);
          if (one == decides) return decides;
          is_known = is_known && one.has_value();
        }
        return is_known ? std::optional{!decides} : std::nullopt;
      }
      case possibly:
        return asked(parts[0]).value_or(true);
      case certainly:
        return asked(parts[0]).value_or(false);
      case exists:
        return has_match(*e.part);
      case is_null:
        return value_of(parts[0]).type == '-';
      case equal:
      case less: {
        const value a = value_of(parts[0]), b = value_of(parts[1]);
        if (a.type == '-' || b.type == '-') return std::nullopt;
        if (a.type != b.type) return e.what == equal ? std::optional{false} : std::nullopt;
        if (a.type == 'n') return e.what == equal ? a.number == b.number : a.number < b.number;
        return e.what == equal ? a.text == b.text : a.text < b.text;
      }
      case contains:
      case starts_with: {
        const value a = value_of(parts[0]), b = value_of(parts[1]);
        if (a.type != 't' || b.type != 't') return std::nullopt;
        const std::size_t at = a.text.find(b.text);
        return e.what == contains ? at != a.text.npos : at == 0;
      }
      case under:
        if (row_of(0) == none || row_of(1) == none) return std::nullopt;
        return reaches<stancegraph::position>(row_of(0), row_of(1), part_of, implies);
      case speaking_for:
        if (row_of(0) == none || row_of(1) == none) return std::nullopt;
        return reaches<stancegraph::actor>(row_of(0), row_of(1), speaks_for, holds_office_in);
      case different_edges: {
        for (std::size_t i = 0; i != parts.size() / 2; ++i)
          if (row_of(i) != row_of(parts.size() / 2 + i)) return true;
        return false;
      }
      case disjoint: {
        const auto all = [&](std::size_t i) {
          const auto v = parts[i].about;
          return pattern.variables[v].is_path ? std::set(paths[v].begin(), paths[v].end()) : std::set{rows[v]};
        };
        const auto a = all(0), b = all(1);
        return std::ranges::none_of(a, [&](std::uint32_t r) { return b.contains(r); });
      }
      default:
        break;
    }
    // Times, and functions of the test itself.
    const stancegraph::truth t = stancegraph::detail::truth_of(e, *this);
    return t == stancegraph::truth::unknown ? std::nullopt : std::optional{t == stancegraph::truth::yes};
  }
};

/// The matches that a plan finds.
inline std::vector<std::vector<std::uint32_t>> planned(const stancegraph::query_index& index,
                                                       const stancegraph::graph_pattern& p) {
  stancegraph::query_meter meter{{}};
  stancegraph::detail::matcher m{index, p, meter};
  std::vector<std::vector<std::uint32_t>> found;
  while (m.next()) found.push_back(match_of(m));
  std::ranges::sort(found);
  return found;
}
