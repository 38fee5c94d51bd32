// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/query/detail/evidence.hpp"
#include "stancegraph/query/detail/known_places.hpp"
#include "stancegraph/query/detail/matcher.hpp"
#include "stancegraph/query/stance_query.hpp"

namespace stancegraph {

/// What a query gives: a table of values. Texts in it are those of the corpus and of the query.
struct query_answer {
  std::vector<std::string> columns{};  ///< headings
  std::vector<value_list> rows{};      ///< as many values as columns
};

namespace detail {

/// Lists before others where their first values that differ are in that order.
struct value_order {
  bool operator()(const value_list& a, const value_list& b) const {
    for (std::size_t i = 0; i != a.size(); ++i)
      if (const int each = order(a[i], b[i]); each != 0) return each < 0;
    return false;
  }
  bool operator()(const query_value& a, const query_value& b) const { return order(a, b) < 0; }
};

/// What has come together of a column in a group.
struct gathered {
  std::int64_t count = 0;
  std::int64_t whole = 0;
  double sum = 0;
  bool is_whole = true;
  query_value best{};
  value_list list{};
  std::set<record_ref> evidence{};

  /// Adds a match. `is_known` tells of a value whether the column has it, and is asked of DISTINCT ones.
  template <class IsKnown>
  void add(const return_item& item, matcher& m, IsKnown&& is_known) {
    if (item.how == aggregate::rows) ++count;
    if (item.how == aggregate::evidence)
      for (const record_ref& r : evidence_of(m)) evidence.insert(r);
    if (item.how == aggregate::rows || item.how == aggregate::evidence) return;
    query_value v = value_of(item.what, m);
    if (v.is_null() || (item.is_distinct && is_known(v))) return;
    ++count;
    if (v.is_number()) {
      sum += v.number();
      const auto* n = v.as<std::int64_t>();
      is_whole = is_whole && n != nullptr && !__builtin_add_overflow(whole, n == nullptr ? 0 : *n, &whole);
    }
    const bool is_better = count == 1 || (item.how == aggregate::least ? order(v, best) < 0 : order(v, best) > 0);
    if (is_better && (item.how == aggregate::least || item.how == aggregate::greatest)) best = v;
    if (item.how == aggregate::collect) list.push_back(std::move(v));
  }
  [[nodiscard]] query_value value(const return_item& item) const {
    switch (item.how) {
      case aggregate::none:
        return {};
      case aggregate::rows:
      case aggregate::count:
        return count;
      case aggregate::collect:
        return std::make_shared<const value_list>(list);
      case aggregate::least:
      case aggregate::greatest:
        return best;
      case aggregate::sum:
        return is_whole ? query_value{whole} : query_value{sum};
      case aggregate::average:
        return count == 0 ? query_value{} : query_value{sum / static_cast<double>(count)};
      case aggregate::evidence:
        break;
    }
    value_list all;
    for (const record_ref& r : evidence) all.emplace_back(r);
    return std::make_shared<const value_list>(std::move(all));
  }
};

/// Makes an answer of the matches of a query.
class answerer {
 public:
  answerer(const query_index& index, const stance_query& q, const query_limits& limits)
      : q_{q}, meter_{limits}, matches_{index, q.pattern, meter_} {
    for (const return_item& i : q.items) matches_.prepare(i.what);
    if (!has_use_for_repeats()) {
      std::vector<const expression*> wanted;
      for (const return_item& i : q.items) wanted.push_back(&i.what);
      matches_.leave_out_repeats(wanted);
    }
  }

  [[nodiscard]] query_answer answer() {
    const bool is_grouping = std::ranges::any_of(
        q_.items, [](const return_item& i) { return i.how != aggregate::none && i.how != aggregate::evidence; });
    is_grouping ? group() : list();
    finish();
    query_answer a;
    for (const return_item& i : q_.items)
      if (!i.is_hidden) a.columns.push_back(i.name);
    for (value_list& row : rows_) row.resize(a.columns.size());
    a.rows = std::move(rows_);
    return a;
  }

 private:
  /// Whether matches that differ in nothing that is returned are more than one of them.
  [[nodiscard]] bool has_use_for_repeats() const {
    const bool is_listing =
        std::ranges::all_of(q_.items, [](const return_item& i) { return i.how == aggregate::none; });
    if (is_listing) return !q_.is_distinct;
    return !std::ranges::all_of(q_.items, [](const return_item& i) {
      return i.is_distinct || i.how == aggregate::none || i.how == aggregate::least || i.how == aggregate::greatest;
    });
  }

  void list() {
    // What is not sorted is over when there are enough.
    const bool can_stop = q_.order.empty();
    const std::size_t enough =
        q_.limit > std::numeric_limits<std::size_t>::max() - q_.skip ? q_.limit : q_.skip + q_.limit;
    value_list row;
    while (!(can_stop && rows_.size() >= enough) && matches_.next()) {
      row.clear();
      for (const return_item& i : q_.items) {
        if (i.how != aggregate::evidence) {
          row.push_back(value_of(i.what, matches_));
          continue;
        }
        gathered each;
        each.add(i, matches_, [](const query_value&) { return false; });
        row.push_back(each.value(i));
      }
      keep(row);
    }
  }
  void group() {
    row_index number_of;
    std::vector<std::pair<value_list, std::vector<gathered>>> groups;
    std::vector<std::pair<value_index, number_index>> known(q_.items.size());  // of DISTINCT, in all groups
    const auto group_of = [&](const value_list& key) {
      const auto [number, is_new] = number_of.add(key);
      if (is_new) {
        groups.emplace_back(key, std::vector<gathered>(q_.items.size()));
        meter_.row(groups.size());
      }
      return number;
    };
    const bool has_key = std::ranges::any_of(q_.items, [](const return_item& i) { return i.how == aggregate::none; });
    // Without anything to group by there is one group, also of no matches.
    if (!has_key) group_of({});
    value_list key;
    while (matches_.next()) {
      key.clear();
      for (const return_item& i : q_.items)
        if (i.how == aggregate::none) key.push_back(value_of(i.what, matches_));
      const std::uint32_t number = group_of(key);
      for (std::size_t i = 0; i != q_.items.size(); ++i) {
        if (q_.items[i].how == aggregate::none) continue;
        groups[number].second[i].add(q_.items[i], matches_, [&](const query_value& v) {
          auto& [values, in_group] = known[i];
          return !in_group.add(std::uint64_t{number} << 32 | values.add(v)).second;
        });
      }
    }
    std::ranges::sort(groups, value_order{}, [](const auto& group) -> const value_list& { return group.first; });
    value_list row;
    for (const auto& [by, columns] : groups) {
      row.clear();
      std::size_t next = 0;
      for (std::size_t i = 0; i != q_.items.size(); ++i)
        row.push_back(q_.items[i].how == aggregate::none ? by[next++] : columns[i].value(q_.items[i]));
      keep(row);
    }
  }
  void keep(const value_list& row) {
    if (q_.having) {
      matches_.columns = &row;
      if (truth_of(*q_.having, matches_) != truth::yes) return;
    }
    if (q_.is_distinct && !known_.add(row).second) return;
    rows_.push_back(row);
    meter_.row(rows_.size());
  }
  void finish() {
    if (!q_.order.empty())
      std::ranges::stable_sort(rows_, [&](const value_list& a, const value_list& b) {
        for (const sort_key& k : q_.order) {
          const int each = order(a[k.column], b[k.column]);
          if (each != 0) return k.is_descending ? each > 0 : each < 0;
        }
        return false;
      });
    rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(std::min(q_.skip, rows_.size())));
    if (rows_.size() > q_.limit) rows_.resize(q_.limit);
  }

  const stance_query& q_;
  query_meter meter_;
  matcher matches_;
  std::vector<value_list> rows_;
  row_index known_;  // the rows, where each is wanted once
};

}  // namespace detail

/// The answer to a query. Without ORDER BY rows stand in an order that is the same each time for a corpus; those of
/// groups are sorted by what they are grouped by. Where rows are sorted, equal ones keep that order.
/// @pre the query was made for the corpus of the index, and outlives what is done with the answer
/// @throws query_stopped where it goes beyond a limit
/// @complexity that of the pattern: for each match of the atoms before it, each atom looks at the records it leads to
[[nodiscard]] inline query_answer answer(const query_index& index, const stance_query& q,
                                         const query_limits& limits = {}) {
  return detail::answerer{index, q, limits}.answer();
}

/// The value as one line of text: a record by its id, a time as it is coded, a list with its items joined by a
/// semicolon and a blank; nothing is the empty text.
[[nodiscard]] inline std::string to_text(const corpus& c, const query_value& v) {
  if (v.is_null()) return {};
  if (const auto* b = v.as<bool>()) return *b ? "true" : "false";
  if (const auto* i = v.as<std::int64_t>()) return std::to_string(*i);
  if (const auto* d = v.as<double>()) {
    std::string text = std::to_string(*d);
    text.erase(std::max(text.find_last_not_of('0'), text.find('.') + 1) + 1);
    return text;
  }
  if (const auto* t = v.as<std::string_view>()) return std::string{*t};
  if (const auto* t = v.as<coded_time>()) return std::string{t->text};
  if (const auto* r = v.as<record_ref>()) return std::string{id_of(c, *r)};
  std::string text;
  for (const query_value& each : v.items()) text += (text.empty() ? "" : "; ") + to_text(c, each);
  return text;
}

/// How a query is matched, a step a line: where it begins, what it follows, what it checks, and how many rows are
/// expected.
[[nodiscard]] inline std::string explain(const query_index& index, const stance_query& q) {
  query_meter meter{{}};
  detail::matcher matches{index, q.pattern, meter};
  const auto name = [&](variable v) {
    const pattern_variable& known = q.pattern.variables[v];
    return known.name.empty() ? "a " + std::string{to_word(known.kind)} : known.name;
  };
  std::string text;
  for (const detail::part_matcher* part : matches.plans()) {
    if (part->part().is_optional) text += "optional:\n";
    double rows = 1;
    for (const detail::plan_step& s : part->steps()) {
      rows *= s.fan_out;
      std::string line;
      switch (s.kind) {
        case detail::step_kind::scan:
          line = "each " + std::string{to_word(q.pattern.variables[s.from].kind)} + " as " + name(s.from);
          break;
        case detail::step_kind::seek:
          line = name(s.from) + " is " + std::string{id_of(index.records(), {q.pattern.variables[s.from].kind, s.row})};
          break;
        case detail::step_kind::follow:
          line = name(s.to) + " as " + std::string{to_word(s.what)} + " of " + name(s.from);
          break;
        case detail::step_kind::follow_back:
          line = name(s.to) + " of which " + name(s.from) + " is " + std::string{to_word(s.what)};
          break;
        case detail::step_kind::check:
          line = "check that " + name(s.to) + " is " + std::string{to_word(s.what)} + " of " + name(s.from);
          break;
        case detail::step_kind::relate:
          line = name(s.to) + " by relations of " + name(s.from);
          break;
        case detail::step_kind::path:
          line = name(s.to) + " by paths from " + name(s.from);
          break;
        case detail::step_kind::filter:
          line = "filter";
          break;
      }
      text += line + " (about " + std::to_string(static_cast<std::uint64_t>(std::max(1.0, rows))) + " rows)\n";
    }
  }
  return text;
}

}  // namespace stancegraph
